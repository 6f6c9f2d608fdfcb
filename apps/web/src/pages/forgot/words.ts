/** What a browser that remembers nothing says to somebody who was here before. */
export const words = {
  title: "I was here before",
  lead: "This browser remembers nothing of you. Browsers sometimes clear what an address keeps; and Twofold on the home screen may not see what the browser tab sees. That is no loss yet if one of these is left:",
  ways: {
    file: "A backup file",
    fileHint: "Brings back everything: the bond, what you shared, and your private room.",
    words: "Recovery words",
    wordsHint: "Twelve words on a sheet. They bring back the bond, what you shared, and your private room.",
    device: "Another device of yours",
    deviceHint:
      "If Twofold is still open on another phone or computer of yours, let it show a code under Settings, and open that code here.",
    other: "The other person’s device",
    otherHint:
      "Pair anew, and they can give back what had opened between you. What only you could read is not with them.",
  },
  movedHeading: "From the browser to the home screen",
  installed: "You are in the installed app now.",
  moved:
    "An installed app may have a storage of its own. Open Twofold once more in the browser tab where your notes are, make a backup file there, and bring it back here. Then use only one of the two.",
  install:
    "If you want Twofold on the home screen, install it before you begin, or bring your notes over with a backup file afterwards.",
  export: "Only a JSON file you took along?",
  exportHint:
    "Begin anew; then “Take it with you” under Settings reads it, and you can look at it here. It brings back no bond.",
  anew: "Begin anew",
  help: "Where to find help",
} as const;
