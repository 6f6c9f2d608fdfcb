/** A year of the library: pairs with comforts and vetoes of their own, who are served what is next, and now and then ask for more. */

import { join } from "node:path";
import { eligible, fittingQuestions, orderQuestions } from "@twofold/content";
import {
  addDays,
  type Comfort,
  comforts,
  type Day,
  emptyBondState,
  type Fact,
  foldBond,
  foldBondAll,
  nextAddedRound,
  parseRoundId,
  type QuestionsFor,
  type RoundId,
  type SessionId,
  type Side,
  scheduledRounds,
  type Wish,
} from "@twofold/core";
import { describe, expect, it } from "vitest";
import { buildDecks } from "../../packages/content/src/library/build.ts";
import { stampOf } from "../../packages/core/src/fold/stamp.ts";
import { type Agreed, drawQuestion } from "../../packages/core/src/practice/draw.ts";
import { fact } from "../../packages/core/testing/histories.ts";
import { makeRng, type Rng } from "./random.ts";

const pairs = process.env.TWOFOLD_LONG === "1" ? 2_000 : 12;
const firstDay = "2026-01-05" as Day;
const lastDay = addDays(firstDay, 364);
const deeper = { script: "a-deeper-question@1", mode: "live", without: "" } as const;
const rhythms = { 3: [1, 3, 5], 5: [1, 2, 3, 4, 5] } as const;

const library = buildDecks(join(import.meta.dirname, "../../packages/content/decks"));
const byId = new Map(library.questions.map((question) => [question.id, question]));
const facts = library.questions.map((question) => ({ ...question, flags: question.flags ?? [] }));
const themes = library.themes.map(({ id }) => id);

/** What one of the two has set aside in private, and how deep this person lets a question of both go. */
type Private = {
  readonly themes: ReadonlySet<string>;
  readonly questions: Set<string>;
  readonly comfort: Comfort;
  /** How likely this person asks for another question on an evening, without any reason. */
  readonly curious: number;
};

type Year = {
  /** Questions that came up, those of the evenings and those asked for. */
  served: number;
  /** Came a second time within the year. */
  repeats: number;
  /** … although another that could be served had not been asked, by an evening or in a practice. */
  needless: number;
  /** The evening on which nothing unasked was left, counted from 1. */
  dryAt: number | undefined;
  tooDeep: number;
  deeper: number;
};

describe.each([3, 5] as const)("a year at %i evenings a week", (evenings) => {
  it(`[CON-59] ${pairs} pairs: no repeat while something unasked is left, nothing deeper than either wants`, () => {
    const years: Year[] = [];
    for (let seed = 1; seed <= pairs; seed += 1) years.push(liveYear(seed, evenings));
    process.stdout.write(`${evenings} evenings a week, ${pairs} pairs: ${told(years)}\n`);
    expect(sum(years, "tooDeep"), "deeper or more tender than the more careful of the two").toBe(0);
    expect(sum(years, "needless"), "repeats while an unasked one was left").toBe(0);
    expect(sum(years, "deeper"), "deeper questions were asked at all").toBeGreaterThan(pairs);
    expect(Math.max(...years.map(({ served }) => served)), "more than the evenings alone").toBeGreaterThan(
      evenings * 52,
    );
  }, 3_600_000);
});

