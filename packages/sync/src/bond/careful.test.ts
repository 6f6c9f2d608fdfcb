import { carefulHolds, isUnfolded, roundOf, standingAnswers, waitsForKey } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Client } from "../client/client.ts";
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
} from "../client/device.fixture.ts";
import { emptyDisk } from "../store/memory-store.ts";

describe("careful rounds between two devices", () => {
  let a: Client;
  let b: Client;
  let disk: ReturnType<typeof emptyDisk>;
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  const note = (text: string) => ({ text, need: "just-read" as const });
  const state = (client: Client) => requireBond(client).state;
  const deposits = () =>
    [...network.a.asked, ...network.b.asked].filter(
      ({ method, path }) => method === "PUT" && path.includes("/escrow/"),
    );
  const unfold = (client: Client, side: "a" | "b") =>
    until(client, "unfolded", () => isUnfolded(state(client), roundOne, side));
  const read = (client: Client) => [...requireBond(client).texts.values()].map(({ text }) => text);
  const chooses = async (client: Client) => {
    requireOk(await client.chooseCareful(true));
    for (const each of [a, b]) await until(each, "careful", () => carefulHolds(state(each)));
  };
  const sees = (client: Client, side: "a" | "b") =>
    until(client, "the other's sealed note", () => standingAnswers(state(client), roundOne, side).length === 1);

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    network = { a: connect(), b: connect() };
    disk = emptyDisk();
    [a, b] = [await openDevice(network.a, disk), await openDevice(network.b)];
    await pairTwo(a, b);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[CARE-2] [CARE-4] no half of a key goes to the relay, and both open", async () => {
    await chooses(a);
    requireOk(await a.fold(roundOne, note("first"), today));
    await sees(b, "a");
    const [sealed] = standingAnswers(state(b), roundOne, "a");
    expect(sealed?.share).toBeNull();
    expect(roundOf(state(b), roundOne).released).toBeUndefined();
    requireOk(await b.fold(roundOne, note("second"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    expect([read(a), read(b)]).toEqual([["second"], ["first"]]);
    expect(deposits()).toEqual([]);
  });

  it("[CARE-1] [CARE-6] a note at the escrow is withdrawn when it meets a careful one, and both open", async () => {
    network.b.down();
    requireOk(await a.chooseCareful(true));
    requireOk(await a.fold(roundOne, note("careful"), today));
    await settled(a);
    requireOk(await b.fold(roundOne, note("plain"), today));
    expect(standingAnswers(state(b), roundOne, "b")[0]?.share).not.toBeNull();
    network.b.up();
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    expect([read(a), read(b)]).toEqual([["plain"], ["careful"]]);
  });

  it("[CARE-5] taken back at once, offline too, until the own key is out; then it is too late", async () => {
    await chooses(b);
    network.a.down();
    requireOk(await a.fold(roundOne, note("not yet"), today));
    requireOk(await a.takeBack(roundOne));
    await until(a, "taken back", () => standingAnswers(state(a), roundOne, "a").length === 0);
    await until(a, "nothing waits", () => requireBond(a).answerTravel.get(roundOne) === undefined);
    expect(a.readDraft(roundOne)).toEqual(note("not yet"));
    network.a.up();
    requireOk(await a.fold(roundOne, note("now"), today));
    await settled(a);
    await until(b, "the first one gone", () => Object.keys(roundOf(state(b), roundOne).takenBack.a).length === 1);
    await sees(b, "a");
    network.b.down();
    requireOk(await b.fold(roundOne, note("mine"), today));
    await until(b, "own key out", () => waitsForKey(state(b), roundOne, "b"));
    expect((await b.takeBack(roundOne)).ok).toBe(false);
    expect(isUnfolded(state(b), roundOne, "b")).toBe(false);
    network.b.up();
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
  });

  it("[CARE-7] the other stays silent: it is said, nothing opens, and a restart changes nothing", async () => {
    await chooses(a);
    requireOk(await a.fold(roundOne, note("first"), today));
    await sees(b, "a");
    network.b.down();
    requireOk(await b.fold(roundOne, note("second"), today));
    await until(b, "waits", () => waitsForKey(state(b), roundOne, "b"));
    expect(read(b)).not.toContain("first");
    await a.stop();
    a = await openDevice(network.a, disk);
    expect(isUnfolded(state(a), roundOne, "a")).toBe(false);
    network.b.up();
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    expect(read(a)).toContain("second");
  });
});
