import { isUnfolded, nameOf, standingAnswers, type UnknownEvent } from "@twofold/core";
import { encodeCbor } from "@twofold/crypto";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { encodeFrames } from "@twofold/wire";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBondRecord, strangeWriter } from "../bond/bond.fixture.ts";
import { emptyDisk, type MemoryDisk } from "../store/memory-store.ts";
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

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const note = (text: string) => ({ text, need: "ideas" as const });

describe("whatever the other side writes", () => {
  let a: Client;
  let b: Client;
  let disks: { a: MemoryDisk; b: MemoryDisk };
  let network: ReturnType<typeof makeNetwork>;
  let writer: Awaited<ReturnType<typeof strangeWriter>>;
  const bothUnfold = async () => {
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await until(a, "a reads", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await until(b, "b reads", () => isUnfolded(requireBond(b).state, roundOne, "b"));
    expect([...requireBond(a).texts.values()]).toEqual([note("of b")]);
  };
  const restartA = async () => {
    await a.stop();
    a = await openDevice(network, disks.a);
  };
  const count = () => requireBond(a).notices.find(({ tag }) => tag === "forged");

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    disks = { a: emptyDisk(), b: emptyDisk() };
    [a, b] = [await openDevice(network, disks.a), await openDevice(network, disks.b)];
    await pairTwo(a, b);
    writer = await strangeWriter(await readBondRecord(disks.b), network.fetch);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[EVENT-1] [EVENT-4] malformed and unknown events survive, and so does everything else", async () => {
    const strange: UnknownEvent[] = [
      { kind: "person.named", name: 7 },
      { kind: "person.named", name: "x".repeat(1_000) },
      { kind: "round.added", round: "2026-13-45.9.nothing" },
      { kind: "answer.sealed", round: roundOne, h: "short", c: "text", share: null, day: "never" },
      { kind: "from.tomorrow", round: roundOne, deep: { er: [1, { more: true }] } },
      { kind: "__proto__", toString: 1 },
      { kind: "day.rested", day: today, rested: true },
    ];
    await writer.post(await writer.write(strange), await writer.write([{ kind: "person.named", name: "Noor Two" }]));
    await until(a, "the rest counts", () => nameOf(requireBond(a).state, "b") === "Noor Two");
    const kept = () => {
      const { unknown, malformed } = requireBond(a).state;
      return [Object.values(unknown).length, Object.values(malformed).length];
    };
    expect(kept()).toEqual([3, 4]);
    await bothUnfold();
    await restartA();
    expect(kept()).toEqual([3, 4]);
    expect(nameOf(requireBond(a).state, "b")).toBe("Noor Two");
  });

  it("[TAIL-4] a forged envelope is set aside and shown as a number, and stays so after a restart", async () => {
    const real = await writer.write([{ kind: "person.named", name: "Forged" }]);
    const changed = real.map((byte, i) => (i === 100 ? byte ^ 1 : byte));
    await writer.post(
      changed,
      Uint8Array.of(1, 0, 0, 0, 0, ...random(60)),
      await writer.seal(encodeCbor(["no batch"])),
    );
    await until(a, "shown", () => count() !== undefined);
    expect(count()).toEqual({ tag: "forged", count: 3 });
    await bothUnfold();
    await restartA();
    await until(a, "shown again", () => count() !== undefined);
    expect(count()).toEqual({ tag: "forged", count: 3 });
    await settled(a);
    expect(count()).toEqual({ tag: "forged", count: 3 });
    expect(nameOf(requireBond(a).state, "b")).toBe("Noor");
  });

  it("[TAIL-4] [BATCH-3] neither side can write in the other's name", async () => {
    const stranger = await strangeWriter({ ...(await readBondRecord(disks.b)), side: "a" }, network.fetch);
    await writer.post(await stranger.write([{ kind: "person.named", name: "Not Robin" }]));
    await until(a, "shown at a", () => count() !== undefined);
    await until(b, "shown at b", () => requireBond(b).notices.some(({ tag }) => tag === "forged"));
    expect(nameOf(requireBond(b).state, "a")).toBe("Robin");
  });

  it("[TAIL-4] an envelope of a newer version is told apart from a forgery", async () => {
    const newer = (await writer.write([{ kind: "person.named", name: "Tomorrow" }])).map((byte, i) =>
      i === 0 ? 3 : byte,
    );
    await writer.post(newer);
    await until(a, "said", () => requireBond(a).notices.length > 0);
    expect(requireBond(a).notices).toEqual([{ tag: "newer-version" }]);
  });

  it("[SEAL-5] a note that does not fit what the escrow named is shown as such, and is nobody's words", async () => {
    const { relay } = writer;
    const { stream, token } = await readBondRecord(disks.b);
    requireOk(await a.fold(roundOne, note("of a"), today));
    await settled(a);
    const slot = network.asked.find(({ method, path }) => method === "PUT" && path.includes("/escrow/"))!;
    const [h, share] = [random(32), random(32)];
    const sealed = { kind: "answer.sealed", round: roundOne, c: random(1_100), share: random(32), day: today };
    const envelope = await writer.write([{ ...sealed, h: h.toBase64({ alphabet: "base64url", omitPadding: true }) }]);
    const body = new Uint8Array([...h, ...share, ...encodeFrames([envelope])]);
    expect((await relay.deposit({ stream, token }, slot.path.split("/").at(-1)!, body)).ok).toBe(true);
    await until(a, "shown", () => requireBond(a).unopenable.size === 1);
    expect(requireBond(a).texts.size).toBe(0);
    requireOk(await a.renameInBond("Robin goes on"));
    await settled(a);
    await restartA();
    expect([requireBond(a).unopenable.size, requireBond(a).texts.size]).toEqual([1, 0]);
  });

  it("[TAIL-4] words of ten thousand characters more than the app lets one write do no harm", async () => {
    await writer.post(
      await writer.write([{ kind: "answer.added", round: roundOne, text: "x".repeat(40_000), day: today }]),
    );
    await until(a, "kept", () => Object.keys(requireBond(a).state.malformed).length === 1);
    await bothUnfold();
  });
});

