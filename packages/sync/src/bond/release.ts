/** What the escrow released, turned into the event that opens the other's note. Rules SEAL-5, ROUND openings. */

import {
  type BondState,
  type Commitment,
  otherSide,
  type RoundId,
  roundOf,
  type Side,
  type UnknownEvent,
} from "@twofold/core";
import { joinKey } from "@twofold/crypto";
import { bytesToBase64url, type Share } from "@twofold/wire";

/**
 * Undefined while the sealed event that the escrow named has not arrived, or when the share was handed out already (the
 * relay then holds zeroes): another device of this person has written the opening.
 */
export function releaseAnswer(
  state: BondState,
  reader: Side,
  round: RoundId,
  shares: { readonly a: Share; readonly b: Share },
): UnknownEvent | undefined {
  const author = otherSide(reader);
  const named = shares[author];
  if (named.share.every((byte) => byte === 0)) return undefined;
  const h = bytesToBase64url(named.commitment) as Commitment;
  const sealed = roundOf(state, round).sealed[author][h];
  return sealed && { kind: "round.opened", round, h, key: joinKey(sealed.share, named.share) };
}
