import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, readingGrade } from "./reading-grade.ts";

describe("reading grade", () => {
  it("[CON-50] is the formula of Kincaid and others, worked by hand", () => {
    // 7 words, 1 sentence, 7 syllables: 0.39 × 7 + 11.8 × 1 − 15.59
    expect(readingGrade("What made you smile on the way?")).toBeCloseTo(-1.06, 10);
    // 12 words, 2 sentences, 13 syllables: 0.39 × 6 + 11.8 × 13/12 − 15.59
    expect(readingGrade("You wake up on a free morning. What is the first sound?")).toBeCloseTo(-0.4667, 4);
  });

  it("[CON-50] long words and long sentences raise it", () => {
    const plain = readingGrade("Which odd thing do you own?");
    expect(readingGrade("Which extraordinary possession do you own?")).toBeGreaterThan(plain + 5);
    expect(
      readingGrade("Which odd thing do you own that you would not give to me or to her or to him for a day?"),
    ).toBeGreaterThan(plain);
    expect(readingGrade("…?")).toBe(0);
  });

  it("[CON-50] the median has as many values below as above", () => {
    expect([median([3]), median([1, 9, 2]), median([4, 1, 3, 2])]).toEqual([3, 2, 2.5]);
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const middle = median(values);
        const half = values.length / 2;
        return (
          values.filter((one) => one < middle).length <= half && values.filter((one) => one > middle).length <= half
        );
      }),
    );
    expect(() => median([])).toThrow(RangeError);
  });
});
