import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fnv1a64, mix64, orderQuestions } from "./order.ts";
import { eligible, type Question } from "./question.ts";

const question = (theme: string, number: number, edition = 1): Question => ({
  id: `${theme}-${String(number).padStart(2, "0")}`,
  theme,
  edition,
  text: "What made you smile today, big or small?",
  depth: 1,
  bond: "either",
  minutes: 5,
  response: "Say thank you.",
});

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 });
const themes = ["lately", "dreams", "thanks", "play", "rest"];
const library = (edition: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...themes), fc.integer({ min: 1, max: 30 })), {
      selector: ([theme, number]) => `${theme}-${number}`,
      maxLength: 40,
    })
    .map((pairs) => pairs.map(([theme, number]) => question(theme, number + 40 * (edition - 1), edition)));
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
const repeats = (questions: readonly Question[]) =>
  questions.filter((one, i) => i > 0 && questions[i - 1]!.theme === one.theme).length;

describe("order of questions", () => {
  it("[CON-13] holds every question exactly once", () => {
    fc.assert(
      fc.property(library(1), seeds, (questions, seed) => {
        expect(ids(orderQuestions(questions, seed)).sort()).toEqual(ids(questions).sort());
      }),
    );
  });

  it("[CON-14] depends on the set and the seed alone, not on the order the library came in", () => {
    fc.assert(
      fc.property(
        library(1).chain((questions) =>
          fc.tuple(fc.constant(questions), fc.shuffledSubarray(questions, { minLength: questions.length })),
        ),
        seeds,
        ([questions, shuffled], seed) => {
          expect(ids(orderQuestions(shuffled, seed))).toEqual(ids(orderQuestions(questions, seed)));
        },
      ),
    );
  });

  it("[CON-14] is the same on every platform: recorded order for a recorded seed", () => {
    const seed = Uint8Array.from({ length: 16 }, (_, i) => i);
    const questions = themes.flatMap((theme) => [1, 2, 3].map((number) => question(theme, number)));
    expect(ids(orderQuestions(questions, seed)).join(" ")).toMatchInlineSnapshot(
      `"lately-03 play-01 dreams-03 play-03 thanks-03 dreams-01 rest-02 thanks-02 rest-03 lately-01 play-02 dreams-02 lately-02 rest-01 thanks-01"`,
    );
  });

  it("[CON-14] differs between pairs", () => {
    const questions = themes.flatMap((theme) => [1, 2, 3].map((number) => question(theme, number)));
    const orders = Array.from({ length: 20 }, (_, i) =>
      ids(orderQuestions(questions, new Uint8Array(16).fill(i))).join(),
    );
    expect(new Set(orders).size).toBe(20);
    expect(new Set(orders.map((order) => order.split(",")[0])).size).toBeGreaterThan(5);
  });

  it("[CON-14] the hash agrees with the published vectors", () => {
    const text = (value: string) => new TextEncoder().encode(value);
    expect(fnv1a64(text(""))).toBe(0xcbf29ce484222325n);
    expect(fnv1a64(text("a"))).toBe(0xaf63dc4c8601ec8cn);
    expect(fnv1a64(text("foobar"))).toBe(0x85944171f73967e8n);
    expect(mix64(0x9e3779b97f4a7c15n)).toBe(0xe220a8397b1dcdafn);
  });

  it("[CON-15] repeats a theme only as often as no order could avoid", () => {
    fc.assert(
      fc.property(library(1), seeds, (questions, seed) => {
        const most = Math.max(0, ...themes.map((theme) => questions.filter((one) => one.theme === theme).length));
        // A theme of n among m others fits without repeating as long as n is at most m + 1.
        expect(repeats(orderQuestions(questions, seed))).toBe(Math.max(0, 2 * most - questions.length - 1));
      }),
      { numRuns: 500 },
    );
  });

  it("[CON-16] a later edition comes after an earlier one and moves nothing in it", () => {
    fc.assert(
      fc.property(library(1), library(2), seeds, (first, second, seed) => {
        const before = ids(orderQuestions(first, seed));
        const both = [...second, ...first];
        expect(ids(orderQuestions(both, seed)).slice(0, first.length)).toEqual(before);
        expect(ids(orderQuestions(eligible(both, { bondKind: "friend", edition: 1 }), seed))).toEqual(before);
      }),
    );
  });

  it("[CON-14] refuses a seed that is not 16 bytes", () => {
    expect(() => orderQuestions([], new Uint8Array(15))).toThrow(RangeError);
  });
});
