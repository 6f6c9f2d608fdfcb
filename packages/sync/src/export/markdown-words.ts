/** What stands in the Markdown files beside a person's own words. */
export const markdownWords = {
  title: "From Twofold",
  made: (day: string) => `Made on ${day}.`,
  everything: "It holds everything.",
  range: (from: string | null, to: string | null) =>
    from === null
      ? `It holds what was written until ${to}.`
      : to === null
        ? `It holds what was written since ${from}.`
        : `It holds what was written from ${from} to ${to}.`,
  explain:
    "Each piece says whose it is and on which day it was written. What somebody else wrote to you is theirs: they showed it to you, not to others. There is no time of day in it and nothing about who read what.",
  bond: (them: string, since: string | null) => (since === null ? `With ${them}` : `With ${them}, since ${since}`),
  sharedTitle: (them: string, year: string) => `With ${them}, ${year}`,
  ownTitle: (them: string, year: string) => `Only mine, about what I share with ${them}, ${year}`,
  mineTitle: (year: string) => `Only mine, ${year}`,
  decks: (count: number) => (count === 1 ? "- A deck of questions" : `- ${count} decks of questions`),
  deckTitle: (count: number) => (count === 1 ? "A deck with one question" : `A deck with ${count} questions`),
  deckAuthor: "Written by",
  deckLicence: "To be used under",
  depth: (depth: number) => `depth ${depth} of 5`,
  touches: (topic: string) => `touches ${topic}`,
  theme: (theme: string) => `of the theme ${theme}`,
  only: { partner: "for partners", friend: "for friends" },
  minutes: (minutes: number) => (minutes === 1 ? "one minute" : `${minutes} minutes`),
  forFriends: "Between friends",
  after: "After both notes are open",
  me: "Me",
  us: "Both of us",
  them: "The other",
  note: "note",
  folded: "note, still folded",
  addition: "added later",
  removal: "removed this note",
  response: {
    thank: "thanks",
    more: "asks to hear more",
    feel: "feels with it",
    comfort: "comfort",
    ideas: "an idea",
  },
  reply: "reply",
  act: (act: string) => `in a practice: ${act}`,
  agreement: { holds: "agreed", open: "agreed before, open again", "let-go": "agreed before, let go" },
  entry: (version: number) => (version === 1 ? "to myself" : `to myself, changed (${version})`),
} as const;
