/** What turning the lock on, changing it and turning it off say. */
export const words = {
  on: {
    title: "A lock on this device",
    lead: "Twofold asks for a passphrase whenever it opens here, and after a while without you. While it is locked nothing can be read, and nothing travels.",
    forgetHeading: "If you forget it",
    forget:
      "Nobody can bring back what is here: no reset, no e-mail, and not the other person. Only your recovery words or a backup file help. Make one of them first, if this is the only device you have.",
    toWords: "Recovery words",
    toBackup: "A backup file",
    limits:
      "It guards what is stored. It cannot guard against someone who watches you type, or against a program put on this device. The browser may keep older copies of its own files for a while, as any browser does.",
    next: "Your passphrase",
    nextHint:
      "Four or five words that have nothing to do with each other, or with you, work well. Length beats cleverness. If the browser offers to save it, decline.",
    again: "Once more",
    differ: "The two are not the same.",
    short: (min: number) => `At least ${min} characters; a few words are easy to remember.`,
    do: "Turn on the lock",
    doing: "Everything here is being encrypted anew. This takes a few seconds.",
    done: "The lock is on.",
    not: "Not now",
  },
  change: {
    title: "Change the passphrase",
    held: "The passphrase until now",
    do: "Change it",
    done: "The passphrase is changed.",
  },
  off: {
    title: "Turn off the lock",
    lead: "From then on whoever opens this browser can read what is here.",
    held: "Your passphrase",
    do: "Turn it off",
    done: "The lock is off.",
    not: "Leave it on",
  },
  failed: "That could not be done now. Nothing has changed.",
  strength: {
    waiting: "Looking at it.",
    unknown: "How strong it is cannot be judged without a connection. Longer is stronger.",
    levels: [
      "Very easy to guess.",
      "Easy to guess for someone who knows you.",
      "It holds against a curious person, not against a determined one.",
      "Good.",
      "Very good.",
    ],
  },
} as const;
