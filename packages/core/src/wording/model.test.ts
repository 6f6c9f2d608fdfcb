import { describe, expect, it } from "vitest";
import type { Span } from "./features.ts";
import { writeHashedWeights } from "./hashed-weights.ts";
import { hintKinds, type Weights } from "./language.ts";
import { kindOf, scoreOf, weightiestRun } from "./model.ts";

/** Enough that hashes lie close enough to each other. */
const many = Array.from({ length: 5000 }, (_, at) => [`other ${at}`, 0] as const);
const weights: Weights = {
  threshold: 0,
  bias: -10,
  unkind: writeHashedWeights([...many, ["never", 30], ["you never", 30], ["laugh", -20]]),
  kinds: {
    ...(Object.fromEntries(hintKinds.map((kind) => [kind, []])) as unknown as Weights["kinds"]),
    label: [[5, "fool"]],
    contempt: [[3, "fool"]],
  },
};
const tokens = ["well", "you", "never", "laugh"].map((text, at) => ({
  text,
  group: text,
  start: at * 6,
  end: at * 6 + 5,
}));
const features = new Map<string, Span>([
  ["well", [0, 0]],
  ["never", [2, 2]],
  ["you never", [1, 2]],
  ["laugh", [3, 3]],
  ["@note", undefined],
]);

describe("the model", () => {
  it("[WORD-4] adds the weights that it knows, each the less the more features there are", () => {
    expect(scoreOf(features, weights)).toBeCloseTo(-10 + 40 / Math.sqrt(5));
    expect(scoreOf(new Map([["soup", undefined]]), weights)).toBe(-10);
  });

  it("[WORD-4] shows the run of words that weighs most", () => {
    expect(weightiestRun(features, tokens, weights)).toEqual([1, 2]);
    expect(weightiestRun(new Map(), tokens, weights)).toEqual([0, 3]);
  });

  it("[WORD-4] names the kind that fits best", () => {
    const fool = new Map<string, Span>([["fool", [0, 0]]]);
    expect(kindOf(fool, weights)).toBe("label");
  });
});
