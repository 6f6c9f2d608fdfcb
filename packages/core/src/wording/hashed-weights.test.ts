import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHashedWeights, writeHashedWeights } from "./hashed-weights.ts";

/** Enough that no two neighbours are too far apart. */
const many = Array.from({ length: 5000 }, (_, at) => [`feature ${at}`, (at % 63) - 31] as const);

describe("hashed weights", () => {
  it("[WORD-4] are read as they were written, but for features with one hash", () => {
    const weightOf = readHashedWeights(writeHashedWeights(many));
    const right = many.filter(([feature, weight]) => weightOf(feature) === weight);
    expect(right.length).toBeGreaterThan(many.length - 10);
  });

  it("[WORD-4] give the first of two with one name", () => {
    const weightOf = readHashedWeights(writeHashedWeights([["you never", 7], ...many, ["you never", 9]]));
    expect(weightOf("you never")).toBe(7);
  });

  it("[WORD-4] know nothing of nearly everything else", () => {
    const weightOf = readHashedWeights(writeHashedWeights(many));
    const taken = Array.from({ length: 5000 }, (_, at) => weightOf(`another ${at}`)).filter((weight) => weight !== 0);
    expect(taken.length).toBeLessThan(10);
    fc.assert(fc.property(fc.string(), (feature) => Number.isInteger(weightOf(feature))));
  });

  it("[WORD-4] are refused where hashes lie too far apart for three digits", () => {
    expect(() => writeHashedWeights([["alone", 1]])).toThrow(RangeError);
  });
});
