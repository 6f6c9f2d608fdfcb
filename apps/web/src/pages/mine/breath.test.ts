import fc from "fast-check";
import { expect, it } from "vitest";
import { breathAt, rhythmNames, rhythms } from "./breath.ts";

it("in for four, out for six, and again", () => {
  const seconds = [0, 3.9, 4, 9.9, 10, -5].map((at) => breathAt("4-6", at * 1000));
  expect(seconds).toEqual([
    { part: "in", second: 1, of: 4 },
    { part: "in", second: 4, of: 4 },
    { part: "out", second: 1, of: 6 },
    { part: "out", second: 6, of: 6 },
    { part: "in", second: 1, of: 4 },
    { part: "in", second: 1, of: 4 },
  ]);
});

it("after any time, as after a screen that was off, a second lies within its part", () => {
  fc.assert(
    fc.property(fc.constantFrom(...rhythmNames), fc.integer({ min: 0, max: 1e9 }), (rhythm, ms) => {
      const { part, second, of } = breathAt(rhythm, ms);
      expect(of).toBe(rhythms[rhythm][part === "in" ? 0 : 1]);
      expect(second >= 1 && second <= of).toBe(true);
      const [inFor, outFor] = rhythms[rhythm];
      expect(breathAt(rhythm, ms + (inFor + outFor) * 1000)).toEqual({ part, second, of });
    }),
  );
});
