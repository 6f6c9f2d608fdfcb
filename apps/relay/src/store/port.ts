/** What the relay asks of a store: rows by key, all changes of one event-loop turn in one transaction. */

import type { AccessList, Side, StreamKind } from "@twofold/wire";

/** `test` streams exist only for the holder of the conformance token (rule SRV-6). */
export type RowKind = StreamKind | "test";

/** One stream. Rows are values: change one by putting a new one. Times are milliseconds since 1970. */
export type StreamRow = {
  /** Never used twice in one store, so that an ETag of a removed stream cannot match a later one. */
  readonly key: number;
  readonly id: string;
  readonly kind: RowKind;
  readonly mediaType: string;
  readonly createdAt: number;
  /** A sliding time to live in seconds; only test streams have one. */
  readonly ttlSeconds: number | undefined;
  readonly expiresAt: number | undefined;
  readonly isClosed: boolean;
  /** Last `Stream-Seq`; only test streams take one. */
  readonly writerSeq: string | undefined;
  /** Bytes ever appended, and so the offset of the end. */
  readonly tail: number;
  readonly appends: number;
  /** A guest has used up the one append of a meeting (rule MEET-2). */
  readonly hasGuest: boolean;
  /** The side that has asked for deletion, while the other has not (rule ACC-8). */
  readonly leftBy: Side | undefined;
  /** Kept to the day: enough for the 400 days of rule DUR-5, and says little. */
  readonly lastReadAt: number;
  /** When the sweep has to look at this stream. */
  readonly dueAt: number;
};

export type Accesses = Readonly<Record<Side, AccessList>>;

/** The highest accepted sequence number of one producer, see Durable Streams §5.2.1. */
export type ProducerRow = { readonly epoch: number; readonly seq: number; readonly usedAt: number };

/** One side's deposit in one slot. */
export type DepositRow = {
  readonly commitment: Uint8Array;
  /** Undefined once it was acknowledged, withdrawn by leaving, or kept for 400 days. */
  readonly share: Uint8Array | undefined;
  readonly isAcknowledged: boolean;
  /** SHA-256 of the whole request body, so that the same bytes again are told from others for ever. */
  readonly bodyDigest: Uint8Array;
  readonly depositedAt: number;
};
export type Deposits = Readonly<Record<Side, DepositRow | undefined>>;

/** A store's rows as of the last commit. */
export interface Reading {
  findStream(id: string): StreamRow | undefined;
  accessesOf(stream: number): Accesses;
  findProducer(stream: number, name: string): ProducerRow | undefined;
  /** Chunks in order from byte `from`, the first one cut to begin there; stops once `maxBytes` are reached or passed. */
  readChunks(stream: number, from: number, maxBytes: number): Uint8Array[];
  depositsOf(stream: number, slot: string): Deposits;
  slotsOf(stream: number): string[];
  /** At most `count` streams whose `dueAt` has come. */
  streamsDue(now: number, count: number): StreamRow[];
  /** At most `count` slots that still hold a share, and whose deposits are all older than `before`. */
  slotsOlderThan(before: number, count: number): { stream: number; slot: string }[];
}

/** The same rows inside a transaction, and how to change them. */
export interface Writing extends Reading {
  insertStream(row: Omit<StreamRow, "key">): StreamRow;
  /** Everything but `key`, `id`, `kind` and `mediaType` may change; `tail` and `appends` as the chunks grow. */
  updateStream(row: StreamRow): void;
  /** Removes the stream and all that belongs to it. */
  deleteStream(row: StreamRow): void;
  putAccess(stream: number, side: Side, list: AccessList): void;
  /** Keeps `maxProducersPerStream` of them, those last used. */
  putProducer(stream: number, name: string, row: ProducerRow): void;
  appendChunk(stream: number, end: number, bytes: Uint8Array): void;
  dropChunks(stream: number): void;
  putDeposit(stream: number, slot: string, side: Side, row: DepositRow): void;
  deleteDeposit(stream: number, slot: string, side: Side): void;
}

export interface Store {
  /** Changes when the store was replaced by an older copy of itself (rule DUR-4). */
  readonly generation: string;
  readonly read: Reading;
  /**
   * Runs `work` inside the next transaction and resolves with its result once that is durable.
   *
   * Work of the same event-loop turn shares one transaction, in the order of the calls. Work that throws changes
   * nothing and rejects; work must be repeatable, because the rest of its turn is then run again.
   */
  commit<T>(work: (tables: Writing) => T): Promise<T>;
  /** Finishes what is under way and lets go of the files. */
  close(): Promise<void>;
}

/** A producer lives for one start of an app; 1,024 starts of 32 devices are months of them. */
export const maxProducersPerStream = 1024;

export const noAccess: AccessList = { version: 0, entries: [] };
