import type { DeviceId } from "@twofold/core";
import { maxEnvelopeBytes } from "@twofold/wire";
import { describe, expect, it } from "vitest";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { importDeviceKeys, makeDeviceSecret, sign } from "../device-keys.ts";
import { isEpochEnvelope } from "../envelope.ts";
import { sealTo } from "../hpke.ts";
import { bytesToId, makeStreamId, streamToBytes } from "../identifier.ts";
import { envelopeClassesKiB, pad, unpad } from "../padding.ts";
import { mustBe } from "../pairing/pairing.fixture.ts";
import { systemRandom as random } from "../random.ts";
import { sealedTo } from "./epoch.fixture.ts";
import { maxEpochRecipients, openEpoch, sealEpoch } from "./epoch-envelope.ts";
import { epochDigest } from "./epoch-key.ts";

const tagOf = (result: { ok: boolean; error?: { tag: string } }) => (result.ok ? "accepted" : result.error?.tag);
const flip = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);
const contentOf = (envelope: Uint8Array) =>
  mustBe(decodeCbor(mustBe(unpad(envelope.subarray(1), envelopeClassesKiB)))) as [
    string,
    number,
    Uint8Array,
    [Uint8Array, Uint8Array][],
  ];
const asEnvelope = (content: unknown) =>
  new Uint8Array([2, ...pad(encodeCbor(content), envelopeClassesKiB)]) as Uint8Array<ArrayBuffer>;

