/**
 * Careful rounds: no half of a key is at the relay; each device publishes its note's whole key once it holds the other's
 * sealed note. Rules CARE-1 to CARE-7 in docs/spec/rounds.md.
 */

import { carefulHolds } from "../bond/bond.ts";
import { type Commitment, type DeviceId, otherSide, type RoundId, type Side } from "../event/ids.ts";
import { compareRoundsNewestFirst } from "../event/round-id.ts";
import type { BondState } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import { openedIn, releasedIn, standingIn } from "./notes.ts";
import { type RoundState, roundOf, type WithRounds } from "./rounds.ts";

/** A key that is due: for the own note `h`, given against the other's. */
export type DueRelease = {
  readonly round: RoundId;
  readonly h: Commitment;
  readonly against: Commitment;
  /** The own note has a half at the escrow, to be withdrawn first: a note opens in one way only (rule CARE-6). */
  readonly isShared: boolean;
};

/**
 * Whether the next note of that side in the round is to be careful: one of the two wants it, or the other's note that
 * stands there is one. Rule CARE-1.
 */
export function isSealedCarefully(state: BondState, round: RoundId, side: Side): boolean {
  return carefulHolds(state) || standingIn(roundOf(state, round), otherSide(side)).some(({ share }) => share === null);
}

/**
 * For the sync engine only: the keys that `device` has to publish, newest round first. The other's sealed note is held,
 * one of the two notes is careful, and this device sealed the own one.
 *
 * Only the sealing device, so that two devices of one person, kept apart by the relay, cannot give the key of one note
 * against two different ones. Rule CARE-3.
 */
export function releasesDue(state: WithRounds, side: Side, device: DeviceId): readonly DueRelease[] {
  return listEntries<RoundId, RoundState>(state.rounds)
    .flatMap(([id, round]) => {
      const due = dueIn(round, side, device);
      return due ? [{ round: id, ...due }] : [];
    })
    .sort((left, right) => compareRoundsNewestFirst(left.round, right.round));
}

/** The own notes whose key that side has given. */
export function releasesOf(state: WithRounds, round: RoundId, side: Side): readonly Commitment[] {
  return releasedIn(roundOf(state, round), side).map(({ h }) => h);
}

/** The own key is out and the other's has not come: never more than that can be lost in a careful round. Rule CARE-7. */
export function waitsForKey(state: WithRounds, round: RoundId, side: Side): boolean {
  return waitsForKeyIn(roundOf(state, round), side);
}

export function waitsForKeyIn(round: RoundState, side: Side): boolean {
  return releasedIn(round, side).length > 0 && openedIn(round, side).length === 0;
}

/**
 * Whether a note of that side can still be sealed in the round. Not once the other has given a key against one that was
 * taken back meanwhile: theirs could be read by then, and they will open no other. Rule CARE-5.
 */
export function canStillSeal(state: WithRounds, round: RoundId, side: Side): boolean {
  return releasedIn(roundOf(state, round), otherSide(side)).length === 0;
}

function dueIn(round: RoundState, side: Side, device: DeviceId): Omit<DueRelease, "round"> | undefined {
  const [theirsGiven] = releasedIn(round, otherSide(side));
  const ownGiven = releasedIn(round, side);
  // Open by way of the escrow.
  if (ownGiven.length === 0 && openedIn(round, side).length > 0) return undefined;
  // Given against one note already: another only if the other side has named it.
  if (ownGiven.length > 0 && !theirsGiven) return undefined;
  const sealedHere = Object.values(round.sealed[side])
    .filter((note) => note?.stamp.device === device)
    .map((note) => note?.h);
  const own = standingIn(round, side)
    .filter(({ h }) => sealedHere.includes(h) && !ownGiven.some((given) => given.h === h))
    .find(({ h }) => !theirsGiven || h === theirsGiven.against);
  if (!own) return undefined;
  const theirs = standingIn(round, otherSide(side))
    .filter(({ h }) => !theirsGiven || h === theirsGiven.h)
    .find(({ share }) => own.share === null || share === null);
  return theirs && { h: own.h, against: theirs.h, isShared: own.share !== null };
}
