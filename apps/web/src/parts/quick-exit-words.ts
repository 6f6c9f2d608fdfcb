/** The button, and the way to its explanation. */
export const quickExitWords = {
  leave: "Quick exit",
  skip: "Leave Twofold now",
  how: "How quick exit works",
  howText: "Leaving at once when someone comes in, and what it cannot hide.",
} as const;
