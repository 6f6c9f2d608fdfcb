import type { StreamId } from "@twofold/core";
import { maxEnvelopeBytes } from "@twofold/wire";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importEpochKey, makeBondKey } from "./bond-key.ts";
import { isEpochEnvelope, maxEnvelopeContentBytes, openEnvelope, readEnvelopeHead, sealEnvelope } from "./envelope.ts";
import { makeStreamId } from "./identifier.ts";
import { systemRandom } from "./random.ts";

const stream: StreamId = makeStreamId(systemRandom);
const key = await importEpochKey(makeBondKey(systemRandom));
const seal = (content: Uint8Array, epoch = 0) => sealEnvelope({ key, stream, epoch, content, random: systemRandom });
const open = (envelope: Uint8Array) => openEnvelope({ keys: () => [key], stream, envelope });

describe("envelope", () => {
  it("[ENV-1] gives back any content and the epoch it was written under", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), fc.nat({ max: 0xffff_ffff }), async (content, epoch) => {
        const envelope = await seal(content, epoch);
        expect(readEnvelopeHead(envelope)).toEqual({ ok: true, value: { version: 1, epoch } });
        const opened = await open(envelope);
        expect(opened.ok && [opened.value.epoch, opened.value.content.toHex()]).toEqual([epoch, content.toHex()]);
      }),
      { numRuns: 50 },
    );
  });

  it("[ENV-2] shows one of five sizes, and the largest fits the wire", async () => {
    const overhead = 1 + 4 + 12 + 16;
    for (const [length, sizeKiB] of [
      [1, 1],
      [1_020, 1],
      [2_000, 4],
      [9_000, 16],
      [40_000, 64],
      [maxEnvelopeContentBytes, 256],
    ] as const) {
      expect((await seal(new Uint8Array(length))).length).toBe(sizeKiB * 1024 + overhead);
    }
    expect((await seal(new Uint8Array(maxEnvelopeContentBytes))).length).toBeLessThanOrEqual(maxEnvelopeBytes);
    await expect(seal(new Uint8Array(maxEnvelopeContentBytes + 1))).rejects.toThrow(RangeError);
  });

  it("[ENV-1] the same content sealed twice shares no bytes behind the head", async () => {
    const [one, two] = [await seal(Uint8Array.of(1)), await seal(Uint8Array.of(1))];
    expect(one.subarray(5, 17)).not.toEqual(two.subarray(5, 17));
    expect(one.subarray(17)).not.toEqual(two.subarray(17));
  });

  it("[ENV-1] an epoch beyond four bytes is our bug", async () => {
    for (const epoch of [-1, 1.5, 2 ** 32]) await expect(seal(Uint8Array.of(1), epoch)).rejects.toThrow(RangeError);
  });

  it("[ENV-3] an epoch whose key is not here yet is told apart from damage", async () => {
    const envelope = await seal(Uint8Array.of(1), 3);
    const opened = await openEnvelope({ keys: (epoch) => (epoch === 0 ? [key] : []), stream, envelope });
    expect(opened).toEqual({ ok: false, error: { tag: "epoch-unknown", epoch: 3 } });
  });

  it("[ENV-4] where an epoch number has several keys, each is tried", async () => {
    const other = await importEpochKey(makeBondKey(systemRandom));
    const envelope = await seal(Uint8Array.of(1, 2));
    const openWith = (...keys: CryptoKey[]) => openEnvelope({ keys: () => keys, stream, envelope });
    for (const keys of [[key], [key, other], [other, key]]) {
      expect(await openWith(...keys)).toEqual({ ok: true, value: { epoch: 0, content: Uint8Array.of(1, 2) } });
    }
    expect(await openWith(other)).toEqual({ ok: false, error: { tag: "envelope-damaged" } });
    expect(await openWith()).toEqual({ ok: false, error: { tag: "epoch-unknown", epoch: 0 } });
  });

  it("[ENV-4] the first byte tells an envelope of epoch keys, which is not opened as a batch", async () => {
    const envelope = await seal(Uint8Array.of(1));
    expect(isEpochEnvelope(envelope)).toBe(false);
    const ofKeys = envelope.with(0, 2);
    expect(isEpochEnvelope(ofKeys)).toBe(true);
    expect(await open(ofKeys)).toEqual({ ok: false, error: { tag: "envelope-newer", version: 2 } });
  });
});