function liveYear(seed: number, evenings: 3 | 5): Year {
  const rng = makeRng(seed);
  const bondKind = rng.pick(["partner", "friend"] as const);
  const pairSeed = Uint8Array.from({ length: 16 }, () => rng.below(256));
  const ordered = orderQuestions(library.questions, pairSeed);
  const order = eligible(ordered, { bondKind, edition: library.edition });
  const questionsFor: QuestionsFor = () => order;
  const people = { a: privateOf(rng), b: privateOf(rng) };
  const log: Fact[] = [
    fact("a", 1, {
      kind: "bond.created",
      bondKind,
      seed: pairSeed,
      day: firstDay,
      edition: library.edition,
      weekdays: [...rhythms[evenings]],
    }),
  ];
  let state = foldBondAll(emptyBondState(), log);
  const year: Year = { served: 0, repeats: 0, needless: 0, dryAt: undefined, tooDeep: 0, deeper: 0 };
  const asked = new Set<string>();
  const slots: RoundId[] = [];
  const write = (written: Fact) => {
    log.push(written);
    state = foldBond(state, written);
  };

  const serve = (round: RoundId) => {
    const { questionId } = parseRoundId(round);
    const { depth, flags = [] } = byId.get(questionId)!;
    year.served += 1;
    if (depth > 2 || flags.length > 0) year.tooDeep += 1;
    if (asked.has(questionId)) {
      year.repeats += 1;
      year.dryAt ??= year.served;
      if (order.some(({ id }) => !asked.has(id))) year.needless += 1;
    }
    asked.add(questionId);
  };

  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    const slot = scheduledRounds(state, { through: day, questionsFor }).at(-1);
    if (slot === undefined || parseRoundId(slot).day !== day) continue;
    slots.push(slot);
    serve(slot);
    for (const side of ["a", "b"] as const) {
      if (rng.chance(0.02)) people[side].questions.add(parseRoundId(slot).questionId);
      const wants = isSetAside(people[side], slot) ? 0.7 : people[side].curious;
      if (!rng.chance(wants)) continue;
      const round = nextAddedRound(state, { today: day, questionsFor });
      if (round === "limit") continue;
      write(fact(side, 10 + log.length, { kind: "round.added", round }));
      serve(round);
    }
    if (!rng.chance(0.15)) continue;
    const session = `a-deeper-question.${year.deeper}` as SessionId;
    const begun = fact("a", 10 + log.length, { kind: "session.begun", session, ...deeper, day });
    const agreed = agree(rng, people);
    const library = { questionsFor, fitting: (wish: Wish) => fittingQuestions(facts, pairSeed, wish) };
    if (agreed === undefined) continue;
    const id = drawQuestion(state, library, { session, day, stamp: stampOf(begun) }, agreed);
    if (id === undefined) continue;
    write(begun);
    write(fact("b", 10 + log.length, { kind: "session.acted", session, step: "4", act: "drawn", value: id, day }));
    const { depth, flags = [] } = byId.get(id)!;
    const least = Math.min(comforts[people.a.comfort], comforts[people.b.comfort]);
    if (depth > least || flags.some((flag) => !agreed.flags.includes(flag))) year.tooDeep += 1;
    if (asked.has(id)) year.needless += 1;
    year.deeper += 1;
    asked.add(id);
  }
  sameOnBoth(log, slots, questionsFor, rng);
  return year;
}

/** Both tick themes, depth and tender topics; the more careful of the two decides (PRAC-36 and following). */
function agree(rng: Rng, { a, b }: Readonly<Record<Side, Private>>): Agreed | undefined {
  const both = themes.filter((theme) => !a.themes.has(theme) && !b.themes.has(theme));
  if (both.length === 0) return undefined;
  const comfort = comforts[a.comfort] < comforts[b.comfort] ? a.comfort : b.comfort;
  return { theme: rng.pick(both), comfort, flags: rng.chance(0.5) ? ["family", "work"] : [] };
}

function privateOf(rng: Rng): Private {
  const some = Array.from({ length: rng.below(4) }, () => rng.pick(themes));
  return {
    themes: new Set(some),
    questions: new Set(),
    comfort: rng.pick(["light", "middle", "deep"] as const),
    curious: rng.pick([0, 0, 0.1, 0.6]),
  };
}

function isSetAside(person: Private, round: RoundId): boolean {
  const { questionId } = parseRoundId(round);
  return person.questions.has(questionId) || person.themes.has(byId.get(questionId)!.theme);
}

/** The other phone heard of the same facts in another order, and looks at the whole year at its end. */
function sameOnBoth(log: readonly Fact[], slots: readonly RoundId[], questionsFor: QuestionsFor, rng: Rng): void {
  const other = foldBondAll(
    emptyBondState(),
    [...log].sort(() => rng.next() - 0.5),
  );
  expect(scheduledRounds(other, { through: lastDay, questionsFor })).toEqual(slots);
}

function sum(years: readonly Year[], field: "tooDeep" | "needless" | "deeper" | "repeats" | "served"): number {
  return years.reduce((total, year) => total + year[field], 0);
}

function told(years: readonly Year[]): string {
  const dry = years.flatMap(({ dryAt }) => (dryAt === undefined ? [] : [dryAt])).sort((x, y) => x - y);
  const per = (field: "served" | "repeats" | "deeper") => (sum(years, field) / years.length).toFixed(1);
  return [
    `${per("served")} served a year, ${per("deeper")} deeper ones`,
    `${per("repeats")} repeats a year, ${sum(years, "needless")} of all while an unasked one was left`,
    `${dry.length} pairs ran dry${dry.length === 0 ? "" : `, the first at question ${dry[0]}, half of them by ${dry[dry.length >> 1]}`}`,
    `${sum(years, "tooDeep")} too deep or too tender`,
  ].join("; ");
}
