import { describe, expect, it } from "vitest";
import { storeContract } from "./contract.ts";
import { copyDisk, emptyDisk, openMemoryStore } from "./memory-store.ts";

describe("[STORE-1, STORE-2, STORE-3, STORE-4, STORE-7, LOCK-5] the store in memory", () => {
  it.each(storeContract)("[$rule] $name", async ({ run, expected }) => {
    const disk = emptyDisk();
    expect(await run(async () => openMemoryStore(disk))).toEqual(expected);
  });

  it("[STORE-1] refuses a whole transaction while the disk is full", async () => {
    const disk = emptyDisk();
    const store = openMemoryStore(disk);
    await store.claim();
    disk.full = true;
    const refused = await store.commit([{ put: "a", value: new Uint8Array(1) }]);
    expect(refused).toEqual({ ok: false, error: { tag: "disk-full" } });
    expect(await store.list("")).toEqual([]);
  });

  it("[STORE-1] a copy of the disk does not change with it", async () => {
    const disk = emptyDisk();
    const store = openMemoryStore(disk);
    await store.claim();
    await store.commit([{ put: "a", value: new Uint8Array(1) }]);
    const copy = copyDisk(disk);
    await store.commit([{ remove: "a" }, { put: "b", value: new Uint8Array(1) }]);
    expect([...copy.records.keys()]).toEqual(["a"]);
  });
});
