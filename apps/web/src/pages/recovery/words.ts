/** What the recovery words, their sheet and the offer of them say. */
export const words = {
  title: "Recovery words",
  lead: "Twelve words on paper. With them, and nothing else, you come back to everything: from any device, even if this one is gone.",
  who: "Whoever has the words has everything too. They belong on paper, where only you look, and not in a photo or a message.",
  kept: "So that they work, an encrypted copy of what is yours is kept at the relay from now on, the private room included. Nobody there can open it.",
  make: "Make twelve words",
  makeNew: "Make new words",
  passphrase: "The passphrase of this device",
  passphraseWhy: "This device has a lock, so its passphrase is asked for once more.",
  otherWays: "Other ways back",
  backup: "A backup file",
  backupHint: "Encrypted, opened by a passphrase of your choice. Good to have beside the words.",
  devices: "Another device of yours",
  devicesHint: "Has everything too, and can let a new one in.",
  other: "The other person’s device",
  otherHint: "After pairing anew it can give back what had opened between you, and nothing else.",

  have: {
    heading: "You have a sheet",
    made: (day: string) => `Your words were made ${day}.`,
    whole: "They bring back everything that is yours.",
    notWhole:
      "A bond that was made after them is not on the sheet yet. If this does not change while the app is open, make new words: they open all of it.",
    lost: "Did somebody else see the paper, or can you no longer find it? New words take the place of the old ones; those then open nothing that comes.",
    askHeading: "Make new words?",
    askText: "The old paper is of no more use from then on. Tear it up once the new one is written.",
    askYes: "Make new words",
    askNo: "Keep the ones I have",
  },

  sheet: {
    heading: "Write these down",
    lead: "They are shown once and kept nowhere. If you leave this page before they are on paper, make new ones.",
    list: "Your twelve words",
    qr: "The same twelve words, as a code",
    print: "Print the sheet",
    done: "I have written them down",
    gone: "The words are gone from this screen.",

    paperTitle: "Twofold recovery words",
    made: (day: string) => `Made ${day}`,
    code: "The code holds the same twelve words. A camera that reads codes shows them as text.",
    how: "How to use them",
    steps: (address: string) => [
      `Open ${address} in a browser that Twofold does not know yet.`,
      "Choose “I was here before”, then “Recovery words”.",
      "Type the words in their order. The first four letters of each are enough.",
      "If an old device was lost or taken, remove it under Settings, My devices, and make new words.",
    ],
    backHeading: "What brings back what",
    back: [
      [
        "These words",
        "the bond, all that you two shared, and the private room, up to the last quarter of an hour in which the app was open.",
      ],
      [
        "A backup file",
        "the bond, what was shared, and the private room with its drafts, as they were on the day it was made.",
      ],
      [
        "The other person’s device",
        "after pairing anew and their yes: what had opened between you, to be read. Not your private room, and not the old bond.",
      ],
    ],
    keep: "Keep this sheet where only you look. Whoever has it has everything.",
  },

  travel: {
    sent: "Sent safely: the words work.",
    here: "Saved here. The words work as soon as this device has reached the relay; it goes on trying by itself.",
    offline: "You’re offline. Saved here; the words work from the moment this device has reached the relay again.",
    codeNeeded:
      "This relay is private, and asks for its code before it keeps anything new. Until then the words do not work.",
    code: "Code of the relay",
    codeHint: "Whoever runs it knows the code.",
    give: "Give the code",
    codeEmpty: "The code is missing.",
    codeWrong: "The relay does not know this code. Ask whoever runs it.",
  },

  after: {
    heading: "Kept on paper",
    text: "The words are no longer on this device. You can make new ones at any time.",
    toToday: "To today",
  },

  offer: {
    text: "Your first notes have opened. If this browser ever forgot them, twelve words on paper would bring everything back.",
    go: "About the words",
    away: "Not for me",
  },
} as const;
