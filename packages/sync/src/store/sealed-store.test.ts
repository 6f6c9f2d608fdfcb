import { describe, expect, it } from "vitest";
import { copyDisk, emptyDisk, type MemoryDisk, openMemoryStore } from "./memory-store.ts";
import { openSealedStore, type SealedStore } from "./sealed-store.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function openOver(disk: MemoryDisk): Promise<SealedStore> {
  const opened = await openSealedStore(openMemoryStore(disk), random);
  if (!opened.ok) throw new Error(opened.error.tag);
  await opened.value.raw.claim();
  return opened.value;
}

async function twoNotes(): Promise<{ disk: MemoryDisk; store: SealedStore }> {
  const disk = emptyDisk();
  const store = await openOver(disk);
  await store.commit([
    { put: "note/1", value: { text: "first" } },
    { put: "note/2", value: { text: "other" } },
  ]);
  return { disk, store };
}

const damaged = (key: string) => ({ ok: false, error: { tag: "record-damaged", key } });
const keyLost = { ok: false, error: { tag: "key-lost" } };

describe("the sealed store", () => {
  it("[STORE-5] gives back what was put, also after opening anew", async () => {
    const { disk } = await twoNotes();
    const again = await openOver(disk);
    expect(await again.read("note/1")).toEqual({ ok: true, value: { text: "first" } });
    expect(await again.list("note/", "note/1")).toEqual({ ok: true, value: [["note/2", { text: "other" }]] });
    expect(await again.read("note/3")).toEqual({ ok: true, value: undefined });
  });

  it("[STORE-5] two records that were swapped do not open", async () => {
    const { disk, store } = await twoNotes();
    const [first, second] = [disk.records.get("note/1")!, disk.records.get("note/2")!];
    disk.records.set("note/1", second);
    disk.records.set("note/2", first);
    expect(await store.read("note/1")).toEqual(damaged("note/1"));
    expect(await store.list("note/")).toEqual(damaged("note/1"));
  });

  it("[STORE-5] a record that was moved to another key does not open", async () => {
    const { disk, store } = await twoNotes();
    disk.records.set("note/3", disk.records.get("note/1")!);
    expect(await store.read("note/3")).toEqual(damaged("note/3"));
  });

  it("[STORE-5] no changed or missing byte of a record opens", async () => {
    const { disk, store } = await twoNotes();
    const whole = disk.records.get("note/1")!;
    for (let at = 0; at < whole.length; at++) {
      disk.records.set(
        "note/1",
        whole.map((byte, i) => (i === at ? byte ^ 1 : byte)),
      );
      expect(await store.read("note/1")).toEqual(damaged("note/1"));
      disk.records.set("note/1", whole.slice(0, at));
      expect(await store.read("note/1")).toEqual(damaged("note/1"));
    }
  });

  it("[STORE-5] the same value twice has nothing in common on disk", async () => {
    const { disk, store } = await twoNotes();
    const before = disk.records.get("note/1")!.toHex();
    await store.commit([{ put: "note/1", value: { text: "first" } }]);
    expect(disk.records.get("note/1")!.toHex()).not.toBe(before);
  });

  it("[STORE-5] takes a value of a hundred thousand parts: a snapshot of many years", async () => {
    const { store } = await twoNotes();
    const value = Array.from({ length: 200_000 }, (_, i) => [i]);
    expect(await store.commit([{ put: "snapshot", value }])).toMatchObject({ ok: true });
    expect(await store.read("snapshot")).toEqual({ ok: true, value });
  });

  it("[STORE-6] records whose wrapping key was erased are reported, and not written over", async () => {
    const { disk } = await twoNotes();
    disk.wrappingKey = undefined;
    const before = copyDisk(disk).records;
    expect(await openSealedStore(openMemoryStore(disk), random)).toEqual(keyLost);
    // The next start finds a wrapping key, another one.
    expect(await openSealedStore(openMemoryStore(disk), random)).toEqual(keyLost);
    expect(disk.records).toEqual(before);
  });

  it("[STORE-6] records without their store key are reported, and not written over", async () => {
    const { disk } = await twoNotes();
    disk.records.delete("store-key");
    const before = copyDisk(disk).records;
    expect(await openSealedStore(openMemoryStore(disk), random)).toEqual(keyLost);
    expect(disk.records).toEqual(before);
  });

  it("[STORE-6] a wrapping key whose records were erased begins anew", async () => {
    const { disk } = await twoNotes();
    disk.records.clear();
    const again = await openOver(disk);
    expect(await again.list("")).toEqual({ ok: true, value: [] });
    expect(await again.read("note/1")).toEqual({ ok: true, value: undefined });
    await again.commit([{ put: "note/1", value: "new" }]);
    expect(await (await openOver(disk)).read("note/1")).toEqual({ ok: true, value: "new" });
  });

  it("[STORE-6] a full disk at the very first start is a full disk", async () => {
    const disk = { ...emptyDisk(), full: true };
    expect(await openSealedStore(openMemoryStore(disk), random)).toEqual({ ok: false, error: { tag: "disk-full" } });
  });

  it("[STORE-7] tabs that open an empty store at the same moment share one store key", async () => {
    const disk = emptyDisk();
    const opened = await Promise.all([1, 2, 3].map(() => openSealedStore(openMemoryStore(disk), random)));
    expect(opened.map(({ ok }) => ok)).toEqual([true, true, true]);
    for (const [i, tab] of opened.entries()) {
      if (!tab.ok) continue;
      await tab.value.raw.claim();
      await tab.value.commit([{ put: `from/${i}`, value: i }]);
    }
    const rows = await (await openOver(disk)).list("from/");
    expect(rows).toEqual({
      ok: true,
      value: [
        ["from/0", 0],
        ["from/1", 1],
        ["from/2", 2],
      ],
    });
  });
});
