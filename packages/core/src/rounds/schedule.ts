/**
 * Which question stands on which day: drawn on each phone from shared facts alone, so that both draw the same.
 *
 * [Note: Why the schedule looks at no sealed answer]
 * If a sealed note could pin the question of its slot, a question changing on the other's screen would say that a note
 * lies folded. So only the bond's beginning, its kind, its rhythm and the added rounds count.
 */

import { type BondSliceState, bondKindOn, createdOf } from "../bond/bond.ts";
import { type Day, maxAddedPerDay, type RoundId, type Side, sides } from "../event/ids.ts";
import { compareRoundsNewestFirst, dayOfRound, isSessionRound, makeRoundId, parseRoundId } from "../event/round-id.ts";
import type { BondKind } from "../event/schema.ts";
import { listEntries } from "../fold/month-map.ts";
import { compareStamps, type Stamp } from "../fold/stamp.ts";
import { type RhythmState, slotsBetween } from "../rhythm/rhythm.ts";
import { addDays } from "../time/day.ts";
import { standingIn } from "./notes.ts";
import type { RoundState, RoundsState } from "./rounds.ts";

type WithSchedule = { readonly bond: BondSliceState; readonly rhythm: RhythmState; readonly rounds: RoundsState };

/** The pair's seeded order of the questions that each kind of bond can be served (decisions 12). Pure. */
export type QuestionsFor = (kind: BondKind) => readonly { readonly id: string }[];

/**
 * The rounds of all slots from the bond's first day through `through` (the viewer's today), oldest first.
 *
 * Each takes the first question of the order that no earlier slot and no round added on an earlier day took; when all
 * are used it starts again. A later `through` only adds at the end. Rules ROUND-2, ROUND-3.
 */
export function scheduledRounds(
  state: WithSchedule,
  { through, questionsFor }: { readonly through: Day; readonly questionsFor: QuestionsFor },
): readonly RoundId[] {
  return drawSlots(state, through, questionsFor).rounds;
}

/** The scheduled and the added rounds that stand on the screens of both, newest first. */
export function drawnRounds(
  state: WithSchedule,
  { today, questionsFor }: { readonly today: Day; readonly questionsFor: QuestionsFor },
): readonly RoundId[] {
  const drawn = new Set([...scheduledRounds(state, { through: today, questionsFor }), ...addedRounds(state, today)]);
  return [...drawn].sort(compareRoundsNewestFirst);
}

/**
 * The round that "another question" opens today, or `limit` when the day has its three or there is none to ask.
 *
 * The question is the first from the end of the order that no known round has taken, so that two phones which know the
 * same add the same, and the slots to come keep theirs. Rule ROUND-8.
 */
export function nextAddedRound(
  state: WithSchedule,
  { today, questionsFor }: { readonly today: Day; readonly questionsFor: QuestionsFor },
): RoundId | "limit" {
  const { rounds, used } = drawSlots(state, today, questionsFor);
  const added = addedRounds(state, today);
  const takenToday = [...rounds, ...added].map(parseRoundId).filter(({ day }) => day >= today);
  const n = firstFree(new Set(takenToday.filter(({ day }) => day === today).map((parts) => parts.n)));
  const order = questionsFor(bondKindOn(state, today));
  const isUsedToday = ({ id }: { readonly id: string }) => takenToday.some(({ questionId }) => questionId === id);
  for (const { questionId } of added.map(parseRoundId)) used.add(questionId);
  const question =
    order.findLast((one) => !used.has(one.id) && !isUsedToday(one)) ?? order.findLast((one) => !isUsedToday(one));
  return n === undefined || question === undefined ? "limit" : makeRoundId(today, n, question.id);
}

/**
 * Own folded notes in rounds that nobody's phone draws any more, because a kind or a rhythm chosen meanwhile moved the
 * questions: their author's device adds these rounds, so that the other can answer. To be asked when everything that the
 * relay holds has been folded. Rule ROUND-9.
 */
export function roundsToAdd(
  state: WithSchedule,
  side: Side,
  { today, questionsFor }: { readonly today: Day; readonly questionsFor: QuestionsFor },
): readonly RoundId[] {
  const own = listEntries<RoundId, RoundState>(state.rounds)
    .filter(([id, round]) => !isSessionRound(id) && standingIn(round, side).length > 0 && !round.added[side])
    .map(([id]) => id)
    .sort(compareRoundsNewestFirst);
  const [newest] = own;
  if (newest === undefined || createdOf(state) === undefined) return [];
  const through = dayOfRound(newest) > today ? dayOfRound(newest) : today;
  const drawn = new Set(drawnRounds(state, { today: through, questionsFor }));
  return own.filter((round) => !drawn.has(round));
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

/** `used` holds the questions taken since the order last began anew, `passed` how much of each order is used up. */
function drawSlots(
  state: WithSchedule,
  through: Day,
  questionsFor: QuestionsFor,
): { readonly rounds: readonly RoundId[]; readonly used: Set<string> } {
  const used = new Set<string>();
  const rounds: RoundId[] = [];
  const from = createdOf(state)?.day;
  if (from === undefined) return { rounds, used };
  const orders = { partner: questionsFor("partner"), friend: questionsFor("friend") };
  let passed = { partner: 0, friend: 0 };
  // A note that moved house (rule ROUND-9, n = 0) takes nothing away: if it did, it would move the notes of the other.
  const added = addedRounds(state, through).map(parseRoundId);
  const others = added.filter(({ n }) => n > 0);
  let next = 0;
  for (const day of slotsBetween(state, from, through)) {
    for (let one = others[next]; one !== undefined && one.day < day; one = others[next]) {
      used.add(one.questionId);
      next += 1;
    }
    const kind = bondKindOn(state, day);
    const order = orders[kind];
    while (passed[kind] < order.length && used.has(order[passed[kind]]?.id ?? "")) passed[kind] += 1;
    if (passed[kind] === order.length) {
      for (const { id } of order) used.delete(id);
      passed = { partner: 0, friend: 0 };
    }
    const question = order[passed[kind]];
    if (question === undefined) continue;
    used.add(question.id);
    rounds.push(makeRoundId(day, 0, question.id));
  }
  return { rounds, used };
}

function firstFree(taken: ReadonlySet<number>): number | undefined {
  for (let n = 1; n <= maxAddedPerDay; n += 1) if (!taken.has(n)) return n;
  return undefined;
}
