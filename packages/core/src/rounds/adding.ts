/** Which rounds a device adds: another question, a chosen one, and those in which a folded note would stand alone. */

import { createdOf } from "../bond/bond.ts";
import { type Day, maxAddedPerDay, type RoundId, type Side } from "../event/ids.ts";
import { compareRoundsNewestFirst, dayOfRound, isSessionRound, makeRoundId, parseRoundId } from "../event/round-id.ts";
import { listEntries } from "../fold/month-map.ts";
import { standingIn } from "./notes.ts";
import type { RoundState } from "./rounds.ts";
import { type DrawnOn, drawRounds, drawSlots, type QuestionsFor, type WithSchedule } from "./schedule.ts";

/**
 * The rounds of all slots from the bond's first day through `through` (the viewer's today), oldest first.
 *
 * Each takes the first question of the order that no earlier slot and no round added on an earlier day took; when all
 * are used, the one asked longest ago. A later `through` only adds at the end. Rules ROUND-2, ROUND-3.
 */
export function scheduledRounds(
  state: WithSchedule,
  { through, questionsFor }: { readonly through: Day; readonly questionsFor: QuestionsFor },
): readonly RoundId[] {
  return drawSlots(state, through, questionsFor).rounds;
}

/** The scheduled and the added rounds that stand on the screens of both, newest first. */
export function drawnRounds(state: WithSchedule, on: DrawnOn): readonly RoundId[] {
  return [...drawRounds(state, on).keys()];
}

/**
 * The round that "another question" opens today, or `limit` when the day has its three or there is none to ask.
 *
 * The question is the first from the end of the order that no known round has taken, so that two phones which know the
 * same add the same, and the slots to come keep theirs; when all are taken, the one asked longest ago. Rule ROUND-8.
 */
export function nextAddedRound(state: WithSchedule, { today, questionsFor }: DrawnOn): RoundId | "limit" {
  const { rounds, added, uses, orderOn } = drawSlots(state, today, questionsFor);
  const { n, isTaken } = placesOf([...rounds, ...added], today);
  const question = uses.last(orderOn(today), today, isTaken);
  return n === undefined || question === undefined ? "limit" : makeRoundId(today, n, question.id);
}

/**
 * The round that a chosen question opens today: the one that is there where it is asked today already, or `limit`. Which
 * number it gets follows from what is known, as in `nextAddedRound`. Rule ASK-1.
 */
export function roundToAsk(
  state: WithSchedule,
  questionId: string,
  { today, questionsFor }: DrawnOn,
): RoundId | "limit" {
  const drawn = drawnRounds(state, { today, questionsFor });
  const asked = drawn
    .filter((round) => dayOfRound(round) === today)
    .find((round) => parseRoundId(round).questionId === questionId);
  if (asked !== undefined) return asked;
  const { n } = placesOf(drawn, today);
  return n === undefined ? "limit" : makeRoundId(today, n, questionId);
}

/** The first number that is free today, and which questions stand on today's or tomorrow's screens. */
function placesOf(drawn: readonly RoundId[], today: Day) {
  const taken = drawn.filter((round) => dayOfRound(round) >= today).map(parseRoundId);
  const n = firstFree(new Set(taken.filter(({ day }) => day === today).map((parts) => parts.n)));
  return { n, isTaken: (id: string) => taken.some(({ questionId }) => questionId === id) };
}

/**
 * Own folded notes in rounds that nobody's phone draws any more, because a kind or a rhythm chosen meanwhile moved the
 * questions: their author's device adds these rounds, so that the other can answer. To be asked when everything that the
 * relay holds has been folded. Rule ROUND-9.
 */
export function roundsToAdd(state: WithSchedule, side: Side, { today, questionsFor }: DrawnOn): readonly RoundId[] {
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

function firstFree(taken: ReadonlySet<number>): number | undefined {
  for (let n = 1; n <= maxAddedPerDay; n += 1) if (!taken.has(n)) return n;
  return undefined;
}
