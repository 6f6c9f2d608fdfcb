/** The store in memory: for tests and simulations, with snapshots to crash and roll back to. */

import { randomUUID } from "node:crypto";
import type { AccessList, Side } from "@twofold/wire";
import {
  type Accesses,
  type DepositRow,
  type Deposits,
  maxProducersPerStream,
  noAccess,
  type ProducerRow,
  type Store,
  type StreamRow,
  type Writing,
} from "./port.ts";

/** Everything of one stream. Rows and chunks are values, so copying the maps copies the state. */
type Shelf = {
  row: StreamRow;
  accesses: Accesses;
  producers: Map<string, ProducerRow>;
  chunks: { end: number; bytes: Uint8Array }[];
  deposits: Map<string, Deposits>;
};

/** A whole state of the store, to be handed back to `restore`. */
export type Snapshot = { readonly shelves: readonly Shelf[]; readonly lastKey: number };

const emptySlot: Deposits = { a: undefined, b: undefined };

export class MemoryStore implements Store {
  #generation = randomUUID();
  #shelves = new Map<number, Shelf>();
  #keys = new Map<string, number>();
  #lastKey = 0;
  #undo: (() => void)[] = [];

  get generation(): string {
    return this.#generation;
  }

  readonly read: Writing = {
    findStream: (id) => this.#shelves.get(this.#keys.get(id) ?? 0)?.row,
    accessesOf: (stream) => this.#shelves.get(stream)?.accesses ?? { a: noAccess, b: noAccess },
    findProducer: (stream, name) => this.#shelves.get(stream)?.producers.get(name),
    readChunks: (stream, from, maxBytes) => readChunks(this.#shelves.get(stream)?.chunks ?? [], from, maxBytes),
    depositsOf: (stream, slot) => this.#shelves.get(stream)?.deposits.get(slot) ?? emptySlot,
    slotsOf: (stream) => [...(this.#shelves.get(stream)?.deposits.keys() ?? [])],
    streamsDue: (now, count) =>
      [...this.#shelves.values()]
        .map(({ row }) => row)
        .filter((row) => row.dueAt <= now)
        .slice(0, count),
    slotsOlderThan: (before, count) =>
      [...this.#shelves.entries()]
        .flatMap(([stream, shelf]) =>
          [...shelf.deposits].filter(([, slot]) => isStale(slot, before)).map(([slot]) => ({ stream, slot })),
        )
        .slice(0, count),

    insertStream: (row) => {
      const stored: StreamRow = { ...row, key: ++this.#lastKey };
      this.#put(stored.key, {
        row: stored,
        accesses: { a: noAccess, b: noAccess },
        producers: new Map(),
        chunks: [],
        deposits: new Map(),
      });
      return stored;
    },
    updateStream: (row) => this.#change(row.key, { row }),
    deleteStream: (row) => {
      const shelf = this.#shelves.get(row.key);
      if (!shelf) return;
      this.#shelves.delete(row.key);
      this.#keys.delete(row.id);
      this.#undo.push(() => this.#restoreShelf(row.key, shelf));
    },
    putAccess: (stream, side: Side, list: AccessList) =>
      this.#change(stream, { accesses: { ...this.read.accessesOf(stream), [side]: list } }),
    putProducer: (stream, name, row) => {
      const producers = new Map(this.#shelves.get(stream)?.producers);
      producers.delete(name);
      producers.set(name, row);
      for (const oldest of producers.keys()) {
        if (producers.size <= maxProducersPerStream) break;
        producers.delete(oldest);
      }
      this.#change(stream, { producers });
    },
    appendChunk: (stream, end, bytes) => {
      const chunks = this.#shelves.get(stream)?.chunks;
      if (!chunks) return;
      chunks.push({ end, bytes: bytes.slice() });
      this.#undo.push(() => chunks.pop());
    },
    dropChunks: (stream) => this.#change(stream, { chunks: [] }),
    putDeposit: (stream, slot, side, row) => this.#setDeposit(stream, slot, side, row),
    deleteDeposit: (stream, slot, side) => this.#setDeposit(stream, slot, side, undefined),
  };

  commit<T>(work: (tables: Writing) => T): Promise<T> {
    this.#undo = [];
    try {
      return Promise.resolve(work(this.read));
    } catch (error) {
      for (const step of this.#undo.reverse()) step();
      return Promise.reject(error);
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  /** The state as it is now; later changes do not reach it. */
  snapshot(): Snapshot {
    return { shelves: [...this.#shelves.values()].map(copyOf), lastKey: this.#lastKey };
  }

  /** Goes back to a snapshot as a restored relay does: with a new generation unless `unnoticed`. */
  restore(snapshot: Snapshot, options: { unnoticed?: boolean } = {}): void {
    this.#shelves = new Map(snapshot.shelves.map((shelf) => [shelf.row.key, copyOf(shelf)]));
    this.#keys = new Map(snapshot.shelves.map(({ row }) => [row.id, row.key]));
    this.#lastKey = snapshot.lastKey;
    if (!options.unnoticed) this.#generation = randomUUID();
  }

  #put(key: number, shelf: Shelf): void {
    this.#shelves.set(key, shelf);
    this.#keys.set(shelf.row.id, key);
    this.#undo.push(() => {
      this.#shelves.delete(key);
      this.#keys.delete(shelf.row.id);
    });
  }

  #restoreShelf(key: number, shelf: Shelf): void {
    this.#shelves.set(key, shelf);
    this.#keys.set(shelf.row.id, key);
  }

  #change(key: number, part: Partial<Shelf>): void {
    const before = this.#shelves.get(key);
    if (!before) return;
    this.#shelves.set(key, { ...before, ...part });
    this.#undo.push(() => this.#shelves.set(key, before));
  }

  #setDeposit(stream: number, slot: string, side: Side, row: DepositRow | undefined): void {
    const deposits = new Map(this.#shelves.get(stream)?.deposits);
    const next: Deposits = { ...(deposits.get(slot) ?? emptySlot), [side]: row };
    if (next.a || next.b) deposits.set(slot, next);
    else deposits.delete(slot);
    this.#change(stream, { deposits });
  }
}

function readChunks(chunks: Shelf["chunks"], from: number, maxBytes: number): Uint8Array[] {
  const out: Uint8Array[] = [];
  let size = 0;
  for (let at = firstChunkAfter(chunks, from); at < chunks.length && size < maxBytes; at++) {
    const { end, bytes } = chunks[at]!;
    const start = end - bytes.length;
    const part = start < from ? bytes.subarray(from - start) : bytes;
    out.push(part);
    size += part.length;
  }
  return out;
}

/** Binary search: the chunks are in order of their ends. */
function firstChunkAfter(chunks: Shelf["chunks"], from: number): number {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.end > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isStale(slot: Deposits, before: number): boolean {
  const deposits = [slot.a, slot.b].filter((deposit) => deposit !== undefined);
  return deposits.some((deposit) => deposit.share) && deposits.every((deposit) => deposit.depositedAt < before);
}

function copyOf(shelf: Shelf): Shelf {
  return {
    ...shelf,
    producers: new Map(shelf.producers),
    chunks: [...shelf.chunks],
    deposits: new Map(shelf.deposits),
  };
}
