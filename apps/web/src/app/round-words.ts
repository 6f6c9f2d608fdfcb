/** What stands for a question or a person that this device does not know yet. */
export const roundWords = {
  unknownQuestion: "A question from a newer version of Twofold",
  unnamed: "the other one",
} as const;
