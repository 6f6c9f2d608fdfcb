/** What the section about own devices and the way back says. */
export const ownDevicesWords = {
  heading: "Your devices, and the way back",
  devices: "My devices",
  devicesOne: "Only this one. Add a second, rename or remove one.",
  words: "Recovery words",
  wordsNone: "Twelve words on paper that bring everything back.",
  wordsMade: (day: string) => `Made ${day}.`,
  wordsNotWhole: "Made before a bond of yours: new ones open that one too.",
  give: "Give back what you two shared",
  giveHint: (name: string) => `${name} lost it and asks for it.`,
  given: "You gave it back.",
  asked: "What you two shared before",
  askedHint: "You asked for it. Not given so far.",
  back: "It is back.",
} as const;
