import { isJoined, isUnfolded, nameOf, type RoundId, standingAnswers } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, type Snapshot, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBatches, readBondRecord, strangeWriter } from "../bond/bond.fixture.ts";
import type { Client } from "../client/client.ts";
import {
  confirmAt,
  inviteFrom,
  makeNetwork,
  openDevice,
  pairTwo,
  requireBond,
  requireOk,
  roundOne,
  settled,
  today,
  until,
} from "../client/device.fixture.ts";
import { copyDisk, emptyDisk, type MemoryDisk } from "../store/memory-store.ts";

const note = (text: string) => ({ text, need: "comfort" as const });
const roundTwo = `${today}.1.lately-39` as RoundId;

describe("pairing", () => {
  let a: Client;
  let b: Client;
  let store: MemoryStore;
  let disks: { a: MemoryDisk; b: MemoryDisk };
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  let nowMs: number;
  /** The guest has joined; the inviter's device is closed. */
  const guestWaits = async () => {
    const link = await inviteFrom(a);
    await a.stop();
    requireOk(await b.join(link, { asFriends: false }));
  };
  const hostReturns = async () => {
    a = await openDevice(network.a, disks.a);
    await confirmAt(a);
  };
  const restartB = async () => {
    await b.stop();
    b = await openDevice(network.b, disks.b);
  };
  const sealedBy = (client: Client, side: "a" | "b", round = roundOne) =>
    standingAnswers(requireBond(client).state, round, side).length;

  beforeEach(async () => {
    nowMs = Date.now();
    store = new MemoryStore();
    const relay = createRelay({ store, limits: unlimitedRates, clock: () => nowMs });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    network = { a: connect(), b: connect() };
    disks = { a: emptyDisk(), b: emptyDisk() };
    [a, b] = [await openDevice(network.a, disks.a), await openDevice(network.b, disks.b)];
    requireOk(await a.nameSelf("Robin"));
    requireOk(await b.nameSelf("Noor"));
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[PAIR-8] the guest's first batch names the exchange; until it is there the inviter's bond is not complete", async () => {
    const link = await inviteFrom(a);
    requireOk(await b.join(link, { asFriends: false }));
    // The guest's device gets the answer and can say nothing more.
    network.b.intercept = (request, pass) =>
      request.method === "GET" ? pass() : Promise.reject(new TypeError("fetch failed"));
    await confirmAt(a);
    await until(b, "the bond reaches the guest", () => requireBond(b).ahead === false);
    await settled(a);
    expect([requireBond(a).isComplete, isJoined(requireBond(a).state)]).toEqual([false, false]);
    network.b.intercept = undefined;
    await until(a, "the guest's first batch", () => requireBond(a).isComplete);
    const [hosts, guests] = [await readBondRecord(disks.a), await readBondRecord(disks.b)];
    const [first] = (await readBatches(hosts, network.a.fetch)).filter(({ header }) => header.side === "b");
    expect([first?.header.seq, first?.facts[0]?.event]).toEqual([0, { kind: "bond.joined", exchange: hosts.exchange }]);
    expect(guests.exchange).toEqual(hosts.exchange);
  });

  it("[PAIR-8] a first batch that names another exchange completes nothing", async () => {
    const link = await inviteFrom(a);
    requireOk(await b.join(link, { asFriends: false }));
    network.b.intercept = (request, pass) =>
      request.method === "GET" ? pass() : Promise.reject(new TypeError("fetch failed"));
    await confirmAt(a);
    await until(b, "the bond reaches the guest", () => requireBond(b).ahead === false);
    const other = await strangeWriter(await readBondRecord(disks.b), network.a.fetch);
    await other.post(await other.write([{ kind: "bond.joined", exchange: new Uint8Array(32) }]));
    await until(a, "it arrives", () => isJoined(requireBond(a).state));
    expect(requireBond(a).isComplete).toBe(false);
  });

  it("[PAIR-6] both see the same four words", async () => {
    await pairTwo(a, b);
    expect(requireBond(a).safetyWords).toEqual(requireBond(b).safetyWords);
    expect(requireBond(a).safetyWords).toHaveLength(4);
  });

  it("[AHEAD-1] with the inviter's device closed, the guest sees the question, folds, takes back, folds again", async () => {
    await guestWaits();
    expect(requireBond(b)).toMatchObject({ ahead: true, side: "b", travel: "saved-here" });
    expect(nameOf(requireBond(b).state, "a")).toBe("Robin");
    requireOk(await b.fold(roundOne, note("first"), today));
    expect([sealedBy(b, "b"), b.readDraft(roundOne)]).toEqual([1, undefined]);
    requireOk(await b.takeBack(roundOne));
    expect([sealedBy(b, "b"), b.readDraft(roundOne)]).toEqual([0, note("first")]);
    requireOk(await b.fold(roundOne, note("second"), today));
    await restartB();
    await until(b, "still there", () => b.view().bond !== undefined && sealedBy(b, "b") === 1);
    expect(requireBond(b).answerTravel.get(roundOne)).toBe("saved-here");
  });

  it("[AHEAD-2] what was folded ahead is sealed by itself once the inviter has answered", async () => {
    await guestWaits();
    requireOk(await b.fold(roundOne, note("ahead one"), today));
    requireOk(await b.fold(roundTwo, note("ahead two"), today));
    await hostReturns();
    await until(b, "the bond", () => b.view().bond?.ahead === false && sealedBy(b, "b", roundTwo) === 1);
    await settled(b);
    await until(a, "a has both", () => sealedBy(a, "b") === 1 && sealedBy(a, "b", roundTwo) === 1);
    requireOk(await a.fold(roundOne, note("of a"), today));
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    expect([...requireBond(a).texts.values()]).toEqual([note("ahead one")]);
    expect(b.view().pairing).toEqual({ phase: "none" });
  });

  it("[AHEAD-2] also when this device stops at any moment in between", async () => {
    await guestWaits();
    requireOk(await b.fold(roundOne, note("ahead one"), today));
    requireOk(await b.fold(roundTwo, note("ahead two"), today));
    // Every state of the disk from here on is one in which the device may have stopped, with the relay as it was then.
    const states: { disk: MemoryDisk; relay: Snapshot }[] = [];
    let seen = "";
    const stop = b.subscribe(() => {
      const now = [...disks.b.records.keys()].join();
      if (now !== seen) states.push({ disk: copyDisk(disks.b), relay: store.snapshot() });
      seen = now;
    });
    await hostReturns();
    await until(b, "sealed", () => b.view().bond?.ahead === false && sealedBy(b, "b", roundTwo) === 1);
    stop();
    await b.stop();
    expect(states.length).toBeGreaterThan(2);
    for (const state of states) {
      store.restore(state.relay, { unnoticed: true });
      b = await openDevice(network.b, state.disk);
      await until(b, "sealed", () => {
        const bond = b.view().bond;
        return bond?.ahead === false && sealedBy(b, "b") === 1 && sealedBy(b, "b", roundTwo) === 1;
      });
      await b.stop();
    }
  });

  it("[AHEAD-2] a full disk when the answer comes loses nothing of what was written ahead", async () => {
    await guestWaits();
    requireOk(await b.fold(roundOne, note("ahead"), today));
    disks.b.full = true;
    await hostReturns();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sealedBy(b, "b")).toBe(1);
    disks.b.full = false;
    await until(b, "sealed", () => b.view().bond?.ahead === false && sealedBy(b, "b") === 1);
    await until(a, "a has it", () => sealedBy(a, "b") === 1);
  });

  it("[AHEAD-2] a note folded in the very moment in which the relay answers is kept", async () => {
    const link = await inviteFrom(a);
    network.b.intercept = (request, pass) =>
      request.method === "POST" ? Promise.reject(new TypeError("fetch failed")) : pass();
    requireOk(await b.join(link, { asFriends: false }));
    let folding: Promise<unknown> | undefined;
    network.b.intercept = async (request, pass) => {
      const response = await pass();
      if (request.method === "POST") folding ??= b.fold(roundOne, note("just now"), today);
      return response;
    };
    await until(a, "the guest answers", () => a.view().pairing.phase === "guest-answered");
    await expect.poll(() => folding).toBeDefined();
    await folding;
    await confirmAt(a);
    await until(b, "sealed", () => b.view().bond?.ahead === false && sealedBy(b, "b") === 1);
  });

  it("[AHEAD-3] who stops waiting has every word back as a draft", async () => {
    await guestWaits();
    requireOk(await b.fold(roundOne, note("ahead one"), today));
    requireOk(await b.fold(roundTwo, note("ahead two"), today));
    requireOk(await b.leaveWaiting());
    expect([b.view().bond, b.view().pairing]).toEqual([undefined, { phase: "none" }]);
    await restartB();
    expect([b.readDraft(roundOne), b.readDraft(roundTwo)]).toEqual([note("ahead one"), note("ahead two")]);
  });

  it("[PAIR-3] a second guest is told that the link was used; an own link, a damaged one and an expired one are told apart", async () => {
    const link = await inviteFrom(a);
    expect(await a.join(link, { asFriends: false })).toEqual({ ok: false, error: { tag: "invitation-own" } });
    expect(await b.readInvitation(`${link.slice(0, -9)}`)).toMatchObject({ ok: false });
    requireOk(await b.join(link, { asFriends: false }));
    const late = await openDevice(network.b, emptyDisk());
    expect(await late.join(link, { asFriends: false })).toEqual({ ok: false, error: { tag: "invitation-used" } });
    nowMs += 31 * 24 * 3_600_000;
    expect(await late.join(link, { asFriends: false })).toEqual({ ok: false, error: { tag: "invitation-expired" } });
    await late.stop();
  });

  it("[PAIR-3] pairing goes on after a restart of either at any point", async () => {
    const link = await inviteFrom(a);
    await a.stop();
    a = await openDevice(network.a, disks.a);
    expect(a.view().pairing).toMatchObject({ phase: "inviting" });
    requireOk(await b.join(link, { asFriends: true }));
    await restartB();
    await until(a, "the guest answers", () => a.view().pairing.phase === "guest-answered");
    await a.stop();
    a = await openDevice(network.a, disks.a);
    expect(a.view().pairing).toMatchObject({ phase: "guest-answered", guestName: "Noor", bondKind: "friend" });
    network.a.down();
    requireOk(await a.confirmGuest());
    expect(a.view().pairing).toMatchObject({ phase: "confirming" });
    await a.stop();
    a = await openDevice(network.a, disks.a);
    network.a.up();
    await until(a, "the pairing ends", () => a.view().pairing.phase === "none");
    await until(a, "complete", () => requireBond(a).isComplete);
    await Promise.all([settled(a), settled(b)]);
  });

  it("[PAIR-3] a guest who was not the one gets nothing", async () => {
    const link = await inviteFrom(a);
    requireOk(await b.join(link, { asFriends: false }));
    await until(a, "the guest answers", () => a.view().pairing.phase === "guest-answered");
    requireOk(await a.refuseGuest());
    expect([a.view().pairing, a.view().bond]).toEqual([{ phase: "none" }, undefined]);
    await until(b, "the guest is told", () => {
      const { pairing } = b.view();
      return pairing.phase === "joining" && pairing.problem?.tag === "invitation-expired";
    });
    requireOk(await b.leaveWaiting());
  });
});
