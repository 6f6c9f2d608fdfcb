/** What stands around a hint on wording; the hints themselves are content of the language. */
export const wordingWords = {
  label: "Only you see this",
  said: (phrase: string, heard: string, offer: string) => `About “${phrase}”: ${heard} ${offer}`,
  leave: "Leave it as it is",
  leaveLabel: (phrase: string) => `Leave it as it is: “${phrase}”`,
  notThisKind: "Not this kind again",
  notThisKindLabel: (phrase: string) => `Not this kind again: “${phrase}”`,
} as const;
