/** What the person's own devices hand each other: the bonds they are in, and that there is a recovery sheet. */

import type { VaultFact } from "../event/fact.ts";
import type { Day, StreamId } from "../event/ids.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { latest, type Stamped, stampOf } from "../fold/stamp.ts";

/** Public halves of the sheet's keys for the vault, 32 bytes each; `day` is when it was made. */
export type Recovery = {
  readonly signKey: Uint8Array;
  readonly hpkeKey: Uint8Array;
  readonly day: Day;
  /** The stream at the relay that follows from the words: every own device writes there from then on. */
  readonly mailbox?: StreamId;
};
export type KeptBondsState = {
  readonly records: { readonly [stream: string]: Stamped & { readonly record: Uint8Array } };
  readonly recovery: (Stamped & Recovery) | null;
};
type WithKeptBonds = { readonly keptBonds: KeptBondsState };

export const keptBonds: Slice<KeptBondsState, VaultFact<VaultEvent>> = {
  initial: { records: {}, recovery: null },
  apply(state, fact) {
    const { event } = fact;
    const stamp = stampOf(fact);
    switch (event.kind) {
      case "bond.kept": {
        const { stream, record } = event;
        const next = latest(state.records[stream], { record, stamp });
        return next === state.records[stream] ? state : { ...state, records: { ...state.records, [stream]: next } };
      }
      case "recovery.made": {
        const { signKey, hpkeKey, mailbox } = event;
        const besides = mailbox === undefined ? {} : { mailbox: mailbox as StreamId };
        const next = { signKey, hpkeKey, day: event.day as Day, ...besides, stamp };
        return { ...state, recovery: latest(state.recovery ?? undefined, next) };
      }
      default:
        return state;
    }
  },
};

/** The latest record of each bond, as an own device wrote it down; ascending by stream. */
export function keptBondRecords(
  vault: WithKeptBonds,
): readonly { readonly stream: StreamId; readonly record: Uint8Array }[] {
  return Object.entries(vault.keptBonds.records)
    .map(([stream, { record }]) => ({ stream: stream as StreamId, record }))
    .sort((left, right) => (left.stream < right.stream ? -1 : 1));
}

/** The sheet that was made last; undefined when there never was one. */
export function recoveryOf(vault: WithKeptBonds): Recovery | undefined {
  const { recovery } = vault.keptBonds;
  if (!recovery) return undefined;
  const { stamp: _stamp, ...made } = recovery;
  return made;
}