describe("epoch", async () => {
  const made = await sealedTo(random, 3, 7);
  const { stream, envelope, key, digest, others, isListed, makerId } = made;
  const own = others[1]!;
  const open = (changed = envelope, input: Partial<Parameters<typeof openEpoch>[0]> = {}) =>
    openEpoch({ stream, envelope: changed, keys: own, isListed, ...input });

  it("[EPOCH-2] every recipient opens the same key, and nobody else does", async () => {
    expect(isEpochEnvelope(envelope)).toBe(true);
    for (const keys of others) {
      expect(await open(envelope, { keys })).toEqual({ ok: true, value: { epoch: 7, key, digest, maker: makerId } });
    }
    const stranger = await importDeviceKeys(await makeDeviceSecret(random));
    expect(tagOf(await open(envelope, { keys: stranger }))).toBe("epoch-not-for-us");
    expect(tagOf(await open(envelope, { keys: made.maker }))).toBe("epoch-not-for-us");
  });

  it("[EPOCH-1] the digest names stream, number and key, and shows none of the key", async () => {
    const digests = await Promise.all([
      epochDigest({ stream, epoch: 7, key }),
      epochDigest({ stream, epoch: 8, key }),
      epochDigest({ stream: makeStreamId(random), epoch: 7, key }),
      epochDigest({ stream, epoch: 7, key: flip(key, 31) }),
    ]);
    expect(digests[0]).toEqual(digest);
    expect(new Set(digests.map((each) => each.toHex())).size).toBe(4);
    expect(envelope.toHex()).not.toContain(key.toHex());
  });

  it("[EPOCH-3] shows the number of boxes only in eights, no names, and an order that says nothing", async () => {
    const sizes = await Promise.all(
      [1, 8, 9].map(async (count) => contentOf((await sealedTo(random, count)).envelope)),
    );
    expect(sizes.map(([, , , boxes]) => boxes.length)).toEqual([8, 8, 16]);
    const lengths = sizes.flatMap(([, , , boxes]) => boxes.map((box) => box.map((part) => part.length).join()));
    expect(new Set(lengths).size).toBe(1);
    const shown = envelope.toHex();
    for (const { signPublic, hpkePublic } of [made.maker, ...others]) {
      expect(shown).not.toContain(signPublic.toHex());
      expect(shown).not.toContain(hpkePublic.toHex());
    }
    // Where the only recipient's box stands: with eight places, twelve equal draws come once in 8^11.
    const places = new Set<number>();
    for (let i = 0; i < 12; i += 1) {
      const one = await sealedTo(random, 1);
      const [, epoch, itsDigest, boxes] = contentOf(one.envelope);
      const opened = await Promise.all(
        boxes.map((box) =>
          openEpoch({
            ...{ stream: one.stream, keys: one.others[0]!, isListed: one.isListed },
            envelope: asEnvelope(["twofold/epoch-boxes/1", epoch, itsDigest, Array(8).fill(box)]),
          }),
        ),
      );
      places.add(opened.findIndex(({ ok }) => ok));
    }
    expect(places).not.toContain(-1);
    expect(places.size).toBeGreaterThan(1);
  });

  it("[EPOCH-3] the most recipients fit the wire, and more are our bug", async () => {
    const { envelope: largest } = await sealedTo(random, maxEpochRecipients);
    expect(largest.length).toBeLessThanOrEqual(maxEnvelopeBytes);
    await expect(sealedTo(random, maxEpochRecipients + 1)).rejects.toThrow(RangeError);
    await expect(sealedTo(random, 0)).rejects.toThrow(RangeError);
    await expect(sealedTo(random, 1, 2 ** 32)).rejects.toThrow(RangeError);
  });

  it("[EPOCH-3] a key that nobody can own keeps nobody else from getting theirs", async () => {
    const zero = new Uint8Array(32);
    const recipients = [zero, own.hpkePublic];
    const sealed = await sealEpoch({ stream, epoch: 7, key, maker: made.maker, recipients, random });
    expect(sealed.unusable).toEqual([zero]);
    expect(tagOf(await open(sealed.envelope))).toBe("accepted");
    const none = await sealEpoch({ stream, epoch: 7, key, maker: made.maker, recipients: [zero], random });
    expect(contentOf(none.envelope)[3]).toHaveLength(8);
  });

  it("[EPOCH-4] any changed byte is refused, or lies in the box of another and changes nothing", async () => {
    const content = contentOf(envelope);
    const results = new Map<string, number>();
    for (let at = 0; at < envelope.length; at += 1) {
      const result = await open(flip(envelope, at) as Uint8Array<ArrayBuffer>);
      if (result.ok) expect(result.value).toEqual({ epoch: 7, key, digest, maker: makerId });
      const tag = String(tagOf(result));
      results.set(tag, (results.get(tag) ?? 0) + 1);
    }
    // Our box, number and digest: everything of these is bound. The seven other boxes are for others.
    const [enc, box] = content[3][0]!;
    expect(results.get("epoch-not-for-us")).toBeGreaterThanOrEqual(enc.length + box.length + digest.length);
    expect(results.get("accepted")).toBeGreaterThanOrEqual(7 * (enc.length + box.length));
    expect([...results.keys()].toSorted()).toEqual(["accepted", "epoch-damaged", "epoch-newer", "epoch-not-for-us"]);
  }, 60_000);

  const [, , , boxes] = contentOf(envelope);
  it.each<[string, unknown, string]>([
    ["domain", ["twofold/other/1", 7, digest, boxes], "epoch-damaged"],
    ["version of the content", ["twofold/epoch-boxes/2", 7, digest, boxes], "epoch-newer"],
    ["number", ["twofold/epoch-boxes/1", 8, digest, boxes], "epoch-not-for-us"],
    ["digest", ["twofold/epoch-boxes/1", 7, random(32), boxes], "epoch-not-for-us"],
    ["a box less", ["twofold/epoch-boxes/1", 7, digest, boxes.slice(1)], "epoch-damaged"],
    ["no boxes", ["twofold/epoch-boxes/1", 7, digest, []], "epoch-damaged"],
    ["more boxes than anyone has", ["twofold/epoch-boxes/1", 7, digest, Array(72).fill(boxes[0])], "epoch-damaged"],
    ["a field more", ["twofold/epoch-boxes/1", 7, digest, boxes, 0], "epoch-damaged"],
  ])("[EPOCH-4] %s changed", async (_, content, tag) => {
    expect(tagOf(await open(asEnvelope(content)))).toBe(tag);
  });

  it("[EPOCH-4] an envelope of another stream, or of no kind, does not open", async () => {
    expect(tagOf(await open(envelope, { stream: makeStreamId(random) }))).toBe("epoch-not-for-us");
    expect(tagOf(await open(envelope.with(0, 1)))).toBe("epoch-damaged");
    expect(tagOf(await open(envelope.with(0, 3)))).toBe("epoch-newer");
    for (const bytes of [new Uint8Array(), Uint8Array.of(2), envelope.subarray(0, -1)]) {
      expect(tagOf(await open(bytes as Uint8Array<ArrayBuffer>))).toBe("epoch-damaged");
    }
  });

  it("[EPOCH-5] a device that is not listed starts no epoch, and is named so that it can be awaited", async () => {
    const refused = await open(envelope, { isListed: () => false });
    expect(refused).toEqual({ ok: false, error: { tag: "epoch-foreign-device", maker: makerId } });
  });

  it("[EPOCH-5] a box that was sealed well and says something else is forged", async () => {
    const info = encodeCbor(["twofold/epoch-box/1", streamToBytes(stream), 7, digest]);
    const { maker } = made;
    const signature = await sign(maker, encodeCbor([info, key]));
    const stranger = await importDeviceKeys(await makeDeviceSecret(random));
    const otherKey = random(32);
    const forgeries: unknown[] = [
      [otherKey, maker.signPublic, await sign(maker, encodeCbor([info, otherKey]))], // not the key of the digest
      [key, maker.signPublic, flip(signature, 0)],
      [key, maker.signPublic, await sign(maker, key)], // signed something else
      [key, stranger.signPublic, signature], // under another's name
      [key, random(32), signature],
    ];
    for (const forgery of forgeries) {
      const { enc, box } = mustBe(await sealTo({ to: own.hpkePublic, info, content: encodeCbor(forgery), random }));
      const forged = asEnvelope(["twofold/epoch-boxes/1", 7, digest, [[enc, box], ...boxes.slice(1)]]);
      // Our own box may be among the seven that stayed: the forged one stands first and decides.
      expect(tagOf(await open(forged, { isListed: () => true }))).toBe("epoch-forged");
    }
  });

  it("[EPOCH-2] a device that lacks a key gets it from any listed one, under the same digest", async () => {
    const late = await importDeviceKeys(await makeDeviceSecret(random));
    const handedOn = await sealEpoch({ stream, epoch: 7, key, maker: own, recipients: [late.hpkePublic], random });
    expect(handedOn.digest).toEqual(digest);
    const maker = bytesToId<DeviceId>(own.signPublic);
    const opened = await open(handedOn.envelope, { keys: late, isListed: (device) => device === maker });
    expect(opened).toEqual({ ok: true, value: { epoch: 7, key, digest, maker } });
  });
});
