/** What leaving says. No reason is asked for, and nobody is talked out of it. */
export const words = {
  title: "Close this bond",
  lead: (name: string) =>
    `You can close what you share with ${name} at any time, without them and without a reason. It works offline too.`,
  follows: (name: string) => [
    "From then on nothing of yours leaves this device for this bond.",
    "Notes of yours that are still folded are taken back. Nobody can open them any more.",
    `What had already opened stays with ${name}. That cannot be taken back.`,
  ],
  how: (name: string) => `Is ${name} told?`,
  tell: "Close and tell",
  tellHint: (name: string) => `At the next visit ${name} sees that this space is closed. No reason is given.`,
  quiet: "Go quiet",
  quietHint: (name: string) => `Nothing is said. ${name} can go on writing and finds no answer.`,
  copy: "What was shared, on this device",
  keep: "Keep my copy",
  keepHint: "You can go on reading what had opened.",
  erase: "Erase it here",
  eraseHint: "It cannot be brought back. What you wrote to yourself stays.",
  first: "Take a copy with me first",
  yes: "Close it",
  no: "Leave it open",
  none: "There is no open bond on this device.",
  after: {
    title: "It is closed",
    told: (name: string) => `At the next visit ${name} sees that this space is closed.`,
    quiet: (name: string) => `Nothing was said to ${name}.`,
    elsewhere: "You closed it on another of your devices.",
    nothing: "Nothing more of yours leaves this device for this bond.",
    offline:
      "You are offline. What takes your folded notes back waits here, without any of your words, and goes as soon as there is a connection. Then it is deleted. Until then such a note can still open, if the other one folds theirs.",
    kept: "Your copy is here: you can read what had opened, and take it with you.",
    read: "Read what had opened",
    take: "Take it with you",
    erase: "Erase this copy here",
    eraseAsk: "Erase this copy?",
    eraseText: "It cannot be brought back. What you wrote to yourself stays.",
    eraseYes: "Erase it",
    eraseNo: "Keep it",
    erased: "What was shared is gone from this device.",
    browser:
      "The browser may keep older pieces of its own files for a while. They are encrypted, and the key to this bond is gone.",
    again: "If you want to begin with someone, the same person or another, a new link starts everything fresh.",
    invite: "Invite someone",
    helpHeading: "If leaving was not safe, or is not easy",
    help: "Where to find help",
    everything: "Erase everything on this device",
    done: "Done",
  },
  everything: {
    title: "Erase everything on this device",
    lead: "Your journal, your copies of what was shared, drafts, settings, the lock: all of it goes from this browser.",
    open: (name: string) =>
      `What you share with ${name} is still open. Close it first, so that your folded notes are taken back.`,
    openGo: "Close this bond",
    backup: "Take it with you, or make a backup file, if you want anything of it later.",
    offline:
      "You are offline. If you closed a bond just now, wait for a connection first: what takes your folded notes back lies here until then.",
    yes: "Erase everything",
    no: "Keep it",
    failed:
      "The browser did not let go of all of it. Close other tabs with Twofold and try again, or clear the data of this address in the browser’s settings.",
    limits:
      "The browser may keep older pieces of its own files for a while, encrypted. Files in your downloads stay where they are.",
  },
} as const;
