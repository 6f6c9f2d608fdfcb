/** The store in one SQLite file: WAL, synchronous=FULL, one transaction per event-loop turn. */

import { chmodSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { drawGeneration } from "./generation.ts";
import type { Store, Writing } from "./port.ts";
import { schema, schemaVersion } from "./schema.ts";
import { SqliteTables } from "./tables.ts";

/** Another process holds the store. */
export class StoreTakenError extends Error {
  readonly code = "store-taken";
}

const sqliteBusy = 5;
/** The longest that what was erased can stay in the write-ahead log; erasures of one second share the writing back. */
const writeBackMs = 1000;

type Job = { run: (tables: Writing) => unknown; resolve: (value: never) => void; reject: (error: unknown) => void };

/**
 * Opens or creates the file and takes it for this process alone.
 *
 * [Note: Why a turn is a transaction] Appends that arrive in one turn of the event loop wait for `setImmediate` and
 * share one fsync; flushing by a 2 ms timer instead cost 26 to 44 % of the throughput. Between turns no transaction
 * is open, so everything read outside of `commit` is committed.
 *
 * Throws when the file is taken by another relay, is damaged, or comes from a newer version.
 */
export class SqliteStore implements Store {
  readonly generation: string;
  readonly read: SqliteTables;
  readonly #db: DatabaseSync;
  #jobs: Job[] = [];
  #isScheduled = false;
  #isClosed = false;
  #writeBackTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(path: string) {
    this.#db = openAlone(path);
    chmodSync(path, 0o600);
    this.#upgrade();
    this.generation = drawGeneration(this.#db, path);
    this.read = new SqliteTables(this.#db);
  }

  commit<T>(work: (tables: Writing) => T): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error("the store is closed"));
    return new Promise<T>((resolve, reject) => {
      this.#jobs.push({ run: work, resolve, reject });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      setImmediate(() => this.#flush());
    });
  }

  close(): Promise<void> {
    if (this.#isClosed) return Promise.resolve();
    this.#flush();
    this.#isClosed = true;
    clearTimeout(this.#writeBackTimer);
    this.#writeBack();
    this.#db.close();
    return Promise.resolve();
  }

  #flush(): void {
    this.#isScheduled = false;
    const jobs = this.#jobs;
    this.#jobs = [];
    if (jobs.length === 0) return;
    const results = this.#transact(jobs);
    if (results.tag === "done") {
      for (const [at, job] of jobs.entries()) job.resolve(results.values[at] as never);
    } else if (jobs.length === 1) {
      jobs[0]!.reject(results.error);
    } else {
      // One of them failed: each alone, so that the others do not fail with it.
      for (const job of jobs) {
        const alone = this.#transact([job]);
        if (alone.tag === "done") job.resolve(alone.values[0] as never);
        else job.reject(alone.error);
      }
    }
    if (this.read.takeErased() && !this.#isClosed) {
      this.#writeBackTimer ??= setTimeout(() => {
        this.#writeBackTimer = undefined;
        this.#writeBack();
      }, writeBackMs);
    }
  }

  /** Empties the write-ahead log: an erased share must not stay there either (ESC-9). */
  #writeBack(): void {
    this.#db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  #transact(jobs: readonly Job[]): { tag: "done"; values: unknown[] } | { tag: "failed"; error: unknown } {
    try {
      this.#db.exec("BEGIN IMMEDIATE");
      const values = jobs.map((job) => job.run(this.read));
      this.read.writeBack();
      this.#db.exec("COMMIT");
      return { tag: "done", values };
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
      this.read.reload();
      return { tag: "failed", error };
    }
  }

  #upgrade(): void {
    const { user_version: version } = this.#db.prepare("PRAGMA user_version").get() as { user_version: number };
    if (version === schemaVersion) return;
    if (version > schemaVersion) throw new Error("the data folder was written by a newer version of this relay");
    this.#db.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
  }
}

function openAlone(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  try {
    // Alone: the tables keep rows in memory. Secure: an erased share must not stay in a free page.
    db.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
    `);
    return db;
  } catch (error) {
    db.close();
    const isTaken = error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
    throw isTaken ? new StoreTakenError("Another relay is running with this data folder.") : error;
  }
}
