import { isDeepStrictEqual } from "node:util";
import { type DeviceId, nameOf, type RoundId, reflectionsOf } from "@twofold/core";
import { bytesToId, importDeviceKeys, openEnvelope } from "@twofold/crypto";
import { openEpoch } from "@twofold/crypto/epoch";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatches, readBondRecord, readEnvelopes, strangeWriter } from "../bond/bond.fixture.ts";
import type { BondRecord } from "../bond/bond-record.ts";
import type { Client } from "../client/client.ts";
import { requireBond, requireOk, roundOne, settled, today, until } from "../client/device.fixture.ts";
import { makeKeyring } from "../epochs/keyring.ts";
import { httpRelay } from "../relay/http-relay.ts";
import { copyDisk } from "../store/memory-store.ts";
import { deviceNamed, link, type Machine, pairedWorld, untilUnfolded } from "./own-devices.fixture.ts";

const note = (text: string) => ({ text, need: "comfort" as const });
const named = (client: Client, name: string) => () => nameOf(requireBond(client).state, "a") === name;

/** How many of these envelopes open for whoever holds all that this device held. */
async function openedWith(record: BondRecord, envelopes: readonly Uint8Array[]): Promise<number> {
  const { stream } = record;
  const keyring = await makeKeyring(record.bondKeys);
  const keys = await importDeviceKeys(record.device);
  let opened = 0;
  for (const envelope of envelopes) {
    const batch = await openEnvelope({ keys: keyring.keys, stream, envelope });
    const key = await openEpoch({ stream, envelope, keys, isListed: () => true });
    if (batch.ok || key.ok) opened += 1;
  }
  return opened;
}

