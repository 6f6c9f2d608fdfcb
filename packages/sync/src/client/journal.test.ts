import { type BondEvent, type Day, reflectionsOf, type VaultEvent } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, unlimitedRates } from "@twofold/relay";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import { copyDisk, emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import { quickDerive, random } from "../store/store-lock.fixture.ts";
import type { Client } from "./client.ts";
import { makeNetwork, openDevice, pairTwo, requireOk, settled, today } from "./device.fixture.ts";
import type { OpenClientOptions } from "./open-client.ts";

const passphrase = "four plain words here";
const later = "2026-03-09" as Day;
const entry = (text: string, more: { prompt?: string; moods?: string[] } = {}) => ({
  ...{ text, prompt: "", moods: [] as string[] },
  ...more,
});

describe("the private room", () => {
  let network: ReturnType<typeof makeNetwork>;
  let open: Client[];
  let disk: MemoryDisk;
  let nowMs: number;
  const device = async (options: Partial<OpenClientOptions> = {}) => {
    const client = await openDevice(network, disk, { deriveRoomKey: quickDerive, nowMs: () => nowMs, ...options });
    open.push(client);
    return client;
  };
  const textsOf = async ({ journal }: Client) =>
    (await journal.read()).entries.map(({ versions }) => versions.map(({ text }) => text));
  const again = async (client: Client) => {
    await client.stop();
    return device();
  };
  /** Every plain record of the vault's log on this disk, as text: what a person with the store's key would find. */
  const logText = async () => {
    const store = requireOk(await openSealedStore(openMemoryStore(copyDisk(disk)), random));
    const rows = requireOk(await store.list("vault/"));
    return rows.map(([, value]) => (value instanceof Uint8Array ? value.toHex() : JSON.stringify(value))).join("\n");
  };
  const hex = (text: string) => new TextEncoder().encode(text).toHex();

  beforeEach(() => {
    const relay = createRelay({ store: new MemoryStore(), limits: unlimitedRates });
    network = makeNetwork((request) => handleRequest(relay, request));
    open = [];
    disk = emptyDisk();
    nowMs = 1_770_000_000_000;
  });
  afterEach(async () => {
    await Promise.all(open.map((client) => client.stop()));
  });

  it("[JRN-1] no event of the room can be handed to a bond, by its type", () => {
    type RoomKind = Extract<VaultEvent["kind"], `journal.${string}` | `room.${string}`>;
    expectTypeOf<RoomKind>().toEqualTypeOf<"journal.written" | "journal.edited" | "journal.removed" | "room.keyed">();
    expectTypeOf<Extract<VaultEvent, { kind: RoomKind }>>().not.toExtend<BondEvent>();
    expectTypeOf<RoomKind & BondEvent["kind"]>().toBeNever();
  });

  it("[JRN-2] [JRN-4] entries and older notes are read again, with every version, and drafts end with them", async () => {
    let client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.writeReflection("why", "an older note", today));
    client.saveDraft("to-self", { text: "begun", need: "just-read", moods: ["calm"], prompt: "How?" });
    expect(client.journal.drafts().map(([key]) => key)).toEqual(["to-self"]);
    requireOk(await client.journal.write(entry("the first", { prompt: "How?", moods: ["calm"] }), today));
    expect(client.journal.drafts()).toEqual([]);
    const [first, note] = (await client.journal.read()).entries;
    requireOk(await client.journal.edit(first!.id, entry("the first, and more"), later));
    requireOk(await client.journal.edit(note!.id, entry("an older note, seen anew"), later));
    for (const _time of [1, 2]) {
      expect(await textsOf(client)).toEqual([
        ["the first", "the first, and more"],
        ["an older note", "an older note, seen anew"],
      ]);
      client = await again(client);
    }
    const [read] = (await client.journal.read()).entries;
    expect(read).toMatchObject({
      day: today,
      versions: [
        { day: today, prompt: "How?", moods: ["calm"] },
        { day: later, moods: [] },
      ],
    });
    expect(client.journal.room()).toEqual({ hasPassphrase: false, isOpen: true });
  });

  it("[JRN-5] deleted for good: neither entry nor older note is in the log, in memory or after a start", async () => {
    let client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.writeReflection("why", "a canary in words", today));
    requireOk(await client.journal.write(entry("kept"), today));
    requireOk(await client.journal.write(entry("goes"), today));
    const { entries } = await client.journal.read();
    const [goes, kept, note] = entries;
    expect(await logText()).toContain(hex("a canary in words"));
    const before = (await logText()).length;
    requireOk(await client.journal.edit(goes!.id, entry("goes too"), later));
    requireOk(await client.journal.remove(goes!.id));
    requireOk(await client.journal.remove(note!.id));
    for (const _time of [1, 2]) {
      expect((await client.journal.read()).entries.map(({ id }) => id)).toEqual([kept!.id]);
      expect(reflectionsOf(client.view().vault)).toEqual([]);
      expect(await logText()).not.toContain(hex("a canary in words"));
      expect((await logText()).length).toBeLessThan(before + 2 * 1024);
      client = await again(client);
    }
  });

  it("[ROOM-2] [ROOM-3] [ROOM-5] folded shut: written to, and nothing to be read; no clear key is left in the log", async () => {
    let client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.writeReflection("why", "a canary in words", today));
    requireOk(await client.journal.write(entry("before the passphrase"), today));
    const clear = Object.values(client.view().vault.room)[0]!.privateKey!.toHex();
    expect(await logText()).toContain(clear);
    requireOk(await client.journal.setPassphrase(passphrase));
    expect(client.journal.room()).toEqual({ hasPassphrase: true, isOpen: true });
    expect(await textsOf(client)).toEqual([["before the passphrase"], ["a canary in words"]]);
    client.journal.lock();
    expect(await client.journal.read()).toEqual({ entries: [], unopened: 0 });
    requireOk(await client.journal.write(entry("while it was shut"), today));
    client = await again(client);
    expect(client.journal.room()).toEqual({ hasPassphrase: true, isOpen: false });
    expect(await client.journal.read()).toEqual({ entries: [], unopened: 0 });
    const log = await logText();
    expect(log).not.toContain(clear);
    for (const text of ["a canary in words", "while it was shut", "before the"]) expect(log).not.toContain(hex(text));
    requireOk(await client.journal.unlock(passphrase));
    expect((await textsOf(client)).toSorted()).toEqual([
      ["a canary in words"],
      ["before the passphrase"],
      ["while it was shut"],
    ]);
  });

  it("[ROOM-4] a wrong passphrase slows down, over a start of the app too, and erases nothing", async () => {
    let client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.journal.write(entry("mine"), today));
    requireOk(await client.journal.setPassphrase(passphrase));
    client.journal.lock();
    const waits: unknown[] = [];
    for (let wrong = 0; wrong < 3; wrong += 1) {
      waits.push(await client.journal.unlock("something else"));
      client = await again(client);
      expect(await client.journal.unlock(passphrase)).toMatchObject({ error: { tag: "passphrase-wait" } });
      nowMs += 10_000;
    }
    expect(waits).toEqual(
      [1, 2, 4].map((waitSeconds) => ({ ok: false, error: { tag: "passphrase-wrong", waitSeconds } })),
    );
    requireOk(await client.journal.unlock(passphrase));
    expect([await textsOf(client), await client.journal.waitSeconds()]).toEqual([[["mine"]], 0]);
  });

  it("[ROOM-4] changed, only the new one opens; taken away, none is asked for", async () => {
    let client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.journal.setPassphrase(passphrase));
    requireOk(await client.journal.write(entry("mine"), today));
    expect(await client.journal.setPassphrase("the next one", "wrong")).toMatchObject({
      error: { tag: "passphrase-wrong" },
    });
    nowMs += 10_000;
    requireOk(await client.journal.setPassphrase("the next one", passphrase));
    client = await again(client);
    expect(await client.journal.unlock(passphrase)).toMatchObject({ error: { tag: "passphrase-wrong" } });
    nowMs += 10_000;
    requireOk(await client.journal.setPassphrase(null, "the next one"));
    expect(await textsOf(client)).toEqual([["mine"]]);
    client = await again(client);
    expect([client.journal.room(), await textsOf(client)]).toEqual([
      { hasPassphrase: false, isOpen: true },
      [["mine"]],
    ]);
  });

  it("[ROOM-6] forgotten: the room begins anew without the entries, and nothing else is lost", async () => {
    let client = await device();
    requireOk(await client.nameSelf("Robin"));
    requireOk(await client.rest(today, true));
    requireOk(await client.journal.setPassphrase(passphrase));
    requireOk(await client.journal.write(entry("lost"), today));
    client = await again(client);
    const before = client.view().vault.marks;
    requireOk(await client.journal.beginAnew());
    expect(client.journal.room()).toEqual({ hasPassphrase: false, isOpen: true });
    requireOk(await client.journal.write(entry("a new beginning"), today));
    client = await again(client);
    expect([await textsOf(client), client.view().vault.marks]).toEqual([[["a new beginning"]], before]);
  });

  it("[JRN-1] a day in the room sends what a day of nothing sends", async () => {
    const other = await openDevice(network);
    open.push(other);
    const client = await device();
    await pairTwo(client, other);
    await Promise.all([settled(client), settled(other)]);
    const before = network.asked.length;
    requireOk(await client.journal.write(entry("mine", { moods: ["glad"] }), today));
    const [first] = (await client.journal.read()).entries;
    requireOk(await client.journal.edit(first!.id, entry("mine, changed"), today));
    requireOk(await client.journal.setPassphrase(passphrase));
    client.journal.lock();
    requireOk(await client.journal.write(entry("shut"), today));
    requireOk(await client.journal.unlock(passphrase));
    requireOk(await client.journal.remove(first!.id));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(network.asked.slice(before)).toEqual([]);
    // It can fail: one word to the other is seen.
    requireOk(await client.renameInBond("Robin Two"));
    await settled(client);
    expect(network.asked.length).toBeGreaterThan(before);
  });
});
