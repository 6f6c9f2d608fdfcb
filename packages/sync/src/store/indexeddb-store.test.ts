import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { storeContract } from "./contract.ts";
import { databaseName, openIndexedDbStore } from "./indexeddb-store.ts";
import type { Store } from "./port.ts";

describe("[STORE-1, STORE-2, STORE-3, STORE-4, STORE-7, LOCK-5] the store in IndexedDB", () => {
  const handles: Store[] = [];
  const open = async () => {
    const store = await openIndexedDbStore();
    handles.push(store);
    return store;
  };
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
  afterEach(() => {
    for (const store of handles.splice(0)) store.close();
    vi.restoreAllMocks();
  });

  it.each(storeContract)("[$rule] $name", async ({ run, expected }) => {
    expect(await run(open)).toEqual(expected);
  });

  it("[STORE-1] asks the browser for what is on disk, not for what it has taken", async () => {
    const asked: unknown[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...args) {
      if (args[1] === "readwrite") asked.push(args[2]);
      return transaction.apply(this, args);
    });
    const store = await open();
    await store.claim();
    await store.commit([{ put: "a", value: new Uint8Array(1) }]);
    await store.wrappingKey();
    expect(asked).toEqual([{ durability: "strict" }, { durability: "strict" }, { durability: "strict" }]);
  });

  it("[STORE-1] a full disk refuses the whole transaction", async () => {
    const store = await open();
    await store.claim();
    const putRecord = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      if (args[1] === "b") throw new DOMException("no room", "QuotaExceededError");
      return putRecord.apply(this, args);
    });
    const value = new Uint8Array(1);
    const refused = await store.commit([
      { put: "a", value },
      { put: "b", value },
    ]);
    expect(refused).toEqual({ ok: false, error: { tag: "disk-full" } });
    expect(await store.list("")).toEqual([]);
  });

  it("[STORE-1] a database that was closed under it is a storage problem, not an exception", async () => {
    const store = await open();
    await store.claim();
    store.close();
    const refused = await store.commit([{ put: "a", value: new Uint8Array(1) }]);
    expect(refused).toMatchObject({ ok: false, error: { tag: "storage-failed" } });
    expect(await store.claim()).toMatchObject({ ok: false, error: { tag: "storage-failed" } });
  });

  it("[STORE-4] another tab that erases is not kept waiting", async () => {
    const [first, second] = [await open(), await open()];
    await first.claim();
    await first.commit([{ put: "a", value: new Uint8Array(1) }]);
    await second.erase();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  });
});
