import { describe, expect, it } from "vitest";
import { type Example, fitSupportVectors } from "./support-vectors.ts";

const example = (isOf: boolean, ...features: number[]): Example => ({
  features: Int32Array.from(features),
  values: Float64Array.from(features, () => 1),
  isOf,
});

describe("the support vector machine", () => {
  const examples = [example(true, 0, 2), example(true, 0), example(false, 1, 2), example(false, 1)];

  it("[WORD-8] weighs what speaks for the class above what speaks against it", () => {
    const { weights } = fitSupportVectors(examples, 3, 10, 200);
    expect(weights[0]).toBeGreaterThan(0.8);
    expect(weights[1]).toBeLessThan(-0.8);
    expect(Math.abs(weights[2]!)).toBeLessThan(0.1);
  });

  it("[WORD-8] finds the weights of least loss and penalty: no small step makes the sum smaller", () => {
    const cost = 0.3;
    const { weights, bias } = fitSupportVectors(examples, 3, cost, 500);
    const sumOf = (all: readonly number[]) => {
      const losses = examples.map(({ features, isOf }) => {
        const score = [...features].reduce((sum, at) => sum + all[at]!, all[3]! * 10);
        return Math.max(0, 1 - (isOf ? score : -score)) ** 2;
      });
      return all.reduce((sum, each) => sum + each ** 2, 0) / 2 + cost * losses.reduce((sum, each) => sum + each, 0);
    };
    const found = [...weights, bias / 10];
    for (const at of found.keys()) {
      for (const step of [-1e-3, 1e-3]) {
        expect(sumOf(found.with(at, found[at]! + step))).toBeGreaterThan(sumOf(found));
      }
    }
  });

  it("[WORD-8] tells nothing apart where nothing is seen, and leans to what is common", () => {
    const { bias } = fitSupportVectors([example(true), example(false), example(false)], 0, 10, 100);
    expect(bias).toBeLessThan(-0.2);
  });
});
