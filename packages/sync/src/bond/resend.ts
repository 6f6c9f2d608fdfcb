/** After a relay lost or hid something: what of ours it should get again. */

import {
  type BondState,
  type Commitment,
  type Fact,
  openedBy,
  otherSide,
  type RoundId,
  releasesOf,
  type Side,
  standingAnswers,
} from "@twofold/core";
import { hashOfHeader, joinKey, parseBatch } from "@twofold/crypto";
import { base64urlToBytes } from "@twofold/wire";
import { factsOfKept } from "../log/log.ts";
import type { OutboxItem } from "./outbox.ts";

/**
 * Batches whose header hash is not among those the relay holds, oldest first: own ones, and the other's original signed
 * ones, which their author may have lost together with the relay. And own sealed answers that either side may still
 * need, with their escrow deposit made again from the vault's key.
 *
 * A deposit that the relay still has is refused as taken and its batch goes as a plain append, which the fold drops.
 */
export async function missingAtRelay(input: {
  readonly contents: readonly Uint8Array<ArrayBuffer>[];
  readonly side: Side;
  readonly atRelay: ReadonlySet<string>;
  readonly state: BondState;
  readonly seal: (content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  readonly slotOf: (round: RoundId) => Promise<string>;
  readonly keyOf: (round: RoundId, h: Commitment) => Uint8Array | undefined;
}): Promise<OutboxItem[]> {
  const { side, state } = input;
  const items: OutboxItem[] = [];
  for (const content of input.contents) {
    const parsed = parseBatch(content);
    if (!parsed.ok) continue;
    const isOwn = parsed.value.header.side === side;
    const answers = isOwn ? (await factsOfKept(content)).flatMap((fact) => sealedIn(fact) ?? []) : [];
    const needed = answers.flatMap((answer) => {
      const key = mayBeNeeded(state, side, answer) ? input.keyOf(answer.round, answer.h) : undefined;
      return key ? [{ ...answer, key }] : [];
    });
    if (needed.length > 0) {
      const envelope = await input.seal(content);
      for (const { round, h, share, key } of needed) {
        const slot = await input.slotOf(round);
        const commitment = requireCommitment(h);
        items.push({ kind: "deposit", envelope, round, slot, h: commitment, share: joinKey(key, share) });
      }
    } else if (!input.atRelay.has(await hashOfHeader(parsed.value.headerBytes))) {
      items.push({ kind: "append", envelope: await input.seal(content) });
    }
  }
  return items;
}

type OwnSealed = { readonly round: RoundId; readonly h: Commitment; readonly share: Uint8Array };

function sealedIn({ event }: Fact): OwnSealed | undefined {
  const { kind, round, h, share } = event;
  const isSealed = kind === "answer.sealed" && typeof round === "string" && typeof h === "string";
  return isSealed && share instanceof Uint8Array ? { round: round as RoundId, h: h as Commitment, share } : undefined;
}

/** Until both have opened, the escrow may have to hand out both halves again. */
function mayBeNeeded(state: BondState, side: Side, { round, h }: OwnSealed): boolean {
  const stands = standingAnswers(state, round, side).some((each) => each.h === h);
  // Withdrawn before its key was given: it must not come back to the escrow (rule CARE-6).
  if (releasesOf(state, round, side).includes(h)) return false;
  const isOpenForBoth =
    openedBy(state, round, side).length > 0 && openedBy(state, round, otherSide(side)).some((each) => each.h === h);
  return stands && !isOpenForBoth;
}

function requireCommitment(h: Commitment): Uint8Array {
  const bytes = base64urlToBytes(h);
  if (!bytes) throw new TypeError("a commitment of the fold is not base64url");
  return bytes;
}