describe("taking a device of one's own away", () => {
  let world: Awaited<ReturnType<typeof pairedWorld>>;
  let laptop: Machine;
  const removeLaptop = async () =>
    requireOk(await world.a.client.devices.remove(deviceNamed(world.a.client, "Laptop")));
  const expectSame = (...clients: Client[]) =>
    expect
      .poll(() => clients.every((each) => isDeepStrictEqual(requireBond(each).state, requireBond(clients[0]!).state)), {
        timeout: 8_000,
      })
      .toBe(true);
  /** Both write, fold and read on, without anybody doing anything about keys. */
  const carryOn = async (round: RoundId = roundOne) => {
    const { a, b } = world;
    requireOk(await a.client.fold(round, note(`of a in ${round}`), today));
    requireOk(await b.client.fold(round, note(`of b in ${round}`), today));
    await Promise.all([untilUnfolded(a.client, round, "a"), untilUnfolded(b.client, round, "b")]);
    await Promise.all([settled(a.client), settled(b.client)]);
    await expectSame(a.client, b.client);
  };

  beforeEach(async () => {
    world = await pairedWorld();
    laptop = await world.machine();
    await link(world.a, laptop);
    await settled(laptop.client);
    await until(
      world.a.client,
      "the laptop has signed",
      () => Object.values(requireBond(world.a.client).state.devices.a.joinings).length > 0,
    );
    await until(
      world.b.client,
      "b knows the laptop",
      () => Object.values(requireBond(world.b.client).state.devices.a.joinings).length > 0,
    );
  });
  afterEach(() => world.stop());

  it("[DEV-5] [DEV-8] with its old keys, its token and every later byte of the relay it opens nothing new", async () => {
    const { a, b } = world;
    requireOk(await laptop.client.renameInBond("Robin of the laptop"));
    await until(b.client, "read", named(b.client, "Robin of the laptop"));
    await settled(a.client);
    const stolen = copyDisk(laptop.disk);
    await laptop.client.stop();
    const lost = await readBondRecord(stolen);
    const before = (await readEnvelopes(await readBondRecord(a.disk), a.network.fetch)).length;

    await removeLaptop();
    // What b writes before it has read of the removal is not later.
    await until(b.client, "b knows", () => Object.keys(requireBond(b.client).state.devices.a.epochs).length === 1);
    await carryOn();
    requireOk(await a.client.renameInBond("Robin afterwards"));
    await until(b.client, "b reads", named(b.client, "Robin afterwards"));
    await Promise.all([settled(a.client), settled(b.client)]);

    const envelopes = await readEnvelopes(await readBondRecord(a.disk), a.network.fetch);
    // It may read that it was taken away, which is written under the old key, and nothing beyond.
    const later = envelopes.slice(before);
    expect(later.length).toBeGreaterThan(5);
    expect(await openedWith(lost, later)).toBe(1);
    // Who stays opens all of it.
    expect(await openedWith(await readBondRecord(b.disk), envelopes)).toBe(envelopes.length);
    const relay = httpRelay(lost.relay, laptop.network.fetch);
    const at = { stream: lost.stream, token: lost.token };
    const slots = a.network.asked.flatMap(({ method, path }) =>
      method === "PUT" && path.includes("/escrow/") ? [path.split("/").at(-1)!] : [],
    );
    expect(slots.length).toBeGreaterThan(0);
    const tries = [await relay.read(at, "-1"), ...(await Promise.all(slots.map((slot) => relay.release(at, slot))))];
    expect(new Set(tries.map((answer) => (answer.ok ? "let in" : answer.error.tag)))).toEqual(new Set(["gone"]));
    const { state: known } = requireBond(laptop.client);
    await laptop.reopen(stolen);
    requireOk(await laptop.client.renameInBond("goes nowhere"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect({ ...requireBond(laptop.client).state, people: undefined }).toEqual({ ...known, people: undefined });
    expect(requireBond(laptop.client).travel).toBe("saved-here");
  });

  it("[DEV-18] it says so itself, also when it read nothing of it, and what it has stays readable", async () => {
    const { a } = world;
    laptop.network.down();
    await removeLaptop();
    await until(a.client, "only one", () => a.client.devices.list().length === 1);
    await settled(a.client);
    expect(laptop.client.devices.isRemovedHere()).toBe(false);
    laptop.network.up();
    await laptop.reopen();
    await until(laptop.client, "it says so", () => laptop.client.devices.isRemovedHere());
    await until(laptop.client, "shut out", () => requireBond(laptop.client).connection === "shut-out");
    expect(nameOf(requireBond(laptop.client).state, "b")).toBe("Noor");
    // Without a connection it goes on saying so.
    laptop.network.down();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([laptop.client.devices.isRemovedHere(), requireBond(laptop.client).connection]).toEqual([true, "shut-out"]);
  });

  it("[LEAVE-7] a bond that was left on one device is closed on the other, which was not removed", async () => {
    for (const erase of [false, true]) {
      const { a, b } = world;
      requireOk(await a.client.fold(roundOne, note("of a"), today));
      requireOk(await b.client.fold(roundOne, note("of b"), today));
      await untilUnfolded(laptop.client, roundOne, "a");
      requireOk(await a.client.closeBond({ erase, quiet: erase }));
      await until(laptop.client, "closed elsewhere", () => requireBond(laptop.client).endedElsewhere);
      expect(laptop.client.devices.isRemovedHere()).toBe(false);
      expect([...requireBond(laptop.client).texts.values()]).toEqual([note("of b")]);
      laptop.network.asked.length = 0;
      await laptop.reopen();
      await laptop.client.fold(roundOne, note("too late"), today);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { stream, ended } = requireBond(laptop.client);
      expect(ended).toBe(true);
      expect(laptop.network.asked.filter(({ path }) => path.includes(stream))).toEqual([]);
      if (erase) return;
      await world.stop();
      world = await pairedWorld();
      laptop = await world.machine();
      await link(world.a, laptop);
      await settled(laptop.client);
    }
  });

  it("[DEV-5] the mailbox has a new key as well, and says nothing to it any more", async () => {
    const { a } = world;
    const stolen = copyDisk(laptop.disk);
    await laptop.client.stop();
    await removeLaptop();
    const words = "only for those who stay";
    requireOk(await a.client.writeReflection("why", words, today));
    const tablet = await world.machine();
    await link(a, tablet, "Tablet");
    await until(tablet.client, "the tablet has it", () => reflectionsOf(tablet.client.view().vault).length === 1);
    const { client } = laptop;
    await laptop.reopen(stolen);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(reflectionsOf(laptop.client.view().vault)).toEqual([]);
    expect(client.devices.list().map(({ name }) => name)).not.toContain("Tablet");
    expect(
      a.client.devices
        .list()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["Tablet", undefined]);
  });

  it("[DEV-9] works offline: at once here, and the relay is told before anything else leaves", async () => {
    const { a, b } = world;
    a.network.down();
    await removeLaptop();
    requireOk(await a.client.renameInBond("written offline"));
    expect(a.client.devices.list()).toHaveLength(1);
    await a.reopen();
    a.network.asked.length = 0;
    a.network.up();
    await until(b.client, "b reads on", named(b.client, "written offline"));
    await settled(a.client);
    const { stream } = requireBond(a.client);
    const writes = a.network.asked.filter(({ method, path }) => method !== "GET" && path.includes(stream));
    expect(writes[0]?.path).toMatch(/access\/a$/);
    await carryOn();
  });

  it.each([
    ["before the removal comes", true],
    ["after it", false],
  ])(
    "[DEV-3] [DEV-4] what the removed device wrote beyond its last batch that was known does not count: arrived %s",
    async (_when, first) => {
      const { a, b } = world;
      requireOk(await a.client.renameInBond("Robin"));
      await until(laptop.client, "read", named(laptop.client, "Robin"));
      a.network.down();
      if (!first) b.network.down();
      requireOk(await laptop.client.renameInBond("Not Robin"));
      await settled(laptop.client);
      if (first) await until(b.client, "b believes it", named(b.client, "Not Robin"));
      await removeLaptop();
      a.network.up();
      b.network.up();
      await until(b.client, "b folds anew", () => named(b.client, "Robin")() && devicesOf(b.client) === 1);
      await until(a.client, "a as well", () => named(a.client, "Robin")());
      await expectSame(a.client, b.client);
      for (const each of [a, b]) await each.reopen();
      expect([a, b].map(({ client }) => nameOf(requireBond(client).state, "a"))).toEqual(["Robin", "Robin"]);
      await carryOn();
      function devicesOf(client: Client) {
        return (
          1 +
          Object.keys(requireBond(client).state.devices.a.additions).length -
          Object.keys(requireBond(client).state.devices.a.removals).length
        );
      }
    },
  );

  it.each([
    ["before the removal comes", true],
    ["after it", false],
  ])(
    "[DEV-3] [DEVICE-3] a second batch under an early number of a removed device does not count: arrived %s",
    async (_when, first) => {
      const { a, b } = world;
      for (const name of ["Robin one", "Robin two", "Robin three"]) requireOk(await laptop.client.renameInBond(name));
      for (const each of [a, b]) await until(each.client, "read", named(each.client, "Robin three"));
      await settled(laptop.client);
      const lost = await readBondRecord(laptop.disk);
      const own = bytesToId<DeviceId>(lost.device.signPublic);
      const written = (await readBatches(lost, laptop.network.fetch)).filter(({ header }) => header.device === own);
      const early = written.find(({ header }) => header.seq === 1)!;
      await laptop.client.stop();
      for (const each of first ? [a] : [a, b]) each.network.down();
      const { session, seq, prev } = early.header;
      const thief = await strangeWriter(lost, laptop.network.fetch, { session, seq, prev });
      await thief.post(await thief.write([{ kind: "person.named", name: "Not Robin" }]));
      if (first) await until(b.client, "b believes it", named(b.client, "Not Robin"));
      await removeLaptop();
      for (const each of [a, b]) each.network.up();
      requireOk(await b.client.renameInBond("Noor afterwards"));
      for (const { client } of [a, b]) {
        const hasBoth = () =>
          nameOf(requireBond(client).state, "b") === "Noor afterwards" &&
          requireBond(client).notices.some(({ tag }) => tag === "fork");
        await until(client, "both have arrived", hasBoth);
        await until(client, "only the true one counts", named(client, "Robin three"));
      }
      await expectSame(a.client, b.client);
      for (const each of [a, b]) await each.reopen();
      expect([a, b].map(({ client }) => nameOf(requireBond(client).state, "a"))).toEqual([
        "Robin three",
        "Robin three",
      ]);
    },
  );

  it("[DEV-6] two removals and two epochs at the same moment end in one key that suits all who stay", async () => {
    const { a, b } = world;
    const tablet = await world.machine();
    await link(b, tablet, "Tablet");
    await settled(tablet.client);
    await until(
      a.client,
      "a knows the tablet",
      () => Object.values(requireBond(a.client).state.devices.b.joinings).length > 0,
    );
    for (const each of [a, b, laptop, tablet]) each.network.down();
    await removeLaptop();
    requireOk(await b.client.devices.remove(deviceNamed(b.client, "Tablet")));
    requireOk(await a.client.renameInBond("said while apart"));
    const lost = [await readBondRecord(laptop.disk), await readBondRecord(tablet.disk)];
    for (const each of [a, b]) each.network.up();
    await until(b.client, "b reads a", named(b.client, "said while apart"));
    await Promise.all([settled(a.client), settled(b.client)]);
    const before = (await readEnvelopes(await readBondRecord(a.disk), a.network.fetch)).length;
    await carryOn();
    const later = (await readEnvelopes(await readBondRecord(a.disk), a.network.fetch)).slice(before);
    expect(later.length).toBeGreaterThan(3);
    for (const record of lost) expect(await openedWith(record, later)).toBe(0);
    expect([a, b].map(({ client }) => requireBond(client).notices)).toEqual([[], []]);
    for (const each of [a, b]) await each.reopen();
    await Promise.all([settled(a.client), settled(b.client)]);
    await expectSame(a.client, b.client);
  });

  it("[DEV-7] what waited here when a device is removed leaves under the new key, after the key itself", async () => {
    const { a, b } = world;
    await laptop.client.stop();
    const lost = await readBondRecord(laptop.disk);
    const before = (await readEnvelopes(await readBondRecord(a.disk), a.network.fetch)).length;
    a.network.down();
    requireOk(await a.client.renameInBond("waiting"));
    requireOk(await a.client.fold(roundOne, note("waiting as well"), today));
    await removeLaptop();
    a.network.up();
    await until(b.client, "b reads", named(b.client, "waiting"));
    await settled(a.client);
    const later = (await readEnvelopes(await readBondRecord(a.disk), a.network.fetch)).slice(before);
    expect(later.length).toBeGreaterThanOrEqual(5);
    // The removal itself, and nothing else.
    expect(await openedWith(lost, later)).toBe(1);
    expect(later.findIndex((envelope) => envelope[0] === 2)).toBe(0);
    expect([a, b].map(({ client }) => requireBond(client).notices)).toEqual([[], []]);
  });

  it("[DEV-7] [OUT-8] a key and a removal that the relay lost unnoticed are sent again", async () => {
    const { a, b, store } = world;
    await laptop.client.stop();
    b.network.down();
    // What a sends arrives, and nothing of it comes back to be read: the key leaves and is lost before anybody read it.
    a.network.intercept = (request) =>
      request.url.includes("live=sse")
        ? Promise.resolve(new Response(new ReadableStream(), { headers: { "content-type": "text/event-stream" } }))
        : undefined;
    a.network.down();
    a.network.up();
    await settled(a.client);
    const older = store.snapshot();
    await removeLaptop();
    await expect.poll(() => requireBond(a.client).travel).toBe("sent-safely");
    store.restore(older, { unnoticed: true });
    a.network.intercept = undefined;
    a.network.down();
    a.network.up();
    b.network.up();
    requireOk(await a.client.renameInBond("after the loss"));
    await until(b.client, "b reads", named(b.client, "after the loss"));
    await carryOn();
  });
});
