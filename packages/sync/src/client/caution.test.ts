import { ownName } from "@twofold/core";
import { systemRandom } from "@twofold/crypto";
import { weakestParameters } from "@twofold/crypto/passphrase";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openWithPassphrase, sealBackup } from "../backup/backup-file.ts";
import { emptyDisk, openMemoryStore } from "../store/memory-store.ts";
import { quickDerive } from "../store/store-lock.fixture.ts";
import { cautionKey } from "./caution.ts";
import type { Client } from "./client.ts";
import { makeNetwork, openDevice, pairTwo, requireOk, today, until } from "./device.fixture.ts";

describe("the mark that practices stay light", () => {
  let network: ReturnType<typeof makeNetwork>;
  let open: Client[];
  const device = async (disk = emptyDisk()) => {
    const client = await openDevice(network, disk, { deriveKey: quickDerive, mailboxEveryMs: 100 });
    open.push(client);
    return client;
  };

  beforeEach(() => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    open = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((client) => client.stop()));
  });

  it("[SAFE-6] is off at first, survives a restart, and can be taken off again", async () => {
    const disk = emptyDisk();
    const first = await device(disk);
    expect(first.caution.isSet()).toBe(false);
    let calls = 0;
    first.subscribe(() => {
      calls += 1;
    });
    requireOk(await first.caution.set(true));
    await Promise.resolve();
    expect([first.caution.isSet(), calls]).toEqual([true, 1]);
    await first.stop();
    const second = await device(disk);
    expect(second.caution.isSet()).toBe(true);
    requireOk(await second.caution.set(false));
    await second.stop();
    expect((await device(disk)).caution.isSet()).toBe(false);
  });

  it("[SAFE-6] sends nothing, writes no event, and is unknown to the other", async () => {
    const robin = await device();
    const noor = await device();
    await pairTwo(robin, noor);
    const before = { asked: writes(network), robin: robin.view(), noor: noor.view() };
    requireOk(await robin.caution.set(true));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(writes(network)).toEqual(before.asked);
    expect([robin.view().vault, robin.view().bond?.state]).toEqual([before.robin.vault, before.robin.bond?.state]);
    expect(noor.view().bond?.state).toEqual(before.noor.bond?.state);
    expect([robin.caution.isSet(), noor.caution.isSet()]).toEqual([true, false]);
  });

  it("[SAFE-6] is in no backup, no export and no other device, and a file restored beside it leaves it as it was", async () => {
    const robin = await device();
    requireOk(await robin.nameSelf("Robin"));
    requireOk(await robin.writeReflection("why", "only mine", today));
    requireOk(await robin.caution.set(true));
    const { file } = await backupOf(robin);
    const opened = await openWithPassphrase(file, passphrase, quickDerive);
    if (!opened.ok) throw new Error(opened.error.tag);
    expect(opened.value.records.length).toBeGreaterThan(3);
    expect(opened.value.records.filter(([key]) => key.includes(cautionKey))).toEqual([]);
    const wording = { question: (id: string) => id, practice: (id: string) => id };
    const { document } = requireOk(await robin.takeaway.gather({ today, mine: true, wording }));
    expect(JSON.stringify(document)).not.toMatch(/caution/i);

    const restored = await device();
    requireOk(await restored.backup.restore(file, { passphrase }));
    expect(restored.caution.isSet()).toBe(false);
    // An older file has the record, and says nothing all the same.
    const older = await sealBackup({
      ...{ records: [...opened.value.records, [cautionKey, true]], made: today, random: systemRandom },
      keys: { passphrase: await passphraseBoxKey() },
    });
    for (const [on, from] of [
      [false, older],
      [true, file],
    ] as const) {
      const disk = emptyDisk();
      const other = await device(disk);
      requireOk(await other.caution.set(on));
      requireOk(await other.backup.restore(from, { passphrase }));
      await other.stop();
      expect((await device(disk)).caution.isSet()).toBe(on);
    }
    const laptop = await device();
    const { link } = requireOk(await robin.devices.beginLink());
    requireOk(await laptop.devices.joinLink(link.split("#link/")[1] ?? "", "Laptop"));
    await until(robin, "compares", () => robin.devices.link().phase === "comparing");
    requireOk(await robin.devices.confirmLink());
    await until(laptop, "linked", () => ownName(laptop.view().vault) === "Robin");
    expect([robin.caution.isSet(), laptop.caution.isSet()]).toEqual([true, false]);
  });

  it("[SAFE-5] the store looks the same whether it is set, was set, or was never thought of", async () => {
    const shapes: (readonly [boolean, number | undefined])[] = [];
    for (const chosen of [[], [true], [true, false]]) {
      const disk = emptyDisk();
      const first = await device(disk);
      requireOk(await first.nameSelf("Robin"));
      for (const on of chosen) requireOk(await first.caution.set(on));
      await first.stop();
      await (await device(disk)).flush();
      await expect.poll(() => disk.records.has(cautionKey)).toBe(true);
      shapes.push([disk.records.has(cautionKey), disk.records.get(cautionKey)?.length]);
    }
    expect(new Set(shapes.map((shape) => shape.join())).size).toBe(1);
  });

  it("[SAFE-5] nothing is written before the person has written anything", async () => {
    const disk = emptyDisk();
    const client = await device(disk);
    await client.flush();
    expect(disk.records.has(cautionKey)).toBe(false);
  });

  it("[SAFE-6] a tab that only reads refuses, and says so", async () => {
    const disk = emptyDisk();
    const client = await device(disk);
    await openMemoryStore(disk).claim();
    expect(await client.caution.set(true)).toEqual({ ok: false, error: { tag: "not-the-writer" } });
    expect(client.caution.isSet()).toBe(false);
  });
});

const passphrase = "four plain words here";

async function backupOf(client: Client) {
  requireOk(await client.backup.choosePassphrase(passphrase));
  return requireOk(await client.backup.make(today));
}

async function passphraseBoxKey() {
  const salt = systemRandom(16);
  const key = await quickDerive(passphrase, salt, weakestParameters);
  return { salt, parameters: weakestParameters, key };
}

/** What was asked of the relay, reading aside. */
function writes({ asked }: ReturnType<typeof makeNetwork>): string[] {
  return asked.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);
}
