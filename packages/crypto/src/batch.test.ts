import type { EventId } from "@twofold/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneDevice } from "./batch.fixture.ts";
import { eraseEvent, parseBatch, verifyBatch } from "./batch.ts";
import { encodeHeader, hashOfHeader } from "./batch-header.ts";
import { encodeCbor } from "./cbor.ts";
import { sign } from "./device-keys.ts";
import { digestOf } from "./digest.ts";
import { bytesToId, type HeaderHash, makeSessionId } from "./identifier.ts";
import { mustBe } from "./pairing/pairing.fixture.ts";
import { systemRandom } from "./random.ts";

const { write, trust, device, deviceKeys, session, place } = await oneDevice(systemRandom);
const read = async (content: Uint8Array) => mustBe(await verifyBatch(mustBe(parseBatch(content)), trust));
const text = fc.string({ unit: "binary", maxLength: 200 });

describe("batch", () => {
  it("[BATCH-1] gives back every event with its id, whatever its fields say", async () => {
    const event = fc.record({ kind: fc.constantFrom("answer.replied", "from.tomorrow"), text, n: fc.nat() });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 5 }), async (events) => {
        const signed = await write({ events });
        const batch = await read(signed.content);
        expect(batch.hash).toBe(signed.hash);
        expect(batch.events.map((each) => each?.id)).toEqual(signed.ids);
        const got = batch.events.map((each) => each?.fields.ok && { kind: each.kind, ...Object(each.fields.value) });
        expect(got).toEqual(events);
      }),
      { numRuns: 30 },
    );
  });

  it("[BATCH-2] the header says who wrote, where in the chain, what was seen and when", async () => {
    const [low, high] = [makeSessionId(() => new Uint8Array(16)), makeSessionId(() => new Uint8Array(16).fill(255))];
    const hash = (await write()).hash;
    const seen = [
      { session: high, seq: 2, hash },
      { session: low, seq: 7, hash },
    ];
    const time = { wallMs: 1_772_409_600_000, counter: 3 };
    const { header } = await read((await write({ seq: 5, prev: hash, epoch: 2, seen, time })).content);
    expect(header).toMatchObject({ side: "a", device, session, epoch: 2, seq: 5, prev: hash, time });
    expect(header.seen?.map((each) => each.session)).toEqual([low, high]);
  });

  it("[BATCH-2] equal events have different ids, so that a digest tests no guess", async () => {
    const event = { kind: "answer.responded", response: "thank" };
    const { ids } = await write({ events: [event, event] });
    expect(ids[0]).not.toBe(ids[1]);
  });

  it("[BATCH-5] an automatic batch carries neither clock nor what was seen", async () => {
    const { header } = await read((await write({ seen: null, time: null })).content);
    expect([header.seen, header.time]).toEqual([null, null]);
  });

  it("[BATCH-6] an erased event leaves its digest, the other events and the chain", async () => {
    const events = [
      { kind: "person.named", name: "Sam" },
      { kind: "answer.replied", text: "gone" },
    ];
    const { content, hash, ids } = await write({ events });
    const erased = mustBe(eraseEvent(content, 1));
    const batch = await read(erased);
    expect(batch.hash).toBe(hash);
    expect(batch.header.digests).toEqual(ids);
    expect(batch.events.map((each) => each?.kind)).toEqual(["person.named", undefined]);
    expect(new TextDecoder().decode(erased)).not.toContain("gone");
    expect(() => eraseEvent(content, 2)).toThrow(RangeError);
    expect(eraseEvent(Uint8Array.of(1), 0)).toMatchObject({ ok: false, error: { tag: "batch-damaged" } });
  });

  it("[BATCH-1] fields that are no CBOR cost one event, not the batch", async () => {
    const salted = [new Uint8Array(16), "person.named", Uint8Array.of(0xff)];
    const digests = [bytesToId<EventId>(await digestOf(["twofold/event/1", ...salted]))];
    const headerBytes = encodeHeader({ ...place, device, digests });
    const content = encodeCbor([headerBytes, await sign(deviceKeys, headerBytes), [salted]]);
    const [event] = (await read(content)).events;
    expect(event).toMatchObject({ id: digests[0], fields: { ok: false, error: { tag: "cbor-damaged" } } });
  });

  it("[BATCH-3] the header hash is what the next batch names", async () => {
    const { hash, content } = await write();
    const { header } = mustBe(parseBatch(content));
    expect(await hashOfHeader(encodeHeader(header))).toBe(hash);
  });

  it("[BATCH-1] writing no event, too many, or a chain that starts in the middle is our bug", async () => {
    await expect(write({ events: [] })).rejects.toThrow(RangeError);
    await expect(write({ events: Array(257).fill({ kind: "x" }) })).rejects.toThrow(RangeError);
    await expect(write({ seq: 1, prev: null })).rejects.toThrow(RangeError);
    await expect(write({ seq: 0, prev: "x" as HeaderHash })).rejects.toThrow(RangeError);
  });

  it("[BATCH-2] a header of a later version is newer, not damaged", () => {
    const later = encodeCbor([encodeCbor(["twofold/batch/2", "whatever"]), new Uint8Array(64), []]);
    expect(parseBatch(later)).toEqual({ ok: false, error: { tag: "batch-newer" } });
    const other = encodeCbor([encodeCbor(["someone/else", "whatever"]), new Uint8Array(64), []]);
    expect(parseBatch(other)).toMatchObject({ ok: false, error: { tag: "batch-damaged" } });
  });
});
