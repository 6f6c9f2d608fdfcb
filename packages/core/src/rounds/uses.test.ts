import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, fact, firstDay } from "../../testing/histories.ts";
import { bondKindOn } from "../bond/bond.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, RoundId, Side } from "../event/ids.ts";
import { parseRoundId } from "../event/round-id.ts";
import type { BondKind } from "../event/schema.ts";
import { type BondState, emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { addDays, dayToNumber } from "../time/day.ts";
import { nextAddedRound } from "./adding.ts";
import { drawRounds } from "./schedule.ts";

const daily = [1, 2, 3, 4, 5, 6, 7];
const created = (weekdays: number[]) =>
  fact("a", 1, {
    kind: "bond.created",
    ...{ bondKind: "partner", seed: bytes(16, 1), day: firstDay, edition: 1, weekdays },
  });
const added = (side: Side, day: Day, questionId: string, n = 1) =>
  fact(side, 5, { kind: "round.added", round: `${day}.${n}.${questionId}` });
const fold = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);

/** Sixty a kind: more than a year of weekly evenings, two months of daily ones. Half of each is for both kinds. */
const orders: Readonly<Record<BondKind, readonly { readonly id: string }[]>> = {
  partner: Array.from({ length: 60 }, (_, index) => ({ id: `q-${index}` })),
  friend: Array.from({ length: 60 }, (_, index) => ({ id: `q-${89 - index}` })),
};
const questionsFor = (kind: BondKind) => orders[kind];
/** Oldest first. */
const drawnOn = (state: BondState, today: Day) => [...drawRounds(state, { today, questionsFor })].reverse();

const sideOf = fc.constantFrom<Side>("a", "b");
const kindOf = fc.constantFrom<BondKind>("partner", "friend");
const histories = fc
  .record({
    weekdays: fc.constantFrom<number[]>([1], [1, 4], daily),
    kinds: fc.array(fc.record({ day: fc.nat(900), kind: kindOf }), { maxLength: 3 }),
    others: fc.array(fc.record({ day: fc.nat(900), question: fc.nat(89), side: sideOf }), { maxLength: 20 }),
  })
  .map(({ weekdays, kinds, others }) => [
    created(weekdays),
    ...kinds.map(({ day, kind }) =>
      fact("b", 7, { kind: "bond.kind-chosen", bondKind: kind, day: addDays(firstDay, day) }),
    ),
    ...others.map(({ day, question, side }) => added(side, addDays(firstDay, day), `q-${question}`)),
  ]);

describe("[ROUND-18] a question comes back", () => {
  it("only when every other that could be asked was asked since; within a year the round says since when", () => {
    let [unused, rested, revisited] = [0, 0, 0];
    fc.assert(
      fc.property(histories, fc.integer({ min: 300, max: 800 }), (facts, ahead) => {
        const state = fold(...facts);
        const lastByQuestion = new Map<string, Day>();
        for (const [round, since] of drawnOn(state, addDays(firstDay, ahead))) {
          const { day, n, questionId } = parseRoundId(round);
          const last = lastByQuestion.get(questionId);
          if (n === 0) {
            const order = questionsFor(bondKindOn(state, day)).map(({ id }) => id);
            const lasts = order.map((id) => lastByQuestion.get(id));
            if (last === undefined) {
              unused += 1;
              expect(order[lasts.indexOf(undefined)]).toBe(questionId);
              expect(since).toBeUndefined();
            } else {
              expect(lasts).not.toContain(undefined);
              expect([...lasts].sort()[0]).toBe(last);
              const isWithinYear = dayToNumber(day) - dayToNumber(last) < 365;
              if (isWithinYear) revisited += 1;
              else rested += 1;
              expect(since).toBe(isWithinYear ? last : undefined);
            }
          }
          lastByQuestion.set(questionId, day);
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(unused, rested, revisited)).toBeGreaterThan(100);
  });

  it("[ROUND-3] both draw the same from the same facts in any order, and past rounds neither move nor say otherwise later", () => {
    fc.assert(
      fc.property(histories, fc.nat(500), fc.nat(300), (facts, ahead, more) => {
        const today = addDays(firstDay, ahead);
        const one = drawnOn(fold(...facts), today);
        expect(drawnOn(fold(...facts.toReversed()), today)).toEqual(one);
        const past = (drawn: typeof one) => drawn.filter(([round]) => parseRoundId(round).day <= today);
        expect(past(drawnOn(fold(...facts), addDays(today, more)))).toEqual(past(one));
      }),
      { numRuns: 200 },
    );
  });

  it("another question does so too, the one asked longest ago", () => {
    const today = addDays(firstDay, 70);
    const next = nextAddedRound(fold(created(daily)), { today, questionsFor });
    expect(next).toBe(`${today}.1.q-11`);
    const state = fold(created(daily), added("a", today, "q-11"));
    expect(drawRounds(state, { today, questionsFor }).get(next as RoundId)).toBe(addDays(firstDay, 11));
  });

  it("one that was chosen again although others were left does not count as come back", () => {
    const today = addDays(firstDay, 10);
    const state = fold(created(daily), added("a", today, "q-3"));
    expect(drawRounds(state, { today, questionsFor }).get(`${today}.1.q-3` as RoundId)).toBeUndefined();
  });

  it("two years of daily questions with three extra ones a day are drawn in one go", () => {
    const library = Array.from({ length: 400 }, (_, index) => ({ id: `q-${index}` }));
    const days = Array.from({ length: 730 }, (_, index) => addDays(firstDay, index));
    const extra = days.flatMap((day, at) => [1, 2, 3].map((n) => added("a", day, `q-${(7 * at + n) % 400}`, n)));
    const drawn = drawRounds(fold(created(daily), ...extra), { today: days.at(-1)!, questionsFor: () => library });
    expect(drawn.size).toBe(730 * 4);
  });
});
