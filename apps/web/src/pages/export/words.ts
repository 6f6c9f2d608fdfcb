/** What taking it with you says. */
export const words = {
  title: "Take it with you",
  lead: "A file with everything you can read here, made on this device. Nothing is sent anywhere.",
  rangeHeading: "How much of it",
  range: "Days",
  all: "Everything",
  some: "Some days",
  from: "From",
  to: "Until",
  mine: "With what only you can read",
  mineHint:
    "Your journal, your private notes, your decks of questions and notes that are still folded. Leave it out for a file you want to show somebody.",
  theirs:
    "What the other one wrote to you is in it, marked as theirs, with its day and never a time. They showed it to you; it stays theirs.",
  openFile: "The file is not encrypted. Whoever has it can read it.",
  json: "File for a computer (JSON)",
  jsonHint: "Twofold can read it again.",
  folder: "Folder to read (Markdown, zip)",
  folderHint: "Opens in any text editor.",
  done: "The file is in your downloads.",
  locked: (count: number) =>
    count === 1
      ? "One entry of your journal is not in it: your room is locked. Open it in Mine first, and make the file again."
      : `${count} entries of your journal are not in it: your room is locked. Open it in Mine first, and make the file again.`,
  empty: "There is nothing from those days.",
  order: "The first day is after the last.",
  fileName: (day: string) => `twofold-${day}`,
  importHeading: "Bring an earlier file back",
  importText:
    "A JSON file that you made here or in another browser. It becomes a past that you can read on this device. Nothing of it is sent, and nothing here is changed.",
  choose: "Choose a file",
  imported: (added: number, known: number) =>
    added === 0
      ? "Everything in that file was here already."
      : known === 0
        ? `${pieces(added)} came back.`
        : `${pieces(added)} came back. The rest was here already.`,
  damaged: "That is not a file Twofold made to take along, or it is not whole. Nothing was changed.",
  newer: "That file comes from a newer version of Twofold. Update this one, then try again. Nothing was changed.",
  failed: "That could not be done now. Nothing was changed.",
  seePast: "Read what came back",
  past: {
    title: "From an earlier file",
    lead: "What you brought back. Only you can read it here.",
    none: "Nothing was brought back on this device.",
    mine: "You",
    ours: "Both of you",
    forget: "Remove it from this device",
    forgetAsk: "Remove what you brought back?",
    forgetText: "The file you brought stays where it is. Only this device lets go of it.",
    forgetYes: "Remove it",
    forgetNo: "Keep it",
    gone: "It is gone from this device.",
    shut: "Folded shut",
    shutText: (count: number) =>
      count === 1
        ? "One journal entry is shut in, as your own are. The same passphrase opens it."
        : `${count} journal entries are shut in, as your own are. The same passphrase opens them.`,
    private: "only yours",
    removed: "Removed this note.",
    decks: "Decks of questions",
    deckCount: (count: number) => (count === 1 ? "One question." : `${count} questions.`),
    deckBy: (author: string, licence: string | undefined) => `By ${author}${licence ? `, ${licence}` : ""}.`,
    deckKeep: (title: string) => `Keep “${title}” with your questions`,
    deckKept: (title: string) => `“${title}” is with your questions.`,
    deckSee: (title: string) => `Open “${title}”`,
    deckFull: "You have fifty decks. Delete one first, then this can be kept.",
  },
} as const;

function pieces(count: number): string {
  return count === 1 ? "One piece" : `${count} pieces`;
}
