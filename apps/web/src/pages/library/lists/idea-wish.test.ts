import type { Idea } from "@twofold/content";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyIdea, fitsWish, type IdeaWish, interleave } from "./idea-wish.ts";

const idea: Idea = {
  id: "out-01",
  kind: "outdoors",
  text: "Walk.",
  minutes: 60,
  money: "little",
  energy: "middle",
  place: "near",
  weather: "dry",
  company: "two",
  children: "either",
  bond: "either",
};
const fits = (wish: Partial<IdeaWish>, of: Partial<Idea> = {}) => fitsWish({ ...idea, ...of }, { ...anyIdea, ...wish });

it("what is wished for narrows the ideas, and what does not matter does not", () => {
  expect(fits({})).toBe(true);
  expect([fits({ minutes: 30 }), fits({ minutes: 60 })]).toEqual([false, true]);
  expect([fits({ money: "free" }), fits({ money: "little" })]).toEqual([false, true]);
  expect([fits({ energy: "low" }), fits({ energy: "middle" })]).toEqual([false, true]);
  expect([fits({ place: "home" }), fits({ place: "near" })]).toEqual([false, true]);
  expect([fits({ apart: true }), fits({ apart: true }, { apart: true })]).toEqual([false, true]);
  expect([fits({ children: "with" }, { children: "without" }), fits({ children: "with" })]).toEqual([false, true]);
});

it("in bad weather only what is fine in any; a warm or cold day is dry", () => {
  const fine = (weather: Idea["weather"]) =>
    (["any", "dry", "warm", "cold"] as const).filter((outside) => fits({ weather: outside }, { weather }));
  expect(fine("any")).toEqual(["any", "dry", "warm", "cold"]);
  expect(fine("dry")).toEqual(["dry", "warm", "cold"]);
  expect(fine("warm")).toEqual(["warm"]);
  expect(fine("cold")).toEqual(["cold"]);
});

it("lists in turn: everything once, each list in its order", () => {
  expect(interleave([[1, 2, 3], [], [10]])).toEqual([1, 10, 2, 3]);
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat())), (lists) => {
      expect(interleave(lists).toSorted()).toEqual(lists.flat().toSorted());
    }),
  );
});
