/** What stands in place of everything while this device is locked: nothing about what is behind it. */
export const words = {
  title: "Locked",
  heading: "Locked",
  label: "Your passphrase",
  open: "Unlock",
  opening: "Opening. This takes a moment, on purpose.",
  forgot: "Forgotten?",
  forgotText:
    "Nothing is erased by wrong tries, and it may come back to you. Nobody else can open it: only your recovery words, or a backup file with its own passphrase, bring back what is here, in another browser or after this one was cleared.",
  help: "Where to find help",
  failed: "This could not be opened now. Load the page again; nothing is lost.",
} as const;
