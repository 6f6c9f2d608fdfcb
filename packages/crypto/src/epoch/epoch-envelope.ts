/**
 * How the key of an epoch travels: an envelope that needs no epoch key itself, with one HPKE box per device. Rules
 * EPOCH-2 to EPOCH-5.
 *
 * [Note: Why boxes bear no names] The relay reads the envelope. A box without a name, among dummies up to the next
 * multiple of eight and in random order, tells it neither who is there nor how many; a device tries each.
 */

import { type DeviceId, err, ok, type Result, type StreamId } from "@twofold/core";
import { bytesEqual, concatBytes } from "@twofold/wire";
import * as v from "valibot";
import { aesKeyBytes } from "../aes-gcm.ts";
import { signatureBytes } from "../batch.ts";
import { decodeCbor, encodeCbor } from "../cbor.ts";
import { type DeviceKeys, deviceKeyBytes, isSignedBy, publicOfSeed, sign } from "../device-keys.ts";
import { digestBytes } from "../digest.ts";
import { epochEnvelopeVersion } from "../envelope.ts";
import { type HpkeBox, hpkeTagBytes, openSealed, sealTo } from "../hpke.ts";
import { bytesToId, streamToBytes } from "../identifier.ts";
import { envelopeClassesKiB, pad, unpad } from "../padding.ts";
import type { RandomBytes } from "../random.ts";
import { bytesOf, maxWholeNumber, wholeNumber } from "../shape.ts";
import { epochDigest } from "./epoch-key.ts";

/** Two people have a handful of devices each; more than this is nonsense, and every reader tries every box. */
export const maxEpochRecipients = 64;
const boxesPerStep = 8;
const shuffleBytes = 16;

export type OpenedEpoch = {
  readonly epoch: number;
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** 32 bytes, as in `epoch.started`. */
  readonly digest: Uint8Array;
  /** Who sealed it: the device that started the epoch, or one that hands it on. */
  readonly maker: DeviceId;
};

export type EpochProblem =
  | { readonly tag: "epoch-damaged" } // no envelope of ours
  | { readonly tag: "epoch-newer" } // of a later version
  | { readonly tag: "epoch-not-for-us" } // no box opens: for others, or changed on the way
  | { readonly tag: "epoch-forged" } // a box opens and is not what it says
  | { readonly tag: "epoch-foreign-device"; readonly maker: DeviceId }; // well made, by a device that is not listed (yet)

const domain = "twofold/epoch-boxes/1";
const domainOfAnyVersion = /^twofold\/epoch-boxes\/\d+$/;
const contentShape = v.strictTuple([bytesOf(aesKeyBytes), bytesOf(deviceKeyBytes), bytesOf(signatureBytes)]);
/** Every box has the same content length: three byte strings of fixed length. */
const boxBytes =
  encodeCbor([new Uint8Array(aesKeyBytes), new Uint8Array(deviceKeyBytes), new Uint8Array(signatureBytes)]).length +
  hpkeTagBytes;
const envelopeShape = v.strictTuple([
  v.literal(domain),
  wholeNumber,
  bytesOf(digestBytes),
  v.pipe(
    v.array(v.strictTuple([bytesOf(deviceKeyBytes), bytesOf(boxBytes)])),
    v.minLength(boxesPerStep),
    v.maxLength(maxEpochRecipients),
    v.check((boxes) => boxes.length % boxesPerStep === 0),
  ),
]);

/**
 * Seals the key of an epoch to every recipient (X25519 public keys, 32 bytes, 1 to 64), signed by `maker`.
 *
 * A recipient whose key X25519 refuses cannot keep the others from getting theirs: it is left out and named in
 * `unusable`. More recipients than the bound, or an epoch number beyond four bytes, is our bug: throws.
 */
export async function sealEpoch(input: {
  stream: StreamId;
  epoch: number;
  key: Uint8Array;
  maker: DeviceKeys;
  recipients: readonly Uint8Array[];
  random: RandomBytes;
}): Promise<{
  readonly envelope: Uint8Array<ArrayBuffer>;
  readonly digest: Uint8Array<ArrayBuffer>;
  readonly unusable: readonly Uint8Array[];
}> {
  const { stream, epoch, key, maker, recipients, random } = input;
  if (recipients.length === 0 || recipients.length > maxEpochRecipients) throw new RangeError("recipients of an epoch");
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > maxWholeNumber) throw new RangeError("epoch out of range");
  const digest = await epochDigest({ stream, epoch, key });
  const info = infoOf(stream, epoch, digest);
  const content = encodeCbor([key, maker.signPublic, await sign(maker, encodeToSign(info, key))]);
  const boxes: HpkeBox[] = [];
  const unusable: Uint8Array[] = [];
  for (const to of recipients) {
    const sealed = await sealTo({ to, info, content, random });
    if (sealed.ok) boxes.push(sealed.value);
    else unusable.push(to);
  }
  while (boxes.length === 0 || boxes.length % boxesPerStep !== 0) boxes.push(await makeDummy(info, content, random));
  const shuffled = shuffle(boxes, random).map(({ enc, box }) => [enc, box]);
  const body = pad(encodeCbor([domain, epoch, digest, shuffled]), envelopeClassesKiB);
  return { envelope: concatBytes(Uint8Array.of(epochEnvelopeVersion), body), digest, unusable };
}

