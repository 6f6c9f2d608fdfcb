/** What stands in place of the owner's pages while the other person may hold the phone. */
export const words = {
  title: "Handed over",
  text: (owner: string) =>
    `This phone was handed over for a practice, and what lies behind this page is ${owner}’s own.`,
  passphrase: (owner: string) => `${owner}’s passphrase for this device`,
  help: "Where to find help",
} as const;
