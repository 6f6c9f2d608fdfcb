/**
 * What still has to reach the relay, in order, durable.
 *
 * An item leaves only after the relay's commit. [Note: Why the outbox outlives the acknowledgement] Letting go when the
 * request was sent would lose a note whenever the connection drops between the relay's commit and our hearing of it.
 */

import { ok, type Result, type RoundId } from "@twofold/core";
import { sequenceKey, sequenceOf } from "../store/port.ts";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";

export type OutboxItem =
  | {
      readonly kind: "append";
      readonly envelope: Uint8Array<ArrayBuffer>;
      /** Leaves as it is, under whatever epoch is written by then: what says that the epoch changes (rule DEV-7). */
      readonly asItIs?: true;
      /** In one request with it: nobody is to read the one without the other. */
      readonly followedBy?: readonly Uint8Array<ArrayBuffer>[];
    }
  /** A sealed answer: envelope and escrow deposit in one request. */
  | {
      readonly kind: "deposit";
      readonly envelope: Uint8Array<ArrayBuffer>;
      readonly round: RoundId;
      readonly slot: string;
      readonly h: Uint8Array;
      readonly share: Uint8Array;
    }
  /** The other's share is safe in the log: the relay may forget it. */
  | { readonly kind: "acknowledge"; readonly slot: string };

export type Outbox = {
  readonly items: () => readonly OutboxItem[];
  readonly first: () => { readonly n: number; readonly item: OutboxItem } | undefined;
  prepareAdd(items: readonly OutboxItem[]): { changes: PlainChange[]; apply: () => void };
  /** `first` leaves before all that waits: the key without which nobody could read what comes after it. */
  prepareAround(
    first: readonly OutboxItem[],
    last: readonly OutboxItem[],
  ): { changes: PlainChange[]; apply: () => void };
  /** After an audit: what the relay lacks, and nothing else but the acknowledgements that still wait. */
  prepareReplace(items: readonly OutboxItem[]): { changes: PlainChange[]; apply: () => void };
  prepareRemove(n: number): { changes: PlainChange[]; apply: () => void };
  /** The deposit of a round that was taken back before it left goes as a plain append: the chain stays whole. */
  prepareUndeposit(round: RoundId): { changes: PlainChange[]; apply: () => void };
};

export async function openOutbox(store: SealedStore, prefix: string): Promise<Result<Outbox, OpenProblem>> {
  const rows = await store.list(prefix);
  if (!rows.ok) return rows;
  const replaced = (by: readonly OutboxItem[]) => {
    const added = by.map((item, i) => [next + i, item] as const);
    return {
      changes: [
        ...[...items.keys()].map((n) => ({ remove: sequenceKey(prefix, n) })),
        ...added.map(([n, value]) => ({ put: sequenceKey(prefix, n), value })),
      ],
      apply: () => {
        items = new Map(added);
        next += added.length;
      },
    };
  };
  let items = new Map(rows.value.map(([key, value]) => [sequenceOf(prefix, key), value as OutboxItem]));
  let next = Math.max(-1, ...items.keys()) + 1;
  return ok({
    items: () => [...items.values()],
    first: () => {
      const [entry] = items;
      return entry && { n: entry[0], item: entry[1] };
    },
    prepareAdd: (added) => {
      const from = next;
      return {
        changes: added.map((value, i) => ({ put: sequenceKey(prefix, from + i), value })),
        apply: () => {
          items = new Map([...items, ...added.map((item, i) => [from + i, item] as const)]);
          next = from + added.length;
        },
      };
    },
    prepareAround: (first, last) => replaced([...first, ...items.values(), ...last]),
    // Last again: the relay must not forget a share before the opening that came of it stands in the log.
    prepareReplace: (replacing) =>
      replaced([...replacing, ...[...items.values()].filter(({ kind }) => kind === "acknowledge")]),
    prepareRemove: (n) => ({
      changes: [{ remove: sequenceKey(prefix, n) }],
      apply: () => {
        items = new Map([...items].filter(([key]) => key !== n));
      },
    }),
    prepareUndeposit: (round) => {
      const turned = [...items].flatMap(([n, item]): [number, OutboxItem][] =>
        item.kind === "deposit" && item.round === round ? [[n, { kind: "append", envelope: item.envelope }]] : [],
      );
      return {
        changes: turned.map(([n, value]) => ({ put: sequenceKey(prefix, n), value })),
        apply: () => {
          items = new Map([...items].map(([n, item]) => turned.find(([key]) => key === n) ?? [n, item]));
        },
      };
    },
  });
}
