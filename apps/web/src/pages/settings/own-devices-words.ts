/** What the section about own devices and the way back says. */
export const ownDevicesWords = {
  heading: "Your devices, and the way back",
  devices: "My devices",
  devicesOne: "Only this one. Add a second, rename or remove one.",
  words: "Recovery words",
  wordsNone: "Twelve words on paper that bring everything back.",
  wordsMade: (day: string) => `Made ${day}.`,
  wordsNotWhole: "Made before a bond of yours: new ones open that one too.",
} as const;
