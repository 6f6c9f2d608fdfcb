import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bondHistory, bytes, deviceOf, fact, firstDay, questionsFor } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, RoundId, Side } from "../event/ids.ts";
import { parseRoundId } from "../event/round-id.ts";
import { type BondState, emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { scheduledRounds } from "../rounds/adding.ts";
import { addDays } from "../time/day.ts";
import { isEditionNews } from "./edition-news.ts";
import { editionsByDay } from "./editions.ts";

const created = (edition = 1) =>
  fact("a", 1, {
    kind: "bond.created",
    ...{ bondKind: "partner", seed: bytes(16, 1), day: firstDay, edition, weekdays: [1, 2, 3, 4, 5, 6, 7] },
  });
const held = (side: Side, edition: number, day: string, at = 9) =>
  fact(side, at, { kind: "edition.held", edition, day });
const fold = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);
const schedule = (state: BondState, through: Day) => scheduledRounds(state, { through, questionsFor });
const questionsOf = (rounds: readonly RoundId[]) => rounds.map((round) => parseRoundId(round).questionId);
const on = (day: string, ...facts: Fact[]) => editionsByDay(fold(...facts))(day as Day);

describe("[EDIT-1] the two draw from the edition that both hold", () => {
  it("further questions come once both have said so, from the day after the later of the two", () => {
    // Ten of the first edition, two more with each further one.
    const fromDay11 = (...facts: Fact[]) =>
      questionsOf(schedule(fold(created(), ...facts), "2025-03-14" as Day)).slice(10);
    expect(fromDay11()).toEqual(["q-1", "q-2"]);
    expect(fromDay11(held("a", 2, "2025-03-05"))).toEqual(["q-1", "q-2"]);
    expect(fromDay11(held("a", 2, "2025-03-05"), held("b", 2, "2025-03-09"))).toEqual(["q-11", "q-12"]);
    expect(fromDay11(held("a", 2, "2025-03-05"), held("b", 3, "2025-03-13"))).toEqual(["q-1", "q-11"]);
  });

  it("the latest word of each counts, whichever came first, and nobody speaks for the other", () => {
    const facts = [created(), held("a", 3, "2025-03-04", 5), held("a", 2, "2025-03-05", 6), held("b", 4, "2025-03-04")];
    expect(on("2025-03-06", ...facts)).toBe(2);
    expect(on("2025-03-06", ...facts.toReversed())).toBe(2);
    expect(on("2025-03-06", created(), held("a", 9, "2025-03-04"))).toBe(1);
  });
});

describe("[EDIT-2] until it says otherwise, a side holds the edition of the bond's beginning", () => {
  it("so a new bond draws from it at once, and a bond from before there were editions from the first", () => {
    expect(on("2025-03-03", created(2))).toBe(2);
    expect(on("2030-03-03", created(1))).toBe(1);
    expect(on("2025-03-03")).toBe(1);
  });

  it("a guest whose app holds an earlier one is followed from that very day", () => {
    const facts = [created(3), held("b", 2, "2025-03-05")];
    expect(["2025-03-04", "2025-03-05", "2025-03-06"].map((day) => on(day, ...facts))).toEqual([3, 2, 2]);
  });
});

describe("[EDIT-3] each edition is said once", () => {
  const isNews = (edition: number, n: number, ...facts: Fact[]) =>
    isEditionNews(fold(...facts), { side: "a", device: deviceOf("a", n), edition });
  const byDevice = (n: number, edition: number, at: number) => ({
    ...held("a", edition, "2025-03-05", at),
    device: deviceOf("a", n),
  });

  it("by whichever own device has it first, and not by one that is behind", () => {
    expect(isNews(1, 1, created(1))).toBe(false);
    expect(isNews(2, 1, created(1))).toBe(true);
    expect(isNews(2, 1, created(1), byDevice(1, 2, 5))).toBe(false);
    expect(isNews(2, 2, created(1), byDevice(1, 2, 5))).toBe(false);
    expect(isNews(2, 2, created(1), byDevice(1, 3, 5))).toBe(false);
    expect(isNews(2, 1, created(1), held("b", 2, "2025-03-05"))).toBe(true);
  });

  it("and by a device whose app went back to an earlier one", () => {
    expect(isNews(2, 1, created(1), byDevice(1, 3, 5))).toBe(true);
    expect(isNews(2, 1, created(1), byDevice(1, 3, 5), byDevice(1, 2, 6))).toBe(false);
  });

  it("not before the bond's beginning is here", () => {
    expect(isNews(2, 1)).toBe(false);
  });
});

it("[EDIT-4] what one says moves no day before the one it names, and a later edition not that day either, in any order of arrival", () => {
  let moved = 0;
  fc.assert(
    fc.property(bondHistory, fc.nat(40), fc.nat(20), fc.integer({ min: 1, max: 3 }), (facts, ahead, at, edition) => {
      const day = addDays(firstDay, at);
      const through = addDays(firstDay, ahead);
      const says = held("b", edition, day, 100);
      const before = fold(created(), ...facts);
      const after = fold(says, ...facts.toReversed(), created());
      expect(schedule(fold(created(), ...facts, says), through)).toEqual(schedule(after, through));
      const isLower = edition < editionsByDay(before)(day);
      const isPast = (round: RoundId) => parseRoundId(round).day < day || (!isLower && parseRoundId(round).day === day);
      expect(schedule(after, through).filter(isPast)).toEqual(schedule(before, through).filter(isPast));
      if (schedule(after, through).join() !== schedule(before, through).join()) moved += 1;
    }),
    { numRuns: 1000 },
  );
  expect(moved).toBeGreaterThan(0);
});
