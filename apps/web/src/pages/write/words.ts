/** What the write page says. */
export const words = {
  title: "Write",
  note: "Your note",
  placeholder: "Take your time. Only you can read this until both are folded.",
  need: "What I need",
  needHint: "It travels with your note.",
  needs: {
    "just-read": "Just read it",
    comfort: "Comfort me",
    reassure: "Reassure me",
    ideas: "Ideas are welcome",
  },
  covered: "Open it when you like, or leave it for later. Nobody is told.",
  uncover: "Open the question",
  fold: "Fold it",
  later: "Leave it for later",
  kept: "Saved here",
  tooLong: (over: number) =>
    `A note holds 16,000 characters, and this one has ${over} more. All of it is saved here; shorten it a little to fold it.`,
  foldedSaid: "Your note is folded.",
  readOnly: "Twofold is open in another tab. Choose “Use it here” above to write in this one.",
  goneTitle: "This question is not here",
  gone: "The address names a question that you two do not have.",
} as const;
