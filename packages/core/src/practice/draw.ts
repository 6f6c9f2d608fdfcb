/**
 * The question that is drawn for what two have agreed on: from facts that both phones have, so that both show the same.
 *
 * [Note: Why the question is written down]
 * What was asked before decides what is drawn now, and a fact about it can come late. By the time both have ticked, each
 * phone has all that the other wrote before; still a further device of one of the two may bring something older. So its id
 * stands in the log from the moment on when both have ticked, or from the first who goes on, and from then on it is that
 * one. When it is written is in asked.ts.
 */

import { bondKindOn, createdOf } from "../bond/bond.ts";
import { type Day, type SessionId, sides } from "../event/ids.ts";
import { dayOfRound, parseRoundId } from "../event/round-id.ts";
import type { BondKind } from "../event/schema.ts";
import { compareStamps, type Stamp } from "../fold/stamp.ts";
import { editionsByDay } from "../library/editions.ts";
import { roundOf } from "../rounds/rounds.ts";
import { drawRounds, type QuestionsFor, type WithSchedule } from "../rounds/schedule.ts";
import { restDays } from "../rounds/uses.ts";
import { dayToNumber } from "../time/day.ts";
import { askedAct, drawnAct } from "./asked.ts";
import { entriesOf, sessionsIn } from "./book.ts";
import type { Comfort } from "./script.ts";

/** What both know of the bond, as far as practices go. */
export type SharedFacts = WithSchedule;

/** What the two agreed on: this theme, at most so deep, and no tender topic but these. */
export type Agreed = { readonly theme: string; readonly comfort: Comfort; readonly flags: readonly string[] };
export type Wish = Agreed & { readonly bondKind: BondKind; readonly edition: number };

/** The library in the order of one pair. Pure, and the same on both phones for what both hold. */
export type PairLibrary = {
  readonly questionsFor: QuestionsFor;
  /** Ids of all questions that a wish allows, the one to be asked first in front. Nothing beyond the wish. */
  readonly fitting: (wish: Wish) => readonly string[];
};

/** Where and when the session that draws began. */
export type Drawer = { readonly session: SessionId; readonly day: Day; readonly stamp: Stamp };

/**
 * The first fitting question that neither a round nor a session has asked within a year, or the one that is written down
 * already. Undefined where there is none. Rules PRAC-37, PRAC-38.
 */
export function drawQuestion(
  bond: SharedFacts,
  library: PairLibrary,
  drawer: Drawer,
  agreed: Agreed,
): string | undefined {
  const { day } = drawer;
  const wish = { ...agreed, bondKind: bondKindOn(bond, day), edition: editionsByDay(bond)(day) };
  const fitting = library.fitting(wish);
  const written = askedIn(bond, drawer.session).find(({ id }) => fitting.includes(id));
  if (written) return written.id;
  const used = usedBefore(bond, drawer, library.questionsFor);
  return fitting.find((id) => !used.has(id));
}

type Asked = { readonly id: string; readonly day: Day; readonly stamp: Stamp };

/** Earliest first. */
function askedIn(bond: SharedFacts, session: SessionId): readonly Asked[] {
  return entriesOf(bond.sessions, session)
    .flatMap(({ event, stamp }): Asked[] =>
      event.kind === "session.acted" && (event.act === drawnAct || event.act === askedAct) && event.value
        ? [{ id: event.value, day: event.day as Day, stamp }]
        : [],
    )
    .sort((left, right) => compareStamps(left.stamp, right.stamp));
}

/**
 * What was asked in the year before the session began. What came later does not count, whatever day it names: it must not
 * change a question that is on the screen.
 */
function usedBefore(
  bond: SharedFacts,
  { session, day, stamp }: Drawer,
  questionsFor: QuestionsFor,
): ReadonlySet<string> {
  const isRecent = (asked: Day) => dayToNumber(day) - dayToNumber(asked) < restDays;
  const isBefore = (other: Stamp) => compareStamps(other, stamp) < 0;
  const rounds = createdOf(bond) === undefined ? [] : [...drawRounds(bond, { today: day, questionsFor }).keys()];
  const counted = rounds.filter((round) => {
    if (!isRecent(dayOfRound(round))) return false;
    const { added } = roundOf(bond, round);
    return parseRoundId(round).n === 0 || sides.some((side) => added[side] && isBefore(added[side].stamp));
  });
  const inSessions = sessionsIn(bond.sessions)
    .filter((id) => id !== session)
    .flatMap((id) => askedIn(bond, id))
    .filter((asked) => isRecent(asked.day) && isBefore(asked.stamp));
  return new Set([...counted.map((round) => parseRoundId(round).questionId), ...inSessions.map(({ id }) => id)]);
}
