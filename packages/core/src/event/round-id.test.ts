import fc from "fast-check";
import { expect, it } from "vitest";
import { numberToDay } from "../time/day.ts";
import type { Day, RoundId } from "./ids.ts";
import { compareRoundsNewestFirst, dayOfRound, isRoundId, makeRoundId, parseRoundId } from "./round-id.ts";

const parts = fc.record({
  day: fc.integer({ min: 0, max: 60_000 }).map(numberToDay),
  n: fc.integer({ min: 0, max: 3 }),
  questionId: fc.stringMatching(/^[a-z0-9-]{1,60}$/),
});

it("[ROUND-1] a round's name holds its day, number and question, and nothing else", () => {
  fc.assert(
    fc.property(parts, (round) => {
      const id = makeRoundId(round.day, round.n, round.questionId);
      expect(parseRoundId(id)).toEqual(round);
      expect(dayOfRound(id)).toBe(round.day);
      expect(isRoundId(id)).toBe(true);
    }),
  );
});

it.each([
  "2025-02-29.0.q",
  "2025-03-05.4.q",
  "2025-03-05.0.",
  "2025-03-05.0.Q",
  "2025-3-5.0.q",
  "x2025-03-05.0.q\n",
  "",
])("[ROUND-1] %j names no round", (text) => {
  expect(isRoundId(text)).toBe(false);
});

it("[ROUND-1] a round that cannot be is our own bug", () => {
  expect(() => makeRoundId("2025-03-05" as Day, 4, "q-1")).toThrow(RangeError);
});

it("[ROUND-1] rounds are listed in one order on both phones: newest day first, then the latest added", () => {
  const ids = ["2025-03-05.0.b", "2025-03-05.1.a", "2025-03-04.3.a", "2025-03-05.1.b"] as string[] as RoundId[];
  const listed = ["2025-03-05.1.a", "2025-03-05.1.b", "2025-03-05.0.b", "2025-03-04.3.a"];
  expect(ids.toSorted(compareRoundsNewestFirst)).toEqual(listed);
  expect(ids.toReversed().sort(compareRoundsNewestFirst)).toEqual(listed);
});
