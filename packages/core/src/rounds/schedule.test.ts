import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bondHistory, bytes, commitmentOf, fact, questionsFor } from "../../testing/histories.ts";
import { bondKindOn } from "../bond/bond.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, RoundId, Side } from "../event/ids.ts";
import { parseRoundId } from "../event/round-id.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { addDays, dayOf, dayToNumber } from "../time/day.ts";
import { drawnRounds, nextAddedRound, roundsToAdd, roundToAsk, scheduledRounds } from "./adding.ts";

const firstDay = "2025-03-03" as Day;
const d = (text: string) => text as Day;
const created = (bondKind: "partner" | "friend" = "partner", weekdays = [1, 3, 5]) =>
  fact("a", 1, { kind: "bond.created", bondKind, seed: bytes(16, 1), day: firstDay, edition: 1, weekdays });
const added = (side: Side, round: string, at = 5) => fact(side, at, { kind: "round.added", round });
const sealed = (side: Side, round: string, label = round) =>
  fact(side, 6, {
    kind: "answer.sealed",
    round,
    h: commitmentOf(label),
    c: bytes(40, 1),
    share: bytes(32, 2),
    day: round.slice(0, 10),
  });
const kindChosen = (side: Side, bondKind: "partner" | "friend", day: string) =>
  fact(side, 7, { kind: "bond.kind-chosen", bondKind, day });
const rhythmChosen = (side: Side, weekdays: number[], day: string) =>
  fact(side, 8, { kind: "rhythm.chosen", weekdays, day, after: null });
const foldFacts = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);
const schedule = (state: ReturnType<typeof foldFacts>, through: string) =>
  scheduledRounds(state, { through: d(through), questionsFor });
const questionsOf = (rounds: readonly RoundId[]) => rounds.map((round) => parseRoundId(round).questionId);

