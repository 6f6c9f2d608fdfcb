import { isUnfolded, nameOf } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatches, readBondRecord, readEnvelopes } from "../bond/bond.fixture.ts";
import { copyDisk, emptyDisk, type MemoryDisk } from "../store/memory-store.ts";
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

const note = (text: string) => ({ text, need: "comfort" as const });
/** Version and epoch stand before the nonce (ENV-1). */
const nonceOf = (envelope: Uint8Array) => envelope.slice(5, 17).toHex();

describe("local storage that went back in time", () => {
  let a: Client;
  let b: Client;
  let disk: MemoryDisk;
  let network: ReturnType<typeof makeNetwork>;
  /** The device as the copy has it. */
  const restore = async (copy: MemoryDisk) => {
    await a.stop();
    disk = copy;
    a = await openDevice(network, copy);
  };
  const expectNothingUsedTwice = async () => {
    const record = await readBondRecord(disk);
    const envelopes = await readEnvelopes(record, network.fetch);
    expect(new Set(envelopes.map(nonceOf)).size).toBe(envelopes.length);
    const numbers = (await readBatches(record, network.fetch)).map(({ header }) => `${header.session}:${header.seq}`);
    expect(new Set(numbers).size).toBe(numbers.length);
  };

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    disk = emptyDisk();
    [a, b] = [await openDevice(network, disk), await openDevice(network)];
    await pairTwo(a, b);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[STORE-10] nothing is lost, and it goes on under a new session without using a number twice", async () => {
    const older = copyDisk(disk);
    for (const name of ["after 1", "after 2", "after 3"]) requireOk(await a.renameInBond(name));
    requireOk(await b.renameInBond("Noor Two"));
    await Promise.all([settled(a), settled(b)]);
    await restore(older);
    await until(a, "its own later words come back", () => nameOf(requireBond(a).state, "a") === "after 3");
    requireOk(await a.renameInBond("restored"));
    await until(b, "b hears", () => nameOf(requireBond(b).state, "a") === "restored");
    await settled(a);
    expect(requireBond(a).state).toEqual(requireBond(b).state);
    expect(requireBond(a).notices).toEqual([]);
    expect(requireBond(b).notices).toEqual([]);
    await expectNothingUsedTwice();
  });

  it("[STORE-10] a note that was folded after the copy still unfolds", async () => {
    const older = copyDisk(disk);
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    await restore(older);
    requireOk(await b.fold(roundOne, note("of b"), today));
    await until(b, "b reads", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    expect([...requireBond(b).texts.values()]).toEqual([note("of a")]);
    await expectNothingUsedTwice();
  });

  it("[STORE-10] [CHAIN-3] writing before having heard uses numbers twice, which is noted, and nothing is lost", async () => {
    const older = copyDisk(disk);
    requireOk(await a.renameInBond("lost 1"));
    requireOk(await a.renameInBond("lost 2"));
    await settled(a);
    await a.stop();
    network.down();
    disk = older;
    a = await openDevice(network, older);
    requireOk(await a.renameInBond("offline 1"));
    network.up();
    await until(b, "noted at b", () => requireBond(b).notices.some(({ tag }) => tag === "fork"));
    await until(a, "noted at a", () => requireBond(a).notices.some(({ tag }) => tag === "fork"));
    requireOk(await a.renameInBond("at last"));
    await settled(a);
    await until(b, "b hears", () => nameOf(requireBond(b).state, "a") === "at last");
    expect(requireBond(a).state).toEqual(requireBond(b).state);
    const record = await readBondRecord(disk);
    const names = (await readBatches(record, network.fetch)).flatMap(({ facts }) =>
      facts.map(({ event }) => event.name),
    );
    expect(names).toEqual(expect.arrayContaining(["lost 1", "lost 2", "offline 1", "at last"]));
    const nonces = (await readEnvelopes(record, network.fetch)).map(nonceOf);
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it("[CHAIN-5] opening costs no more after many private marks: the vault has its snapshots too", async () => {
    for (let i = 0; i < 260; i++) requireOk(await a.rest(today, i % 2 === 0));
    expect([...disk.records.keys()]).toContain("vault/snapshot");
    requireOk(await a.rest(today, true));
    const before = a.view().vault;
    await restore(disk);
    expect(a.view().vault).toEqual(before);
  });

  it("[STORE-10] what waited in the copy's outbox goes again and counts once", async () => {
    network.down();
    requireOk(await a.renameInBond("waiting"));
    const older = copyDisk(disk);
    network.up();
    await settled(a);
    await restore(older);
    expect(requireBond(a).travel).toBe("saved-here");
    await settled(a);
    requireOk(await a.renameInBond("goes on"));
    await until(b, "b hears", () => nameOf(requireBond(b).state, "a") === "goes on");
    expect(requireBond(b).notices).toEqual([]);
  });
});
