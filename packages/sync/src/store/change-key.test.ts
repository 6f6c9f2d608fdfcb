import "fake-indexeddb/auto";
import { encodeCbor } from "@twofold/crypto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { changeStoreKey } from "./change-key.ts";
import { openIndexedDbStore } from "./indexeddb-store.ts";
import { copyDisk, emptyDisk, type MemoryDisk, openMemoryStore } from "./memory-store.ts";
import type { Store } from "./port.ts";
import { openSealedStore, type SealedStore } from "./sealed-store.ts";
import { cover, quickDerive, random } from "./store-lock.fixture.ts";
import { unlockStoreKey } from "./unlock.ts";

const passphrase = "four plain words here";

async function sealedOver(raw: Store, storeKey?: CryptoKey): Promise<SealedStore> {
  const opened = await openSealedStore(raw, random, storeKey);
  if (!opened.ok) throw new Error(opened.error.tag);
  await opened.value.raw.claim();
  return opened.value;
}

/** Opens what is there as a start of the app would, with the passphrase where one is asked. */
async function opensAnew(raw: Store): Promise<{ locked: boolean; store: SealedStore }> {
  const opened = await openSealedStore(raw, random);
  if (opened.ok) return { locked: false, store: opened.value };
  expect(opened.error).toEqual({ tag: "locked" });
  const key = await unlockStoreKey({ raw, passphrase, deriveKey: quickDerive, nowMs: () => 0 });
  if (!key.ok) throw new Error(key.error.tag);
  return { locked: true, store: await sealedOver(raw, key.value) };
}

const rowsOf = async (store: SealedStore) => {
  const rows = await store.list("");
  if (!rows.ok) throw new Error(rows.error.tag);
  return Object.fromEntries(rows.value);
};

const records = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== "store-key" && key !== "lock-tries"),
  fc.string(),
  { maxKeys: 12 },
);

async function filled(raw: Store, content: Record<string, string>): Promise<SealedStore> {
  const store = await sealedOver(raw);
  await store.commit(Object.entries(content).map(([put, value]) => ({ put, value })));
  return store;
}

