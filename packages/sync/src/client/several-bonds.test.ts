import { nameOf, type StreamId } from "@twofold/core";
import { afterEach, describe, expect, it } from "vitest";
import { activeBondKey, type BondRecord, bondRecordKey } from "../bond/bond-record.ts";
import { deviceNamed, link, type Machine, makeWorld } from "../linking/own-devices.fixture.ts";
import { openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import { pairTwo, requireBond, requireOk, roundOne, settled, today, until } from "./device.fixture.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe("more than one bond on one device", () => {
  let world: ReturnType<typeof makeWorld>;
  afterEach(() => world.stop());

  /** The page to switch follows later; the record that says which one is shown is there. */
  async function show(machine: Machine, stream: StreamId | undefined): Promise<void> {
    await machine.client.stop();
    const store = await openStore(machine);
    const change = stream === undefined ? { remove: activeBondKey } : { put: activeBondKey, value: stream };
    expect((await store.commit([change])).ok).toBe(true);
    await machine.reopen();
  }
  async function openStore({ disk }: Machine) {
    const store = await openSealedStore(openMemoryStore(disk), random);
    if (!store.ok) throw new Error(store.error.tag);
    await store.value.raw.claim();
    return store.value;
  }
  const streamOf = ({ client }: Machine) => requireBond(client).stream;
  const bytesAt = (machine: Machine, stream: string) =>
    machine.network.asked.filter(({ method, path }) => method !== "GET" && path.includes(stream)).length;

  async function threePeople() {
    world = makeWorld();
    const [robin, noor, kim] = [await world.machine(), await world.machine(), await world.machine()];
    await pairTwo(robin.client, noor.client);
    const partner = streamOf(robin);
    await show(robin, undefined);
    await pairTwo(robin.client, kim.client);
    return { robin, noor, kim, partner, friend: streamOf(robin) };
  }

  it("[DEV-15] each has a stream, keys, tokens and a log of its own, and nothing crosses", async () => {
    const { robin, noor, kim, partner, friend } = await threePeople();
    expect(partner).not.toBe(friend);
    const store = await openStore(robin);
    const records: BondRecord[] = [];
    for (const stream of [partner, friend]) {
      const record = await store.read(bondRecordKey(stream));
      if (record.ok) records.push(record.value as BondRecord);
    }
    const secrets = records.flatMap(({ token, device, bondKeys }) =>
      [token, device.signPublic, device.hpkePublic, ...bondKeys.map(({ key }) => key)].map((each) => each.toHex()),
    );
    expect(new Set(secrets).size).toBe(8);
    await robin.reopen();
    await settled(robin.client);
    robin.network.asked.length = 0;
    requireOk(await robin.client.renameInBond("for Kim alone"));
    requireOk(await robin.client.fold(roundOne, { text: "for Kim alone as well", need: "just-read" }, today));
    await settled(robin.client);
    await until(kim.client, "Kim reads", () => nameOf(requireBond(kim.client).state, "a") === "for Kim alone");
    expect(bytesAt(robin, partner)).toBe(0);
    expect(nameOf(requireBond(noor.client).state, "a")).toBe("Robin");
    expect(JSON.stringify(requireBond(noor.client).state)).not.toContain("Kim");
    await show(robin, partner);
    await settled(robin.client);
    expect(streamOf(robin)).toBe(partner);
    expect(JSON.stringify(requireBond(robin.client).state)).not.toContain("Kim");
  });

  it("[DEV-15] the one that is not shown goes on: what the other writes arrives", async () => {
    const { robin, noor, partner } = await threePeople();
    requireOk(await noor.client.renameInBond("Noor meanwhile"));
    await settled(noor.client);
    await new Promise((resolve) => setTimeout(resolve, 200));
    robin.network.down();
    await show(robin, partner);
    expect(nameOf(requireBond(robin.client).state, "b")).toBe("Noor meanwhile");
  });

  it("[DEV-15] a linked device gets all of them, and a removed one loses all of them", async () => {
    const { robin, noor, kim, partner, friend } = await threePeople();
    const laptop = await world.machine();
    await link(robin, laptop);
    await settled(laptop.client);
    for (const stream of [friend, partner]) {
      if (streamOf(laptop) !== stream) await show(laptop, stream);
      await settled(laptop.client);
      requireOk(await laptop.client.renameInBond(`laptop ${stream}`));
      const reader = stream === partner ? noor : kim;
      await until(reader.client, "read", () => nameOf(requireBond(reader.client).state, "a") === `laptop ${stream}`);
    }
    requireOk(await robin.client.devices.remove(deviceNamed(robin.client, "Laptop")));
    for (const { client } of [noor, kim]) {
      await until(client, "removed", () => Object.keys(requireBond(client).state.devices.a.removals).length === 1);
    }
    for (const stream of [friend, partner]) {
      await show(laptop, stream);
      requireOk(await laptop.client.renameInBond("nobody reads this"));
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
    for (const { client } of [noor, kim]) expect(nameOf(requireBond(client).state, "a")).not.toBe("nobody reads this");
  });
});
