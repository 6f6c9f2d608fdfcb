import { isRestDay, nameOf, standingAnswers } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatches, readBondRecord } from "../bond/bond.fixture.ts";
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

const note = { text: "every word of it", need: "reassure" as const };
const refused = { ok: false, error: { tag: "disk-full" } };

describe("a full disk", () => {
  let a: Client;
  let b: Client;
  let disk: MemoryDisk;
  let network: ReturnType<typeof makeNetwork>;
  const ownSealed = () => standingAnswers(requireBond(a).state, roundOne, "a").length;
  /** Long enough for a dozen tries. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 300));

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    network = connect();
    disk = emptyDisk();
    [a, b] = [await openDevice(network, disk), await openDevice(connect())];
    await pairTwo(a, b);
  });
  afterEach(async () => {
    disk.full = false;
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[STORE-9] says so, has done nothing, keeps the words, and folds them once there is room", async () => {
    a.saveDraft(roundOne, note);
    await a.flush();
    disk.full = true;
    const before = copyDisk(disk).records;
    expect(await a.fold(roundOne, note, today)).toEqual(refused);
    expect(a.view().saveProblem).toEqual({ tag: "disk-full" });
    expect([ownSealed(), a.readDraft(roundOne), requireBond(a).travel]).toEqual([0, note, "sent-safely"]);
    expect(disk.records).toEqual(before);
    disk.full = false;
    requireOk(await a.fold(roundOne, note, today));
    expect(a.view().saveProblem).toBeUndefined();
    expect([ownSealed(), a.readDraft(roundOne)]).toEqual([1, undefined]);
    await settled(a);
    expect(requireBond(a).notices).toEqual([]);
  });

  it("[STORE-9] refuses private marks as a whole too", async () => {
    disk.full = true;
    expect(await a.rest(today, true)).toEqual(refused);
    expect(isRestDay(a.view().vault, today)).toBe(false);
    disk.full = false;
    requireOk(await a.rest(today, true));
    expect(isRestDay(a.view().vault, today)).toBe(true);
  });

  it("[STORE-9] [TAIL-2] what arrives meanwhile is taken once there is room", async () => {
    disk.full = true;
    requireOk(await b.renameInBond("Noor Two"));
    await settled(b);
    await aWhile();
    expect(nameOf(requireBond(a).state, "b")).toBe("Noor");
    disk.full = false;
    await until(a, "a hears", () => nameOf(requireBond(a).state, "b") === "Noor Two");
    expect(requireBond(a).notices).toEqual([]);
  });

  it("[STORE-9] [OUT-2] a disk that fills up while something is on its way sends it again, unhurried, and once it counts", async () => {
    network.intercept = (request, pass) => {
      if (request.method !== "POST") return undefined;
      disk.full = true;
      return pass();
    };
    requireOk(await a.renameInBond("Robin Two"));
    await until(b, "b hears", () => nameOf(requireBond(b).state, "a") === "Robin Two");
    await aWhile();
    expect(network.asked.filter(({ method }) => method === "POST").length).toBeLessThan(20);
    network.intercept = undefined;
    disk.full = false;
    await settled(a);
    const batches = await readBatches(await readBondRecord(disk), network.fetch);
    expect(batches.filter(({ facts }) => facts.some(({ event }) => event.name === "Robin Two"))).toHaveLength(1);
  });

  it("[STORE-9] a disk that is full when the relay grants taking back asks again, unhurried", async () => {
    requireOk(await a.fold(roundOne, note, today));
    await settled(a);
    network.intercept = (request, pass) => {
      if (request.method === "DELETE") disk.full = true;
      return pass();
    };
    requireOk(await a.takeBack(roundOne));
    await aWhile();
    expect(network.asked.filter(({ method }) => method === "DELETE").length).toBeLessThan(20);
    expect(requireBond(a).answerTravel.get(roundOne)).toBe("wish-to-take-back");
    network.intercept = undefined;
    disk.full = false;
    await until(a, "taken back", () => ownSealed() === 0);
    expect(a.readDraft(roundOne)).toEqual(note);
  });

  it("[STORE-9] a disk that is full when both notes are in unfolds once there is room", async () => {
    requireOk(await a.fold(roundOne, note, today));
    await settled(a);
    network.intercept = (request, pass) => {
      if (request.method === "GET" && request.url.includes("/escrow/")) disk.full = true;
      return pass();
    };
    requireOk(await b.fold(roundOne, note, today));
    await until(b, "b reads", () => requireBond(b).texts.size === 1);
    await aWhile();
    expect(requireBond(a).texts.size).toBe(0);
    expect(network.asked.filter(({ path }) => path.includes("/escrow/")).length).toBeLessThan(30);
    network.intercept = undefined;
    disk.full = false;
    await until(a, "a reads", () => requireBond(a).texts.size === 1);
  });
});
