import { closedBy, isUnfolded, standingAnswers } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyDisk, emptyDisk } from "../store/memory-store.ts";
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

describe("closing a bond", () => {
  let a: Client;
  let b: Client;
  let disk: ReturnType<typeof emptyDisk>;
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  const note = (text: string) => ({ text, need: "comfort" as const });
  const hears = (closed: "a" | "b") =>
    until(b, "the other hears", () => closedBy(requireBond(b).state).includes(closed));
  const delivered = () =>
    expect.poll(() => [...disk.records.keys()].filter((key) => key.startsWith("farewell/")), { timeout: 5_000 });
  const restart = async () => {
    await a.stop();
    a = await openDevice(network.a, disk);
  };
  /** What one more start, and one more evening of use, sends. */
  const sentAfterRestart = async () => {
    network.a.asked.length = 0;
    await restart();
    await a.rest(today, true);
    await a.fold(roundOne, note("too late"), today);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return network.a.asked.map(({ method, path }) => `${method} ${path}`);
  };

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

  it("[LEAVE-1] [LEAVE-3] tells the other, and keeps what there is, to be read only", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await until(a, "unfolded", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await until(b, "unfolded", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    await settled(a);
    requireOk(await a.closeBond({ erase: false }));
    await hears("a");
    await delivered().toEqual([]);
    expect(requireBond(a)).toMatchObject({ ended: true, connection: "offline" });
    expect([...requireBond(a).texts.values()]).toEqual([note("of b")]);
    expect([...requireBond(b).texts.values()]).toEqual([note("of a")]);
    expect(await a.respond(roundOne, "thank", undefined, today)).toMatchObject({ ok: false });
    expect(await sentAfterRestart()).toEqual([]);
    expect([...requireBond(a).texts.values()]).toEqual([note("of b")]);
  });

  it("[LEAVE-1] after both have left, nothing sets the bond up at the relay again", async () => {
    requireOk(await b.closeBond({ erase: false }));
    await until(a, "a hears", () => closedBy(requireBond(a).state).includes("b"));
    requireOk(await a.closeBond({ erase: false }));
    await delivered().toEqual([]);
    expect(await sentAfterRestart()).toEqual([]);
  });

  it("[LEAVE-1] takes back what still waits at the escrow: the other's note opens for nobody", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    network.b.down();
    requireOk(await b.fold(roundOne, note("of b"), today));
    requireOk(await a.closeBond({ erase: false }));
    await delivered().toEqual([]);
    network.b.up();
    await hears("a");
    await settled(b);
    expect(standingAnswers(requireBond(b).state, roundOne, "a")).toHaveLength(1);
    expect(isUnfolded(requireBond(b).state, roundOne, "b")).toBe(false);
  });

  it("[LEAVE-1] what waited to be sent never leaves", async () => {
    network.a.down();
    requireOk(await a.fold(roundOne, note("never sent"), today));
    requireOk(await a.renameInBond("Never"));
    requireOk(await a.closeBond({ erase: false }));
    network.a.up();
    await hears("a");
    await delivered().toEqual([]);
    expect(standingAnswers(requireBond(b).state, roundOne, "a")).toEqual([]);
    expect(JSON.stringify(requireBond(b).state)).not.toContain("Never");
  });

  it("[LEAVE-3] erasing leaves nothing of the bond on this device, drafts and own notes included", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    requireOk(await a.favour(roundOne, true));
    a.saveDraft(roundOne, note("half a sentence"));
    requireOk(await a.closeBond({ erase: true }));
    await delivered().toEqual([]);
    await restart();
    expect(a.view().bond).toBeUndefined();
    expect(a.readDraft(roundOne)).toBeUndefined();
    expect(JSON.stringify(a.view().vault)).not.toMatch(/of a|lately/);
    expect([...disk.records.keys()].filter((key) => /^(bond|active|drafts|farewell)/.test(key))).toEqual([]);
    // The name is about oneself and stays.
    expect(JSON.stringify(a.view().vault)).toContain("Robin");
    await hears("a");
  });

  it("[LEAVE-2] offline, the farewell waits, without content, and is delivered after a restart", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    network.a.down();
    requireOk(await a.closeBond({ erase: true }));
    expect(a.view().bond).toBeUndefined();
    await restart();
    expect([...disk.records.keys()].filter((key) => key.startsWith("farewell/"))).toHaveLength(1);
    network.a.up();
    await hears("a");
    await delivered().toEqual([]);
    expect(isUnfolded(requireBond(b).state, roundOne, "b")).toBe(false);
  });

  it("[LEAVE-2] a farewell of which any answer was lost is repeated from the beginning, and said once", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    let cut = 0;
    network.a.intercept = (request, pass) => {
      if (request.method === "GET" || cut >= 6) return undefined;
      cut += 1;
      // In turns: the request is lost, the answer is lost.
      if (cut % 2 === 1) return Promise.reject(new TypeError("fetch failed"));
      return pass().then(() => Promise.reject(new TypeError("fetch failed")));
    };
    requireOk(await a.closeBond({ erase: false }));
    await hears("a");
    await delivered().toEqual([]);
    expect(cut).toBeGreaterThanOrEqual(4);
    expect(requireBond(b).notices).toEqual([]);
  });

  it("[LEAVE-2] [STORE-10] a device that was put back to before it left and leaves again does no harm", async () => {
    const before = copyDisk(disk);
    requireOk(await a.closeBond({ erase: true }));
    await delivered().toEqual([]);
    await a.stop();
    a = await openDevice(network.a, before);
    requireOk(await a.closeBond({ erase: true }));
    await expect.poll(() => [...before.records.keys()].some((key) => key.startsWith("farewell/"))).toBe(false);
    await hears("a");
  });

  it("[LEAVE-4] when the words differ the bond goes on this device and nothing is said", async () => {
    requireOk(await a.wordsDiffer());
    await delivered().toEqual([]);
    expect(a.view().bond).toBeUndefined();
    const posts = network.a.asked.filter(({ method }) => method === "POST").length;
    requireOk(await b.renameInBond("Noor Two"));
    await settled(b);
    expect(closedBy(requireBond(b).state)).toEqual([]);
    expect(network.a.asked.filter(({ method }) => method === "POST")).toHaveLength(posts);
    expect(await sentAfterRestart()).toEqual([]);
  });

  it("[LEAVE-5] quietly: what waits is taken back, nothing is said, and the copy can be read", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    requireOk(await a.closeBond({ erase: false, quiet: true }));
    await delivered().toEqual([]);
    expect(requireBond(a)).toMatchObject({ ended: true, connection: "offline" });
    requireOk(await b.fold(roundOne, note("of b"), today));
    await settled(b);
    expect(closedBy(requireBond(b).state)).toEqual([]);
    expect(isUnfolded(requireBond(b).state, roundOne, "b")).toBe(false);
    expect(requireBond(b).notices).toEqual([]);
    expect(await sentAfterRestart()).toEqual([]);
  });

  it("[LEAVE-6] a new bond with the same person starts fresh for both, and both keep what they had, once", async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await until(a, "unfolded", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await until(b, "unfolded", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    await Promise.all([settled(a), settled(b)]);
    const first = requireBond(b).stream;
    requireOk(await a.closeBond({ erase: true }));
    await hears("a");
    requireOk(await b.closeBond({ erase: false }));
    await delivered().toEqual([]);
    await pairTwo(a, b);
    expect(requireBond(b).stream).not.toBe(first);
    for (const client of [a, b]) expect(Object.keys(requireBond(client).state.rounds)).toEqual([]);
    const wording = { question: () => undefined, practice: () => undefined };
    const kept = async (client: Client) => {
      const { document } = requireOk(await client.takeaway.gather({ today, mine: true, wording }));
      return document.pieces.map((piece) => ("text" in piece ? `${piece.whose} ${piece.text}` : piece.kind));
    };
    expect(await kept(b)).toEqual(expect.arrayContaining(["mine of b", "theirs of a"]));
    expect(await kept(b)).toHaveLength(2);
    expect(await kept(a)).toEqual([]);
  });
});
