/** What the section about own copies says. */
export const copiesWords = {
  heading: "Your copies",
  backup: "Backup file",
  backupHint: "Encrypted. Brings everything back, on this device or another.",
  take: "Take it with you",
  takeHint: "A file to read, or to bring back here later.",
  erase: "Erase everything on this device",
  eraseHint: "From this browser, for good.",
} as const;
