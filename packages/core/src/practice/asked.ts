/**
 * Which questions the practices have asked, as far as the questions of the days look at it. Rules PRAC-38, ROUND-2.
 *
 * [Note: Why there are two acts for it] A day's question must not be one that a practice has asked; but if it moved because
 * the other has gone on at a question, it would say that they have. So whoever hands in the last list writes down what was
 * drawn: that both have ticked is seen by both in any case. Who goes on at the question writes down which it was, and as
 * long as one alone has, no slot looks at it. That is left for two who ticked out of reach of each other.
 */

import { type Day, maxAddedPerDay } from "../event/ids.ts";
import { type Book, entriesOf, sessionsIn } from "./book.ts";
import type { SessionEvent } from "./sessions.ts";

/** The act that says which question was drawn for a place to come, and the one that says which was asked at a place. */
export const drawnAct = "drawn";
export const askedAct = "asked";

export type AskedOn = { readonly questionId: string; readonly day: Day };

/**
 * The questions that count as asked for the days after, oldest first: drawn by the word of either side, of each no more a
 * day than added rounds, so that nobody can use up the library; or gone on at by both, on the later of the two days.
 */
export function askedInPractices(sessions: Book<SessionEvent>): readonly AskedOn[] {
  const listed = listedByBook.get(sessions) ?? listAsked(sessions);
  listedByBook.set(sessions, listed);
  return listed;
}

/** Every drawing of the days' questions asks, and few facts change it. */
const listedByBook = new WeakMap<Book<SessionEvent>, readonly AskedOn[]>();

function listAsked(sessions: Book<SessionEvent>): readonly AskedOn[] {
  const words = sessionsIn(sessions)
    .flatMap((session) =>
      entriesOf(sessions, session).flatMap(({ event, side }) => {
        const { kind, day, act, value } = event as Partial<Record<"kind" | "day" | "act" | "value", string>>;
        if (kind !== "session.acted" || !value || (act !== drawnAct && act !== askedAct)) return [];
        const of = act === drawnAct ? `${day} ${side}` : `${session} ${value}`;
        return [{ questionId: value, day: day as Day, side, act, of, key: `${day} ${value} ${session} ${side}` }];
      }),
    )
    .sort((left, right) => (left.key < right.key ? -1 : 1));
  return words.filter(({ act, of, side }, at) => {
    const before = words.slice(0, at).filter((one) => one.act === act && one.of === of);
    return act === drawnAct ? before.length < maxAddedPerDay : before.some((one) => one.side !== side);
  });
}
