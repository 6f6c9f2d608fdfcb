import type { RoundId } from "@twofold/core";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore, type PlainChange, type SealedStore } from "../store/sealed-store.ts";
import { type Outbox, type OutboxItem, openOutbox } from "./outbox.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const append = (n: number): OutboxItem => ({ kind: "append", envelope: Uint8Array.of(n) });
const round = "2026-03-03.0.lately-00" as RoundId;
const deposit = (n: number, of = round): OutboxItem => ({
  ...{ kind: "deposit", envelope: Uint8Array.of(n), round: of, slot: "slot" },
  ...{ h: Uint8Array.of(1), share: Uint8Array.of(2) },
});

describe("the outbox", () => {
  let disk: MemoryDisk;
  let store: SealedStore;
  const open = async (): Promise<Outbox> => {
    const opened = await openSealedStore(openMemoryStore(disk), random);
    if (!opened.ok) throw new Error(opened.error.tag);
    store = opened.value;
    await store.raw.claim();
    const outbox = await openOutbox(store, "out/");
    if (!outbox.ok) throw new Error(outbox.error.tag);
    return outbox.value;
  };
  const save = async ({ changes, apply }: { changes: PlainChange[]; apply: () => void }) => {
    expect((await store.commit(changes)).ok).toBe(true);
    apply();
  };
  beforeEach(() => {
    disk = emptyDisk();
  });

  it("[OUT-1] keeps the order in which things were written, over restarts and removals", async () => {
    const outbox = await open();
    await save(outbox.prepareAdd([append(1), append(2)]));
    await save(outbox.prepareRemove(outbox.first()!.n));
    await save(outbox.prepareAdd([append(3)]));
    const again = await open();
    await save(again.prepareAdd([append(4)]));
    expect(again.items()).toEqual([2, 3, 4].map(append));
    expect((await open()).items()).toEqual(again.items());
  });

  it("[OUT-1] comes through the thousands in order", async () => {
    const outbox = await open();
    const many = Array.from({ length: 1_200 }, (_, n) => append(n));
    await save(outbox.prepareAdd(many));
    expect((await open()).items()).toEqual(many);
  });

  it("[OUT-2] nothing leaves before its removal is stored: a crash in between finds it again", async () => {
    const outbox = await open();
    await save(outbox.prepareAdd([append(1)]));
    outbox.prepareRemove(outbox.first()!.n);
    expect(outbox.first()?.item).toEqual(append(1));
    expect((await open()).items()).toEqual([append(1)]);
  });

  it("[OUT-2] what was added is not there until it is stored", async () => {
    const outbox = await open();
    outbox.prepareAdd([append(1)]);
    expect(outbox.items()).toEqual([]);
  });

  it("[OUT-4] a deposit that was taken back in time goes as a plain append, at its place in the order", async () => {
    const outbox = await open();
    const other = "2026-03-05.0.lately-01" as RoundId;
    await save(outbox.prepareAdd([append(1), deposit(2), deposit(3, other), append(4)]));
    await save(outbox.prepareUndeposit(round));
    const expected = [append(1), append(2), deposit(3, other), append(4)];
    expect(outbox.items()).toEqual(expected);
    expect((await open()).items()).toEqual(expected);
  });

  it("[OUT-3] an audit replaces what waited, and keeps the acknowledgements for the end", async () => {
    const outbox = await open();
    const acknowledge: OutboxItem = { kind: "acknowledge", slot: "slot" };
    await save(outbox.prepareAdd([append(1), acknowledge, deposit(2)]));
    await save(outbox.prepareReplace([append(3), append(4)]));
    expect(outbox.items()).toEqual([append(3), append(4), acknowledge]);
    expect((await open()).items()).toEqual(outbox.items());
  });
});
