import { en, findHints } from "@twofold/core/wording";
import { describe, expect, it } from "vitest";
import { readTuning } from "./labelled.ts";
import { crossValidate, readAll, thresholdFor, trainWeights } from "./training.ts";

/** Enough of each author to learn something, few enough to be read in a second. */
const some = [...Map.groupBy(readTuning("en"), ({ author }) => author).values()].flatMap((all) =>
  all.filter((_, at) => at % 20 === 0),
);

describe("training", () => {
  const read = readAll(some, en);

  it("[WORD-8] learns the same weights again, whole and within bounds", () => {
    const weights = trainWeights(read, 0.5);
    expect(trainWeights(read, 0.5)).toEqual(weights);
    const all = Object.values(weights.kinds)
      .flat()
      .map(([weight]) => weight);
    expect(all.every((weight) => Number.isInteger(weight) && Math.abs(weight) <= 31)).toBe(true);
    const language = { ...en, weights };
    const flagged = some.filter(
      ({ text, where }) => findHints(text, { language, where, ideasWelcome: false }).length > 0,
    );
    expect(flagged.length).toBeGreaterThan(50);
    expect(flagged.filter(({ label }) => label === "fine").length / flagged.length).toBeLessThan(0.1);
  });

  it("[WORD-8] scores what it has not learnt from, and better than by chance", () => {
    const scored = crossValidate(read, ["training-1", "training-2"]);
    expect(scored.length).toBe(some.filter(({ author }) => /^training-[12]$/.test(author)).length);
    const mean = (isUnkind: boolean) => {
      const scores = scored.filter((each) => each.isUnkind === isUnkind).map(({ score }) => score);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.3);
  });

  it("[WORD-8] sets the threshold by the precision wanted, as if a third were unkind", () => {
    const scored = [true, true, false, true, false, false].map((isUnkind, at) => ({
      score: -at,
      isUnkind,
      author: "",
    }));
    expect(thresholdFor(scored, 1)).toBe(-1.5);
    // Three right and one wrong that counts for two.
    expect(thresholdFor(scored, 0.6)).toBe(-3.5);
    expect(thresholdFor(scored, 0.61)).toBe(-1.5);
  });
});
