/** An idea for time together as the app holds it, and what each of its fields can say. */
import type { BondKind } from "../../library/question.ts";

/** The files of the catalogue by name, each with the beginning of its ids. */
export const ideaPrefixes = {
  "at-home": "home",
  outdoors: "out",
  culture: "culture",
  community: "community",
  making: "making",
  "day-away": "away",
} as const;

export type IdeaKind = keyof typeof ideaPrefixes;

/** Minutes, roughly: a quarter of an hour to a whole day (480, a night away included). */
export const ideaMinutes = [15, 30, 60, 90, 180, 480] as const;

export const moneyChoices = ["free", "little", "some"] as const;
export const energyChoices = ["low", "middle", "high"] as const;

/** At one's place, within easy reach, or a journey. */
export const placeChoices = ["home", "near", "far"] as const;

/** What the weather has to be; `any` is fine in the worst. */
export const weatherChoices = ["any", "dry", "warm", "cold"] as const;

/** The two alone, or among other people. */
export const companyChoices = ["two", "others"] as const;

/** What has to be there or arranged. `call`: it is done over a call. */
export const needChoices = ["car", "booking", "outdoors-at-night", "screen", "kitchen", "call"] as const;

/** Made with children in mind, made for the two without them, or fine both ways. */
export const childrenChoices = ["with", "without", "either"] as const;

/** Something two people can do. Its id never changes and never comes back with another meaning. */
export interface Idea {
  /** The prefix of its kind, a dash, two digits: `home-01`. */
  readonly id: string;
  readonly kind: IdeaKind;
  /** 20 to 160 characters. */
  readonly text: string;
  /** A small step to begin with, at most 90 characters. */
  readonly first?: string;
  readonly minutes: (typeof ideaMinutes)[number];
  readonly money: (typeof moneyChoices)[number];
  readonly energy: (typeof energyChoices)[number];
  readonly place: (typeof placeChoices)[number];
  readonly weather: (typeof weatherChoices)[number];
  readonly company: (typeof companyChoices)[number];
  /** Absent when it takes nothing. */
  readonly needs?: readonly (typeof needChoices)[number][];
  readonly children: (typeof childrenChoices)[number];
  /** Present when two people far apart can do it, each where they are. */
  readonly apart?: true;
  readonly bond: BondKind | "either";
  /** Tender topics it touches; absent when there are none. */
  readonly flags?: readonly string[];
}

/** Everything the app needs of the catalogue, as plain JSON. Built by `buildIdeas`, shipped without a YAML parser. */
export interface BuiltIdeas {
  /** In the order of `ideaPrefixes`. */
  readonly kinds: readonly { readonly id: IdeaKind; readonly title: string; readonly about: string }[];
  readonly ideas: readonly Idea[];
}