describe("[ROUND-2] each slot takes the next question", () => {
  it("of the pair's order, from the first day on", () => {
    expect(schedule(foldFacts(created()), "2025-03-10")).toEqual([
      "2025-03-03.0.q-1",
      "2025-03-05.0.q-2",
      "2025-03-07.0.q-3",
      "2025-03-10.0.q-4",
    ]);
    expect(schedule(foldFacts(), "2025-03-10")).toEqual([]);
    expect(schedule(foldFacts(created()), "2025-03-02")).toEqual([]);
  });

  it("of the other order from the day on which the kind changed, without repeating", () => {
    const state = foldFacts(created(), kindChosen("b", "friend", "2025-03-06"));
    expect(questionsOf(schedule(state, "2025-03-12"))).toEqual(["q-1", "q-2", "q-10", "q-9", "q-8"]);
    const again = foldFacts(created(), kindChosen("b", "friend", "2025-03-06"), {
      ...kindChosen("b", "partner", "2025-03-12"),
      time: { wallMs: 9, counter: 0 },
    });
    expect(questionsOf(schedule(again, "2025-03-14"))).toEqual(["q-1", "q-2", "q-10", "q-9", "q-3", "q-4"]);
  });

  it("that no round added on an earlier day has taken", () => {
    const state = foldFacts(created(), added("b", "2025-03-04.1.q-2"), added("a", "2025-03-05.1.q-3"));
    expect(questionsOf(schedule(state, "2025-03-10"))).toEqual(["q-1", "q-3", "q-4", "q-5"]);
  });

  it("and when all are used, the one asked longest ago", () => {
    const state = foldFacts(created("partner", [1, 2, 3, 4, 5, 6, 7]));
    const questions = questionsOf(schedule(state, "2025-03-23"));
    expect(questions.slice(0, 10)).toEqual(questionsFor("partner").map(({ id }) => id));
    expect(questions.slice(10, 20)).toEqual(questions.slice(0, 10));
  });

  it("in no history repeats one while another of that day's order is unused", () => {
    let repeats = 0;
    fc.assert(
      fc.property(bondHistory, fc.nat(40), (facts, ahead) => {
        const state = foldFacts(created(), ...facts);
        const rounds = schedule(state, addDays(firstDay, ahead));
        const extra = facts.flatMap(({ event }) =>
          event.kind === "round.added" ? [String(event.round).slice(13)] : [],
        );
        expect(new Set(rounds).size).toBe(rounds.length);
        rounds.forEach((round, index) => {
          const { day, questionId } = parseRoundId(round);
          const before = questionsOf(rounds.slice(0, index));
          if (!before.includes(questionId)) return;
          repeats += 1;
          const asked = new Set([...before, ...extra]);
          expect(questionsFor(bondKindOn(state, day)).filter(({ id }) => !asked.has(id))).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
    expect(repeats).toBeGreaterThan(100);
  });

  it("and asks each as often as any other, whatever kinds and rhythms were chosen", () => {
    fc.assert(
      fc.property(bondHistory, fc.nat(60), (facts, ahead) => {
        const chosen = facts.filter(({ event }) => event.kind !== "round.added");
        const questions = questionsOf(schedule(foldFacts(created(), ...chosen), addDays(firstDay, ahead)));
        const counts = questionsFor("partner").map(({ id }) => questions.filter((asked) => asked === id).length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("[ROUND-3] both phones draw the same", () => {
  it("from the same facts in any order, also of what either has sealed", () => {
    fc.assert(
      fc.property(bondHistory, fc.nat(30), (facts, ahead) => {
        const through = addDays(firstDay, ahead);
        const one = schedule(foldFacts(created(), ...facts), through);
        const open = facts.filter(({ event }) => !/^(answer\.|round\.opened)/.test(event.kind));
        expect(schedule(foldFacts(...open.toReversed(), created()), through)).toEqual(one);
      }),
    );
  });

  it("a later day draws the same rounds and some more", () => {
    fc.assert(
      fc.property(bondHistory, fc.nat(30), fc.nat(30), (facts, ahead, more) => {
        const state = foldFacts(created(), ...facts);
        const sooner = schedule(state, addDays(firstDay, ahead));
        const later = schedule(state, addDays(firstDay, ahead + more));
        expect(later.slice(0, sooner.length)).toEqual(sooner);
      }),
    );
  });

  it("in two time zones: the one a day ahead sees one round more, and no other", () => {
    const state = foldFacts(created("partner", [1, 2, 3, 4, 5, 6, 7]));
    const now = Date.UTC(2025, 2, 14, 11);
    const auckland = schedule(state, dayOf(now, "Pacific/Auckland"));
    const honolulu = schedule(state, dayOf(now, "Pacific/Honolulu"));
    expect(auckland.length).toBe(honolulu.length + 1);
    expect(auckland.slice(0, -1)).toEqual(honolulu);
  });
});

describe("[ROUND-8] another question", () => {
  const add = (state: ReturnType<typeof foldFacts>, today: string) =>
    nextAddedRound(state, { today: d(today), questionsFor });

  it("comes from the end of the order, three a day for the two together", () => {
    const facts: Fact[] = [created()];
    const seen: string[] = [];
    for (const side of ["a", "b", "a", "b"] as const) {
      const next = add(foldFacts(...facts), "2025-03-05");
      seen.push(next);
      if (next !== "limit") facts.push(added(side, next));
    }
    expect(seen).toEqual(["2025-03-05.1.q-10", "2025-03-05.2.q-9", "2025-03-05.3.q-8", "limit"]);
    expect(add(foldFacts(...facts), "2025-03-06")).toBe("2025-03-06.1.q-7");
  });

  it("is the same on two phones that know the same, and is then one round", () => {
    const state = foldFacts(created());
    const next = add(state, "2025-03-05");
    const both = foldFacts(created(), added("a", next), added("b", next));
    expect(drawnRounds(both, { today: d("2025-03-05"), questionsFor })).toEqual([
      "2025-03-05.1.q-10",
      "2025-03-05.0.q-2",
      "2025-03-03.0.q-1",
    ]);
  });

  it("opens one for a guest whose day is still the one before the bond's first", () => {
    const eve = addDays(firstDay, -1);
    const state = foldFacts(created());
    expect(drawnRounds(state, { today: eve, questionsFor })).toEqual([]);
    const next = add(state, eve);
    expect(next).toBe("2025-03-02.1.q-10");
    expect(drawnRounds(foldFacts(created(), added("b", next)), { today: firstDay, questionsFor })).toContain(next);
  });

  it("leaves every slot its question, and is never one of a round known already while others are left", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ skip: fc.nat(2), count: fc.nat(3) }), { maxLength: 5 }), (visits) => {
        const facts: Fact[] = [created()];
        const slots = questionsOf(schedule(foldFacts(created()), "2025-03-10"));
        let today = firstDay;
        for (const { skip, count } of visits) {
          today = addDays(today, skip);
          for (let n = 0; n < count; n += 1) {
            const state = foldFacts(...facts);
            const known = questionsOf(drawnRounds(state, { today, questionsFor }));
            const next = nextAddedRound(state, { today, questionsFor });
            if (next === "limit") continue;
            if (known.length < 10) expect(known).not.toContain(parseRoundId(next).questionId);
            facts.push(added("a", next));
          }
        }
        const extra = facts.length - 1;
        if (slots.length + extra <= 10) {
          expect(questionsOf(schedule(foldFacts(...facts), "2025-03-10"))).toEqual(slots);
        }
      }),
    );
  });

  it("when all are used, finds the one asked longest ago, but none of today's", () => {
    const everyDay = foldFacts(created("partner", [1, 2, 3, 4, 5, 6, 7]));
    expect(add(everyDay, "2025-03-12")).toBe("2025-03-12.1.q-1");
    expect(nextAddedRound(everyDay, { today: d("2025-03-12"), questionsFor: () => [{ id: "only" }] })).toBe("limit");
    expect(nextAddedRound(foldFacts(), { today: d("2025-03-12"), questionsFor: () => [] })).toBe("limit");
  });

  it("nobody can fill the other's screen", () => {
    const flood = Array.from({ length: 40 }, (_, n) => added("b", `2025-03-05.${(n % 3) + 1}.flood-${n}`, n));
    const far = ["2025-03-01.1.q-5", "2025-03-09.1.q-6", "2099-01-01.1.q-7"].map((round) => added("b", round));
    const state = foldFacts(
      created(),
      ...flood,
      ...far,
      added("a", "2025-03-05.1.q-10"),
      added("a", "2025-03-08.1.q-9"),
    );
    expect(drawnRounds(state, { today: d("2025-03-07"), questionsFor })).toEqual([
      "2025-03-08.1.q-9",
      "2025-03-07.0.q-3",
      "2025-03-05.3.flood-2",
      "2025-03-05.2.flood-1",
      "2025-03-05.1.flood-0",
      "2025-03-05.1.q-10",
      "2025-03-05.0.q-2",
      "2025-03-03.0.q-1",
    ]);
  });
});

describe("[ASK-1] a chosen question", () => {
  const ask = (state: ReturnType<typeof foldFacts>, question: string) =>
    roundToAsk(state, question, { today: d("2025-03-05"), questionsFor });

  it("takes the next free number of the day, with the questions added by either", () => {
    expect(ask(foldFacts(created()), "q-7")).toBe("2025-03-05.1.q-7");
    const full = [1, 2, 3].map((n) => added(n === 2 ? "b" : "a", `2025-03-05.${n}.q-${n + 3}`));
    expect(ask(foldFacts(created(), ...full.slice(0, 2)), "q-7")).toBe("2025-03-05.3.q-7");
    expect(ask(foldFacts(created(), ...full), "q-7")).toBe("limit");
  });

  it("asked twice on one day is one round, also the day's own", () => {
    expect(ask(foldFacts(created()), "q-2")).toBe("2025-03-05.0.q-2");
    expect(ask(foldFacts(created(), added("b", "2025-03-05.1.q-7")), "q-7")).toBe("2025-03-05.1.q-7");
  });

  it("is not asked again by the slots of the days after", () => {
    const state = foldFacts(created(), added("a", "2025-03-05.1.q-3"));
    expect(questionsOf(schedule(state, "2025-03-07"))).toEqual(["q-1", "q-2", "q-4"]);
  });
});

describe("[ROUND-9] a folded note whose question moved", () => {
  // b, offline, keeps the old rhythm and folds Monday's and Wednesday's; a has chosen Tuesday and Thursday meanwhile.
  const moved = [
    created(),
    rhythmChosen("a", [2, 4], "2025-03-09"),
    sealed("b", "2025-03-10.0.q-4"),
    sealed("b", "2025-03-12.0.q-5"),
    sealed("a", "2025-03-11.0.q-4"),
  ];
  const today = d("2025-03-13");
  const toAdd = (side: Side, ...facts: Fact[]) => roundsToAdd(foldFacts(...facts), side, { today, questionsFor });

  it("is added by its author's device, so that both have the round", () => {
    expect(toAdd("b", ...moved)).toEqual(["2025-03-12.0.q-5", "2025-03-10.0.q-4"]);
    expect(toAdd("a", ...moved)).toEqual([]);
    const after = [...moved, added("b", "2025-03-10.0.q-4"), added("b", "2025-03-12.0.q-5")];
    expect(toAdd("b", ...after)).toEqual([]);
    expect(drawnRounds(foldFacts(...after), { today, questionsFor })).toEqual([
      "2025-03-13.0.q-5",
      "2025-03-12.0.q-5",
      "2025-03-11.0.q-4",
      "2025-03-10.0.q-4",
      "2025-03-07.0.q-3",
      "2025-03-05.0.q-2",
      "2025-03-03.0.q-1",
    ]);
  });

  it("takes no question away from the slots, so that nobody's note moves in turn", () => {
    const after = [...moved, added("b", "2025-03-10.0.q-4"), added("b", "2025-03-12.0.q-5")];
    expect(schedule(foldFacts(...after), today)).toEqual(schedule(foldFacts(...moved), today));
    expect(toAdd("a", ...after)).toEqual([]);
  });

  it("not while the bond's beginning has not arrived, when nothing is drawn at all", () => {
    expect(toAdd("b", ...moved.slice(1))).toEqual([]);
  });

  it("not for one taken back, nor for one folded today on the other side of the date line", () => {
    const back = fact("b", 9, {
      kind: "answer.taken-back",
      round: "2025-03-10.0.q-4",
      h: commitmentOf("2025-03-10.0.q-4"),
    });
    expect(toAdd("b", ...moved, back)).toEqual(["2025-03-12.0.q-5"]);
    const tomorrows = sealed("a", "2025-03-14.0.q-6");
    expect(roundsToAdd(foldFacts(created(), tomorrows), "a", { today, questionsFor })).toEqual([]);
  });
});

it("[ROUND-16] a month of silence leaves the rounds open, and nothing else", () => {
  const through = addDays(firstDay, 30);
  const rounds = drawnRounds(foldFacts(created()), {
    today: through,
    questionsFor: () => Array.from({ length: 400 }, (_, index) => ({ id: `deck-${index}` })),
  });
  expect(rounds.length).toBeGreaterThanOrEqual(10);
  expect(new Set(questionsOf(rounds)).size).toBe(rounds.length);
  expect(dayToNumber(through) - dayToNumber(firstDay)).toBe(30);
});
