import { type BondEvent, type Day, keptAnswerOf, type RoundId, type Side, standingAnswers } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyDisk, emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import type { Client } from "./client.ts";
import { makeNetwork, openDevice, pairTwo, requireBond, requireOk, settled, until } from "./device.fixture.ts";
import type { Recording } from "./terms.ts";

const today = "2026-03-03" as Day;
const own = "s.in-your-shoes.0.1.own" as RoundId;
const guess = "s.in-your-shoes.0.1.guess" as RoundId;
const through: BondEvent = {
  kind: "session.acted",
  session: "in-your-shoes.0",
  step: "1",
  act: "done",
  value: "sealed",
  day: today,
} as BondEvent;
/** As a guess is recorded: two sealed notes, and that this one is through. */
const guessed = (mine: string, theirs: string): Recording => ({
  bond: [through],
  vault: [],
  sealed: [
    { round: own, text: mine, need: "just-read" },
    { round: guess, text: theirs, need: "just-read" },
  ],
});

describe("an act with sealed words", () => {
  let a: Client;
  let b: Client;
  let disk: MemoryDisk;
  let relayDisk: MemoryStore;
  let connect: () => ReturnType<typeof makeNetwork>;
  let networks: ReturnType<typeof makeNetwork>[];
  const has = (client: Client, side: Side, round: RoundId) =>
    standingAnswers(requireBond(client).state, round, side).length;
  const isThrough = (client: Client) => JSON.stringify(requireBond(client).state.sessions).includes('"sealed"');

  beforeEach(async () => {
    relayDisk = new MemoryStore();
    const at = createRelay({ store: relayDisk, limits: unlimitedRates });
    connect = () => makeNetwork((request) => handleRequest(at, request));
    disk = emptyDisk();
    networks = [connect(), connect()];
    [a, b] = [await openDevice(networks[0]!, disk), await openDevice(networks[1]!)];
    await pairTwo(a, b);
  });
  afterEach(() => Promise.all([a.stop(), b.stop()]));

  it("[STORE-9] [PRAC-11] is saved as a whole or not at all, wherever the app ends", async () => {
    await a.stop();
    const saved: string[] = [];
    for (let writes = 0; writes < 4; writes += 1) {
      const copy = copyDisk(disk);
      const store = openMemoryStore(copy);
      let left = Number.POSITIVE_INFINITY;
      const down = makeNetwork(async () => new Response(null, { status: 503 }));
      const device = await openDevice(down, copy, {
        store: {
          ...store,
          // From the given write on nothing reaches the disk: the app has ended.
          commit: async (changes) => {
            left -= 1;
            return left < 0 ? { ok: false, error: { tag: "disk-full" } } : store.commit(changes);
          },
        },
      });
      left = writes;
      await device.practise(guessed("tea", "coffee"), today);
      await device.stop();
      const again = await openDevice(down, copy);
      const { state, stream } = requireBond(again);
      const kept = [own, guess].map((round) => {
        const [standing] = standingAnswers(state, round, "a");
        return standing && keptAnswerOf(again.view().vault, stream, round, standing.h)?.text;
      });
      saved.push(JSON.stringify([...kept, isThrough(again)]));
      await again.stop();
    }
    const nothing = JSON.stringify([undefined, undefined, false]);
    const everything = JSON.stringify(["tea", "coffee", true]);
    expect(saved).toEqual([nothing, everything, everything, everything]);
    a = await openDevice(connect(), disk);
  });

  it("[PRAC-10] [ESC-1] reaches the other in one batch, and both notes of both unfold", async () => {
    requireOk(await a.practise(guessed("tea", "coffee"), today));
    await settled(a);
    await until(b, "b hears", () => isThrough(b));
    expect([has(b, "a", own), has(b, "a", guess)]).toEqual([1, 1]);
    expect(requireBond(b).texts.size).toBe(0);
    requireOk(await b.practise(guessed("milk", "cocoa"), today));
    const texts = (client: Client) => [...requireBond(client).texts.values()].map(({ text }) => text).sort();
    await until(a, "a reads both", () => texts(a).length === 2);
    await until(b, "b reads both", () => texts(b).length === 2);
    expect([texts(a), texts(b)]).toEqual([
      ["cocoa", "milk"],
      ["coffee", "tea"],
    ]);
    expect([requireBond(a).notices, requireBond(b).notices]).toEqual([[], []]);
  });

  it("[OUT-3] comes back whole after the relay lost it: both shares of the one batch", async () => {
    const older = relayDisk.snapshot();
    requireOk(await a.practise(guessed("tea", "coffee"), today));
    await settled(a);
    for (const network of networks) network.down();
    relayDisk.restore(older);
    for (const network of networks) network.up();
    const hasNoticed = (client: Client) => requireBond(client).notices.some(({ tag }) => tag === "rolled-back");
    requireOk(await b.practise(guessed("milk", "cocoa"), today));
    await until(a, "a notices", () => hasNoticed(a));
    await until(a, "a reads both", () => requireBond(a).texts.size === 2);
    await until(b, "b reads both", () => requireBond(b).texts.size === 2);
  });

  it("[PRAC-11] is refused where these words were sealed before, and then writes nothing", async () => {
    requireOk(await a.practise({ ...guessed("tea", "coffee"), bond: [] }, today));
    expect(await a.practise(guessed("water", "wine"), today)).toEqual({ ok: false, error: { tag: "too-late" } });
    expect(isThrough(a)).toBe(false);
  });

  it("refuses words that are too long before anything is sealed", async () => {
    const long = guessed("x".repeat(20_000), "coffee");
    expect(await a.practise(long, today)).toEqual({ ok: false, error: { tag: "too-long" } });
    expect([has(a, "a", own), isThrough(a)]).toEqual([0, false]);
  });
});
