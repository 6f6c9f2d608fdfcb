import { addDays, closedBy, type Day, isUnfolded, reflectionsOf } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../export/content-hash.ts";
import { emptyDisk } from "../store/memory-store.ts";
import { quickDerive } from "../store/store-lock.fixture.ts";
import type { Client } from "./client.ts";
import {
  makeNetwork,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
  until,
} from "./device.fixture.ts";

const passphrase = "four plain words here";
const wording = { question: (id: string) => `What of ${id}?`, practice: (id: string) => id };
const note = (text: string) => ({ text, need: "comfort" as const });

describe("the backup of a device", () => {
  let a: Client;
  let b: Client;
  let disk: ReturnType<typeof emptyDisk>;
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  const open = (at: "a" | "b", on = emptyDisk()) => openDevice(network[at], on, { deriveKey: quickDerive });
  const hashOf = async (client: Client) => {
    const { document } = requireOk(await client.takeaway.gather({ today, mine: true, wording }));
    return { hash: await contentHash(document), pieces: document.pieces.length, text: JSON.stringify(document) };
  };
  const unfold = async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    for (const [client, side] of [
      [a, "a"],
      [b, "b"],
    ] as const)
      await until(client, "unfolded", () => isUnfolded(requireBond(client).state, roundOne, side));
    await Promise.all([settled(a), settled(b)]);
  };
  const backupOf = async (client: Client, day = today) => {
    requireOk(await client.backup.choosePassphrase(passphrase));
    return requireOk(await client.backup.make(day)).file;
  };

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    network = { a: connect(), b: connect() };
    disk = emptyDisk();
    [a, b] = [await open("a", disk), await open("b")];
    await pairTwo(a, b);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[BAK-5] [BAK-6] story 4: all storage gone, the file and its passphrase give the same content, and both go on", async () => {
    await unfold();
    requireOk(await a.writeReflection("Today", "only mine", today));
    requireOk(await a.favour(roundOne, true));
    const before = await hashOf(a);
    const file = await backupOf(a);
    await a.stop();

    const empty = emptyDisk();
    a = await open("a", empty);
    const report = requireOk(await a.backup.restore(file, { passphrase }));
    expect(report).toMatchObject({ how: "whole", made: today, bonds: 1 });
    await a.stop();
    a = await open("a", empty);
    expect(await hashOf(a)).toEqual(before);
    expect(before.text).toContain("only mine");
    expect(before.text).toContain("of b");
    await settled(a);
    requireOk(await a.respond(roundOne, "thank", "from the restored one", today));
    await settled(a);
    await until(b, "b reads what a wrote afterwards", () =>
      JSON.stringify(requireBond(b).state).includes("from the restored one"),
    );
    expect(requireBond(b).notices).toEqual([]);
  });

  it("[BAK-6] restored elsewhere, while the first device went on: no two batches share a number", async () => {
    await unfold();
    const file = await backupOf(a);
    // Offline, so that the file's device and the restored one both go on from the same place.
    requireOk(await a.addWords(roundOne, "on the first", today));
    await settled(a);
    await a.stop();
    const other = emptyDisk();
    let restored = await open("a", other);
    requireOk(await restored.backup.restore(file, { passphrase }));
    await restored.stop();
    restored = await open("a", other);
    requireOk(await restored.addWords(roundOne, "on the restored", today));
    await settled(restored);
    const reads = (client: Client) => JSON.stringify(requireBond(client).state);
    await until(b, "both", () => reads(b).includes("on the first") && reads(b).includes("on the restored"));
    await until(restored, "what the first wrote later", () => reads(restored).includes("on the first"));
    expect([...requireBond(b).notices, ...requireBond(restored).notices]).toEqual([]);
    a = restored;
  });

  it("[BAK-2] [BAK-4] a wrong passphrase, a cut file and another person's file change nothing and say so", async () => {
    await unfold();
    const file = await backupOf(a);
    const target = emptyDisk();
    const c = await open("a", target);
    const before = JSON.stringify([...target.records.keys()]);
    const tryIt = async (bytes: Uint8Array, words = passphrase) => {
      const restored = await c.backup.restore(bytes, { passphrase: words });
      return restored.ok ? "restored" : restored.error.tag;
    };
    expect(await tryIt(file, "another one")).toBe("backup-refused");
    expect(await tryIt(file.subarray(0, file.length - 40))).toBe("backup-damaged");
    expect(await tryIt(new TextEncoder().encode("holiday photo"))).toBe("backup-foreign");
    expect(JSON.stringify([...target.records.keys()])).toBe(before);
    await c.stop();
    const hash = await hashOf(b);
    const intoB = await b.backup.restore(file, { passphrase });
    expect(intoB).toEqual({ ok: false, error: { tag: "backup-of-another" } });
    expect(await hashOf(b)).toEqual(hash);
  });

  it("[BAK-7] into the same person's browser it adds what is missing there, and replaces nothing", async () => {
    await unfold();
    requireOk(await a.writeReflection("Old", "before the file", today));
    const file = await backupOf(a);
    const [before] = reflectionsOf(a.view().vault);
    requireOk(await a.removeReflection(before!.id));
    requireOk(await a.writeReflection("New", "after the file", today));
    a.saveDraft(roundOne, note("half a sentence"));
    await a.flush();
    const report = requireOk(await a.backup.restore(file, { passphrase }));
    expect(report).toEqual({ how: "merged", made: today, bonds: 0, batches: 0 });
    await a.stop();
    a = await open("a", disk);
    expect(reflectionsOf(a.view().vault).map(({ text }) => text)).toEqual(["after the file"]);
    expect(a.readDraft(roundOne)?.text).toBe("half a sentence");
    await settled(a);
  });

  it("[BAK-7] what this browser lost since comes back: the older copy of a log is filled up", async () => {
    await unfold();
    const older = await backupOf(a);
    requireOk(await a.writeReflection("Later", "written after the first file", today));
    const newer = await backupOf(a);
    await a.stop();
    const again = emptyDisk();
    a = await open("a", again);
    requireOk(await a.backup.restore(older, { passphrase }));
    await a.stop();
    a = await open("a", again);
    expect(reflectionsOf(a.view().vault)).toHaveLength(0);
    expect(requireOk(await a.backup.restore(newer, { passphrase }))).toMatchObject({ how: "merged", batches: 1 });
    expect(reflectionsOf(a.view().vault).map(({ text }) => text)).toEqual(["written after the first file"]);
  });

  it("[BAK-8] a passphrase is chosen once; old is what is older than 14 days, with something new to keep", async () => {
    const late = (days: number) => addDays(today, days) as Day;
    const state = async (day: Day) => requireOk(await a.backup.state(day));
    expect(await state(today)).toEqual({ ready: false, lastDay: undefined, isOld: false });
    await backupOf(a);
    requireOk(await a.backup.make(today));
    expect(await state(late(30))).toMatchObject({ ready: true, lastDay: today, isOld: false });
    requireOk(await a.writeReflection("Later", "worth keeping", today));
    expect((await state(late(13))).isOld).toBe(false);
    expect((await state(late(14))).isOld).toBe(true);
    requireOk(await a.backup.dismissNotice(late(15)));
    expect((await state(late(28))).isOld).toBe(false);
    expect((await state(late(29))).isOld).toBe(true);
    requireOk(await a.backup.make(late(29)));
    expect((await state(late(60))).isOld).toBe(false);
  });

  it("[BAK-9] [EXP-1] making, reading and restoring a file, and an export, ask nothing of the relay", async () => {
    await unfold();
    await a.stop();
    network.a.asked.length = 0;
    network.a.down();
    a = await open("a", disk);
    const file = await backupOf(a);
    const { document } = requireOk(await a.takeaway.gather({ today, mine: true, wording }));
    expect(document.pieces.length).toBeGreaterThan(1);
    const fresh = await open("b");
    const asked = network.b.asked.length;
    requireOk(await fresh.takeaway.import(JSON.stringify(document)));
    expect((await hashOf(fresh)).hash).toBe(await contentHash(document));
    expect(network.b.asked).toHaveLength(asked);
    await fresh.stop();
    expect(file.length).toBeGreaterThan(1_000);
    expect(network.a.asked.filter(({ method }) => method === "POST")).toEqual([]);
  });

  it("[BAK-10] a bond that was left and erased here comes back from an older file to be read only", async () => {
    await unfold();
    const file = await backupOf(a);
    requireOk(await a.closeBond({ erase: true }));
    await until(b, "b hears", () => closedBy(requireBond(b).state).includes("a"));
    await expect.poll(() => [...disk.records.keys()].filter((key) => key.startsWith("farewell/"))).toEqual([]);
    expect(requireOk(await a.backup.restore(file, { passphrase }))).toMatchObject({ how: "merged", bonds: 1 });
    await a.stop();
    network.a.asked.length = 0;
    a = await open("a", disk);
    expect(requireBond(a)).toMatchObject({ ended: true, connection: "offline" });
    expect([...requireBond(a).texts.values()]).toEqual([note("of b")]);
    expect(await a.respond(roundOne, "thank", undefined, today)).toMatchObject({ ok: false });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(network.a.asked).toEqual([]);
  });

  it("[BAK-3] the recovery words open a file that was made after them; a slip in them is said", async () => {
    const { words } = requireOk(await a.recovery.makeWords(today));
    const file = await backupOf(a);
    const c = await openDevice(
      makeNetwork(() => Promise.reject(new TypeError("no network"))),
      emptyDisk(),
      { deriveKey: quickDerive },
    );
    const restore = (typed: string) => c.backup.restore(file, { words: typed });
    expect(await restore("not twelve words")).toEqual({ ok: false, error: { tag: "words-wrong" } });
    expect(await restore(words.join(" "))).toMatchObject({ ok: true, value: { how: "whole", bonds: 1 } });
    expect(requireBond(c).otherName).toBe("Noor");
    await c.stop();
  });
});
