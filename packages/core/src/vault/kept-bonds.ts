/** What the person's own devices hand each other: the bonds they are in, and that there is a recovery sheet. */

import type { VaultFact } from "../event/fact.ts";
import type { Day, EventId, StreamId } from "../event/ids.ts";
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
/** One own device in a bond: its key in the vault, its key there, and the event of the bond that lists it. */
export type KeptPlace = { readonly device: Uint8Array; readonly key: Uint8Array; readonly addition?: EventId };
export type KeptBond = { readonly record: Uint8Array; readonly listed?: readonly KeptPlace[] };
export type KeptBondsState = {
  readonly records: { readonly [stream: string]: Stamped & KeptBond };
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
        const listed = event.listed as readonly KeptPlace[] | undefined;
        const next = latest(state.records[stream], { record, ...(listed ? { listed } : {}), stamp });
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
export function keptBondRecords(vault: WithKeptBonds): readonly (KeptBond & { readonly stream: StreamId })[] {
  return Object.entries(vault.keptBonds.records)
    .map(([stream, { stamp: _stamp, ...kept }]) => ({ stream: stream as StreamId, ...kept }))
    .sort((left, right) => (left.stream < right.stream ? -1 : 1));
}

/** The sheet that was made last; undefined when there never was one. */
export function recoveryOf(vault: WithKeptBonds): Recovery | undefined {
  const { recovery } = vault.keptBonds;
  if (!recovery) return undefined;
  const { stamp: _stamp, ...made } = recovery;
  return made;
}
