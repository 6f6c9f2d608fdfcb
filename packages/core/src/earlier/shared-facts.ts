/**
 * Which events of a bond one of the two may give back to the other: what both had before their eyes, and nothing else.
 * Rules GIVE-3, GIVE-4.
 */

import type { Fact } from "../event/fact.ts";
import { type Commitment, type EventId, otherSide, type RoundId, type Side, sides } from "../event/ids.ts";
import { isBondEvent, parseBondEvent } from "../event/parse.ts";
import { isSessionRound, parseRoundId } from "../event/round-id.ts";
import type { BondEvent, BondEventOf } from "../event/schema.ts";
import type { BondState } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import { compareStamps, stampOf } from "../fold/stamp.ts";
import { entriesOf, sessionsIn } from "../practice/book.ts";
import { openedIn } from "../rounds/notes.ts";
import { type RoundState, roundOf } from "../rounds/rounds.ts";

/**
 * Acts of a session that both screens show from the moment they are done, and what makes a line an agreement. What each
 * ticked, the numbers that each gave and how far each was are not among them.
 */
const shownActs: ReadonlySet<string> = new Set([
  ...["said", "said-again", "missing", "missing-again", "answered", "answered-again"],
  ...["proposed", "responded", "marked", "needed", "accepted", "reopened"],
]);

/** Whether a round is open for both: only then is anything of it given. */
export function isOpenForBoth(round: RoundState): boolean {
  return sides.every((reader) => openedIn(round, reader).length > 0);
}

/**
 * Whether an event of this bond is given. It must be one that counts; `state` is all of the bond, folded.
 *
 * Of a round that is not open for both nothing passes, whatever is known here: a note that is still sealed stays with its
 * author, and so do keys that were given in a careful round that never opened. What somebody removed is not given either.
 */
export function sharedFacts(state: BondState): (fact: Fact) => boolean {
  const rounds = new Map<RoundId, RoundState>(listEntries<RoundId, RoundState>(state.rounds));
  const open = new Set([...rounds].flatMap(([id, round]) => (isOpenForBoth(round) ? [id] : [])));
  const questions = new Set([...open].flatMap((id) => (isSessionRound(id) ? [] : [parseRoundId(id).questionId])));
  const removed = removedNotes(state);
  const names = new Set(sides.flatMap((side) => state.people.names[side]?.stamp.id ?? []));

  return (fact) => {
    const parsed = parseBondEvent(fact.event.kind, fact.event);
    if (!parsed.ok || !isBondEvent(parsed.value)) return false;
    const event = parsed.value;
    switch (event.kind) {
      case "bond.created":
      case "bond.kind-chosen":
      case "device.added":
      case "device.joined":
      case "device.removed":
      case "session.begun":
        return true;
      case "person.named":
        // What somebody was called before is theirs to tell.
        return names.has(fact.id);
      case "question.shared":
        return questions.has(event.question);
      case "session.acted":
        return shownActs.has(event.act) && !removed.has(`${fact.side} ${fact.id}`);
      default:
        return (
          isOfRound(event) &&
          open.has(event.round as RoundId) &&
          isShown(event, fact, roundOf(state, event.round as RoundId))
        );
    }
  };
}

type RoundEvent = BondEventOf<
  | "answer.sealed"
  | "answer.released"
  | "round.opened"
  | "answer.responded"
  | "answer.replied"
  | "answer.added"
  | "answer.removed"
>;
const roundKinds: readonly string[] = [
  "answer.sealed",
  "answer.released",
  "round.opened",
  "answer.responded",
  "answer.replied",
  "answer.added",
  "answer.removed",
] satisfies RoundEvent["kind"][];

function isOfRound(event: BondEvent): event is RoundEvent {
  return roundKinds.includes(event.kind);
}

/** Of a round that is open for both. */
function isShown(event: RoundEvent, fact: Fact, round: RoundState): boolean {
  const { side } = fact;
  const removal = round.removals[side];
  switch (event.kind) {
    case "answer.sealed":
      return removal === undefined && isOpened(round, otherSide(side), event.h as Commitment);
    case "round.opened":
      // The key of a note that its author has removed opens nothing any more.
      return round.removals[otherSide(side)] === undefined && isOpened(round, side, event.h as Commitment);
    case "answer.released":
      return removal === undefined && isOpened(round, otherSide(side), event.h as Commitment);
    case "answer.removed":
      return true;
    default:
      return removal === undefined || compareStamps(stampOf(fact), removal.stamp) > 0;
  }
}

function isOpened(round: RoundState, reader: Side, h: Commitment): boolean {
  return openedIn(round, reader).some((opened) => opened.h === h);
}

/** Words of a session that their author took out again, by who said them. */
function removedNotes({ sessions }: BondState): ReadonlySet<string> {
  return new Set(
    sessionsIn(sessions).flatMap((id) =>
      entriesOf(sessions, id).flatMap(({ side, event }): string[] =>
        event.kind === "session.acted" && event.act === "removed" && event.about !== undefined
          ? [`${side} ${event.about as EventId}`]
          : [],
      ),
    ),
  );
}
