import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyDisk, type MemoryDisk, openMemoryStore } from "./memory-store.ts";
import { openSealedStore } from "./sealed-store.ts";
import { cover, quickDerive, random } from "./store-lock.fixture.ts";
import { unlockStoreKey, waitAfter, waitBeforeTrying } from "./unlock.ts";

const right = "four plain words here";

async function lockedDisk(): Promise<MemoryDisk> {
  const disk = emptyDisk();
  const opened = await openSealedStore(openMemoryStore(disk), random);
  if (!opened.ok) throw new Error(opened.error.tag);
  await opened.value.raw.claim();
  await opened.value.commit([{ put: "a", value: "kept" }]);
  await cover(opened.value, right);
  return disk;
}

/** Each try from a fresh handle: as after a reload. */
const tries = (disk: MemoryDisk, passphrase: string, nowMs: number) =>
  unlockStoreKey({ raw: openMemoryStore(disk), passphrase, deriveKey: quickDerive, nowMs: () => nowMs });

const wrong = (waitSeconds: number) => ({ ok: false, error: { tag: "passphrase-wrong", waitSeconds } });
const wait = (waitSeconds: number) => ({ ok: false, error: { tag: "passphrase-wait", waitSeconds } });

describe("unlocking", () => {
  it("[LOCK-5] wrong tries wait 1, 2, 4 … 60 seconds, over reloads, and nothing is erased", async () => {
    const disk = await lockedDisk();
    const before = [...disk.records.keys()].sort();
    let nowMs = 1_000_000;
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60, 60]) {
      expect(await tries(disk, "not it", nowMs)).toEqual(wrong(seconds));
      expect(await tries(disk, right, nowMs + seconds * 1000 - 1)).toEqual(wait(1));
      expect(await waitBeforeTrying(openMemoryStore(disk), nowMs)).toBe(seconds);
      nowMs += seconds * 1000;
    }
    expect([...disk.records.keys()].filter((key) => key !== "lock-tries").sort()).toEqual(before);
    expect((await tries(disk, right, nowMs)).ok).toBe(true);
    expect(await tries(disk, "not it", nowMs)).toEqual(wrong(1));
  });

  it("[LOCK-5] a try counts before it is looked at: a reload in between is no free one", async () => {
    const disk = await lockedDisk();
    const raw = openMemoryStore(disk);
    const reloaded = unlockStoreKey({
      ...{ raw, passphrase: "not it", nowMs: () => 0 },
      deriveKey: () => Promise.reject(new Error("the page is gone")),
    });
    await expect(reloaded).rejects.toThrow("gone");
    expect(await tries(disk, right, 0)).toEqual(wait(1));
  });

  it("[LOCK-5] a clock set back makes nobody wait longer than the whole wait, and a full disk keeps nobody out", async () => {
    const disk = await lockedDisk();
    expect(await tries(disk, "not it", 9_000_000)).toEqual(wrong(1));
    expect(await tries(disk, "not it", 9_001_000)).toEqual(wrong(2));
    expect(await tries(disk, right, 0)).toEqual(wait(2));
    disk.full = true;
    expect((await tries(disk, right, 9_004_000)).ok).toBe(true);
  });

  it("[LOCK-5] the wait never shrinks with another wrong try, and never exceeds a minute", () => {
    fc.assert(
      fc.property(fc.nat(200), (count) => {
        expect(waitAfter(count + 1)).toBeGreaterThanOrEqual(waitAfter(count));
        expect(waitAfter(count)).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("[LOCK-1] a store that is not locked asks for nothing; one whose key is damaged says so", async () => {
    const disk = emptyDisk();
    await openSealedStore(openMemoryStore(disk), random);
    expect((await tries(disk, "anything", 0)).ok).toBe(true);
    disk.records.set("store-key", new Uint8Array(60));
    expect(await tries(disk, "anything", 0)).toEqual({ ok: false, error: { tag: "key-lost" } });
  });
});
