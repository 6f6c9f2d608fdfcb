import {
  type BondState,
  type EventId,
  emptyBondState,
  foldBondAll,
  isDeviceEvent,
  nameOf,
  refoldUnknown,
  type UnknownEvent,
} from "@twofold/core";
import {
  bytesToId,
  decodeCbor,
  encodeCbor,
  encodeHeader,
  importDeviceKeys,
  makeDeviceSecret,
  makeStreamId,
  parseBatch,
  sha256,
  sign,
} from "@twofold/crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneDevice } from "../../../crypto/src/batch.fixture.ts";
import { copyDisk, emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import type { Admission } from "./admission.ts";
import { factsOfKept, type Log, openLog, type Prepared } from "./log.ts";
import { type ReadBatch, readBatch } from "./read-batch.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const named = (name: string): UnknownEvent => ({ kind: "person.named", name });

const everybody = {
  decides: isDeviceEvent,
  admissionOf: async () => ({ isNamed: () => true, counts: () => true, mark: "", endedSessions: [] }),
};

async function makeDevice(stream = makeStreamId(random), disk: MemoryDisk = emptyDisk()) {
  const secret = await makeDeviceSecret(random);
  const identity = { stream, side: "a" as const, epoch: () => 0, deviceKeys: await importDeviceKeys(secret), random };
  let nowMs = 1_000;
  const open = async (from = disk) => {
    const store = await openSealedStore(openMemoryStore(from), random);
    if (!store.ok) throw new Error(store.error.tag);
    await store.value.raw.claim();
    const log = await openLog<BondState, Admission>({
      ...{ prefix: "log/", store: store.value, identity, random },
      ...{ empty: emptyBondState(), foldAll: foldBondAll, refold: refoldUnknown, ...everybody },
      nowMs: () => nowMs++,
    });
    if (!log.ok) throw new Error(log.error.tag);
    const save = async (prepared: Prepared | undefined) => {
      if (!prepared) return;
      expect((await store.value.commit(prepared.changes)).ok).toBe(true);
      prepared.apply();
    };
    const write = async (...events: UnknownEvent[]) => {
      const prepared = await log.value.prepareWrite(events);
      await save(prepared);
      return prepared.written;
    };
    const arrive = async (batches: readonly ReadBatch[]) => {
      const prepared = await log.value.prepareArrivals(batches);
      await save(prepared);
      return prepared.facts.length;
    };
    return { log: log.value as Log<BondState>, save, write, arrive };
  };
  const read = async (content: Uint8Array<ArrayBuffer>): Promise<ReadBatch> => {
    const batch = await readBatch(content, stream);
    if (!batch.ok) throw new Error(batch.error.tag);
    return batch.value;
  };
  return { open, read, disk, stream };
}

describe("a log", () => {
  it("[CHAIN-4] opens again as it was left", async () => {
    const { open } = await makeDevice();
    const { log, write } = await open();
    await write(named("Sam"), named("Sami"));
    await write(named("Samira"));
    const again = await open();
    expect(again.log.state()).toEqual(log.state());
    expect(again.log.head()).toEqual(log.head());
    expect(again.log.frontier()).toEqual(log.frontier());
    expect(nameOf(again.log.state(), "a")).toBe("Samira");
  });

  it("[STORE-1] what was prepared and not saved has changed nothing", async () => {
    const { open } = await makeDevice();
    const { log, write } = await open();
    await write(named("Sam"));
    const [state, head] = [log.state(), log.head()];
    await log.prepareWrite([named("Nobody")]);
    expect([log.state(), log.head()]).toEqual([state, head]);
    const next = await write(named("Sami"));
    expect([next.seq, head.seq]).toEqual([1, 1]);
  });

  it("[CHAIN-1] arrivals count once, in any order and however often they come", async () => {
    const author = await makeDevice();
    const { log, write } = await author.open();
    const contents = [];
    for (const name of ["1", "2", "3", "4", "5"]) contents.push((await write(named(name))).content);
    const batches = await Promise.all(contents.map(author.read));
    const anyOrder = fc.tuple(
      fc.shuffledSubarray(batches, { minLength: 5, maxLength: 5 }),
      fc.array(fc.constantFrom(...batches), { maxLength: 6 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(anyOrder, async ([order, repeats, together]) => {
        const reader = await (await makeDevice(author.stream)).open();
        const arriving = [...order.slice(0, 3), ...repeats, ...order.slice(3)];
        let news = 0;
        if (together) news = await reader.arrive(arriving);
        else for (const batch of arriving) news += await reader.arrive([batch]);
        expect(news).toBe(5);
        expect(reader.log.state()).toEqual(log.state());
        expect(reader.log.frontier()).toEqual(log.frontier());
        expect(await reader.arrive(batches)).toBe(0);
      }),
      { numRuns: 25 },
    );
  });

  it("[CHAIN-3] both batches of one number are kept and folded, and stay so after a restart", async () => {
    const author = await makeDevice();
    const first = await author.open();
    await first.write(named("Sam"));
    const backup = copyDisk(author.disk);
    const left = (await first.write(named("left"), { kind: "bond.folded-shown-chosen", shown: true })).content;
    const right = (await (await author.open(backup)).write(named("right"))).content;
    const device = await makeDevice(author.stream);
    const reader = await device.open();
    const batches = await Promise.all([...(await allContents(first.log)), right].map(author.read));
    await reader.arrive(batches);
    expect(batches.map(({ content }) => content)).toContainEqual(left);
    expect(reader.log.frontier().forks).toHaveLength(1);
    const again = await device.open();
    expect(again.log.frontier().forks).toHaveLength(1);
    expect(again.log.state()).toEqual(reader.log.state());
    expect(await again.arrive(batches)).toBe(0);
  });

  it("[STORE-10] a device that meets a later batch of its own goes on under another session", async () => {
    const device = await makeDevice();
    const first = await device.open();
    await first.write(named("before"));
    const backup = copyDisk(device.disk);
    const lost = [await first.write(named("lost 1")), await first.write(named("lost 2"))];
    const restored = await device.open(backup);
    await restored.arrive(await Promise.all(lost.map(({ content }) => device.read(content))));
    const next = await restored.write(named("after"));
    expect(next.session).not.toBe(lost[0]!.session);
    expect(next.seq).toBe(0);
    expect(nameOf(restored.log.state(), "a")).toBe("after");
    expect(restored.log.frontier().forks).toEqual([]);
  });

  it("[BATCH-5] an automatic batch says neither when nor what was seen; a deliberate one says both", async () => {
    const { open } = await makeDevice();
    const { log, save, write } = await open();
    const other = await oneDevice(random);
    const deliberate = parseBatch((await write(named("Sam"))).content);
    const prepared = await log.prepareWrite([{ kind: "round.opened" }], true);
    await save(prepared);
    const automatic = parseBatch(prepared.written.content);
    expect(deliberate.ok && deliberate.value.header).toMatchObject({ time: { wallMs: 1_000 }, seen: [] });
    expect(automatic.ok && automatic.value.header).toMatchObject({ time: null, seen: null });
    expect(other.session).not.toBe(log.head().session);
  });

  it("[CHAIN-4] what was seen of other sessions goes with a deliberate batch", async () => {
    const author = await makeDevice();
    const reader = await (await makeDevice(author.stream)).open();
    const heard = await (await author.open()).write(named("Sam"));
    await reader.arrive([await author.read(heard.content)]);
    const answer = parseBatch((await reader.write(named("Noor"))).content);
    expect(answer.ok && answer.value.header.seen).toEqual([{ session: heard.session, seq: 0, hash: heard.hash }]);
  });

  it("[EVENT-8] its clock goes on from what it has heard, also when the own clock stands behind", async () => {
    const author = await makeDevice();
    const reader = await makeDevice(author.stream);
    const { arrive, write } = await reader.open();
    const far = await (await author.open()).write(named("Sam"));
    const batch = await author.read(far.content);
    const ahead = { ...batch, header: { ...batch.header, time: { wallMs: 50_000, counter: 3 } } };
    await arrive([ahead]);
    expect((await write(named("Noor"))).head.clock).toEqual({ wallMs: 50_000, counter: 4 });
  });

  it("[CHAIN-4] [EVENT-1] what a device keeps gives the same facts when it is read again, whatever the other signed", async () => {
    const author = await oneDevice(random);
    const { deviceKeys, place, device } = author;
    const value = fc.oneof(
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.uint8Array({ maxLength: 3 }))),
      ...[fc.constant(null), fc.uint8Array({ maxLength: 4 }), fc.array(fc.integer(), { maxLength: 3 }), fc.string()],
    );
    const fieldBytes = fc.oneof(value.map(encodeCbor), fc.uint8Array({ maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 20 }), fieldBytes, async (kind, fields) => {
        // `signBatch` writes maps only; the other side's device may sign anything.
        const salted = [random(16), kind, fields] as const;
        const digests = [bytesToId<EventId>(await sha256(encodeCbor(["twofold/event/1", ...salted])))];
        const header = encodeHeader({ ...place, device, digests });
        const content = encodeCbor([header, await sign(deviceKeys, header), [salted]]);
        const read = await readBatch(content, author.stream);
        expect(read.ok && read.value.facts.map(({ event }) => event.kind)).toEqual([kind]);
        expect(await factsOfKept(content)).toEqual(read.ok && read.value.facts);
      }),
    );
  });

  it("[CHAIN-5] a snapshot changes nothing but how much is read at the start", async () => {
    const { open, disk } = await makeDevice();
    const { log, save, write } = await open();
    await write(named("Sam"), { kind: "from.tomorrow", field: [1, { deep: true }] });
    expect(log.prepareSnapshot()).toBeUndefined();
    for (let i = 0; i < 255; i++) await write(named(`Sam ${i}`));
    await save(log.prepareSnapshot());
    expect([...disk.records.keys()]).toContain("log/snapshot");
    await write(named("Samira"));
    const again = await open();
    expect(again.log.state()).toEqual(log.state());
    disk.records.delete("log/snapshot");
    expect((await open()).log.state()).toEqual(log.state());
  }, 60_000);

  it("[CHAIN-5] a snapshot that cannot be read costs time, never the log", async () => {
    const { open, disk } = await makeDevice();
    const { log, save, write } = await open();
    // As deep as a value may be, and deeper once it lies in a state that lies in a snapshot.
    let deep: unknown = 1;
    for (let i = 0; i < 30; i++) deep = [deep];
    expect(decodeCbor(encodeCbor({ deep })).ok).toBe(true);
    await write({ kind: "from.tomorrow", deep });
    for (let i = 0; i < 256; i++) await write(named(`Sam ${i}`));
    await save(log.prepareSnapshot());
    expect((await open()).log.state()).toEqual(log.state());
    disk.records.set("log/snapshot", new Uint8Array(40));
    expect((await open()).log.state()).toEqual(log.state());
  }, 60_000);
});

async function allContents(log: Log<BondState>): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const contents = await log.contents();
  if (!contents.ok) throw new Error(contents.error.tag);
  return contents.value;
}
