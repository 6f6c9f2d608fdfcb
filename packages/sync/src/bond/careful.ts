/** Giving out the own keys of careful rounds, each once the other's sealed note is held. Rules CARE-3, CARE-6. */

import { type BondState, type Commitment, type DeviceId, type RoundId, releasesDue, type Side } from "@twofold/core";
import type { Relay, StreamAddress } from "../relay/relay-port.ts";
import type { BondWrite } from "./bond-write.ts";
import { notSaved, type Step } from "./sender.ts";

/**
 * The step that publishes what is due. A note with a half at the escrow is withdrawn there first; refused, both halves
 * are in there and the round opens by way of the escrow.
 */
export function makeCareful(input: {
  readonly relay: Relay;
  readonly at: StreamAddress;
  readonly side: Side;
  readonly device: DeviceId;
  readonly state: () => BondState;
  /** This device is listed. */
  readonly mayWrite: () => boolean;
  readonly slotOf: (round: RoundId) => Promise<string>;
  /** Content key of an own note, from the vault. */
  readonly keyOf: (round: RoundId, h: Commitment) => Uint8Array | undefined;
  /** Saves it, and takes a deposit of that round out of the outbox: it must not come to the escrow after this. */
  readonly write: (round: RoundId, event: BondWrite) => Promise<boolean>;
}): () => Promise<Step> {
  const { relay, at, side, device, state, keyOf } = input;
  return async () => {
    if (!input.mayWrite()) return "idle";
    for (const { round, h, against, isShared } of releasesDue(state(), side, device)) {
      const key = keyOf(round, h);
      if (!key) continue;
      const withdrawn = isShared ? await relay.withdraw(at, await input.slotOf(round)) : undefined;
      if (withdrawn && !withdrawn.ok && withdrawn.error.tag === "slot-open") continue;
      if (withdrawn && !withdrawn.ok) return withdrawn.error;
      // Taking back is another step of the same loop, so the own note still stands.
      return (await input.write(round, { kind: "answer.released", round, h, key, against })) ? "again" : notSaved;
    }
    return "idle";
  };
}
