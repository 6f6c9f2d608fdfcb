/**
 * Which question stands on which day: drawn on each phone from shared facts alone, so that both draw the same.
 *
 * [Note: Why the schedule looks at no sealed answer]
 * If a sealed note could pin the question of its slot, a question changing on the other's screen would say that a note
 * lies folded. So only the bond's beginning, its kind, its rhythm, the added rounds and what the practices have asked
 * count; of the last, nothing that would say how far the other is (asked.ts).
 */

import { type BondSliceState, bondKindByDay, createdOf } from "../bond/bond.ts";
import { type Day, type RoundId, sides } from "../event/ids.ts";
import { compareRoundsNewestFirst, dayOfRound, isSessionRound, makeRoundId, parseRoundId } from "../event/round-id.ts";
import type { BondKind } from "../event/schema.ts";
import { listEntries } from "../fold/month-map.ts";
import { compareStamps, type Stamp } from "../fold/stamp.ts";
import { type EditionsState, editionsByDay } from "../library/editions.ts";
import { type AskedOn, askedInPractices } from "../practice/asked.ts";
import type { Book } from "../practice/book.ts";
import type { SessionEvent } from "../practice/sessions.ts";
import { type RhythmState, slotsBetween } from "../rhythm/rhythm.ts";
import { addDays, compareDays } from "../time/day.ts";
import type { RoundState, RoundsState } from "./rounds.ts";
import { type Drawn, makeUses, type Order, type Uses } from "./uses.ts";

export type WithSchedule = {
  readonly bond: BondSliceState;
  readonly rhythm: RhythmState;
  readonly rounds: RoundsState;
  readonly editions: EditionsState;
  readonly sessions: Book<SessionEvent>;
};

/**
 * The pair's seeded order of the questions that each kind of bond can be served (decisions 12), of this edition of the
 * library and those before. Pure.
 */
export type QuestionsFor = (kind: BondKind, edition: number) => Order;

/** `today` is the viewer's. */
export type DrawnOn = { readonly today: Day; readonly questionsFor: QuestionsFor };

/**
 * The scheduled and the added rounds that stand on the screens of both, newest first. Each with the day on which its
 * question was asked last, where all that could be asked had been asked within a year. Rules ROUND-2, ROUND-3, ROUND-18.
 */
export function drawRounds(
  state: WithSchedule,
  { today, questionsFor }: DrawnOn,
): ReadonlyMap<RoundId, Day | undefined> {
  const { rounds, added, since } = drawSlots(state, today, questionsFor);
  return new Map(
    [...new Set([...rounds, ...added])].sort(compareRoundsNewestFirst).map((round) => [round, since.get(round)]),
  );
}

/**
 * The added rounds that count, oldest first: of each side one for each day and number, the earliest, so that nobody can
 * fill the other's screen; from the bond's first day to the viewer's, and one more each way for another time zone.
 */
function addedRounds(state: WithSchedule, today: Day): readonly RoundId[] {
  const created = createdOf(state);
  if (created === undefined) return [];
  const from = addDays(created.day, -1);
  const until = addDays(today, 1);
  const firstByPlace = new Map<string, { readonly round: RoundId; readonly stamp: Stamp }>();
  for (const [round, { added }] of listEntries<RoundId, RoundState>(state.rounds)) {
    if (isSessionRound(round)) continue;
    const day = dayOfRound(round);
    if (day < from || day > until) continue;
    for (const side of sides) {
      const stamp = added[side]?.stamp;
      if (stamp === undefined) continue;
      const place = `${round.slice(0, 12)}.${side}`;
      const first = firstByPlace.get(place);
      if (first === undefined || compareStamps(stamp, first.stamp) < 0) firstByPlace.set(place, { round, stamp });
    }
  }
  return [...new Set([...firstByPlace.values()].map(({ round }) => round))].sort(compareRoundsNewestFirst).reverse();
}

type Slots = {
  readonly rounds: readonly RoundId[];
  /** Those that count, oldest first. One that moved house may be a slot's as well. */
  readonly added: readonly RoundId[];
  /** For a question that came back although others had been due: when it was asked last. */
  readonly since: ReadonlyMap<RoundId, Day>;
  /** All that was asked through that day, and in rounds added for the next one. */
  readonly uses: Uses;
  readonly orderOn: (day: Day) => Order;
};

type Drawing = { readonly through: Day; readonly questionsFor: QuestionsFor; readonly slots: Slots };
const lastByState = new WeakMap<WithSchedule, Drawing>();

/** One screen asks several times of one state and day, from the first evening on each time: so the last answer is kept. */
export function drawSlots(state: WithSchedule, through: Day, questionsFor: QuestionsFor): Slots {
  const last = lastByState.get(state);
  if (last?.through === through && last.questionsFor === questionsFor) return last.slots;
  const slots = drawAnew(state, through, questionsFor);
  lastByState.set(state, { through, questionsFor, slots });
  return slots;
}

function drawAnew(state: WithSchedule, through: Day, questionsFor: QuestionsFor): Slots {
  const uses = makeUses();
  const rounds: RoundId[] = [];
  const since = new Map<RoundId, Day>();
  const [kindOn, editionOn] = [bondKindByDay(state), editionsByDay(state)];
  const orders = new Map<string, Order>();
  const orderOn = (day: Day): Order => {
    const [kind, edition] = [kindOn(day), editionOn(day)];
    const name = `${kind}.${edition}`;
    const order = orders.get(name) ?? questionsFor(kind, edition);
    orders.set(name, order);
    return order;
  };
  const use = (round: RoundId | undefined, { id, since: last }: Drawn, day: Day) => {
    if (last !== undefined && round !== undefined) since.set(round, last);
    uses.add(id, day);
  };
  const added = addedRounds(state, through);
  const until = addDays(through, 1);
  const others: readonly (AskedOn & { readonly round?: RoundId })[] = [
    // A note that moved house (rule ROUND-9, n = 0) takes nothing away: if it did, it would move the notes of the other.
    ...added.map((round) => ({ round, ...parseRoundId(round) })).filter(({ n }) => n > 0),
    ...askedInPractices(state.sessions).filter(({ day }) => day <= until),
  ].sort((left, right) => compareDays(left.day, right.day));
  const from = createdOf(state)?.day;
  let next = 0;
  const useOthersBefore = (end: Day | undefined) => {
    for (let one = others[next]; one !== undefined && (end === undefined || one.day < end); one = others[next]) {
      const { round, questionId: id, day } = one;
      const last = uses.sinceOf(id, orderOn(day), day);
      use(round, last === undefined ? { id } : { id, since: last }, day);
      next += 1;
    }
  };
  for (const day of from === undefined ? [] : slotsBetween(state, from, through)) {
    useOthersBefore(day);
    const drawn = uses.first(orderOn(day), day);
    if (drawn === undefined) continue;
    const round = makeRoundId(day, 0, drawn.id);
    use(round, drawn, day);
    rounds.push(round);
  }
  useOthersBefore(undefined);
  return { rounds, added, since, uses, orderOn };
}
