import { describe, expect, it } from "vitest";
import { bytes, deviceOf, eventIdOf, fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, EventId, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { latestRhythmId, rhythmOf, slotsBetween } from "./rhythm.ts";

const d = (text: string) => text as Day;
const created = fact("a", 1, {
  kind: "bond.created",
  bondKind: "partner",
  seed: bytes(16, 1),
  day: "2025-03-03",
  edition: 1,
  weekdays: [5, 1, 3],
});
const chosen = (side: Side, at: number, weekdays: number[], day: string, after: EventId | null) =>
  fact(side, at, { kind: "rhythm.chosen", weekdays, day, after });
const foldFacts = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);

it("[RHYTHM-1] the first rhythm holds until one is chosen; none is a rest", () => {
  expect(rhythmOf(foldFacts(created), d("2025-03-05"))).toEqual([1, 3, 5]);
  expect(rhythmOf(foldFacts(), d("2025-03-05"))).toEqual([]);
  const rest = chosen("b", 2, [], "2025-03-10", null);
  expect(slotsBetween(foldFacts(created, rest), d("2025-03-03"), d("2025-03-31"))).toEqual([
    "2025-03-03",
    "2025-03-05",
    "2025-03-07",
  ]);
});

it("[RHYTHM-2] [RHYTHM-4] counts from its day on, on weekdays of the calendar", () => {
  const state = foldFacts(created, chosen("b", 2, [7, 2, 2], "2025-03-06", null));
  expect(rhythmOf(state, d("2025-03-05"))).toEqual([1, 3, 5]);
  expect(rhythmOf(state, d("2025-03-06"))).toEqual([2, 7]);
  expect(slotsBetween(state, d("2025-03-01"), d("2025-03-12"))).toEqual([
    "2025-03-03",
    "2025-03-05",
    "2025-03-09",
    "2025-03-11",
  ]);
});

describe("[RHYTHM-3] of several rhythms", () => {
  const year = 365 * 86_400_000;
  const wild = chosen("a", 50 * year, [6], "2025-03-04", null);

  it("one from a clock fifty years ahead is followed by whoever chooses next", () => {
    const next = chosen("b", 10, [2], "2025-03-04", wild.id);
    expect(rhythmOf(foldFacts(created, next, wild), d("2025-03-10"))).toEqual([2]);
    expect(latestRhythmId(foldFacts(created, next, wild))).toBe(next.id);
  });

  it("the one with the longest chain behind it holds", () => {
    const one = chosen("a", 10, [1], "2025-03-04", null);
    const two = chosen("b", 11, [2], "2025-03-04", one.id);
    const three = chosen("a", 12, [3], "2025-03-04", two.id);
    const beside = chosen("b", 99, [4], "2025-03-04", one.id);
    for (const facts of [
      [one, two, three, beside],
      [beside, three, two, one],
    ]) {
      expect(rhythmOf(foldFacts(...facts), d("2025-03-10"))).toEqual([3]);
    }
  });

  it("between equals the later holds, and with one clock the higher id", () => {
    const early = chosen("a", 10, [1], "2025-03-04", null);
    const late = chosen("b", 11, [2], "2025-03-04", null);
    expect(rhythmOf(foldFacts(late, early), d("2025-03-10"))).toEqual([2]);
    const same = chosen("b", 10, [4], "2025-03-04", null);
    const expected = same.id > early.id ? [4] : [1];
    expect(rhythmOf(foldFacts(early, same), d("2025-03-10"))).toEqual(expected);
    expect(rhythmOf(foldFacts(same, early), d("2025-03-10"))).toEqual(expected);
  });

  it("a chain whose beginning has not arrived counts from where it is known, and heals", () => {
    const missing = chosen("a", 5, [6], "2025-03-04", null);
    const after = chosen("a", 6, [1], "2025-03-04", missing.id);
    const other = chosen("b", 9, [2], "2025-03-04", null);
    expect(rhythmOf(foldFacts(after, other), d("2025-03-10"))).toEqual([2]);
    expect(rhythmOf(foldFacts(after, other, missing), d("2025-03-10"))).toEqual([1]);
  });

  it("a chain of thousands is walked, not climbed", () => {
    const ids = Array.from({ length: 20_000 }, (_, n) => eventIdOf({ kind: "rhythm.chosen", n }));
    const chain = ids.map((id, n) => ({
      weekdays: [(n % 7) + 1],
      day: d("2025-03-04"),
      after: ids[n - 1] ?? null,
      stamp: { time: null, id, device: deviceOf("a") },
    }));
    const state = {
      ...foldFacts(created),
      rhythm: { chosen: Object.fromEntries(chain.map((one) => [one.stamp.id, one])) },
    };
    expect(latestRhythmId(state)).toBe(ids.at(-1));
  });
});

it("[RHYTHM-2] one that begins later is still the one to follow", () => {
  const later = chosen("a", 4, [2], "2025-04-01", null);
  expect(latestRhythmId(foldFacts(created, later))).toBe(later.id);
  expect(rhythmOf(foldFacts(created, later), d("2025-03-31"))).toEqual([1, 3, 5]);
});
