/** Asking the escrow for the other's half, for every round that both have folded. Rules SEAL-5, ROUND-4. */

import { type BondState, type RoundId, roundsToOpen, type Side, type StreamId } from "@twofold/core";
import type { Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";
import type { BondWrite } from "./bond-write.ts";
import type { OutboxItem } from "./outbox.ts";
import { releaseAnswer } from "./release.ts";
import { notSaved, type Step } from "./sender.ts";

export function makeOpening(input: {
  readonly relay: Relay;
  readonly at: StreamAddress;
  readonly stream: StreamId;
  readonly side: Side;
  readonly state: () => BondState;
  readonly slotOf: (round: RoundId) => Promise<string>;
  /** Saves the opening with what is to leave after it. */
  readonly write: (event: BondWrite, after: readonly OutboxItem[]) => Promise<boolean>;
  readonly changed: () => void;
}): { readonly step: () => Promise<Step>; readonly isUnreachable: () => boolean } {
  const { relay, at, stream, side, state } = input;
  let isUnreachable = false;
  const setUnreachable = (next: boolean) => {
    if (isUnreachable === next) return;
    isUnreachable = next;
    input.changed();
  };
  return {
    isUnreachable: () => isUnreachable,
    step: async () => {
      const waiting = roundsToOpen(state(), side);
      if (waiting.length === 0) {
        setUnreachable(false);
        return "idle";
      }
      let silent: RelayProblem | undefined = { tag: "unreachable" };
      for (const round of waiting) {
        const slot = await input.slotOf(round);
        const released = await relay.release(at, slot);
        setUnreachable(!released.ok);
        if (!released.ok) return released.error;
        const shares = released.value;
        const release = shares && (await releaseAnswer({ state: state(), stream, reader: side, round, shares }));
        if (!release) continue;
        silent = undefined;
        const acknowledge: OutboxItem[] = release.fits ? [{ kind: "acknowledge", slot }] : [];
        if (!(await input.write(release.event, acknowledge))) return notSaved;
      }
      // Not yet both at the escrow, or the sealed event still on its way: ask again later.
      return silent ?? "again";
    },
  };
}
