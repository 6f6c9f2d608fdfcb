import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { concatBytes } from "@twofold/wire";
import fc from "fast-check";
import { afterAll, describe, expect, it, vi } from "vitest";
import { entryOf, newToken } from "../relay.fixture.ts";
import { witnessPath } from "./generation.ts";
import { MemoryStore } from "./memory.ts";
import { type DepositRow, maxProducersPerStream, type Store, type StreamRow } from "./port.ts";
import { SqliteStore } from "./sqlite.ts";

const folder = mkdtempSync(join(tmpdir(), "twofold-store-"));
let files = 0;
const newPath = (): string => join(folder, `${++files}.sqlite`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newRow: Omit<StreamRow, "key"> = {
  id: "one",
  kind: "bond",
  mediaType: "text/plain",
  createdAt: 1,
  ttlSeconds: undefined,
  expiresAt: undefined,
  isClosed: false,
  writerSeq: undefined,
  tail: 0,
  appends: 0,
  hasGuest: false,
  leftBy: undefined,
  lastReadAt: 1,
  dueAt: 10,
};

function newDeposit(depositedAt: number, share: Uint8Array | undefined = new Uint8Array(32).fill(9)): DepositRow {
  const commitment = new Uint8Array(32).fill(7);
  return { commitment, share, isAcknowledged: false, bodyDigest: new Uint8Array(32).fill(5), depositedAt };
}

const adapters: [string, () => Store][] = [
  ["memory", () => new MemoryStore()],
  ["SQLite", () => new SqliteStore(newPath())],
];

describe.each(adapters)("the store in %s", (_, open) => {
  it("[DUR-6] work that throws changes nothing, and takes nothing else of its turn with it", async () => {
    const store = open();
    const row = await store.commit((tables) => tables.insertStream(newRow));
    await store.commit((tables) => tables.putAccess(row.key, "a", { version: 1, entries: [entryOf(newToken())] }));
    const before = store.read.accessesOf(row.key);
    const [good, bad, after] = await Promise.allSettled([
      store.commit((tables) => tables.appendChunk(row.key, 3, new Uint8Array(3))),
      store.commit((tables) => {
        tables.appendChunk(row.key, 6, new Uint8Array(3));
        tables.insertStream({ ...newRow, id: "two" });
        tables.updateStream({ ...row, isClosed: true });
        tables.putAccess(row.key, "a", { version: 2, entries: [] });
        tables.putProducer(row.key, "p", { epoch: 0, seq: 0, usedAt: 0 });
        tables.putDeposit(row.key, "slot", "a", newDeposit(1));
        tables.dropChunks(row.key);
        tables.deleteStream(row);
        throw new Error("a mistake");
      }),
      store.commit((tables) => tables.findStream("one")?.isClosed),
    ]);
    expect([good.status, bad.status]).toEqual(["fulfilled", "rejected"]);
    expect(after).toEqual({ status: "fulfilled", value: false });
    expect(store.read.findStream("two")).toBeUndefined();
    expect(store.read.accessesOf(row.key)).toEqual(before);
    expect(store.read.findProducer(row.key, "p")).toBeUndefined();
    expect(store.read.slotsOf(row.key)).toEqual([]);
    expect(concatBytes(...store.read.readChunks(row.key, 0, 100))).toEqual(new Uint8Array(3));
    await store.close();
  });

  it("[DUR-6] work of one turn runs in order and sees what came before", async () => {
    const store = open();
    const seen = await Promise.all([
      store.commit((tables) => tables.insertStream(newRow).id),
      store.commit((tables) => tables.findStream("one")?.id),
      store.commit((tables) => {
        const row = tables.findStream("one")!;
        tables.updateStream({ ...row, lastReadAt: 5, dueAt: 20 });
        return tables.findStream("one")?.lastReadAt;
      }),
    ]);
    expect(seen).toEqual(["one", "one", 5]);
    expect(store.read.streamsDue(19, 10)).toEqual([]);
    expect(store.read.streamsDue(20, 10).map(({ id }) => id)).toEqual(["one"]);
    await store.close();
  });

  it("[WIRE-5] reads from any byte, in any portion, what was appended", async () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.nat(), fc.integer({ min: 1, max: 60 }), async (list, at, maxBytes) => {
        const store = open();
        const row = await store.commit((tables) => tables.insertStream(newRow));
        let end = 0;
        await store.commit((tables) => {
          for (const bytes of list) {
            end += bytes.length;
            tables.appendChunk(row.key, end, bytes);
          }
        });
        const from = at % (end + 1);
        const got = concatBytes(...store.read.readChunks(row.key, from, maxBytes));
        const all = concatBytes(...list);
        expect(got).toEqual(all.slice(from, from + got.length));
        expect(got.length >= Math.min(maxBytes, end - from)).toBe(true);
        await store.close();
      }),
      { numRuns: 30 },
    );
  });

  it("[DUR-3] keeps the producers that were used last", async () => {
    const store = open();
    const row = await store.commit((tables) => tables.insertStream(newRow));
    await store.commit((tables) => {
      for (let at = 0; at <= maxProducersPerStream; at++) {
        tables.putProducer(row.key, `p${at}`, { epoch: 0, seq: at, usedAt: at });
      }
      tables.putProducer(row.key, "p1000", { epoch: 1, seq: 0, usedAt: 5000 });
    });
    expect(store.read.findProducer(row.key, "p0")).toBeUndefined();
    expect(store.read.findProducer(row.key, `p${maxProducersPerStream}`)).toMatchObject({ epoch: 0, seq: 1024 });
    expect(store.read.findProducer(row.key, "p1000")).toMatchObject({ epoch: 1, seq: 0 });
    await store.close();
  });

  it("[ESC-8] finds the slots that hold a share and are older than a time", async () => {
    const store = open();
    const row = await store.commit((tables) => tables.insertStream(newRow));
    await store.commit((tables) => {
      tables.putDeposit(row.key, "old", "a", newDeposit(1));
      tables.putDeposit(row.key, "half old", "a", newDeposit(1));
      tables.putDeposit(row.key, "half old", "b", newDeposit(9));
      tables.putDeposit(row.key, "erased", "a", { ...newDeposit(1), share: undefined });
    });
    expect(store.read.slotsOlderThan(5, 10)).toEqual([{ stream: row.key, slot: "old" }]);
    expect(store.read.slotsOf(row.key).toSorted()).toEqual(["erased", "half old", "old"]);
    await store.commit((tables) => tables.deleteDeposit(row.key, "old", "a"));
    expect(store.read.depositsOf(row.key, "old")).toEqual({ a: undefined, b: undefined });
    expect(store.read.depositsOf(row.key, "half old").b?.depositedAt).toBe(9);
    await store.close();
  });

  it("[ACC-8] a deleted stream leaves nothing behind, and its key never comes back", async () => {
    const store = open();
    const row = await store.commit((tables) => tables.insertStream(newRow));
    await store.commit((tables) => {
      tables.appendChunk(row.key, 1, new Uint8Array(1));
      tables.putAccess(row.key, "a", { version: 1, entries: [] });
      tables.putProducer(row.key, "p", { epoch: 0, seq: 0, usedAt: 0 });
      tables.putDeposit(row.key, "slot", "a", newDeposit(1));
      tables.deleteStream(row);
    });
    expect(store.read.findStream("one")).toBeUndefined();
    expect(store.read.readChunks(row.key, 0, 10)).toEqual([]);
    expect(store.read.slotsOf(row.key)).toEqual([]);
    expect(store.read.accessesOf(row.key).a.version).toBe(0);
    const next = await store.commit((tables) => tables.insertStream(newRow));
    expect(next.key).not.toBe(row.key);
    expect(next.tail).toBe(0);
    await store.close();
  });
});

