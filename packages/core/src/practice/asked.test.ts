import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, fact, firstDay, questionsFor } from "../../testing/histories.ts";
import { drawing } from "../../testing/practice-scripts.ts";
import { doAct, startWorld, syncAll, viewFor, type World } from "../../testing/practice-world.ts";
import type { Fact } from "../event/fact.ts";
import { type Day, otherSide, type Side, sides } from "../event/ids.ts";
import { parseRoundId } from "../event/round-id.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { nextAddedRound, scheduledRounds } from "../rounds/adding.ts";
import { addDays } from "../time/day.ts";
import { oneStep } from "./steps/sample.fixture.ts";

const order = questionsFor("partner").map(({ id }) => id);
const created = fact("a", 1, {
  kind: "bond.created",
  ...{ bondKind: "partner", seed: bytes(16, 1), day: firstDay, edition: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] },
});
type Word = { readonly side: Side; readonly act: string; readonly id: string; readonly on: number; readonly n: number };
const said = ({ side, act, id, on, n }: Word, at = 9) =>
  fact(side, at, {
    kind: "session.acted",
    ...{ session: `a-deeper-question.${n}`, step: "4", act, value: id, day: addDays(firstDay, on) },
  });
const drawn = (side: Side, id: string, on: number, n = 0) => said({ side, act: "drawn", id, on, n });
const asked = (side: Side, id: string, on: number, n = 0) => said({ side, act: "asked", id, on, n });
const fold = (...facts: Fact[]) => foldBondAll(emptyBondState(), [created, ...facts]);
const slots = (facts: readonly Fact[], ahead: number) =>
  scheduledRounds(fold(...facts), { through: addDays(firstDay, ahead), questionsFor });
const questions = (facts: readonly Fact[], ahead: number) =>
  slots(facts, ahead).map((round) => parseRoundId(round).questionId);

const side = fc.constantFrom(...sides);
const word: fc.Arbitrary<Word> = fc.record({
  side,
  act: fc.constantFrom("drawn", "asked", "asked"),
  id: fc.constantFrom(...order),
  on: fc.nat(8),
  n: fc.nat(6),
});
/** What one session asked, by what words of the two. */
const words = fc.array(word, { maxLength: 14 });

