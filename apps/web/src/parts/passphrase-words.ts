/** What every field for a passphrase says, and what can be wrong with one. */
export const passphraseWords = {
  show: "Show it",
  wrong: "That is not it. Nothing is lost by wrong tries.",
  wait: (seconds: number) => (seconds === 1 ? "The next try in a second." : `The next try in ${seconds} seconds.`),
} as const;
