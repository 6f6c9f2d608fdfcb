/** What Today says now and then. */
export const rareWords = {
  forGood: "Or for good, just for you:",
  notThisOne: "Not this one",
  notThisTheme: (theme: string) => `Nothing about “${theme}”`,
  hiddenTitle: "Hidden here",
  hidden: {
    question: "This question won’t come up for you again. Nobody is told.",
    theme: "You wanted nothing from this theme. Nobody is told.",
  },
  showAgain: "Show it again",
  showThemeAgain: "Show this theme again",
  revisited: (day: string) =>
    `You have been through all the light questions by now, so this one comes back; last time was ${day}. There are deeper ones, and there is room for your own.`,
  toLibrary: "Open the library",
  covered: "Open it when you like, or leave it. Nobody is told.",
  uncover: "Open the question",
} as const;