describe("[ROUND-2] [PRAC-38] what a practice has asked", () => {
  it("no slot of the days after takes, nor another question; those before stay as they were", () => {
    expect(questions([], 4)).toEqual(["q-1", "q-2", "q-3", "q-4", "q-5"]);
    const facts = [drawn("b", "q-3", 1)];
    expect(questions(facts, 4)).toEqual(["q-1", "q-2", "q-4", "q-5", "q-6"]);
    // On the day itself it may stand already.
    expect(questions([drawn("b", "q-2", 1)], 2)).toEqual(["q-1", "q-2", "q-3"]);
    const next = nextAddedRound(fold(drawn("a", "q-10", 0)), { today: firstDay, questionsFor });
    expect(parseRoundId(next as never).questionId).toBe("q-9");
  });

  it("comes again only when all others were asked since, and says on which day it was", () => {
    const used: string[] = [];
    for (const id of questions([drawn("a", "q-5", 0)], 8)) used.push(id);
    expect(used.toSorted()).toEqual(order.filter((id) => id !== "q-5").toSorted());
    expect(questions([drawn("a", "q-5", 0)], 10).slice(9)).toEqual(["q-1", "q-5"]);
  });

  it("in no history comes unasked while another is left that neither an evening nor a practice asked", () => {
    let kept = 0;
    fc.assert(
      fc.property(words, (some) => {
        const facts = some.map((one, at) => said(one, at));
        const rounds = slots(facts, 14).map(parseRoundId);
        for (const [index, { day, questionId }] of rounds.entries()) {
          const before = new Set(rounds.slice(0, index).map((round) => round.questionId));
          const inPractice = new Set(countedBefore(some, day));
          if (!inPractice.has(questionId)) continue;
          expect(order.filter((id) => !before.has(id) && !inPractice.has(id))).toEqual([]);
          kept += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(kept).toBeGreaterThan(30);
  });

  it("[ROUND-3] both phones draw the same, in whatever order they hear of it", () => {
    fc.assert(
      fc.property(words, fc.nat(12), (some, ahead) => {
        const facts = some.map((one, at) => said(one, at));
        expect(slots([...facts.toReversed(), ...facts], ahead)).toEqual(slots(facts, ahead));
      }),
    );
  });

  it("[PRAC-8] one alone going on moves no slot, so that none says how far the other is; both do, from the later day on", () => {
    fc.assert(
      fc.property(words, side, fc.constantFrom(...order), fc.nat(8), fc.nat(12), (some, who, id, on, ahead) => {
        const facts = some.map((one, at) => said({ ...one, n: one.n + 1 }, at));
        const alone = [...facts, asked(who, id, on)];
        expect(slots(alone, ahead)).toEqual(slots(facts, ahead));
        const later = slots([...alone, asked(otherSide(who), id, on + 2)], ahead).slice(0, on + 3);
        expect(later).toEqual(slots(facts, ahead).slice(0, on + 3));
      }),
    );
    expect(questions([asked("a", "q-4", 0), asked("b", "q-4", 1)], 4)).toEqual(["q-1", "q-2", "q-3", "q-5", "q-6"]);
  });

  it("nobody can use up the library by saying so: of each side three a day count", () => {
    const flood = order.slice(1, 8).map((id, n) => said({ side: "b", act: "drawn", id, on: 0, n }, n));
    expect(questions(flood, 3)).toEqual(["q-1", "q-5", "q-6", "q-7"]);
  });
});

/** The questions of the practices of days before `day`, as the rule says it. */
function countedBefore(some: readonly Word[], day: Day): readonly string[] {
  const before = some.filter(({ on }) => addDays(firstDay, on) < day);
  const firstThree = (one: Word) =>
    before.filter(({ act, side, on }) => act === "drawn" && side === one.side && on === one.on).indexOf(one) < 3;
  return before
    .filter((one) =>
      one.act === "drawn"
        ? firstThree(one)
        : before.some((other) => other.act === "asked" && other.side !== one.side && isSame(one, other)),
    )
    .map(({ id }) => id);
}

function isSame(one: Word, other: Word): boolean {
  return one.id === other.id && one.n === other.n;
}

describe("[PRAC-38] who writes down what was drawn", () => {
  const script = { ...oneStep(), steps: drawing };
  const ticks = (world: World, by: Side) => {
    const { labels = {} } = viewFor(world, by).place ?? {};
    const picked = ["roots", "middle", "work"].filter((id) => id in labels);
    expect(doAct(world, by, { act: "pick", picked })).toBe(true);
    syncAll(world);
  };
  const wordsOf = (world: World, by: Side) =>
    world.log.flatMap(({ side, event }) =>
      side === by && (event.act === "drawn" || event.act === "asked") ? [[event.step, event.act, event.value]] : [],
    );

  it.each(sides)("whoever hands in the last list (%s), with that and never before", (last) => {
    const world = startWorld(script, "apart", "partner");
    for (let list = 0; list < 3; list += 1) {
      for (const by of sides) expect(wordsOf(world, by)).toEqual([]);
      ticks(world, otherSide(last));
      ticks(world, last);
    }
    expect(wordsOf(world, last)).toEqual([["3", "drawn", "roots-middle-work"]]);
    expect(wordsOf(world, otherSide(last))).toEqual([]);
    for (const by of sides) expect(viewFor(world, by).place?.question).toBe("roots-middle-work");
  });

  it("nobody, where nothing is in common", () => {
    const world = startWorld(script, "apart", "partner");
    for (const by of sides) {
      expect(doAct(world, by, { act: "done" })).toBe(true);
      syncAll(world);
      expect(wordsOf(world, by)).toEqual([]);
    }
    expect(viewFor(world, "a").place?.path).toBe("6");
  });
});

describe("[PRAC-41] how far a session is counts the steps that come", () => {
  const script = { ...oneStep(), steps: drawing };
  const progress = (world: World) => sides.map((by) => `${viewFor(world, by).step + 1} of ${viewFor(world, by).steps}`);
  const both = (world: World, act: (labels: object) => Parameters<typeof doAct>[2]) => {
    for (const by of sides) expect(doAct(world, by, act(viewFor(world, by).place?.labels ?? {}))).toBe(true);
    syncAll(world);
  };
  const pick = (labels: object) =>
    ({ act: "pick", picked: ["roots", "middle", "work"].filter((id) => id in labels) }) as const;

  it("what is left out is not counted: the other step is the last of those that came", () => {
    const world = startWorld(script, "live", "partner");
    expect(progress(world)).toEqual(["1 of 7", "1 of 7"]);
    both(world, () => ({ act: "done" }));
    expect(viewFor(world, "a").place?.path).toBe("6");
    expect(progress(world)).toEqual(["2 of 2", "2 of 2"]);
  });

  it("nor is what cannot come any more", () => {
    const world = startWorld(script, "live", "partner");
    for (let list = 0; list < 3; list += 1) both(world, pick);
    expect(progress(world)).toEqual(["4 of 6", "4 of 6"]);
    both(world, () => ({ act: "seal", words: "the red gate", need: "just-read" }));
    both(world, () => ({ act: "done" }));
    expect(progress(world)).toEqual(["5 of 6", "5 of 6"]);
    both(world, () => ({ act: "done" }));
    expect(progress(world)).toEqual(["6 of 6", "6 of 6"]);
  });
});
