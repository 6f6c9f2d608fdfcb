/** What the escrow released, turned into the event that opens the other's note. Rules SEAL-5, ROUND-4. */

import {
  type BondState,
  type Commitment,
  otherSide,
  type RoundId,
  type Side,
  type StreamId,
  sealedUnder,
} from "@twofold/core";
import { joinKey } from "@twofold/crypto";
import { bytesToBase64url, type Share } from "@twofold/wire";
import type { BondWrite } from "./bond-write.ts";
import { openFitting } from "./texts.ts";

export type Release = {
  readonly event: BondWrite;
  /** The half fits its commitment: the relay may forget it once the event is safe. */
  readonly fits: boolean;
};

/**
 * Undefined while the sealed event that the escrow named has not arrived, or when the share was handed out already (the
 * relay then holds zeroes): another device of this person has written the opening.
 *
 * A half that fits no event is written down all the same, so that the note is shown as one that does not open: a relay
 * that hands out a wrong half could as well have handed out none.
 */
export async function releaseAnswer(input: {
  readonly state: BondState;
  readonly stream: StreamId;
  readonly reader: Side;
  readonly round: RoundId;
  readonly shares: { readonly a: Share; readonly b: Share };
}): Promise<Release | undefined> {
  const { state, stream, reader, round, shares } = input;
  const author = otherSide(reader);
  const named = shares[author];
  if (named.share.every((byte) => byte === 0)) return undefined;
  const h = bytesToBase64url(named.commitment) as Commitment;
  const notes = sealedUnder(state, round, author, h).flatMap((note) =>
    note.share ? [{ ...note, share: note.share }] : [],
  );
  const [first] = notes;
  if (!first) return undefined;
  const opening = (key: Uint8Array): BondWrite => ({ kind: "round.opened", round, h, key });
  for (const note of notes) {
    const key = joinKey(note.share, named.share);
    if (await openFitting([note], { stream, round, author, key })) return { event: opening(key), fits: true };
  }
  return { event: opening(joinKey(first.share, named.share)), fits: false };
}
