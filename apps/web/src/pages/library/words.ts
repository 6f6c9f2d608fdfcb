/** What the pages of the library say. */

import { words as practice } from "../practice/words.ts";

export const words = {
  title: "Questions and ideas",
  lead: "Look around as long as you like. What you star, set aside or look at stays with you.",
  search: "Search everything",
  found: (count: number) => (count === 0 ? "Nothing found" : count === 1 ? "One found" : `${count} found`),
  nothing: "Nothing here has these words. A shorter one finds more.",
  moreFound: "Show more",

  depth: "How deep",
  anyDepth: "Any depth",
  depths: { light: "Light", middle: "Up to middle", deep: "Deep only" },
  time: "Time",
  anyTime: "Any length",
  upTo: (minutes: number) => `Up to ${minutes} minutes`,
  tender: "With tender topics I opened",
  noFavourites: "No favourites yet. The star beside a question keeps it here, for you alone.",
  noneFit: "No question fits all of this. Loosen one of the choices above.",

  themes: "Eighteen themes",
  fit: (count: number) => (count === 0 ? "none fits now" : count === 1 ? "one fits" : `${count} fit`),
  questions: (count: number) => (count === 1 ? "one question" : `${count} questions`),
  setAside: "set aside by you",
  coming: "Fetching the questions",
  failed: "These could not be fetched. There seems to be no connection; try again when you have one.",

  besides: "Besides questions",
  lists: {
    "time-together": ["Ideas for time together", "By time, weather, purse and strength"],
    "small-kindnesses": ["Small kindnesses", "Ten minutes at most, and nobody keeps count"],
    "moved-together": ["Moved together", "A film, a song, a hill, and what to talk about afterwards"],
    "far-apart": ["Far apart", "Ways to begin a talk over a distance"],
  },
  toSelf: ["Questions to yourself", "In your journal, for you alone"],
  yours: "Yours",
  own: ["Questions of your own", "Write some, keep decks, ask one"],
  import: ["Bring in a deck", "From a file that somebody gave you"],
  aside: ["Set aside by me", "Questions and themes you did not want here"],

  bands: { light: "Light", middle: "Middle", deep: "Deep" },
  bandHints: {
    light: "Everyday things and small stories",
    middle: "Needs, hopes and worries",
    deep: "Tender spots, and what matters most",
  },
  minutes: (minutes: number) => `${minutes} minutes`,
  touches: (list: string) => `touches ${list}`,
  afterwards: "Afterwards:",
  ask: "Ask both of us",
  askHint: "Opens one more question today, for both. Three a day is all there is.",
  asked: "It lies on today’s table, for both of you.",
  toToday: "Go to Today",
  notThis: "Not this one",
  notThisDone: "Set aside here. Nobody is told.",
  undo: "Undo",
  undone: "It is back.",
  nothingAbout: (title: string) => `Nothing about “${title}”`,
  nothingHint:
    "Takes the theme away here, and its questions from your Today. Nobody is told, and you can have it back.",
  themeHidden: "You have set this theme aside. Its questions stay away from your Today, and nobody is told.",
  themeBack: "Have it back",
  favourOf: (text: string) => `Favourite: ${text}`,
  favoured: "Kept as a favourite, for you alone.",
  unfavoured: "No longer a favourite.",

  deeperText: "Deeper questions are asked in a practice of their own, when both say yes.",
  deeperLink: "To “A deeper question”",
  tenderTitle: "Tender topics",
  tenderText:
    "Some of what is here touches things that can hurt. It shows when you open its topic. Only you see what you open, and you can close it again.",
  tenderCount: (count: number) => (count === 1 ? "One here touches it" : `${count} here touch it`),
  topics: practice.tenderFlags,

  gone: "This page of the library is not here",
  goneText: "The address names a theme or a deck that is not on this device.",
  toLibrary: "See the whole library",

  asideLead: "Taken away here, and nowhere else. Nobody was told.",
  asideEmpty: "What you set aside will be listed here, so that you can have it back.",
  asideThemes: "Themes",
  asideQuestions: "Questions",
  haveBack: "Have it back",
  haveBackOf: (text: string) => `Have it back: ${text}`,
  backNow: "It is back.",
} as const;

export type Band = keyof typeof words.bands;

/** Families, in the order of the alphabet of the flags: “money, work and family”. */
export function sayTopics(flags: readonly string[]): string {
  const named = flags.map((flag) => words.topics[flag] ?? flag);
  return new Intl.ListFormat("en", { type: "conjunction" }).format(named);
}