/**
 * Finds this device's box and checks that the key is the one of the digest, signed by a device that `isListed` knows.
 *
 * `keys` are this device's for the stream, or the recovery key's. Never throws for any bytes that a relay can send.
 */
export async function openEpoch(input: {
  stream: StreamId;
  envelope: Uint8Array;
  keys: DeviceKeys;
  isListed: (maker: DeviceId) => boolean;
}): Promise<Result<OpenedEpoch, EpochProblem>> {
  const { stream, keys } = input;
  const read = readBoxes(input.envelope);
  if (!read.ok) return read;
  const { epoch, digest, boxes } = read.value;
  const info = infoOf(stream, epoch, digest);
  for (const [enc, box] of boxes) {
    const opened = await openSealed({ keys, info, enc, box });
    if (!opened.ok) continue;
    const decoded = decodeCbor(opened.value);
    const parsed = decoded.ok ? v.safeParse(contentShape, decoded.value) : undefined;
    if (!parsed?.success) return err({ tag: "epoch-forged" });
    const [key, signPublic, signature] = parsed.output;
    const isOfDigest = bytesEqual(await epochDigest({ stream, epoch, key }), digest);
    if (!isOfDigest || !(await isSignedBy(signPublic, encodeToSign(info, key), signature))) {
      return err({ tag: "epoch-forged" });
    }
    const maker = bytesToId<DeviceId>(signPublic);
    return input.isListed(maker) ? ok({ epoch, key, digest, maker }) : err({ tag: "epoch-foreign-device", maker });
  }
  return err({ tag: "epoch-not-for-us" });
}

type Boxes = { readonly epoch: number; readonly digest: Uint8Array; readonly boxes: [Uint8Array, Uint8Array][] };

function readBoxes(envelope: Uint8Array): Result<Boxes, EpochProblem> {
  const version = envelope[0] ?? 0;
  if (version !== epochEnvelopeVersion) {
    return err(version > epochEnvelopeVersion ? { tag: "epoch-newer" } : { tag: "epoch-damaged" });
  }
  const content = unpad(envelope.subarray(1), envelopeClassesKiB);
  const decoded = content.ok ? decodeCbor(content.value) : content;
  if (!decoded.ok) return err({ tag: "epoch-damaged" });
  if (isOfOtherVersion(decoded.value)) return err({ tag: "epoch-newer" });
  const parsed = v.safeParse(envelopeShape, decoded.value);
  if (!parsed.success) return err({ tag: "epoch-damaged" });
  const [, epoch, digest, boxes] = parsed.output;
  return ok({ epoch, digest, boxes });
}

function isOfOtherVersion(value: unknown): boolean {
  const named: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof named === "string" && named !== domain && domainOfAnyVersion.test(named);
}

function infoOf(stream: StreamId, epoch: number, digest: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/epoch-box/1", streamToBytes(stream), epoch, digest]);
}

function encodeToSign(info: Uint8Array, key: Uint8Array): Uint8Array<ArrayBuffer> {
  return encodeCbor([info, key]);
}

/** Sealed to a key that nobody keeps, so that it is made of the same bytes as any other box. Holds nothing. */
async function makeDummy(info: Uint8Array, content: Uint8Array, random: RandomBytes): Promise<HpkeBox> {
  const to = await publicOfSeed("X25519", random(deviceKeyBytes));
  const sealed = await sealTo({ to, info, content: new Uint8Array(content.length), random });
  if (!sealed.ok) throw new TypeError("a key made here was refused");
  return sealed.value;
}

/** Any order with equal chance: each item draws a number too long to tie. */
function shuffle<T>(items: readonly T[], random: RandomBytes): T[] {
  return items
    .map((item) => ({ item, drawn: random(shuffleBytes).toHex() }))
    .sort((a, b) => (a.drawn < b.drawn ? -1 : 1))
    .map(({ item }) => item);
}