describe("the store in a file", () => {
  it("[DUR-1] [DUR-4] holds everything and the same generation when opened again", async () => {
    const path = newPath();
    const first = new SqliteStore(path);
    const row = await first.commit((tables) => {
      const inserted = tables.insertStream({ ...newRow, expiresAt: 77, hasGuest: true, leftBy: "b" });
      tables.appendChunk(inserted.key, 3, new Uint8Array([1, 2, 3]));
      tables.putAccess(inserted.key, "b", { version: 4, entries: [{ digest: "d", rights: ["read"] }] });
      tables.putProducer(inserted.key, "p", { epoch: 2, seq: 3, usedAt: 4 });
      tables.putDeposit(inserted.key, "slot", "b", newDeposit(6));
      return inserted;
    });
    const { generation } = first;
    await first.close();
    const second = new SqliteStore(path);
    expect(second.generation).toBe(generation);
    expect(second.read.findStream("one")).toEqual({ ...row, tail: 3, appends: 1 });
    expect(second.read.accessesOf(row.key).b).toEqual({ version: 4, entries: [{ digest: "d", rights: ["read"] }] });
    expect(second.read.findProducer(row.key, "p")).toMatchObject({ epoch: 2, seq: 3, usedAt: 4 });
    expect(second.read.depositsOf(row.key, "slot").b).toMatchObject({ depositedAt: 6, isAcknowledged: false });
    await second.close();
  });

  it("[DUR-4] draws a new generation when an older copy is put back", async () => {
    const path = newPath();
    const first = new SqliteStore(path);
    const { generation } = first;
    await first.close();
    copyFileSync(path, `${path}.backup`);
    const later = new SqliteStore(path);
    expect(later.generation).toBe(generation);
    await later.close();
    copyFileSync(`${path}.backup`, path);
    const restored = new SqliteStore(path);
    expect(restored.generation).not.toBe(generation);
    await restored.close();
  });

  it("[DUR-4] draws a new generation when the folder is put back as a whole", async () => {
    const [path, copy] = [newPath(), newPath()];
    const first = new SqliteStore(path);
    await first.close();
    copyFileSync(path, copy);
    copyFileSync(witnessPath(path), witnessPath(copy));
    const restored = new SqliteStore(copy);
    expect(restored.generation).not.toBe(first.generation);
    await restored.close();
  });

  it("[DUR-1] [WIRE-5] finds every chunk again, whether its place is in the index yet or not", async () => {
    const path = newPath();
    let store = new SqliteStore(path);
    const keys = await store.commit((tables) =>
      ["x", "y", "z"].map((id) => tables.insertStream({ ...newRow, id }).key),
    );
    const expected = new Map(keys.map((key): [number, number[]] => [key, []]));
    const append = (count: number) =>
      store.commit((tables) => {
        for (let at = 0; at < count; at++) {
          const key = keys[at % 3]!;
          const bytes = expected.get(key)!;
          bytes.push(bytes.length % 251);
          tables.appendChunk(key, bytes.length, new Uint8Array([bytes.at(-1)!]));
        }
      });
    const check = (): void => {
      for (const key of keys) {
        const bytes = new Uint8Array(expected.get(key)!);
        expect(concatBytes(...store.read.readChunks(key, 0, 1e9))).toEqual(bytes);
        expect(concatBytes(...store.read.readChunks(key, 1500, 1e9))).toEqual(bytes.slice(1500));
      }
    };
    for (const count of [4000, 200, 4100, 7]) {
      await append(count);
      check();
      await expect(store.commit((tables) => [tables.dropChunks(keys[0]!), unknownStep()])).rejects.toThrow();
      check();
      await store.close();
      store = new SqliteStore(path);
      check();
      expect(store.read.findStream("x")).toMatchObject({ tail: expected.get(keys[0]!)!.length });
    }
    // Rows that came and went within the transaction that fills the index.
    await store.commit((tables) => {
      const gone = tables.insertStream({ ...newRow, id: "gone" });
      for (let at = 0; at < 4100; at++) {
        expected.get(keys[1]!)!.push(1);
        tables.appendChunk(keys[1]!, expected.get(keys[1]!)!.length, new Uint8Array([1]));
      }
      for (let at = 0; at < 9; at++) tables.appendChunk(gone.key, at + 1, new Uint8Array(1));
      tables.deleteStream(gone);
    });
    await append(3);
    await store.close();
    store = new SqliteStore(path);
    check();
    // The last rows go and their numbers are given out again: the next chunks must be found all the same.
    await store.commit((tables) => tables.deleteStream(tables.findStream("x")!));
    keys[0] = await store.commit((tables) => tables.insertStream({ ...newRow, id: "x" }).key);
    expected.set(keys[0], []);
    await append(5);
    await store.close();
    store = new SqliteStore(path);
    check();
    await store.close();
  });

  it("[ESC-9] what is erased leaves the files within a second, also the log that is still to be written back", async () => {
    const path = newPath();
    const store = new SqliteStore(path);
    const row = await store.commit((tables) => tables.insertStream(newRow));
    const share = Uint8Array.from("the share that has to go, thirty", (letter) => letter.charCodeAt(0));
    const isKept = () =>
      [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(Buffer.from(share)));
    await store.commit((tables) => {
      tables.putDeposit(row.key, "withdrawn", "a", newDeposit(1, share));
      tables.putDeposit(row.key, "acknowledged", "a", newDeposit(1, share));
    });
    expect(isKept()).toBe(true);
    await store.commit((tables) => tables.deleteDeposit(row.key, "withdrawn", "a"));
    await store.commit((tables) =>
      tables.putDeposit(row.key, "acknowledged", "a", { ...newDeposit(1), share: undefined }),
    );
    await vi.waitFor(() => expect(isKept()).toBe(false), { timeout: 20_000, interval: 100 });
    await store.close();
  });

  it("[DUR-1] belongs to one relay at a time", async () => {
    const path = newPath();
    const first = new SqliteStore(path);
    expect(() => new SqliteStore(path)).toThrow(/Another relay/);
    await first.close();
  });
});

describe("the store in memory", () => {
  it("[DUR-4] goes back to a snapshot with a new generation, unless nobody is to notice", async () => {
    const store = new MemoryStore();
    const row = await store.commit((tables) => tables.insertStream(newRow));
    const snapshot = store.snapshot();
    const { generation } = store;
    await store.commit((tables) => tables.appendChunk(row.key, 2, new Uint8Array(2)));
    store.restore(snapshot, { unnoticed: true });
    expect(store.generation).toBe(generation);
    expect(store.read.readChunks(row.key, 0, 10)).toEqual([]);
    store.restore(snapshot);
    expect(store.generation).not.toBe(generation);
  });
});

function unknownStep(): never {
  throw new Error("a mistake");
}
