import { isUnfolded, standingAnswers } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyDisk } from "../store/memory-store.ts";
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

describe("taking a note back", () => {
  let a: Client;
  let b: Client;
  let disk: ReturnType<typeof emptyDisk>;
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  const note = (text: string) => ({ text, need: "comfort" as const });
  const travel = (client: Client) => requireBond(client).answerTravel.get(roundOne);
  const standing = (client: Client, side: "a" | "b") =>
    standingAnswers(requireBond(client).state, roundOne, side).length;
  const unfold = (client: Client, side: "a" | "b") =>
    until(client, "unfolded", () => isUnfolded(requireBond(client).state, roundOne, side));
  const wishDone = (client: Client) => until(client, "the wish is settled", () => travel(client) === undefined);

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

  it("[OUT-6] granted: the words are a draft again, and the other's note stays shut", async () => {
    requireOk(await a.fold(roundOne, note("taken back"), today));
    await settled(a);
    requireOk(await a.takeBack(roundOne));
    await wishDone(a);
    expect([standing(a, "a"), a.readDraft(roundOne)]).toEqual([0, note("taken back")]);
    requireOk(await b.fold(roundOne, note("alone"), today));
    await settled(b);
    await until(a, "b's note arrives", () => standing(a, "b") === 1);
    expect(isUnfolded(requireBond(a).state, roundOne, "a")).toBe(false);
    expect(isUnfolded(requireBond(b).state, roundOne, "b")).toBe(false);
  });

  it("[OUT-6] folding anew after taking back: the other reads the new note, and only that", async () => {
    requireOk(await a.fold(roundOne, note("first"), today));
    await settled(a);
    requireOk(await a.takeBack(roundOne));
    await wishDone(a);
    requireOk(await a.fold(roundOne, note("second"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    expect([...requireBond(b).texts.values()]).toEqual([note("second")]);
    expect(a.readDraft(roundOne)).toBeUndefined();
  });

  it("[OUT-6] offline it is a wish, shown as one, that survives a restart and is granted later", async () => {
    requireOk(await a.fold(roundOne, note("regretted"), today));
    await settled(a);
    network.a.down();
    requireOk(await a.takeBack(roundOne));
    expect([travel(a), requireBond(a).travel]).toEqual(["wish-to-take-back", "saved-here"]);
    expect(standing(a, "a")).toBe(1);
    await a.stop();
    a = await openDevice(network.a, disk);
    expect(travel(a)).toBe("wish-to-take-back");
    expect(a.readDraft(roundOne)).toBeUndefined();
    network.a.up();
    await wishDone(a);
    expect([standing(a, "a"), a.readDraft(roundOne)]).toEqual([0, note("regretted")]);
  });

  it("[STORE-8] a wish names no question in a record's key", async () => {
    requireOk(await a.fold(roundOne, note("regretted"), today));
    network.a.down();
    requireOk(await a.takeBack(roundOne));
    expect([...disk.records.keys()].join("\n")).not.toContain("lately");
  });

  it("[OUT-6] too late once both are in: the wish ends and both unfold", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    network.a.down();
    requireOk(await a.takeBack(roundOne));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await unfold(b, "b");
    network.a.up();
    await unfold(a, "a");
    await settled(a);
    expect([travel(a), a.readDraft(roundOne), standing(a, "a")]).toEqual([undefined, undefined, 1]);
    expect([...requireBond(b).texts.values()]).toEqual([note("of a")]);
    expect(await a.takeBack(roundOne)).toEqual({ ok: false, error: { tag: "too-late" } });
  });

  it("[OUT-4] what had not left is taken back without ever reaching the escrow, and the chain stays whole", async () => {
    network.a.down();
    requireOk(await a.fold(roundOne, note("never left"), today));
    requireOk(await a.takeBack(roundOne));
    network.a.asked.length = 0;
    network.a.up();
    await wishDone(a);
    await settled(a);
    const escrow = network.a.asked.filter(({ path, status }) => path.includes("/escrow/") && status !== undefined);
    expect(escrow.map(({ method, status }) => [method, status])).toEqual([["DELETE", 204]]);
    requireOk(await b.fold(roundOne, note("of b"), today));
    await settled(b);
    await until(b, "a's chain arrives", () => standing(b, "a") === 0);
    expect([requireBond(a).notices, requireBond(b).notices]).toEqual([[], []]);
    expect(a.readDraft(roundOne)).toEqual(note("never left"));
  });

  it("[OUT-6] a draft that was begun meanwhile is not written over", async () => {
    requireOk(await a.fold(roundOne, note("old"), today));
    await settled(a);
    network.a.down();
    requireOk(await a.takeBack(roundOne));
    a.saveDraft(roundOne, note("new"));
    network.a.up();
    await wishDone(a);
    expect(a.readDraft(roundOne)).toEqual(note("new"));
  });

  it("[OUT-2] when only the answer to taking back is lost, it is asked again", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    let lost = 0;
    network.a.intercept = (request, pass) => {
      if (request.method !== "DELETE" || lost === 2) return undefined;
      lost += 1;
      return pass().then(() => Promise.reject(new TypeError("fetch failed")));
    };
    requireOk(await a.takeBack(roundOne));
    await wishDone(a);
    expect([lost, standing(a, "a")]).toEqual([2, 0]);
  });

  it("[OUT-6] a note of the other that was taken back does not leave the escrow looking unreachable", async () => {
    requireOk(await b.fold(roundOne, note("of b"), today));
    await settled(b);
    requireOk(await b.takeBack(roundOne));
    await wishDone(b);
    await settled(b);
    let failed = 0;
    network.a.intercept = (request) => {
      if (request.method !== "GET" || !request.url.includes("/escrow/") || failed === 2) return undefined;
      failed += 1;
      return Promise.reject(new TypeError("fetch failed"));
    };
    requireOk(await a.fold(roundOne, note("of a"), today));
    await until(a, "said", () => requireBond(a).escrowUnreachable);
    await until(a, "and taken back", () => !requireBond(a).escrowUnreachable);
    expect(isUnfolded(requireBond(a).state, roundOne, "a")).toBe(false);
  });
});
