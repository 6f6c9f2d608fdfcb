/** What Today says. */
export const words = {
  title: "Today",
  yourNote: "Your note goes here",
  begun: "You have begun a note",
  you: "You",
  noteOf: (name: string) => `${name}’s note, folded`,
  sheetOf: (name: string) => name,
  ownFolded: "Your note, folded",

  together: "When both notes are folded, they open together.",
  theirsFolded: (name: string) => `${name}’s note is folded. The two open together, once yours is folded too.`,
  mineFolded: "Your note is folded. When both are, they open together.",
  bothFolded: (name: string) => `Your note and ${name}’s are folded. They open together.`,
  keyWaits: (name: string) =>
    `Your note is ready to open. ${name}’s key has not come yet. It comes by itself, and then both open.`,
  escrowUnreachable:
    "The relay holds the last piece of each key and can’t be reached. Until it can, both notes stay folded.",
  ahead: (name: string) => `You can write ahead. It will open when you have both been here, ${name} and you.`,
  aheadFolded: "Your note is folded. It will open when you have both been here.",
  takingBack: "You want this note back. It comes back as a draft as soon as the relay has confirmed it.",
  takenBack: "You took your note back. It waits as a draft.",
  savedHere: "Saved here. It travels when there is a connection.",
  sentSafely: "Sent safely.",

  write: "Write your note",
  goOn: "Go on writing",
  another: "Another question",
  choose: "Choose one",
  notToday: "Not today",
  rest: "Rest today",
  takeBack: "Take it back",

  openNow: "Both notes are in. They open when you do.",
  unfold: "Unfold them",
  opened: "Your two notes are open.",
  readAgain: "Read them again",

  passedTitle: "Not today, then",
  passed: "This question is set aside. It stays open for later, and nobody is told.",
  takeUp: "Take it up again",
  restTitle: "A day of rest",
  rested: "Rest days are part of it. Nothing resets, and nobody is told.",
  endRest: "Have the question after all",
  noneTitle: "No question today",
  none: (days: string) =>
    `Your evenings are ${days}. If you would like a question anyway, there is one for both of you.`,
  noneAtAll:
    "You have no evenings in your rhythm right now. If you would like a question, there is one for both of you.",
  arrivingTitle: "Your first question is on its way",
  arriving: "It comes as soon as this device has reached the relay. Nothing is needed from you until then.",
  takeOne: "Take one anyway",

  week: "This week",
  weekTitle: summary,
  weekNote: "Rest days are part of it. Nothing resets.",
  dayUnfolded: (day: string) => `${day}: you both wrote`,
  dayRest: (day: string) => `${day}: at rest`,
  dayNone: (day: string) => day,
  dayToday: (day: string) => `${day}, today`,

  earlier: "Earlier questions",
  alsoOpen: "Also open",
  earlierNote: "They stay open. There is no hurry.",
  earlierFolded: "your note is folded",
  earlierDraft: "you have begun",
  earlierMore: "Show older ones",

  joinedTitle: (name: string) => `${name} is here`,
  joined: "You can both write now.",
} as const;

const counts = ["no", "one", "two", "three", "four", "five", "six", "seven"];

/** "Two evenings shared, one at rest": the one count there is, and it never falls. */
function summary(shared: number, rest: number): string {
  if (shared === 0 && rest === 0) return "A week with room in it";
  const restText = rest === 0 ? "" : `${counts[rest]} at rest`;
  const sharedText = shared === 0 ? "" : `${counts[shared]} ${shared === 1 ? "evening" : "evenings"} shared`;
  const text = [sharedText, restText].filter(Boolean).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
