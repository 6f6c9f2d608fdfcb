import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { confusionOf, weightedKappa } from "./kappa.ts";

const labels = fc.integer({ min: 1, max: 5 });
const readings = fc.array(fc.tuple(labels, labels), { minLength: 1 });
const weightings = fc.constantFrom("linear" as const, "quadratic" as const);

describe("weighted kappa", () => {
  it("[CON-56] gives what is worked out by hand", () => {
    // Rows 3 and 3, columns 2, 3 and 1, six in all.
    const confusion = [
      [2, 1, 0],
      [0, 2, 1],
      [0, 0, 0],
    ];
    // Expected counts: [1, 1.5, 0.5] twice. Linear: observed 1 + 1 = 2, expected 1.5 + 2 × 0.5 + 1 + 0.5 = 4.
    expect(weightedKappa(confusion, "linear")).toBeCloseTo(0.5, 12);
    // Quadratic: observed 2, expected 1.5 + 4 × 0.5 + 1 + 0.5 = 5.
    expect(weightedKappa(confusion, "quadratic")).toBeCloseTo(0.6, 12);
  });

  it("[CON-56] is 0 where the readers are independent, and below where they contradict", () => {
    const chance = [
      [1, 2],
      [2, 4],
    ];
    expect(weightedKappa(chance, "linear")).toBeCloseTo(0, 12);
    expect(
      weightedKappa(
        confusionOf(
          [
            [1, 5],
            [5, 1],
          ],
          5,
        ),
        "quadratic",
      ),
    ).toBeCloseTo(-1, 12);
  });

  it("[CON-56] is 1 for equal readings, and undefined where only one label was used", () => {
    fc.assert(
      fc.property(fc.array(labels, { minLength: 2 }), weightings, (said, weighting) => {
        const kappa = weightedKappa(
          confusionOf(
            said.map((label) => [label, label]),
            5,
          ),
          weighting,
        );
        return new Set(said).size > 1 ? kappa === 1 : Number.isNaN(kappa);
      }),
    );
    expect(weightedKappa(confusionOf([], 5), "linear")).toBeNaN();
  });

  it("[CON-56] does not change when the readers are exchanged, or the scale is read from its other end", () => {
    fc.assert(
      fc.property(readings, weightings, (pairs, weighting) => {
        const kappa = weightedKappa(confusionOf(pairs, 5), weighting);
        const exchanged = weightedKappa(
          confusionOf(
            pairs.map(([a, b]) => [b, a]),
            5,
          ),
          weighting,
        );
        const turned = weightedKappa(
          confusionOf(
            pairs.map(([a, b]) => [6 - a, 6 - b]),
            5,
          ),
          weighting,
        );
        if (Number.isNaN(kappa)) expect([exchanged, turned]).toEqual([Number.NaN, Number.NaN]);
        else {
          expect(kappa).toBeLessThanOrEqual(1);
          expect(exchanged).toBeCloseTo(kappa, 9);
          expect(turned).toBeCloseTo(kappa, 9);
        }
      }),
    );
  });

  it("[CON-56] a label off the scale is our own bug", () => {
    expect(() => confusionOf([[1, 6]], 5)).toThrow(RangeError);
    expect(() => confusionOf([[0, 1]], 5)).toThrow(RangeError);
  });
});
