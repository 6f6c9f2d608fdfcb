/** What counts of what the two wrote in a round: who may, what stands, what is open for whom. */

import { type Commitment, otherSide, type RoundId, type Side } from "../event/ids.ts";
import { compareRoundsNewestFirst, isSessionRound } from "../event/round-id.ts";
import { listEntries } from "../fold/month-map.ts";
import { entriesInOrder } from "../fold/stamp.ts";
import { type ReleasedKey, type RoundState, roundOf, type SealedNote, type WithRounds } from "./rounds.ts";

export type SealedAnswer = Pick<SealedNote, "c" | "share" | "day"> & { readonly h: Commitment };
export type OpenedAnswer = { readonly h: Commitment; readonly key: Uint8Array<ArrayBuffer> };

/** The sealed answers of that side which it has not taken back, or whose key it has given; earliest first. Rules ROUND-5, CARE-5. */
export function standingAnswers(state: WithRounds, round: RoundId, side: Side): readonly SealedAnswer[] {
  return standingIn(roundOf(state, round), side);
}

/**
 * What the reader has opened: the other's commitment and content key (32 bytes), only where they name a sealed event of
 * the other side, taken back or not. Nobody opens their own, nor what does not exist. Rule ROUND-4.
 *
 * Once the reader's own key is out, only that note counts for which it was given, and only if its key was given for the
 * reader's in turn (rule CARE-4); several keys may then stand here for one commitment, of which one fits or none.
 */
export function openedBy(state: WithRounds, round: RoundId, reader: Side): readonly OpenedAnswer[] {
  return openedIn(roundOf(state, round), reader);
}

/**
 * Every sealed event of that side under one commitment, earliest first. Only one of them can fit it; which, only
 * opening tells.
 */
export function sealedUnder(state: WithRounds, round: RoundId, side: Side, h: Commitment): readonly SealedAnswer[] {
  return sealedIn(roundOf(state, round), side).filter((note) => note.h === h);
}

/** Whether the round is open for that side: the other's note can be read there. */
export function isUnfolded(state: WithRounds, round: RoundId, side: Side): boolean {
  return openedBy(state, round, side).length > 0;
}

/** The archive: every question of a day that is open for that side, newest first. */
export function unfoldedRounds(state: WithRounds, side: Side): readonly RoundId[] {
  return listEntries<RoundId, RoundState>(state.rounds)
    .filter(([id, round]) => !isSessionRound(id) && openedIn(round, side).length > 0)
    .map(([id]) => id)
    .sort(compareRoundsNewestFirst);
}

/**
 * For the sync engine only, never for a screen: the rounds whose escrow is worth asking, newest first. Both have sealed
 * there, neither carefully, and this side has not opened nor given its own key.
 *
 * That the other claims to have taken theirs back is not believed: only the relay knows, and a side that has fetched
 * both shares could claim it to keep its own note shut. Rule ROUND-6.
 */
export function roundsToOpen(state: WithRounds, side: Side): readonly RoundId[] {
  return listEntries<RoundId, RoundState>(state.rounds)
    .filter(([, round]) => openedIn(round, side).length === 0 && releasedIn(round, side).length === 0)
    .filter(([, round]) => standingIn(round, side).some(isShared) && sealedIn(round, otherSide(side)).some(isShared))
    .map(([id]) => id)
    .sort(compareRoundsNewestFirst);
}

/** One reply each about a note, once its reader has said "tell me more" and for the one to whom the round is open. */
export function mayReply(state: WithRounds, round: RoundId, about: Side, by: Side): boolean {
  const { responses, replies } = roundOf(state, round);
  const asked = isUnfolded(state, round, otherSide(about)) && responses[otherSide(about)]?.response === "more";
  return asked && isUnfolded(state, round, by) && replies[about][by] === undefined;
}

/** The commitment under which a side's note stands in an open round: the one that was opened, else the one sealed first. */
export function noteOf(round: RoundState, side: Side): Commitment | undefined {
  const [opened] = openedIn(round, otherSide(side));
  return (opened ?? standingIn(round, side)[0])?.h;
}

export function openedIn(round: RoundState, reader: Side): readonly OpenedAnswer[] {
  const ownGiven = releasedIn(round, reader);
  if (ownGiven.length > 0) {
    const isAnswered = (against: Commitment) => ownGiven.some(({ h }) => h === against);
    const named = ownGiven[0]?.against;
    return releasedIn(round, otherSide(reader)).filter(({ h, against }) => h === named && isAnswered(against));
  }
  const sealed = sealedIn(round, otherSide(reader));
  return entriesInOrder(round.opened[reader])
    .filter(([h]) => sealed.some((note) => note.h === h))
    .map(([h, { key }]) => ({ h, key }));
}

export function standingIn(round: RoundState, side: Side): readonly SealedAnswer[] {
  const released = releasedIn(round, side);
  return sealedIn(round, side).filter(
    ({ h }) => round.takenBack[side][h] === undefined || released.some((given) => given.h === h),
  );
}

export function sealedIn(round: RoundState, side: Side): readonly SealedAnswer[] {
  return entriesInOrder(round.sealed[side]).map(([, { h, c, share, day }]) => ({ h, c, share, day }));
}

/** The keys that side has given, each for a note of its own and against one of the other's, earliest first. Rule CARE-3. */
export function releasedIn(round: RoundState, side: Side): readonly Omit<ReleasedKey, "stamp">[] {
  const names = (of: Side, h: Commitment) => Object.values(round.sealed[of]).some((note) => note?.h === h);
  return entriesInOrder(round.released?.[side] ?? {})
    .map(([, { h, key, against }]) => ({ h, key, against }))
    .filter(({ h, against }) => names(side, h) && names(otherSide(side), against));
}

/** Whether half of its key is at the escrow: not so for a careful note. */
function isShared({ share }: SealedAnswer): boolean {
  return share !== null;
}
