import { describe, expect, it } from "vitest";
import { type Example, fitLogistic } from "./logistic.ts";

const example = (isOf: boolean, ...features: number[]): Example => ({ features: Int32Array.from(features), isOf });

describe("logistic regression", () => {
  it("[WORD-8] weighs what speaks for the class above what speaks against it", () => {
    const { weights } = fitLogistic(
      [example(true, 0, 2), example(true, 0), example(false, 1, 2), example(false, 1)],
      3,
      1e-3,
      200,
    );
    expect(weights[0]).toBeGreaterThan(1);
    expect(weights[1]).toBeLessThan(-1);
    expect(Math.abs(weights[2]!)).toBeLessThan(0.1);
  });

  it("[WORD-8] knows no more than how common the class is where nothing is seen", () => {
    const { bias } = fitLogistic([example(true), example(false), example(false), example(false)], 0, 1e-3, 500);
    expect(1 / (1 + Math.exp(-bias))).toBeCloseTo(0.25, 3);
  });
});
