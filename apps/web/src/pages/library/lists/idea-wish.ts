/** Which ideas fit the evening, the purse and the weather. Pure. */

import type { Idea } from "@twofold/content";

/** Empty text and zero mean that it does not matter. */
export type IdeaWish = {
  readonly minutes: number;
  readonly money: "" | "free" | "little";
  readonly energy: "" | "low" | "middle";
  readonly place: "" | Idea["place"];
  /** What it is like outside; `any` is bad weather. */
  readonly weather: "" | Idea["weather"];
  readonly children: "" | "with" | "without";
  readonly apart: boolean;
};
export const anyIdea: IdeaWish = {
  minutes: 0,
  money: "",
  energy: "",
  place: "",
  weather: "",
  children: "",
  apart: false,
};

const levels = { free: 0, little: 1, some: 2, low: 0, middle: 1, high: 2 } as const;

export function fitsWish(idea: Idea, wish: IdeaWish): boolean {
  return (
    (wish.minutes === 0 || idea.minutes <= wish.minutes) &&
    (wish.money === "" || levels[idea.money] <= levels[wish.money]) &&
    (wish.energy === "" || levels[idea.energy] <= levels[wish.energy]) &&
    (wish.place === "" || idea.place === wish.place) &&
    (wish.weather === "" || standsWeather(idea.weather, wish.weather)) &&
    (wish.children === "" || idea.children === "either" || idea.children === wish.children) &&
    (!wish.apart || idea.apart === true)
  );
}

/** A warm day and a cold one are dry too; in bad weather only what is fine in any. */
function standsWeather(asked: Idea["weather"], outside: Idea["weather"]): boolean {
  return asked === "any" || asked === outside || (asked === "dry" && outside !== "any");
}

/** One of each list in turn, so that the first screen holds some of everything. */
export function interleave<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
