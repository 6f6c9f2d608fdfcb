/** The jar: the notes of thanks that the two gave each other, to be read again. Rules US-5 to US-7. */

import type { Day, EventId, SessionId, Side } from "../event/ids.ts";
import { compareStamps, type Stamp } from "../fold/stamp.ts";
import type { Recorded } from "./acts.ts";
import { sessionsOf } from "./begin.ts";
import { deedsAt, type Known, type Session } from "./session.ts";

/** The practice whose notes are kept in the jar. */
export const jarPractice = "small-thanks";

/** Who may fill the other's jar fills it with this many of one session at most. */
const maxNotesOfOne = 8;

export type JarNote = {
  readonly id: EventId;
  readonly session: SessionId;
  readonly step: string;
  readonly by: Side;
  /** Empty once its author has removed it. */
  readonly words: string;
  readonly day: Day;
  readonly removed: boolean;
};

/**
 * Every note that either showed the other, newest first. What was said aloud was never written, and what was written for
 * oneself alone is in no shared event, so neither can be here.
 *
 * Asks for no version of the script: a note stays in the jar when the practice is written anew.
 */
export function jarNotes(known: Known): readonly JarNote[] {
  if (known.bond === null) return [];
  return sessionsOf(known)
    .filter(({ scriptId }) => scriptId === jarPractice)
    .flatMap((session) => [...session.deeds.keys()].flatMap((step) => notesAtStep(session, step)))
    .sort((left, right) =>
      left.note.day === right.note.day
        ? compareStamps(right.stamp, left.stamp)
        : left.note.day < right.note.day
          ? 1
          : -1,
    )
    .filter(keepsTo(maxNotesOfOne))
    .map(({ note }) => note);
}

/** Takes an own note out of the jar on both phones. */
export function removeFromJar({ id, session, step }: JarNote, today: Day): Recorded {
  const event = { kind: "session.acted", session, step, act: "removed", about: id, day: today } as const;
  return { bond: [event], vault: [], sealed: [] };
}

type Kept = { readonly note: JarNote; readonly stamp: Stamp };

/** What each said there first; what is said with a response is an answer to a note and no note. */
function notesAtStep(session: Session, step: string): readonly Kept[] {
  const deeds = deedsAt(session, step);
  if (deeds.some(({ act }) => act === "responded")) return [];
  return session.people.flatMap((side): Kept[] => {
    const said = deeds.find(
      ({ by, act, value, removed }) => by === side && act === "said" && (removed || value.trim() !== ""),
    );
    if (said === undefined) return [];
    const { id, by, value: words, day, stamp, removed } = said;
    return [{ stamp, note: { id, session: session.id, step, by, words, day, removed } }];
  });
}

function keepsTo(most: number): (kept: Kept) => boolean {
  const counts = new Map<string, number>();
  return ({ note: { session, by } }) => {
    const count = (counts.get(`${session} ${by}`) ?? 0) + 1;
    counts.set(`${session} ${by}`, count);
    return count <= most;
  };
}
