/** SQL of the SQLite store, with the rows in use kept in memory and written back once per transaction. */

import type { DatabaseSync, SQLOutputValue, StatementSync } from "node:sqlite";
import type { AccessEntry, AccessList, Side } from "@twofold/wire";
import { type ChunkMeasure, SqliteChunks } from "./chunks.ts";
import {
  type Accesses,
  type DepositRow,
  type Deposits,
  maxProducersPerStream,
  noAccess,
  type ProducerRow,
  type RowKind,
  type StreamRow,
  type Writing,
} from "./port.ts";

/** Rows kept in memory at most, each well under a kilobyte. */
const maxRowsKept = 20_000;

const streamColumns = `id, kind, media_type, created_at, ttl_seconds, expires_at, is_closed, writer_seq,
  has_guest, left_by, last_read_at, due_at`;

type Row = Record<string, SQLOutputValue>;
type KeptProducer = ProducerRow & { readonly row: number };

export class SqliteTables implements Writing {
  readonly #sql: Statements;
  readonly #chunks: SqliteChunks;
  #streams = new Map<string, StreamRow>();
  #accesses = new Map<number, Accesses>();
  #producers = new Map<string, KeptProducer>();
  #changedStreams = new Map<number, StreamRow>();
  #changedProducers = new Map<number, KeptProducer>();
  #hasErased = false;

  constructor(db: DatabaseSync) {
    this.#sql = prepareAll(db);
    this.#chunks = new SqliteChunks(db);
  }

