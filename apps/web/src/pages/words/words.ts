/** What the page with the four safety words says. */
export const words = {
  title: "Four words",
  heading: "Say these words to each other",
  text: "By voice or face to face. If your four match theirs, nobody is in between.",
  list: "Your four words",
  match: "They match",
  differ: "They’re different",
  later: "Later",
  note: "Different words? Nothing more is sent. Start again with a new link.",

  matched: "You two compared these, and they matched.",
  matchedAnnounce: "The words match. Nobody is in between.",
  laterAnnounce: "You can compare them at any time, under Settings.",
  toToday: "To today",

  ask: {
    heading: "Read them once more, slowly",
    text: (name: string) =>
      `If even one word is different, someone may stand between you and ${name}. The bond on this device is then discarded, together with what was written in it.`,
    yes: "They are different",
    no: "Look again",
  },
  discarded: {
    title: "Discarded",
    heading: "That bond is gone",
    text: (name: string) =>
      `Nothing more leaves this device for it. Tell ${name}, so that they can do the same, and send the next link another way.`,
    again: "Make a new invitation",
  },
  none: {
    heading: "No words to compare yet",
    text: "They appear here once the other person has joined and both devices have met.",
  },
} as const;
