export type StepProps = {
  /** Where on the way this step is, "2 of 5". */
  readonly place: string;
};