  findStream(id: string): StreamRow | undefined {
    const kept = this.#streams.get(id);
    if (kept) return kept;
    const row = this.#sql.findStream.get(id);
    if (!row) return undefined;
    const stream = rowToStream(row, this.#chunks.measure(row.key as number));
    this.#streams.set(id, stream);
    return stream;
  }

  accessesOf(stream: number): Accesses {
    const kept = this.#accesses.get(stream);
    if (kept) return kept;
    const accesses: Record<Side, AccessList> = { a: noAccess, b: noAccess };
    for (const row of this.#sql.findAccess.all(stream)) {
      const entries = JSON.parse(row.entries as string) as AccessEntry[];
      accesses[row.side as Side] = { version: row.version as number, entries };
    }
    this.#accesses.set(stream, accesses);
    return accesses;
  }

  findProducer(stream: number, name: string): ProducerRow | undefined {
    const key = producerKey(stream, name);
    const kept = this.#producers.get(key);
    if (kept) return kept;
    const row = this.#sql.findProducer.get(stream, name);
    if (!row) return undefined;
    const producer = {
      row: row.row as number,
      epoch: row.epoch as number,
      seq: row.seq as number,
      usedAt: row.used_at as number,
    };
    this.#producers.set(key, producer);
    return producer;
  }

  readChunks(stream: number, from: number, maxBytes: number): Uint8Array[] {
    return this.#chunks.read(stream, from, maxBytes);
  }

  depositsOf(stream: number, slot: string): Deposits {
    const deposits: Record<Side, DepositRow | undefined> = { a: undefined, b: undefined };
    for (const row of this.#sql.findDeposits.all(stream, slot)) deposits[row.side as Side] = rowToDeposit(row);
    return deposits;
  }

  slotsOf(stream: number): string[] {
    return this.#sql.slotsOf.all(stream).map((row) => row.slot as string);
  }

  streamsDue(now: number, count: number): StreamRow[] {
    return this.#sql.streamsDue.all(now, count).map((row) => this.findStream(row.id as string)!);
  }

  slotsOlderThan(before: number, count: number): { stream: number; slot: string }[] {
    return this.#sql.slotsOlderThan
      .all(before, before, count)
      .map((row) => ({ stream: row.stream as number, slot: row.slot as string }));
  }

  insertStream(row: Omit<StreamRow, "key">): StreamRow {
    const { lastInsertRowid } = this.#sql.insertStream.run(...streamValues(row));
    const stream = { ...row, key: Number(lastInsertRowid) };
    this.#streams.set(row.id, stream);
    return stream;
  }

  updateStream(row: StreamRow): void {
    const before = this.findStream(row.id);
    this.#streams.set(row.id, row);
    // Growth alone stands in the chunks.
    if (!before || !isSameButSize(before, row)) this.#changedStreams.set(row.key, row);
  }

  deleteStream(row: StreamRow): void {
    this.#hasErased = true;
    this.#chunks.drop(row.key);
    for (const statement of this.#sql.deleteAll) statement.run(row.key);
    this.#streams.delete(row.id);
    this.#accesses.delete(row.key);
    this.#changedStreams.delete(row.key);
  }

  putAccess(stream: number, side: Side, list: AccessList): void {
    this.#accesses.set(stream, { ...this.accessesOf(stream), [side]: list });
    this.#sql.putAccess.run(stream, side, list.version, JSON.stringify(list.entries));
  }

  putProducer(stream: number, name: string, row: ProducerRow): void {
    const key = producerKey(stream, name);
    const before = this.findProducer(stream, name) && this.#producers.get(key);
    if (before) {
      const kept = { ...row, row: before.row };
      this.#producers.set(key, kept);
      this.#changedProducers.set(before.row, kept);
    } else {
      this.#forgetOldProducers(stream);
      const { lastInsertRowid } = this.#sql.insertProducer.run(stream, name, row.epoch, row.seq, row.usedAt);
      this.#producers.set(key, { ...row, row: Number(lastInsertRowid) });
    }
  }

  appendChunk(stream: number, end: number, bytes: Uint8Array): void {
    this.#chunks.append(stream, end, bytes);
  }

  dropChunks(stream: number): void {
    this.#chunks.drop(stream);
  }

  putDeposit(stream: number, slot: string, side: Side, row: DepositRow): void {
    const { commitment, share, isAcknowledged, bodyDigest, depositedAt } = row;
    this.#hasErased ||= share === undefined;
    this.#sql.putDeposit.run(stream, slot, side, commitment, share ?? null, +isAcknowledged, bodyDigest, depositedAt);
  }

  deleteDeposit(stream: number, slot: string, side: Side): void {
    this.#hasErased = true;
    this.#sql.deleteDeposit.run(stream, slot, side);
  }

  /** Whether a share or a stream was erased since this was asked last. */
  takeErased(): boolean {
    const hasErased = this.#hasErased;
    this.#hasErased = false;
    return hasErased;
  }

  /** Writes what changed since the transaction began, each row once. */
  writeBack(): void {
    for (const row of this.#changedStreams.values()) this.#sql.updateStream.run(...streamValues(row), row.key);
    for (const { row, epoch, seq, usedAt } of this.#changedProducers.values()) {
      this.#sql.updateProducer.run(epoch, seq, usedAt, row);
    }
    this.#changedStreams.clear();
    this.#changedProducers.clear();
    this.#chunks.settle();
    if (this.#streams.size + this.#accesses.size + this.#producers.size > maxRowsKept) this.#dropRows();
  }

  /** After a rollback: nothing kept in memory may be newer than the file. */
  reload(): void {
    this.#dropRows();
    this.#chunks.reload();
  }

  #dropRows(): void {
    this.#streams.clear();
    this.#accesses.clear();
    this.#producers.clear();
    this.#changedStreams.clear();
    this.#changedProducers.clear();
  }

  #forgetOldProducers(stream: number): void {
    const { count } = this.#sql.countProducers.get(stream) as { count: number };
    if (count < maxProducersPerStream) return;
    // A quarter at once, so that the count is not at its limit with every new producer.
    for (const row of this.#sql.oldestProducers.all(stream, maxProducersPerStream / 4)) {
      this.#producers.delete(producerKey(stream, row.name as string));
      this.#sql.deleteProducer.run(row.row!);
    }
  }
}

type Statements = ReturnType<typeof prepareAll>;

function prepareAll(db: DatabaseSync) {
  const places = (count: number): string => Array(count).fill("?").join(", ");
  const deletes = ["producer", "access", "deposit"].map((table) => `DELETE FROM ${table} WHERE stream = ?`);
  return {
    findStream: db.prepare(`SELECT key, ${streamColumns} FROM stream WHERE id = ?`),
    streamsDue: db.prepare("SELECT id FROM stream WHERE due_at <= ? ORDER BY due_at LIMIT ?"),
    insertStream: db.prepare(`INSERT INTO stream (${streamColumns}) VALUES (${places(12)})`),
    updateStream: db.prepare(`UPDATE stream SET (${streamColumns}) = (${places(12)}) WHERE key = ?`),
    deleteAll: [...deletes, "DELETE FROM stream WHERE key = ?"].map((sql): StatementSync => db.prepare(sql)),
    findAccess: db.prepare("SELECT side, version, entries FROM access WHERE stream = ?"),
    putAccess: db.prepare(`INSERT OR REPLACE INTO access (stream, side, version, entries) VALUES (${places(4)})`),
    findProducer: db.prepare("SELECT row, epoch, seq, used_at FROM producer WHERE stream = ? AND name = ?"),
    insertProducer: db.prepare(`INSERT INTO producer (stream, name, epoch, seq, used_at) VALUES (${places(5)})`),
    updateProducer: db.prepare("UPDATE producer SET epoch = ?, seq = ?, used_at = ? WHERE row = ?"),
    countProducers: db.prepare("SELECT count(*) AS count FROM producer WHERE stream = ?"),
    oldestProducers: db.prepare("SELECT row, name FROM producer WHERE stream = ? ORDER BY used_at LIMIT ?"),
    deleteProducer: db.prepare("DELETE FROM producer WHERE row = ?"),
    findDeposits: db.prepare("SELECT * FROM deposit WHERE stream = ? AND slot = ?"),
    slotsOf: db.prepare("SELECT DISTINCT slot FROM deposit WHERE stream = ?"),
    slotsOlderThan: db.prepare(`
      SELECT DISTINCT stream, slot FROM deposit AS old WHERE share IS NOT NULL AND deposited_at < ? AND NOT EXISTS (
        SELECT 1 FROM deposit WHERE stream = old.stream AND slot = old.slot AND deposited_at >= ?
      ) LIMIT ?`),
    putDeposit: db.prepare(`
      INSERT OR REPLACE INTO deposit
        (stream, slot, side, commitment, share, is_acknowledged, body_digest, deposited_at) VALUES (${places(8)})`),
    deleteDeposit: db.prepare("DELETE FROM deposit WHERE stream = ? AND slot = ? AND side = ?"),
  };
}

function streamValues(row: Omit<StreamRow, "key">) {
  return [
    row.id,
    row.kind,
    row.mediaType,
    row.createdAt,
    row.ttlSeconds ?? null,
    row.expiresAt ?? null,
    +row.isClosed,
    row.writerSeq ?? null,
    +row.hasGuest,
    row.leftBy ?? null,
    row.lastReadAt,
    row.dueAt,
  ];
}

function isSameButSize(a: StreamRow, b: StreamRow): boolean {
  return (
    a.isClosed === b.isClosed &&
    a.expiresAt === b.expiresAt &&
    a.writerSeq === b.writerSeq &&
    a.hasGuest === b.hasGuest &&
    a.leftBy === b.leftBy &&
    a.lastReadAt === b.lastReadAt &&
    a.dueAt === b.dueAt
  );
}

function rowToStream(row: Row, { tail, appends }: ChunkMeasure): StreamRow {
  return {
    key: row.key as number,
    id: row.id as string,
    kind: row.kind as RowKind,
    mediaType: row.media_type as string,
    createdAt: row.created_at as number,
    ttlSeconds: (row.ttl_seconds as number | null) ?? undefined,
    expiresAt: (row.expires_at as number | null) ?? undefined,
    isClosed: row.is_closed === 1,
    writerSeq: (row.writer_seq as string | null) ?? undefined,
    tail,
    appends,
    hasGuest: row.has_guest === 1,
    leftBy: (row.left_by as Side | null) ?? undefined,
    lastReadAt: row.last_read_at as number,
    dueAt: row.due_at as number,
  };
}

function rowToDeposit(row: Row): DepositRow {
  return {
    commitment: row.commitment as Uint8Array,
    share: (row.share as Uint8Array | null) ?? undefined,
    isAcknowledged: row.is_acknowledged === 1,
    bodyDigest: row.body_digest as Uint8Array,
    depositedAt: row.deposited_at as number,
  };
}

function producerKey(stream: number, name: string): string {
  return `${stream} ${name}`;
}
