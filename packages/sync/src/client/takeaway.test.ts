import { isUnfolded } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../export/content-hash.ts";
import { exportToText } from "../export/export-document.ts";
import { emptyDisk } from "../store/memory-store.ts";
import { quickDerive } from "../store/store-lock.fixture.ts";
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

const wording = { question: (id: string) => `What of ${id}?`, practice: (id: string) => id };
const note = (text: string) => ({ text, need: "comfort" as const });

describe("taking it along", () => {
  let a: Client;
  let b: Client;
  let network: { a: ReturnType<typeof makeNetwork>; b: ReturnType<typeof makeNetwork> };
  const gather = async (client: Client, mine = true) =>
    requireOk(await client.takeaway.gather({ today, mine, wording }));

  beforeEach(async () => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    const connect = () => makeNetwork((request) => handleRequest(relay, request));
    network = { a: connect(), b: connect() };
    [a, b] = [await openDevice(network.a, emptyDisk(), { deriveKey: quickDerive }), await openDevice(network.b)];
    await pairTwo(a, b);
    requireOk(await a.fold(roundOne, note("of a"), today));
    requireOk(await b.fold(roundOne, note("of b"), today));
    await until(a, "unfolded", () => isUnfolded(requireBond(a).state, roundOne, "a"));
    await settled(a);
  });
  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
  });

  it("[EXP-7] of a bond whose log is here nothing is brought back: what was removed there stays removed", async () => {
    const { document } = await gather(a);
    requireOk(await a.removeWords(roundOne, today));
    const report = requireOk(await a.takeaway.import(exportToText(document)));
    expect(report).toEqual({ added: 0, known: document.pieces.length });
    expect(JSON.stringify((await gather(a)).document)).not.toContain("of a");
  });

  it("[ASK-3] [EXP-3] a note on a question of one's own goes along with its words", async () => {
    const question = { text: "What shall we cook?", depth: 1, flags: [] } as const;
    const { round } = requireOk(await b.library.askOwn(question, today));
    await until(a, "a has it", () => round in (requireBond(a).state.rounds[today.slice(0, 7)] ?? {}));
    requireOk(await a.fold(round, note("soup"), today));
    const { document } = await gather(a);
    expect(document.pieces.filter((piece) => "about" in piece && piece.about === question.text)).toHaveLength(1);
    expect(exportToText(document)).not.toContain("What of x-");
  });

  it("[EXP-7] what was brought back is read, taken along and backed up again, reaches no relay, and can be let go of", async () => {
    const { document } = await gather(a);
    const disk = emptyDisk();
    let fresh = await openDevice(network.a, disk, { deriveKey: quickDerive });
    network.a.asked.length = 0;
    requireOk(await fresh.takeaway.import(exportToText(document)));
    const read = requireOk(await fresh.takeaway.past());
    expect(await contentHash(read)).toBe(await contentHash(document));
    requireOk(await fresh.backup.choosePassphrase("four plain words here"));
    const { file } = requireOk(await fresh.backup.make(today));
    const again = emptyDisk();
    const other = await openDevice(
      makeNetwork(() => Promise.reject(new TypeError("no network"))),
      again,
      { deriveKey: quickDerive },
    );
    requireOk(await other.backup.restore(file, { passphrase: "four plain words here" }));
    expect(await contentHash((await gather(other)).document)).toBe(await contentHash(document));
    await other.stop();
    requireOk(await fresh.takeaway.forgetPast());
    await fresh.stop();
    fresh = await openDevice(network.a, disk);
    expect(requireOk(await fresh.takeaway.past()).pieces).toEqual([]);
    const own = network.a.asked.filter(({ method }) => method === "POST");
    expect(own).toEqual([]);
    await fresh.stop();
  });

  it("[EXP-9] a journal that was brought back is shut with the room, and open with it", async () => {
    const entry = { text: "only for the journal", prompt: "", moods: [] };
    requireOk(await a.journal.write(entry, today));
    const { document } = await gather(a);
    const network = makeNetwork(() => Promise.reject(new TypeError("no network")));
    const disk = emptyDisk();
    const options = { deriveKey: quickDerive, deriveRoomKey: quickDerive };
    let fresh = await openDevice(network, disk, options);
    requireOk(await fresh.takeaway.import(exportToText(document)));
    const all = document.pieces.length;
    expect(requireOk(await fresh.takeaway.past())).toMatchObject({ shut: 0, pieces: { length: all } });
    requireOk(await fresh.journal.setPassphrase("a room of one's own"));
    await fresh.stop();
    fresh = await openDevice(network, disk, options);
    const shut = requireOk(await fresh.takeaway.past());
    expect([shut.shut, shut.pieces.length]).toEqual([1, all - 1]);
    const taken = requireOk(await fresh.takeaway.gather({ today, mine: true, wording }));
    expect(taken.locked).toBe(1);
    expect(JSON.stringify([shut, taken])).not.toContain("only for the journal");
    requireOk(await fresh.journal.unlock("a room of one's own"));
    expect(requireOk(await fresh.takeaway.past())).toMatchObject({ shut: 0, pieces: { length: all } });
    await fresh.stop();
  });

  it("[EXP-4] a room that is locked keeps its entries to itself, and says how many", async () => {
    requireOk(await a.journal.write({ text: "behind a door", prompt: "", moods: [] }, today));
    expect(JSON.stringify((await gather(a)).document)).toContain("behind a door");
    requireOk(await a.journal.setPassphrase("four plain words here"));
    a.journal.lock();
    const shut = await gather(a);
    expect(shut.locked).toBe(1);
    expect(JSON.stringify(shut.document)).not.toContain("behind a door");
    expect((await gather(a, false)).locked).toBe(0);
  });
});
