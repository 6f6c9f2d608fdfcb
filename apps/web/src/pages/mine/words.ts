/** What the private room says. */
export const words = {
  title: "Mine",
  promise: "Nothing here ever reaches anyone else",
  promiseText: (name: string | undefined) =>
    name === undefined
      ? "Nothing in here is shared, suggested from, or counted."
      : `Nothing in here is shared, suggested from, or counted. ${name} can’t see that it exists.`,
  care: "What you do here is care for yourself. It is not work on anyone else, and nobody has to change by it.",
  you: (day: string) => `You, ${day}`,

  write: "Write to yourself",
  writeOn: "Go on writing",
  writeLabel: "For you alone",
  another: "Another question",
  withQuestion: "With a question",
  freely: "Without a question",
  keep: "Keep it for me",
  close: "Not now",
  closeHint: "What you have begun stays here until you keep it.",
  kept: "Kept.",
  keptLocked: "Kept, and folded shut with the rest.",
  moods: "How it is, if you like",

  list: "Journal",
  empty: "What you write to yourself will be here.",
  failed: "Your journal could not be opened now. Load the page again; nothing is lost.",
  find: "Find a word",
  found: (count: number) => (count === 1 ? "One entry." : `${count} entries.`),
  nothingFound: "Nothing here holds that.",
  calendar: "Calendar",
  month: (month: string) => `Entries in ${month}`,
  earlierMonth: "The month before",
  laterMonth: "The month after",
  dayOf: (day: string, count: number, moods: string) =>
    `${day}: ${count === 1 ? "one entry" : `${count} entries`}${moods === "" ? "" : `, ${moods}`}`,
  everyDay: "Every day",
  more: "Earlier ones",
  openEntry: (day: string, begins: string) => `${day}: ${begins}`,
  unopened: (count: number) =>
    count === 1
      ? "One entry was sealed to a key that is not open here."
      : `${count} entries were sealed to a key that is not open here.`,
  backToList: "Back to the list",

  edit: "Change it",
  editLabel: (day: string) => `What you wrote, ${day}`,
  keepEdit: "Keep the change",
  changed: "Changed. The version before is kept.",
  versions: (count: number) => (count === 1 ? "One version before" : `${count} versions before`),
  changedOn: (day: string) => `Changed ${day}`,
  remove: "Delete",
  removeHeading: "Delete this for good?",
  removeText: "The entry and every version of it are erased from this device. Nothing brings them back.",
  removeYes: "Delete for good",
  removeNo: "Keep it",
  removed: "Deleted.",

  shut: "Your journal is folded shut",
  unlock: "Unlock",
  unlockLabel: "The room’s passphrase",
  opening: "Opening. This takes a moment, on purpose.",
  opened: "Your journal is open.",
  writeShut: "Write without opening",
  writeShutText: "It is sealed as you keep it. You will read it when the room is open.",
  foldShut: "Fold it shut",
  foldedShut: "Your journal is folded shut.",
  forgot: "Forgotten?",
  forgotText:
    "It may come back to you, and nothing is erased by wrong tries. Nobody can open the journal without it. You can begin anew: then every entry written so far is erased, and nothing else of yours.",
  anew: "Begin anew without the entries",
  anewHeading: "Erase the journal?",
  anewText: "Every entry is erased from this device, unread. Notes with others, your answers and everything else stay.",
  anewYes: "Erase the entries",
  anewNo: "Leave it folded",
  anewDone: "The room is empty.",

  also: "Also mine",
  breathing: "Breathe",
  breathingText: "In for four, out for six, as long as you like",
  quiet: "Quiet time",
  quietText: "A timer, and nothing else",
  answers: "Your own answers",
  answersText: "From every question and practice",
  drafts: "Unfinished",
  draftsText: "What you began and did not keep or fold",
  room: "A passphrase for this room",
  roomText: (on: boolean) => (on ? "On. Change it, or take it away" : "For the journal alone, if you want one"),
  settings: "Keys, backup, leaving",
  settingsText: "Take everything with you, or erase it",
  protects: "What protects this",
  protectsText: "What Twofold can keep safe, and what it cannot",
  check: "A private look, for yourself",
  checkText: "Eight sentences. Nothing is kept or scored.",
  help: "Where to find help",
} as const;

/** Moods by group; the first of a group gives its shade to the calendar. */
export const moodWords = {
  groups: { light: "Light", soft: "Soft", low: "Low", tight: "Tight" },
  moods: {
    glad: "glad",
    grateful: "grateful",
    playful: "playful",
    calm: "calm",
    tender: "tender",
    hopeful: "hopeful",
    sad: "sad",
    lonely: "lonely",
    tired: "tired",
    worried: "worried",
    angry: "angry",
    overwhelmed: "overwhelmed",
  },
} as const;

export const answersWords = {
  title: "Your own answers",
  lead: "Your copy of every note you folded and of what you wrote in practices, also of bonds that have ended. A note that is still folded can be read here, and only here.",
  empty: "Notes that you fold will be here, in your own copy.",
  find: "Find a word",
  folded: (day: string) => `You, ${day}, folded`,
  unknown: "A question from another version",
  more: "Earlier ones",
} as const;

export const draftsWords = {
  title: "Unfinished",
  lead: "What you began stays on this device until you keep it, fold it or clear it.",
  empty: "Nothing is unfinished.",
  toSelf: "To yourself",
  entry: "A change to an entry of your journal",
  round: "Today’s note",
  session: (practice: string) => `In the practice “${practice}”`,
  go: "Go on",
  goOf: (what: string) => `Go on: ${what}`,
  clear: "Clear it",
  clearOf: (what: string) => `Clear it: ${what}`,
  cleared: "Cleared.",
} as const;

export const roomWords = {
  title: "A passphrase for this room",
  lead: "Your journal gets a lock of its own, beside any lock of this device. While it is folded shut you can still write; what you keep is sealed as you keep it, and can be read only after the passphrase.",
  forgetHeading: "If you forget it",
  forget:
    "The entries are lost, and only they: nobody can open them, and no recovery words or backup file can either. Everything else stays as it is.",
  limits:
    "It stays open until you fold it shut, or until Twofold is loaded anew. Copies made before, such as a backup file, open as they did then. What you have begun and not kept yet is not sealed.",
  do: "Set the passphrase",
  doing: "Sealing the journal. This takes a moment.",
  done: "The room has a passphrase now.",
  changeTitle: "Change the room’s passphrase",
  held: "The room’s passphrase until now",
  change: "Change it",
  changed: "The passphrase is changed.",
  offHeading: "Without a passphrase",
  offText: "From then on whoever opens Twofold here can read the journal.",
  off: "Take it away",
  offDone: "The room has no passphrase any more.",
} as const;

export const breathingWords = {
  title: "Breathe",
  lead: "Follow it, or only look at it. If it does not feel good, stop and breathe as you like.",
  rhythm: "Rhythm",
  rhythms: {
    "4-6": "In for four, out for six",
    "4-4": "In for four, out for four",
    "5-5": "In for five, out for five",
  },
  begin: "Begin",
  stop: "Stop",
  in: "Breathe in",
  out: "Breathe out",
  count: (second: number, of: number) => `${second} of ${of}`,
  still: "Ready when you are",
} as const;

export const quietWords = {
  title: "Quiet time",
  lead: "It goes by the clock, also while the screen is off. It makes no sound.",
  minutes: "How long",
  lengths: (minutes: number) => (minutes === 1 ? "One minute" : `${minutes} minutes`),
  begin: "Begin",
  stop: "End it",
  left: (time: string) => `${time} left`,
  over: "The time is over.",
  again: "Once more",
} as const;
