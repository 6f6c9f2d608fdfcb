import { isHistoryKept, jarNotes } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { encodePart, readPart } from "../earlier/part.ts";
import { emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
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
import {
  asksForIt,
  comparesWords,
  eventsOf,
  givenTo,
  hexOf,
  keptBy,
  note,
  opens,
  partsOn,
  random,
  share,
  textsOf,
} from "./give-back.fixture.ts";

const wording = { question: () => undefined, practice: () => undefined };

describe("[GIVE-1] what two shared, given back by the one who still has it", () => {
  let robin: Client;
  let noor: Client;
  let disk: { robin: MemoryDisk; noor: MemoryDisk };
  let network: { robin: ReturnType<typeof makeNetwork>; noor: ReturnType<typeof makeNetwork> };

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    network = { robin: connect(), noor: connect() };
    disk = { robin: emptyDisk(), noor: emptyDisk() };
    robin = await openDevice(network.robin, disk.robin);
    noor = await openDevice(network.noor, disk.noor);
    await pairTwo(robin, noor);
  });
  afterEach(async () => {
    await Promise.all([robin.stop(), noor.stop()]);
  });

  /** Noor's browser forgets everything; Robin closes the old bond and keeps the copy; they pair anew. */
  async function pairAnew(inviter: "robin" | "noor" = "robin"): Promise<void> {
    await noor.stop();
    disk.noor = emptyDisk();
    noor = await openDevice(network.noor, disk.noor);
    requireOk(await robin.closeBond({ erase: false }));
    await (inviter === "robin" ? pairTwo(robin, noor) : pairTwo(noor, robin));
  }
  const asks = () => asksForIt(noor, robin);
  const compare = () => comparesWords(robin, noor);
  /** The parts in the log of Noor's device, which is off meanwhile. */
  const givenToNoor = async () => {
    await noor.stop();
    const parts = await partsOn(disk.noor);
    noor = await openDevice(network.noor, disk.noor);
    return parts;
  };

  it("[GIVE-1] [GIVE-3] [GIVE-6] asked and given: what was open for both is back, with all that followed, and nothing else", async () => {
    const { ofRobin } = await share(robin, noor);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    expect((await keptBy(robin))?.stream).toBe(old);
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);

    const back = await keptBy(noor);
    expect(back).toMatchObject({ stream: old, side: "b", me: "Noor", them: "Robin", givenOn: today, isWhole: true });
    expect(back?.rounds.map(({ round }) => round)).toEqual([roundOne]);
    const [round] = back!.rounds;
    expect(round?.mine?.text).toBe("open of Noor");
    expect(back?.texts.get(round!.theirs!.h)?.text).toBe("open of Robin");
    expect(round?.responses).toMatchObject([{ by: "b", response: "more", words: "an answer of Noor" }]);
    expect(round?.replies).toMatchObject([{ by: "a", about: "a", text: "a reply of Robin" }]);
    expect(round?.additions).toMatchObject([{ by: "a", text: "added by Robin" }]);
    const known = { bond: back!.state, vault: back!.vault, stream: old, side: "b" as const };
    expect(jarNotes(known).map(({ words }) => words)).toEqual(["thank you, Noor"]);
    expect(JSON.stringify(back)).not.toContain(ofRobin);
    // Both read the same, and the new bond is as empty as it was.
    expect((await keptBy(robin))?.rounds.map(({ round: each }) => each)).toEqual([roundOne]);
    for (const client of [robin, noor]) expect(Object.keys(requireBond(client).state.rounds)).toEqual([]);
  });

  it("[GIVE-4] no key, no token, nothing private and no unopened word is among what leaves", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    const store = await openSealedStore(openMemoryStore(disk.robin), random);
    if (!store.ok) throw new Error(store.error.tag);
    const record = await store.value.read(`bond/${old}/record`);
    if (!record.ok) throw new Error(record.error.tag);
    const { token, bondKeys, device } = record.value as {
      token: Uint8Array;
      bondKeys: readonly { key: Uint8Array }[];
      device: Readonly<Record<string, Uint8Array>>;
    };
    await pairAnew();
    await compare();
    await asks();
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    const kept = await openSealedStore(openMemoryStore(disk.noor), random);
    if (!kept.ok) throw new Error(kept.error.tag);
    const rows = await kept.value.list("");
    if (!rows.ok) throw new Error(rows.error.tag);
    const held = rows.value.map(([key, value]) => `${key} ${hexOf(value)}`).join("\n");
    const { signPublic, ...secrets } = device;
    expect(held).toContain(signPublic!.toHex());
    for (const secret of [token, ...bondKeys.map(({ key }) => key), ...Object.values(secrets)]) {
      if (secret instanceof Uint8Array) expect(held).not.toContain(secret.toHex());
    }
    for (const words of ["private of Robin", "sealed of Robin", "sealed of Noor"])
      expect(held).not.toContain(new TextEncoder().encode(words).toHex());
    // The sealed notes themselves stay away, not only their keys.
    const state = JSON.stringify((await keptBy(noor))?.state.rounds);
    expect(Object.keys(JSON.parse(state)).length).toBe(1);
    expect(JSON.parse(state)[roundOne.slice(0, 7)]).toHaveProperty([roundOne]);
    expect(Object.keys(JSON.parse(state)[roundOne.slice(0, 7)])).toEqual([roundOne]);
  });

  it("[GIVE-1] either way round: the one who lost everything may be the one who invites", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    await pairAnew("noor");
    expect(requireBond(robin).side).toBe("b");
    await compare();
    await asks();
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    expect(await keptBy(noor)).toMatchObject({ side: "b", me: "Noor" });
    expect((await textsOf(noor)).toSorted()).toEqual(["open of Noor", "open of Robin"]);
  });

  it("[GIVE-5] not asked, words not compared, still open, or another bond: nothing is given", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    expect(await robin.giveBack.give(old, today)).toEqual({ ok: false, error: { tag: "not-asked" } });
    await pairAnew();
    expect(await robin.giveBack.give(old, today)).toEqual({ ok: false, error: { tag: "not-asked" } });
    await asks();
    expect(await robin.giveBack.give(old, today)).toEqual({ ok: false, error: { tag: "words-not-compared" } });
    await compare();
    const unknown = "AAAAAAAAAAAAAAAAAAAAAA" as typeof old;
    expect(await robin.giveBack.give(unknown, today)).toEqual({ ok: false, error: { tag: "not-kept-here" } });
    const { stream } = requireBond(robin);
    expect(await robin.giveBack.give(stream, today)).toEqual({ ok: false, error: { tag: "not-kept-here" } });
    expect(Object.keys(requireBond(robin).state.history.given)).toEqual([]);
  });

  it("[GIVE-5] keeping it sends nothing, and a later yes is still possible", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    await settled(robin);
    network.robin.asked.length = 0;
    requireOk(await robin.giveBack.keep(true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(network.robin.asked.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(isHistoryKept(robin.view().vault, requireBond(robin).stream)).toBe(true);
    expect(await keptBy(noor)).toBeUndefined();
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    expect(await textsOf(noor)).toHaveLength(2);
  });

  it("[GIVE-7] offline it is saved here; stopped in the middle it goes on at the next start, and each event goes once", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    network.robin.down();
    requireOk(await robin.giveBack.give(old, today));
    const parts = Object.keys(requireBond(robin).state.history.given).length;
    expect(parts).toBe(1);
    await robin.stop();
    network.robin.up();
    robin = await openDevice(network.robin, disk.robin);
    await givenTo(noor);
    requireOk(await robin.giveBack.give(old, today));
    expect(Object.keys(requireBond(robin).state.history.given)).toHaveLength(parts);
  });

  it("[GIVE-7] stopped between two parts, nothing is given twice and nothing is left out", async () => {
    const rounds = [roundOne];
    for (let n = 0; n < 3; n += 1) rounds.push(requireOk(await robin.askAnother(today)).round);
    for (const [n, round] of rounds.entries()) {
      // Of two bytes a letter, so that each note fills 64 KiB and all of them three parts.
      requireOk(await robin.fold(round, note(`${n}${"ü".repeat(15_000)}`), today));
      await settled(robin);
      requireOk(await noor.fold(round, note(`${n}${"ö".repeat(15_000)}`), today));
      await opens(robin, round, "a");
      await opens(noor, round, "b");
    }
    await Promise.all([settled(robin), settled(noor)]);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    await settled(robin);
    const partsOf = (client: Client) => Object.values(requireBond(client).state.history.given);
    let commits = 0;
    disk.robin.committed = () => {
      commits += 1;
      disk.robin.full = commits >= 1;
    };
    expect(await robin.giveBack.give(old, today)).toEqual({ ok: false, error: { tag: "disk-full" } });
    expect(partsOf(robin).map((one) => one?.whole)).toEqual([false]);
    delete disk.robin.committed;
    disk.robin.full = false;
    await robin.stop();
    // Nobody says yes a second time: it goes on by itself.
    robin = await openDevice(network.robin, disk.robin);
    await givenTo(noor);
    expect(partsOf(noor).length).toBeGreaterThanOrEqual(3);
    expect((await textsOf(noor)).map((text) => text.slice(0, 2)).toSorted()).toEqual(
      rounds.flatMap((_, n) => [`${n}ö`, `${n}ü`]),
    );
    const ids = eventsOf(await givenToNoor());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("[GIVE-6] a part that was not asked for, or was changed, is not taken; the rest is", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    const [given] = (await givenToNoor()) as [Uint8Array<ArrayBuffer>];
    const write = (client: Client, bond: string, part: Uint8Array<ArrayBuffer>) =>
      client.practise(
        { bond: [{ kind: "history.given", bond, part, whole: true, day: today }], vault: [], sealed: [] },
        today,
      );
    const before = JSON.stringify(await keptBy(robin));
    requireOk(await write(noor, "AAAAAAAAAAAAAAAAAAAAAA", new Uint8Array(given)));
    requireOk(await write(noor, old, new Uint8Array(given)));
    await settled(noor);
    await until(robin, "it came", () => Object.keys(requireBond(robin).state.history.given).length === 3);
    expect(requireOk(await robin.giveBack.earlier())).toHaveLength(1);
    expect(JSON.stringify(await keptBy(robin))).toBe(before);

    const read = readPart(given);
    if (!read.ok) throw new Error(read.error.tag);
    const changed = read.value.contents.map((content) => content.with(content.length - 20, content.at(-20)! ^ 1));
    requireOk(
      await write(robin, old, encodePart({ ...read.value, contents: changed.map((each) => new Uint8Array(each)) })),
    );
    // Another claim of who paired comes too late.
    const strangers = { a: read.value.firsts.b, b: read.value.firsts.a };
    requireOk(await write(robin, old, encodePart({ ...read.value, firsts: strangers })));
    requireOk(await write(robin, old, new Uint8Array([1, 2, 3])));
    await settled(robin);
    await until(noor, "all came", () => Object.keys(requireBond(noor).state.history.given).length === 6);
    expect((await textsOf(noor)).toSorted()).toEqual(["open of Noor", "open of Robin"]);
  });

  it("[GIVE-8] story 4: an export of what came back holds every shared piece there was, word for word, and none that was private", async () => {
    await share(robin, noor);
    requireOk(await noor.writeReflection("Today", "private of Noor", today));
    const piecesOf = async (client: Client) => {
      const { document } = requireOk(await client.takeaway.gather({ today, mine: true, wording }));
      return document.pieces.map((piece) => JSON.stringify(piece)).toSorted();
    };
    const before = await piecesOf(noor);
    const isPrivate = (piece: string) => piece.includes('"private":true');
    // What she wrote to herself, and her note that is still folded.
    expect(before.filter(isPrivate)).toHaveLength(2);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    expect(await piecesOf(noor)).toEqual(before.filter((piece) => !isPrivate(piece)));
  });

  it("[GIVE-8] every copy that was kept can be read, however many bonds began afterwards, and over restarts", async () => {
    const streams: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      streams.push(requireBond(robin).stream);
      requireOk(await robin.closeBond({ erase: false }));
      requireOk(await noor.closeBond({ erase: false }));
      await robin.stop();
      robin = await openDevice(network.robin, disk.robin);
      await pairTwo(robin, noor);
    }
    for (const client of [robin, noor]) {
      expect(requireOk(await client.giveBack.earlier()).map(({ stream }) => stream)).toEqual(streams.toReversed());
      expect(requireOk(await client.giveBack.hasEarlier())).toBe(true);
    }
  });

  it("[GIVE-8] what was kept here of an older day and what is given are read as one", async () => {
    requireOk(await noor.backup.choosePassphrase("quarry kestrel loaf lantern"));
    const { file } = requireOk(await noor.backup.make(today));
    await share(robin, noor);
    const old = requireBond(robin).stream;
    await noor.stop();
    disk.noor = emptyDisk();
    noor = await openDevice(network.noor, disk.noor);
    network.noor.down();
    requireOk(await noor.backup.restore(file, { passphrase: "quarry kestrel loaf lantern" }));
    // Left on the old day's device: only its copy is here, and what came later is not.
    requireOk(await noor.closeBond({ erase: false }));
    await noor.stop();
    network.noor.up();
    noor = await openDevice(network.noor, disk.noor);
    requireOk(await robin.closeBond({ erase: false }));
    await pairTwo(robin, noor);
    expect((await keptBy(noor))?.rounds).toEqual([]);
    await compare();
    await asks();
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    const found = requireOk(await noor.giveBack.earlier());
    expect(found).toMatchObject([{ stream: old, isKept: true, givenOn: today, isWhole: true }]);
    const { document } = requireOk(await noor.takeaway.gather({ today, mine: true, wording }));
    const notes = document.pieces.flatMap((piece) => (piece.kind === "note" ? [`${piece.whose} ${piece.text}`] : []));
    expect(notes.toSorted()).toEqual(["mine open of Noor", "theirs open of Robin"]);
    expect((await textsOf(noor)).toSorted()).toEqual(["open of Noor", "open of Robin"]);
  });

  it("[GIVE-8] nothing leads back into the earlier bond: no record of it, and no request to its stream", async () => {
    await share(robin, noor);
    const old = requireBond(robin).stream;
    await pairAnew();
    await compare();
    await asks();
    network.noor.asked.length = 0;
    requireOk(await robin.giveBack.give(old, today));
    await givenTo(noor);
    await keptBy(noor);
    expect([...disk.noor.records.keys()].filter((key) => key.includes(old))).toEqual([]);
    expect(network.noor.asked.filter(({ path }) => path.includes(old))).toEqual([]);
    await noor.stop();
    noor = await openDevice(network.noor, disk.noor);
    expect((await textsOf(noor)).toSorted()).toEqual(["open of Noor", "open of Robin"]);
  });
});
