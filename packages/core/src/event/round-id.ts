/**
 * Round ids: what both phones call the same round without having spoken. `<day>.<n>.<question>` for a question of a day
 * (rule ROUND-1), `s.<session>.<step>` for something sealed within a session (rule PRAC-11).
 */

import { isDay } from "../time/day.ts";
import type { Day, RoundId, SessionId } from "./ids.ts";

/** `n` is 0 for the slot of that day, 1 to 3 (`maxAddedPerDay`) for another question beside it. */
export type RoundParts = { readonly day: Day; readonly n: number; readonly questionId: string };

const sessionPattern = /^s\.[a-z0-9-]{1,40}\.\d{1,5}\.[a-z0-9][a-z0-9.-]{0,39}$/;
const pattern = /^\d{4}-\d{2}-\d{2}\.[0-3]\.[a-z0-9-]{1,60}$/;

/** Throws on parts that no round can have: they come from our own deck and calendar, which knows the day. */
export function makeRoundId(day: Day, n: number, questionId: string): RoundId {
  const id = `${day}.${n}.${questionId}`;
  if (!pattern.test(id)) throw new RangeError(`not a round id: ${id}`);
  return id as RoundId;
}

export function isRoundId(text: string): text is RoundId {
  if (sessionPattern.test(text)) return true;
  return pattern.test(text) && isDay(text.slice(0, 10));
}

/** The round for what the two seal at one step of a session; `step` is a place's path. Throws as `makeRoundId` does. */
export function makeSessionRound(session: SessionId, step: string): RoundId {
  const id = `s.${session}.${step}`;
  if (!isRoundId(id)) throw new RangeError(`not a round id: ${id}`);
  return id;
}

/** Such a round has no day and no question: the pages of the daily questions leave it to its session. */
export function isSessionRound(round: RoundId): boolean {
  return round.startsWith("s.");
}

/** Of a day's round only. A `RoundId` was checked when it was made or parsed, so this cannot fail. */
export function parseRoundId(round: RoundId): RoundParts {
  return { day: dayOfRound(round), n: Number(round[11]), questionId: round.slice(13) };
}

export function dayOfRound(round: RoundId): Day {
  return round.slice(0, 10) as Day;
}

/** Newest day first; on one day the latest added first. Total, so that both phones list the same. */
export function compareRoundsNewestFirst(left: RoundId, right: RoundId): number {
  const a = left.slice(0, 12);
  const b = right.slice(0, 12);
  if (a !== b) return a < b ? 1 : -1;
  return left < right ? -1 : left > right ? 1 : 0;
}