describe("long notes, and both at once", () => {
  let clients: Client[];
  let network: ReturnType<typeof makeNetwork>;
  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    clients = [await openDevice(network), await openDevice(network)];
    await pairTwo(clients[0]!, clients[1]!);
  });
  afterEach(async () => {
    await Promise.all(clients.map((client) => client.stop()));
  });
  const unfold = (client: Client, side: "a" | "b") =>
    until(client, "unfolded", () => isUnfolded(requireBond(client).state, roundOne, side));

  it.each([
    ["plain letters", "é"],
    ["three bytes each", "愛"],
    ["pairs of code units", "💛"],
  ])("[SEAL-1] 16,000 characters arrive whole: %s", async (_name, letter) => {
    const [a, b] = clients as [Client, Client];
    const text = letter.repeat(16_000 / letter.length);
    expect(text).toHaveLength(16_000);
    requireOk(await a.fold(roundOne, note(text), today));
    requireOk(await b.fold(roundOne, note("short"), today));
    await Promise.all([unfold(a, "a"), unfold(b, "b")]);
    expect([...requireBond(b).texts.values()]).toEqual([note(text)]);
    expect(await a.fold(roundOne, note(`${text}x`), today)).toEqual({ ok: false, error: { tag: "too-long" } });
  });

  it("[TAIL-6] both fold at the same moment, again and again, and each round opens once on each side", async () => {
    const [a, b] = clients as [Client, Client];
    for (let i = 0; i < 4; i++) {
      const { round } = i === 0 ? { round: roundOne } : requireOk(await a.askAnother(today));
      await Promise.all([
        a.fold(round, note(`a ${i}`), today).then(requireOk),
        b.fold(round, note(`b ${i}`), today).then(requireOk),
      ]);
      await until(a, "a reads", () => isUnfolded(requireBond(a).state, round, "a"));
      await until(b, "b reads", () => isUnfolded(requireBond(b).state, round, "b"));
      expect(standingAnswers(requireBond(a).state, round, "b")).toHaveLength(1);
    }
    await Promise.all([settled(a), settled(b)]);
    expect([...requireBond(a).texts.values()].map(({ text }) => text).toSorted()).toEqual(["b 0", "b 1", "b 2", "b 3"]);
    expect([requireBond(a).notices, requireBond(b).notices]).toEqual([[], []]);
  });

  it("[TAIL-6] a note and its text come into view in one step", async () => {
    const [a, b] = clients as [Client, Client];
    const seen: string[] = [];
    const stop = a.subscribe(() => {
      const { state, texts } = requireBond(a);
      seen.push(`${isUnfolded(state, roundOne, "a")} ${texts.size}`);
    });
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await unfold(a, "a");
    stop();
    expect(new Set(seen)).toEqual(new Set(["false 0", "true 1"]));
  });
});
