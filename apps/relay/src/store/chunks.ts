/** The bytes of streams in SQLite: written in the order of arrival, found again by an index that is filled later. */

import type { DatabaseSync } from "node:sqlite";

/**
 * [Note: Why the index of chunks is filled later] Appends of many streams at once would each change another leaf of
 * an index by stream: 64 pages of 4 KiB for 64 appends of 300 B, half of what a commit cost. So a commit only writes
 * chunks, one after another; their places are kept in memory and go to the table `place` a thousand at a time, in
 * order. `placed` says up to which row; what came after is read again at the next start, from chunks that are durable.
 */
const maxUnplaced = 1024;

type Place = { readonly end: number; readonly row: number };

export type ChunkMeasure = { readonly tail: number; readonly appends: number };

export class SqliteChunks {
  readonly #sql: Statements;
  #unplaced = new Map<number, Place[]>();
  #unplacedCount = 0;

  constructor(db: DatabaseSync) {
    this.#sql = prepareAll(db);
    this.reload();
  }

  append(stream: number, end: number, bytes: Uint8Array): void {
    this.#remember(stream, { end, row: Number(this.#sql.append.run(stream, end, bytes).lastInsertRowid) });
  }

  /** Whole chunks from byte `from`, the first one cut to begin there; stops once `maxBytes` are reached or passed. */
  read(stream: number, from: number, maxBytes: number): Uint8Array[] {
    const parts: Uint8Array[] = [];
    let size = 0;
    const take = (end: number, bytes: Uint8Array): void => {
      const start = end - bytes.length;
      parts.push(start < from ? bytes.subarray(from - start) : bytes);
      size += parts.at(-1)!.length;
    };
    for (const { end, bytes } of this.#sql.readPlaced.iterate(stream, from)) {
      if (size >= maxBytes) return parts;
      take(end as number, bytes as Uint8Array);
    }
    for (const { end, row } of this.#unplaced.get(stream) ?? []) {
      if (size >= maxBytes) return parts;
      if (end > from) take(end, this.#sql.readRow.get(row)!.bytes as Uint8Array);
    }
    return parts;
  }

  measure(stream: number): ChunkMeasure {
    const { tail, appends } = this.#sql.measure.get(stream) as ChunkMeasure;
    const places = this.#unplaced.get(stream) ?? [];
    return { tail: places.at(-1)?.end ?? tail, appends: appends + places.length };
  }

  drop(stream: number): void {
    this.#sql.dropPlaced.run(stream);
    this.#sql.dropPlaces.run(stream);
    const places = this.#unplaced.get(stream) ?? [];
    for (const { row } of places) this.#sql.dropRow.run(row);
    this.#unplaced.delete(stream);
    this.#unplacedCount -= places.length;
    // SQLite gives the last rows' numbers out again: none of them may count as placed.
    this.#sql.lowerMark.run();
  }

  /** Called at the end of each transaction: puts the places into the table when there are enough of them. */
  settle(): void {
    if (this.#unplacedCount < maxUnplaced) return;
    const streams = [...this.#unplaced].sort(([a], [b]) => a - b);
    for (const [stream, places] of streams) {
      for (const { end, row } of places) this.#sql.place.run(stream, end, row);
    }
    this.#sql.raiseMark.run();
    this.#unplaced.clear();
    this.#unplacedCount = 0;
  }

  /** Reads the places that are not in the table yet: at the start, and after a rollback. */
  reload(): void {
    this.#unplaced.clear();
    this.#unplacedCount = 0;
    for (const { stream, end, row } of this.#sql.findUnplaced.iterate()) {
      this.#remember(stream as number, { end: end as number, row: row as number });
    }
  }

  #remember(stream: number, place: Place): void {
    const places = this.#unplaced.get(stream);
    if (places) places.push(place);
    else this.#unplaced.set(stream, [place]);
    this.#unplacedCount++;
  }
}

type Statements = ReturnType<typeof prepareAll>;

function prepareAll(db: DatabaseSync) {
  return {
    append: db.prepare("INSERT INTO chunk (stream, end, bytes) VALUES (?, ?, ?)"),
    readPlaced: db.prepare(`
      SELECT place.end, chunk.bytes FROM place JOIN chunk ON chunk.row = place.row
      WHERE place.stream = ? AND place.end > ? ORDER BY place.end`),
    readRow: db.prepare("SELECT bytes FROM chunk WHERE row = ?"),
    measure: db.prepare("SELECT coalesce(max(end), 0) AS tail, count(*) AS appends FROM place WHERE stream = ?"),
    dropPlaced: db.prepare("DELETE FROM chunk WHERE row IN (SELECT row FROM place WHERE stream = ?)"),
    dropPlaces: db.prepare("DELETE FROM place WHERE stream = ?"),
    dropRow: db.prepare("DELETE FROM chunk WHERE row = ?"),
    place: db.prepare("INSERT INTO place (stream, end, row) VALUES (?, ?, ?)"),
    raiseMark: db.prepare("UPDATE placed SET row = (SELECT coalesce(max(row), 0) FROM chunk)"),
    lowerMark: db.prepare("UPDATE placed SET row = min(row, (SELECT coalesce(max(row), 0) FROM chunk))"),
    findUnplaced: db.prepare("SELECT row, stream, end FROM chunk WHERE row > (SELECT row FROM placed) ORDER BY row"),
  };
}
