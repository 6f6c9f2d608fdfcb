/** What stands beside the question on Today, and in its place once the bond is closed. */
export const besideWords = {
  wordsOver: "Once, when you are together or on the phone",
  wordsTitle: "Compare four words",
  wordsText: (name: string) => `If your words match ${name}’s, nobody stands between you.`,
  wordsGo: "See the words",
  foldedOver: "Once, for you to choose",
  foldedTitle: "Should a folded note show?",
  foldedText:
    "If you both want it, Today says that the other’s note is folded, never since when. If one of you would rather not, it stays quiet for both, and no screen says whose choice it was.",
  foldedYes: "Let it show",
  foldedNo: "Keep it quiet",
  closedTitle: (name: string) => `${name} has ended this bond`,
  closed: "What had unfolded stays yours to read. Nothing new travels between you.",
  closedOwnTitle: "You have ended this bond",
  closedElsewhere:
    "You closed it on another of your devices. What had unfolded stays yours to read here; nothing new travels between you.",
  openMine: "Open Mine",
  closedRead: "Read what unfolded",
} as const;
