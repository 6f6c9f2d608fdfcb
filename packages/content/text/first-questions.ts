/** Questions to oneself for the very first note, which nobody else ever sees. Light enough for a first minute. */
export interface FirstQuestion {
  readonly id: string;
  readonly text: string;
}

export const firstQuestions: readonly FirstQuestion[] = [
  { id: "first-01", text: "What went well for you today, or at least better than yesterday?" },
  { id: "first-02", text: "When do you feel most at ease with another person?" },
  { id: "first-03", text: "What would you like a little more of in the coming weeks?" },
  { id: "first-04", text: "Who comes to mind when you think of being understood, and what did they do?" },
  { id: "first-05", text: "What do you like about the way you care for people?" },
  { id: "first-06", text: "What would you like to be able to say more easily, even in a whisper?" },
];
