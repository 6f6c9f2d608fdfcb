/** The three messages of the meeting stream: `card` and `answer` by the inviter, `join` by the guest. Rule PAIR-3. */

import { type BondKind, bondKind, type Day, err, maxNameLength, ok, type Result, type StreamId } from "@twofold/core";
import { streamIdBytes } from "@twofold/wire";
import * as v from "valibot";
import { signatureBytes } from "../batch.ts";
import { encodeCbor } from "../cbor.ts";
import { type DevicePublic, deviceKeyBytes } from "../device-keys.ts";
import { digestBytes } from "../digest.ts";
import { bytesToId, streamToBytes } from "../identifier.ts";
import { envelopeClassesKiB } from "../padding.ts";
import type { RandomBytes } from "../random.ts";
import { bytes, bytesOf, wholeNumber } from "../shape.ts";
import type { Meeting } from "./meeting.ts";
import {
  type MessageDamaged,
  type MessageSizes,
  openMeetingMessage,
  parseMessage,
  sealMeetingMessage,
} from "./meeting-message.ts";

/** First element of the link and of each message. */
export const pairingVersion = 1;
export const pairingNonceBytes = 16;
const seedBytes = 16;

export type MessageKind = "card" | "join" | "answer";
const messageSizes: MessageSizes<MessageKind> = {
  card: envelopeClassesKiB,
  join: envelopeClassesKiB,
  answer: envelopeClassesKiB,
};

/** Lets the guest see the first question and fold a note while the inviter is away (decisions 28). */
export type Card = {
  /** The bond stream: what the guest notes privately before the answer comes is kept under its name. */
  readonly stream: StreamId;
  readonly name: string;
  readonly bondKind: BondKind;
  /** 16 bytes: the pair's order of questions. */
  readonly seed: Uint8Array;
  readonly day: Day;
  readonly edition: number;
  /** ISO weekdays, 1 is Monday. */
  readonly weekdays: readonly number[];
};

export type Join = {
  readonly device: DevicePublic;
  /** 16 bytes. */
  readonly nonce: Uint8Array;
  /** Digest of the guest's token for the bond stream, 32 bytes; the inviter registers it. */
  readonly tokenDigest: Uint8Array;
  readonly name: string;
  readonly bondKind: BondKind;
};

export type Answer = {
  readonly device: DevicePublic;
  readonly nonce: Uint8Array;
  readonly stream: StreamId;
  /** HPKE encapsulated key, 32 bytes. */
  readonly enc: Uint8Array;
  /** HPKE ciphertext of `[epoch, bond key]`. */
  readonly box: Uint8Array;
  readonly signature: Uint8Array;
};

export type PairingUnreadable = { readonly tag: "pairing-damaged" } | { readonly tag: "pairing-newer" };

export const personName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxNameLength));
const weekday = v.pipe(wholeNumber, v.minValue(1), v.maxValue(7));
const day = v.custom<Day>((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value));
const version = v.literal(pairingVersion);
const key = bytesOf(deviceKeyBytes);
const nonce = bytesOf(pairingNonceBytes);
/** The box is 39 to 60 bytes in this version; the bound only keeps nonsense small. */
const maxBoxBytes = 256;

const cardShape = v.strictTuple([
  version,
  bytesOf(streamIdBytes),
  personName,
  bondKind,
  bytesOf(seedBytes),
  day,
  wholeNumber,
  v.pipe(v.array(weekday), v.maxLength(7)),
]);
const joinShape = v.strictTuple([version, key, key, nonce, bytesOf(digestBytes), personName, bondKind]);
const box = v.pipe(
  bytes,
  v.check((value) => value.length <= maxBoxBytes),
);
const answerShape = v.strictTuple([
  version,
  key,
  key,
  nonce,
  bytesOf(streamIdBytes),
  key,
  box,
  bytesOf(signatureBytes),
]);

/** Throws when `parseCard` would refuse it. */
export function encodeCard(card: Card): Uint8Array<ArrayBuffer> {
  const { stream, name, bondKind: kind, seed, day: from, edition, weekdays } = card;
  const tuple = [pairingVersion, streamToBytes(stream), name, kind, seed, from, edition, weekdays];
  return encodeCbor(v.parse(cardShape, tuple));
}

export function parseCard(content: Uint8Array): Result<Card, PairingUnreadable> {
  const parsed = parseTuple(cardShape, content);
  if (!parsed.ok) return parsed;
  const [, stream, name, kind, seed, from, edition, weekdays] = parsed.value;
  return ok({ stream: bytesToId<StreamId>(stream), name, bondKind: kind, seed, day: from, edition, weekdays });
}

/** Throws when `parseJoin` would refuse it. */
export function encodeJoin(join: Join): Uint8Array<ArrayBuffer> {
  const { device, nonce: n, tokenDigest, name, bondKind: kind } = join;
  const tuple = [pairingVersion, device.signPublic, device.hpkePublic, n, tokenDigest, name, kind];
  return encodeCbor(v.parse(joinShape, tuple));
}

export function parseJoin(content: Uint8Array): Result<Join, PairingUnreadable> {
  const parsed = parseTuple(joinShape, content);
  if (!parsed.ok) return parsed;
  const [, signPublic, hpkePublic, n, tokenDigest, name, kind] = parsed.value;
  return ok({ device: { signPublic, hpkePublic }, nonce: n, tokenDigest, name, bondKind: kind });
}

export function encodeAnswer(answer: Answer): Uint8Array<ArrayBuffer> {
  const { device, nonce: n, stream, enc, box: sealed, signature } = answer;
  const { signPublic, hpkePublic } = device;
  return encodeCbor([pairingVersion, signPublic, hpkePublic, n, streamToBytes(stream), enc, sealed, signature]);
}

export function parseAnswer(content: Uint8Array): Result<Answer, PairingUnreadable> {
  const parsed = parseTuple(answerShape, content);
  if (!parsed.ok) return parsed;
  const [, signPublic, hpkePublic, n, stream, enc, sealed, signature] = parsed.value;
  return ok({ device: { signPublic, hpkePublic }, nonce: n, stream: bytesToId(stream), enc, box: sealed, signature });
}

/** Seals a message's content for the meeting stream, bound to the meeting and to which of the three it is. */
export function sealMessage(input: {
  meeting: Meeting;
  which: MessageKind;
  content: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  return sealMeetingMessage({ ...input, sizes: messageSizes });
}

/** Opens a message and says which of the three it is. */
export function openMessage(
  meeting: Meeting,
  message: Uint8Array,
): Promise<Result<{ which: MessageKind; content: Uint8Array<ArrayBuffer> }, MessageDamaged>> {
  return openMeetingMessage(meeting, messageSizes, message);
}

function parseTuple<S extends v.GenericSchema>(
  shape: S,
  content: Uint8Array,
): Result<v.InferOutput<S>, PairingUnreadable> {
  const parsed = parseMessage(shape, pairingVersion, content);
  if (parsed.ok) return parsed;
  return err({ tag: parsed.error === "newer" ? "pairing-newer" : "pairing-damaged" });
}
