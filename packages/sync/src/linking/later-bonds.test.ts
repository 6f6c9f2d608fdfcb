import { nameOf, reflectionsOf, type StreamId } from "@twofold/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { activeBondKey } from "../bond/bond-record.ts";
import { pairTwo, requireBond, requireOk, settled, today, until } from "../client/device.fixture.ts";
import { openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import { deviceNamed, link, type Machine, makeWorld } from "./own-devices.fixture.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe("a bond that is made after a device was linked, or after the sheet", () => {
  let world: ReturnType<typeof makeWorld>;
  let phone: Machine;
  let noor: Machine;
  const reads = (machine: Machine, name: string) =>
    until(machine.client, `reads ${name}`, () => nameOf(requireBond(machine.client).state, "a") === name);
  const hasBond = (machine: Machine) =>
    until(machine.client, "it has the bond", () => machine.client.view().bond?.connection === "live");
  const restored = async (words: readonly string[]) => {
    const machine = await world.machine();
    requireOk(await machine.client.recovery.restoreFromWords(words, "New phone"));
    await until(machine.client, "restored", () => machine.client.recovery.restore().phase === "none");
    return machine;
  };
  /** The mailbox is written to every tenth of a second here: a few of these times. */
  const aFewTimes = () => new Promise((resolve) => setTimeout(resolve, 600));
  /** The page to switch follows later. */
  async function show(machine: Machine, stream: StreamId | undefined): Promise<void> {
    await machine.client.stop();
    const store = await openSealedStore(openMemoryStore(machine.disk), random);
    if (!store.ok) throw new Error(store.error.tag);
    await store.value.raw.claim();
    await store.value.commit([
      stream === undefined ? { remove: activeBondKey } : { put: activeBondKey, value: stream },
    ]);
    await machine.reopen();
  }

  beforeEach(async () => {
    world = makeWorld();
    [phone, noor] = [await world.machine(), await world.machine()];
    requireOk(await phone.client.nameSelf("Robin"));
  });
  afterEach(() => world.stop());

  it("[DEV-16] reaches the devices that were linked before, which write in it under keys of their own", async () => {
    const laptop = await world.machine();
    await link(phone, laptop);
    await pairTwo(phone.client, noor.client);
    await hasBond(laptop);
    await settled(laptop.client);
    requireOk(await laptop.client.renameInBond("Robin on the laptop"));
    for (const each of [noor, phone]) await reads(each, "Robin on the laptop");
    requireOk(await phone.client.renameInBond("Robin on the phone"));
    for (const each of [noor, laptop]) await reads(each, "Robin on the phone");
    expect([phone, noor, laptop].map(({ client }) => requireBond(client).notices)).toEqual([[], [], []]);
    await laptop.reopen();
    await hasBond(laptop);
    await aFewTimes();
    // Once listed is enough: nothing is said again.
    const additions = Object.values(requireBond(noor.client).state.devices.a.additions);
    expect(new Set(additions.map(({ signKey }) => signKey)).size).toBe(1);
    expect(additions).toHaveLength(1);
  });

  it("[DEV-16] also one that the linked device makes, for the device that was there first", async () => {
    const laptop = await world.machine();
    await link(phone, laptop);
    await until(laptop.client, "the vault", () => laptop.client.devices.list().length === 2);
    await pairTwo(laptop.client, noor.client);
    await hasBond(phone);
    await settled(phone.client);
    requireOk(await phone.client.renameInBond("Robin on the phone"));
    for (const each of [noor, laptop]) await reads(each, "Robin on the phone");
  });

  it("[DEV-16] a second and a third one, each under other keys, and a removed device loses them all", async () => {
    const kim = await world.machine();
    const laptop = await world.machine();
    await link(phone, laptop);
    await pairTwo(phone.client, noor.client);
    await hasBond(laptop);
    const first = requireBond(laptop.client).stream;
    await show(phone, undefined);
    await pairTwo(phone.client, kim.client);
    const second = requireBond(phone.client).stream;
    await aFewTimes();
    await show(laptop, second);
    await hasBond(laptop);
    const keysOf = ({ client }: Machine) =>
      Object.values(requireBond(client).state.devices.a.additions).map(({ signKey }) => signKey);
    expect(keysOf(noor).filter((key) => keysOf(kim).includes(key))).toEqual([]);
    requireOk(await phone.client.devices.remove(deviceNamed(phone.client, "Laptop")));
    for (const { client } of [noor, kim]) {
      await until(client, "removed", () => Object.keys(requireBond(client).state.devices.a.removals).length === 1);
    }
    expect(first).not.toBe(second);
  });

  it("[DEV-17] who was removed before the bond reached the remover is removed there by whoever is in it", async () => {
    const [laptop, tablet] = [await world.machine(), await world.machine()];
    await link(phone, laptop);
    await link(phone, tablet, "Tablet");
    await until(tablet.client, "all three", () => tablet.client.devices.list().length === 3);
    tablet.network.down();
    await pairTwo(phone.client, noor.client);
    await hasBond(laptop);
    requireOk(await tablet.client.devices.remove(deviceNamed(tablet.client, "Laptop")));
    tablet.network.up();
    await tablet.reopen();
    await until(
      noor.client,
      "removed",
      () => Object.keys(requireBond(noor.client).state.devices.a.removals).length > 0,
    );
    await hasBond(tablet);
    expect(phone.client.devices.list()).toHaveLength(2);
  });

  it("[REST-6] stands on a sheet that was made before it", async () => {
    requireOk(await phone.client.writeReflection("why", "before the words", today));
    const { words } = requireOk(await phone.client.recovery.makeWords(today));
    await pairTwo(phone.client, noor.client);
    await until(phone.client, "the sheet is whole", () => phone.client.recovery.sheet()?.isWhole === true);
    await aFewTimes();
    await phone.client.stop();
    const found = await restored(words);
    await hasBond(found);
    await settled(found.client);
    expect(reflectionsOf(found.client.view().vault).map(({ text }) => text)).toEqual(["before the words"]);
    requireOk(await found.client.renameInBond("Robin is back"));
    await reads(noor, "Robin is back");
    expect(found.client.recovery.sheet()?.isWhole).toBe(true);
  });

  it("[REST-6] new words and another device: each finds every bond, and the old words lead nowhere", async () => {
    const old = requireOk(await phone.client.recovery.makeWords(today)).words;
    await pairTwo(phone.client, noor.client);
    await until(phone.client, "whole", () => phone.client.recovery.sheet()?.isWhole === true);
    const { words } = requireOk(await phone.client.recovery.makeWords(today));
    const laptop = await world.machine();
    await link(phone, laptop);
    await settled(phone.client);
    await aFewTimes();
    const nobody = await world.machine();
    expect(await nobody.client.recovery.restoreFromWords(old, "x")).toMatchObject({ ok: false });
    const found = await restored(words);
    await hasBond(found);
    requireOk(await found.client.renameInBond("Robin is back"));
    for (const each of [noor, laptop]) await reads(each, "Robin is back");
  });
});
