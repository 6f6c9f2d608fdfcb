import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { copyDisk, emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { quickDerive } from "../store/store-lock.fixture.ts";
import { makeWriterLock } from "../tabs/writer-lock.ts";
import type { Client } from "./client.ts";
import { makeNetwork, openDevice, pairTwo, requireOk, roundOne, settled, today } from "./device.fixture.ts";
import { type OpenClientOptions, openClient } from "./open-client.ts";
import { unlockClient, unlockWaitSeconds } from "./unlock.ts";

const passphrase = "four plain words here";
const questions: OpenClientOptions["questions"] = () => () => [{ id: "lately-00" }];

describe("the lock of a device", () => {
  let network: ReturnType<typeof makeNetwork>;
  let open: Client[];
  let disk: MemoryDisk;
  const optionsFor = (more: Partial<OpenClientOptions> = {}): OpenClientOptions => ({
    ...{ relay: "http://relay.test", questions, edition: 1, store: openMemoryStore(disk), deriveKey: quickDerive },
    ...more,
  });
  const device = async (on = disk, more: Partial<OpenClientOptions> = {}) => {
    const client = await openDevice(network, on, { deriveKey: quickDerive, ...more });
    open.push(client);
    return client;
  };
  const unlocks = async (given = passphrase, more: Partial<OpenClientOptions> = {}) => {
    const client = requireOk(await unlockClient(optionsFor(more), given));
    open.push(client);
    return client;
  };

  beforeEach(() => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    open = [];
    disk = emptyDisk();
  });
  afterEach(async () => {
    await Promise.all(open.map((client) => client.stop()));
  });

  it("[LOCK-2] on: nothing opens without the passphrase; with it everything is as it was", async () => {
    const client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.writeReflection("prompt", "what I wrote", today));
    const before = client.view().vault;
    expect(client.lock.state()).toEqual({ on: false, autoLockMinutes: 5, lockOnHide: false });
    requireOk(await client.lock.turnOn(passphrase));
    expect(client.lock.state().on).toBe(true);
    // The one that turned it on goes on writing.
    requireOk(await client.rest(today, true));
    await client.stop();

    expect(await openClient(optionsFor())).toEqual({ ok: false, error: { tag: "locked" } });
    expect(await unlockClient(optionsFor(), "something else")).toMatchObject({ error: { tag: "passphrase-wrong" } });
    expect(await unlockWaitSeconds({ store: openMemoryStore(disk) })).toBe(1);
    disk.records.delete("lock-tries");
    const again = await unlocks();
    expect([again.lock.state().on, again.view().vault.reflections]).toEqual([true, before.reflections]);
  });

  it("[LOCK-4] changed, only the new passphrase opens; off, none is asked; a wrong one changes nothing", async () => {
    let nowMs = 0;
    const client = await device(disk, { nowMs: () => nowMs });
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.lock.turnOn(passphrase));
    const before = copyDisk(disk).records;
    before.delete("lock-tries");
    for (const refused of [client.lock.turnOff("no"), client.lock.change("no", "next"), client.lock.check("no")]) {
      expect(await refused).toMatchObject({
        ok: false,
        error: { tag: expect.stringMatching(/^passphrase-(wrong|wait)$/) },
      });
    }
    const after = copyDisk(disk).records;
    after.delete("lock-tries");
    expect(after).toEqual(before);

    nowMs = 600_000;
    requireOk(await client.lock.change(passphrase, "another one"));
    requireOk(await client.lock.check("another one"));
    await client.stop();
    expect(await unlockClient(optionsFor({ nowMs: () => nowMs }), passphrase)).toMatchObject({ ok: false });
    nowMs = 1_200_000;
    const again = await unlocks("another one", { nowMs: () => nowMs });
    requireOk(await again.lock.turnOff("another one"));
    await again.stop();
    const free = await device();
    expect([free.lock.state().on, await free.lock.check("anything")]).toEqual([false, { ok: true, value: undefined }]);
  });

  it("[LOCK-6] locking saves what is being written and ends every tab's document; so does turning it on elsewhere", async () => {
    const left: string[] = [];
    const tab = (name: string) => ({ tabs: makeWriterLock, onLock: () => left.push(name) });
    const [first, second] = [await device(disk, tab("first")), await device(disk, tab("second"))];
    await first.lock.lockNow();
    expect(left).toEqual([]);
    requireOk(await first.lock.turnOn(passphrase));
    await vi.waitFor(() => expect(left).toEqual(["second"]));
    await second.stop();
    first.saveDraft(roundOne, { text: "half a sent", need: "just-read" });
    const third = await unlocks(passphrase, tab("third"));
    await first.lock.lockNow();
    expect(left).toContain("first");
    await vi.waitFor(() => expect(left).toContain("third"));
    await Promise.all([first.stop(), third.stop()]);
    const again = await unlocks();
    expect(again.readDraft(roundOne)).toEqual({ text: "half a sent", need: "just-read" });
  });

  it("[LOCK-6] a disk that does not answer does not keep it from locking", async () => {
    let locked = 0;
    const client = await device(disk, { onLock: () => locked++ });
    requireOk(await client.lock.turnOn(passphrase));
    client.saveDraft(roundOne, { text: "half a sent", need: "just-read" });
    disk.full = true;
    await client.lock.lockNow();
    expect(locked).toBe(1);
    disk.full = false;
  });

  it("[LOCK-7] while locked nothing is asked of the relay", async () => {
    const other = await device(emptyDisk());
    const client = await device();
    await pairTwo(client, other);
    requireOk(await client.lock.turnOn(passphrase));
    await settled(client);
    await client.stop();
    const before = network.asked.length;
    for (const given of [undefined, "wrong"]) {
      const relayAt = () => {
        throw new Error("no relay is spoken to");
      };
      if (given === undefined) await openClient(optionsFor({ relayAt }));
      else await unlockClient(optionsFor({ relayAt }), given);
    }
    expect(network.asked.length).toBe(before);
  });

  it("[LOCK-8] the settings are this device's, and stay over restarts", async () => {
    const client = await device();
    requireOk(await client.lock.turnOn(passphrase));
    requireOk(await client.lock.choose({ autoLockMinutes: null, lockOnHide: true }));
    await client.stop();
    const again = await unlocks();
    expect(again.lock.state()).toEqual({ on: true, autoLockMinutes: null, lockOnHide: true });
  });
});
