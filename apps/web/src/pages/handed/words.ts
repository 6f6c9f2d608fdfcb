/** What stands in place of the owner's pages while the other person may hold the phone. */
export const words = {
  title: "Handed over",
  text: (owner: string) =>
    `This phone was handed over for a practice. What opens next are ${owner}’s own pages: give it back to go on.`,
  passphrase: (owner: string) => `${owner}’s passphrase for this device`,
  help: "Where to find help",
} as const;