describe("encrypting everything anew", () => {
  it("[LOCK-3] on, changed and off again, in any order: the same records, each under another key than before", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.array(fc.boolean(), { maxLength: 4 }), async (content, acts) => {
        const disk = emptyDisk();
        const store = await filled(openMemoryStore(disk), content);
        for (const on of acts) {
          const before = await keyOf(store);
          const changed = on ? await cover(store, passphrase) : await changeStoreKey(store, async (key) => key, random);
          expect(changed).toEqual({ ok: true, value: undefined });
          const [key] = Object.keys(content);
          const late = await sealedOver(openMemoryStore(copyDisk(disk)), before);
          if (key !== undefined)
            expect(await late.read(key)).toEqual({ ok: false, error: { tag: "record-damaged", key } });
          // The same handle goes on, and so does whoever opens it anew.
          expect(await rowsOf(store)).toEqual(content);
          const again = await opensAnew(openMemoryStore(copyDisk(disk)));
          expect([again.locked, await rowsOf(again.store)]).toEqual([on, content]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("[LOCK-3] a crash at any moment leaves the old state whole, or the new one", async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.constantFrom("before", "after"), fc.boolean(), async (content, crash, full) => {
        const disk = emptyDisk();
        const raw = openMemoryStore(disk);
        const dying: Store = {
          ...raw,
          commit: async (changes) => {
            if (crash === "before") throw new Error("the process ends here");
            await raw.commit(changes);
            throw new Error("the process ends here");
          },
        };
        const store = await filled(raw, content);
        if (full) {
          disk.full = true;
          expect(await cover(store, passphrase)).toEqual({ ok: false, error: { tag: "disk-full" } });
          disk.full = false;
          expect(await rowsOf(store)).toEqual(content);
        }
        const key = await keyOf(store);
        await expect(cover(await sealedOver(dying, key), passphrase)).rejects.toThrow("ends here");
        const again = await opensAnew(openMemoryStore(disk));
        expect([again.locked, await rowsOf(again.store)]).toEqual([crash === "after", content]);
      }),
      { numRuns: 40 },
    );
  });

  it("[LOCK-3] IndexedDB: a record that can no longer be put leaves the old state whole", async () => {
    globalThis.indexedDB = new IDBFactory();
    const content = { a: "1", b: "2", c: "3" };
    const raw = await openIndexedDbStore();
    const store = await filled(raw, content);
    for (const failing of ["a", "b", "c", "store-key"]) {
      const put = IDBObjectStore.prototype.put;
      const spy = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        if (args[1] === failing) throw new DOMException("no room", "QuotaExceededError");
        return put.apply(this, args);
      });
      expect(await cover(store, passphrase)).toEqual({ ok: false, error: { tag: "disk-full" } });
      spy.mockRestore();
      const again = await opensAnew(await openIndexedDbStore());
      expect([again.locked, await rowsOf(again.store)]).toEqual([false, content]);
    }
    await raw.claim();
    expect(await cover(store, passphrase)).toEqual({ ok: true, value: undefined });
    const locked = await opensAnew(await openIndexedDbStore());
    expect([locked.locked, await rowsOf(locked.store)]).toEqual([true, content]);
  });

  it("[LOCK-3] a tab that only reads changes nothing; a damaged record stops it before anything is written", async () => {
    const disk = emptyDisk();
    const store = await filled(openMemoryStore(disk), { a: "1", b: "2" });
    await openMemoryStore(disk).claim();
    const before = new Map(disk.records);
    expect(await cover(store, passphrase)).toEqual({ ok: false, error: { tag: "not-the-writer" } });
    await store.raw.claim();
    disk.records.set("b", disk.records.get("a")!);
    before.set("b", disk.records.get("a")!);
    expect(await cover(store, passphrase)).toEqual({ ok: false, error: { tag: "record-damaged", key: "b" } });
    expect(disk.records).toEqual(before);
  });

  it("[LOCK-3] what is read and written meanwhile waits, and is under the new key", async () => {
    const disk = emptyDisk();
    const store = await filled(openMemoryStore(disk), { a: "1" });
    const all = await Promise.all([
      store.commit([{ put: "early", value: "e" }]),
      cover(store, passphrase),
      store.commit([{ put: "late", value: "l" }]),
      store.read("a"),
    ]);
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const again = await opensAnew(openMemoryStore(disk));
    expect(await rowsOf(again.store)).toEqual({ a: "1", early: "e", late: "l" });
  });

  it("[LOCK-2] with the lock on nothing on the disk is a key that opens a record", async () => {
    const disk = emptyDisk();
    const store = await filled(openMemoryStore(disk), { "log/1": "words of a person", b: "2" });
    expect(await keysThatOpen(disk, "log/1")).toBe(1);
    expect(await cover(store, passphrase)).toEqual({ ok: true, value: undefined });
    expect(await keysThatOpen(disk, "log/1")).toBe(0);
    const off = await changeStoreKey(store, async (key) => key, random);
    expect([off.ok, await keysThatOpen(disk, "log/1")]).toEqual([true, 1]);
  });
});

async function keyOf(store: SealedStore): Promise<CryptoKey> {
  let found: CryptoKey | undefined;
  await store.changeKey(async (held) => {
    found = held;
    return { ok: true, value: held };
  });
  return found!;
}

/**
 * How many keys that lie on the disk open the record: the wrapping key itself, and every 32 bytes anywhere in a record
 * or in what the wrapping key opens.
 */
async function keysThatOpen(disk: MemoryDisk, recordKey: string): Promise<number> {
  const wrapping = disk.wrappingKey!;
  const sealed = disk.records.get(recordKey)!;
  const found = [...disk.records.values()];
  for (const record of disk.records.values()) {
    const inner = await tryOpen(wrapping, record, encodeCbor(["twofold/store-key/1"]));
    if (inner) found.push(inner);
  }
  const binding = encodeCbor(["twofold/store/1", recordKey]);
  let opening = (await tryOpen(wrapping, sealed, binding)) ? 1 : 0;
  for (const bytes of found) {
    for (let at = 0; at + 32 <= bytes.length; at++) {
      const raw = bytes.slice(at, at + 32);
      const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["decrypt"]);
      if (await tryOpen(key, sealed, binding)) opening += 1;
    }
  }
  return opening;
}

async function tryOpen(key: CryptoKey, sealed: Uint8Array<ArrayBuffer>, additionalData: Uint8Array<ArrayBuffer>) {
  const how = { name: "AES-GCM", iv: sealed.slice(0, 12), additionalData };
  return crypto.subtle.decrypt(how, key, sealed.slice(12)).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
}
