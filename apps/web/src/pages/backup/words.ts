/** What the backup file and restoring it say. */
export const words = {
  title: "Backup file",
  lead: "One encrypted file with everything on this device: your journal, what you two share, and the way back into your bond. You keep it wherever you like.",
  what: "Whoever has the file and its passphrase has everything. Whoever has only one of them has nothing.",
  chooseHeading: "First, a passphrase for your files",
  chooseText:
    "It opens every backup you make on this device. Nobody can bring it back for you, so write it down and keep it apart from the file.",
  passphrase: "Passphrase for your files",
  passphraseHint: "Four or five words that have nothing to do with each other work well.",
  again: "Once more",
  short: (min: number) => `At least ${min} characters; a few words are easy to remember.`,
  differ: "The two are not the same.",
  choose: "Keep this passphrase and make the file",
  doing: "This takes a few seconds.",
  ready: "You have chosen a passphrase, so a new file is one tap.",
  last: (day: string) => `The last one was made ${day}.`,
  make: "Make a backup file",
  done: "The file is in your downloads. Put it where this device is not: a stick, a drive, another computer.",
  change: "Choose another passphrase",
  changeHint: "Files you made before keep the passphrase they have.",
  restoreLink: "Bring back what is in a file",
  restore: {
    title: "Bring it back from a file",
    lead: "Choose the backup file and type its passphrase. Nothing here is changed until both fit.",
    merge:
      "Twofold is already in use here. If the file is yours too, what is missing here is added, and nothing is replaced.",
    choose: "Choose the backup file",
    chosen: (name: string) => `Chosen: ${name}`,
    how: "What do you have for it?",
    withPassphrase: "Its passphrase",
    withWords: "My recovery words",
    passphrase: "Passphrase of the file",
    words: "Your twelve recovery words",
    wordsHint: "In their order, with spaces between. The first four letters of each are enough.",
    go: "Bring it back",
    doing: "Opening the file. This takes a few seconds.",
    noFile: "Choose the file first.",
    refused:
      "That does not open this file. Look at capitals and spaces, or try an older passphrase. Nothing was changed.",
    refusedWords:
      "Those words do not open this file. It may have been made before the words were. Nothing was changed.",
    wordsWrong: "Those are not twelve words of a recovery sheet. Check each against the paper. Nothing was changed.",
    foreign: "That is not a backup file of Twofold. Nothing was changed.",
    damaged:
      "This file is not whole: a part of it is missing or was changed. Try another copy of it. Nothing was changed.",
    newer: "This file comes from a newer version of Twofold. Update this one, then try again. Nothing was changed.",
    another:
      "Something else was already begun in this browser, and the two cannot be one. Take what is here with you first, then clear this browser’s data for this address and come back. Nothing was changed.",
    failed: "That could not be done now. Nothing was changed.",
    cancel: "Not now",
  },
  back: {
    title: "It is back",
    whole: "This browser now has everything that was in the file.",
    wholeList: (bonds: number) => [
      bonds === 0
        ? "There was no bond in it."
        : bonds === 1
          ? "The bond: you are still connected, without a new link."
          : `${bonds} bonds: you are still connected, without a new link.`,
      "The shared history: what had opened, and your notes that are still folded.",
      "The private room: your journal, drafts and marks.",
    ],
    merged: (batches: number, bonds: number) =>
      batches + bonds === 0
        ? "Everything in the file was here already."
        : "What was missing here was added. Nothing that was here was replaced.",
    made: (day: string) =>
      `The file was made ${day}. What you wrote elsewhere after that is not in it; what you two shared since comes by itself when there is a connection.`,
    old: "If the device the file came from still works, it goes on working: to others the two are one. The file cannot shut it out. If it was lost or taken, use your recovery words instead, or close this bond and begin a new one.",
    go: "Go on",
  },
  notice: {
    old: "Your backup file is more than two weeks old, and you have written since.",
    make: "Make a new one",
    away: "Not now",
  },
} as const;
