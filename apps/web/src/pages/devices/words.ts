/** What one's own devices say: the list, adding one, removing one. */
export const words = {
  title: "My devices",
  lead: "Every device here has all that is yours: the bond, what you two share, and your private room. Whatever one of them writes is on the others when they are next open.",
  alone: "Only this one so far. A second device means that a lost phone is no loss of what you wrote.",
  list: "Your devices",
  thisOne: "This device",
  unnamed: "A device without a name",
  isNew: "Added lately",
  add: "Add a device",
  goOn: "A device is being added. Go on with it",

  rename: "Rename",
  renameOf: (name: string) => `Rename ${name}`,
  renameHeading: "What is this device called?",
  renameLabel: "Name",
  renameHint: "Only your own devices see it.",
  nameEmpty: "A single letter is enough.",
  nameTooLong: (max: number) => `That is longer than ${max} characters. A shorter form works well.`,
  renameYes: "Keep this name",
  renamed: "The name is changed.",
  cancel: "Leave it",

  remove: "Remove",
  removeOf: (name: string) => `Remove ${name}`,
  removeHeading: (name: string) => `Remove ${name}?`,
  removeLines: [
    "Nothing new can be read there from now on, and what it writes counts for nothing.",
    "What it already holds stays on it. If someone else has it, its lock is what protects that.",
    "You and the other person carry on; neither of you needs to do anything.",
    "Without a connection it counts here at once, and is passed on as soon as there is one.",
  ],
  removeYes: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed. Nothing new can be read there.`,
  removedOffline: (name: string) =>
    `${name} is removed here. The relay hears of it first of all when there is a connection.`,
  afterHeading: "Had you made recovery words?",
  afterText: "If they were kept with that device, make new ones. The old ones then open nothing that comes.",
  afterWords: "To the recovery words",

  gone: {
    heading: "This device was removed",
    text: "Another of your devices has taken this one off the list. What is here can still be read; nothing new arrives, and nothing written here leaves.",
    again:
      "If that was you and you want it back: take with you what is only here, erase this browser’s copy, then link it anew.",
    take: "Take it with you",
    erase: "Erase everything on this device",
  },

  notices: {
    added: (names: string) => `A device was added to yours: ${names}.`,
    wasMe: "That was me",
    look: "See my devices",
    removed:
      "This device was removed from your devices. What is here can be read; nothing new arrives, and nothing written here leaves.",
    look2: "What that means",
    shutOut:
      "The relay lets this device in no more: one of your other devices removed this one, or closed what you two share. What is here can be read and taken with you; nothing new arrives, and nothing written here leaves.",
    take: "Take it with you",
  },

  adding: {
    title: "Add a device",
    lead: "You need the other device in your hands, with Twofold’s address open to both. It takes a minute.",
    steps: [
      "This screen shows a code. Scan it with the camera of the new device, or open the link there.",
      "Give the new device a name. Both screens then show four words.",
      "You say here whether they are the same. Only then is anything handed over.",
    ],
    all: "The new device can read everything that you can read here. Add only one that is yours.",
    passphrase: "The passphrase of this device",
    passphraseWhy: "This device has a lock, so its passphrase is asked for once more.",
    code: "Code of the relay",
    codeHint: "This relay is private. Whoever runs it knows the code.",
    show: "Show the code",

    offerHeading: "Scan this with the new device",
    qr: "Code that leads the new device to this one",
    until: (time: string) => `Works until ${time}, for one device.`,
    noOne:
      "Show it to nobody else, and send it to nobody: until the four words are compared, whoever opens it first is asked in.",
    linkLabel: "The link, for a device without a camera",
    copy: "Copy the link",
    copied: "Copied.",
    copyFailed: "The browser did not allow copying. Select the link and copy it by hand.",
    stop: "Stop",
    stopped: "The code no longer works. Nothing was handed over.",

    compareHeading: (name: string) => `Does ${name} show the same four words?`,
    compareText: "Look at both screens. If they are the same, nobody is in between.",
    fourWords: "Four words",
    same: "They are the same",
    differ: "They differ",
    differed: "Ended. Nothing was handed over.",

    overHeading: "Handing everything over",
    over: (name: string) =>
      `${name} is in your list now, and gets everything. Leave Twofold open here until it has it; if the connection breaks, it goes on by itself.`,

    doneHeading: (name: string) => `${name} is one of your devices`,
    done: "It has what it needs, and fills by itself. You can put this one away.",
    toList: "To my devices",

    ended: "This code is over",
    again: "Make a new code",
    onNew: "This is the new device of a link that is under way.",
    toLink: "Go on with it",
  },
} as const;
