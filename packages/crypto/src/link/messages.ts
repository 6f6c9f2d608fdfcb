/** The four messages of linking: `card`, `reveal` and `grant` by the device that is there, `join` by the new one. Rule LINK-2. */

import { err, maxNameLength, ok, type Result, type StreamId } from "@twofold/core";
import { streamIdBytes } from "@twofold/wire";
import * as v from "valibot";
import { signatureBytes } from "../batch.ts";
import { encodeCbor } from "../cbor.ts";
import { type DevicePublic, deviceKeyBytes } from "../device-keys.ts";
import { digestBytes } from "../digest.ts";
import { bytesToId, streamToBytes } from "../identifier.ts";
import { envelopeClassesKiB } from "../padding.ts";
import type { Meeting } from "../pairing/meeting.ts";
import {
  type MessageDamaged,
  type MessageSizes,
  openMeetingMessage,
  parseMessage,
  sealMeetingMessage,
} from "../pairing/meeting-message.ts";
import { pairingNonceBytes } from "../pairing/messages.ts";
import type { RandomBytes } from "../random.ts";
import { bytes, bytesOf } from "../shape.ts";

/** First element of the code and of each message. */
export const linkVersion = 1;
/** Keys for the vault and for seven bonds go at once, so that the message does not tell how many bonds there are. */
export const linkStreams = 8;
/** What is handed over, as CBOR. The meeting takes 64 KiB in all (MEET-4). */
export const maxGrantBytes = 16_000;

export type LinkUnreadable = { readonly tag: "link-damaged" } | { readonly tag: "link-newer" };
export type LinkMessage = "card" | "join" | "reveal" | "grant";
const sizes: MessageSizes<LinkMessage> = {
  card: envelopeClassesKiB,
  join: envelopeClassesKiB,
  reveal: envelopeClassesKiB,
  grant: [16],
};

/** What the new device brings for one stream: keys of its own there, and the digest (32 bytes) of its token. */
export type LinkSlot = { readonly device: DevicePublic; readonly tokenDigest: Uint8Array };

export type LinkJoin = {
  /** Keys for this exchange alone. */
  readonly device: DevicePublic;
  readonly nonce: Uint8Array;
  /** Eight. */
  readonly slots: readonly LinkSlot[];
  /** How the new device calls itself. */
  readonly name: string;
};
export type LinkReveal = {
  readonly device: DevicePublic;
  readonly nonce: Uint8Array;
  /** The person's vault. */
  readonly stream: StreamId;
  readonly signature: Uint8Array;
};
export type LinkGrant = { readonly enc: Uint8Array; readonly box: Uint8Array; readonly signature: Uint8Array };

const version = v.literal(linkVersion);
const key = bytesOf(deviceKeyBytes);
const nonce = bytesOf(pairingNonceBytes);
const signature = bytesOf(signatureBytes);

const cardShape = v.strictTuple([version, v.pipe(v.number(), v.safeInteger(), v.minValue(0))]);
const joinShape = v.strictTuple([
  version,
  key,
  key,
  nonce,
  v.pipe(v.array(v.strictTuple([key, key, bytesOf(digestBytes)])), v.length(linkStreams)),
  v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxNameLength)),
]);
const revealShape = v.strictTuple([version, key, key, nonce, bytesOf(streamIdBytes), signature]);
const grantShape = v.strictTuple([version, key, bytes, signature]);

/** `madeMs`: when the code was made, in milliseconds since 1970. */
export function encodeLinkCard(madeMs: number): Uint8Array<ArrayBuffer> {
  return encodeCbor(v.parse(cardShape, [linkVersion, madeMs]));
}

export function parseLinkCard(content: Uint8Array): Result<{ readonly madeMs: number }, LinkUnreadable> {
  const parsed = parse(cardShape, content);
  return parsed.ok ? ok({ madeMs: parsed.value[1] }) : parsed;
}

/** Throws when `parseLinkJoin` would refuse it. */
export function encodeLinkJoin(join: LinkJoin): Uint8Array<ArrayBuffer> {
  const slots = join.slots.map(({ device, tokenDigest }) => [device.signPublic, device.hpkePublic, tokenDigest]);
  const { signPublic, hpkePublic } = join.device;
  return encodeCbor(v.parse(joinShape, [linkVersion, signPublic, hpkePublic, join.nonce, slots, join.name]));
}

/** Refuses keys that come twice: each stream has its own (KEY-1). */
export function parseLinkJoin(content: Uint8Array): Result<LinkJoin, LinkUnreadable> {
  const parsed = parse(joinShape, content);
  if (!parsed.ok) return parsed;
  const [, signPublic, hpkePublic, n, slots, name] = parsed.value;
  const keys = [signPublic, hpkePublic, ...slots.flat()].map((each) => each.toHex());
  if (new Set(keys).size !== keys.length) return err({ tag: "link-damaged" });
  const brought = slots.map(([sign, hpke, tokenDigest]) => ({
    device: { signPublic: sign, hpkePublic: hpke },
    tokenDigest,
  }));
  return ok({ device: { signPublic, hpkePublic }, nonce: n, slots: brought, name });
}

export function encodeLinkReveal(reveal: LinkReveal): Uint8Array<ArrayBuffer> {
  const { device, nonce: n, stream, signature: signed } = reveal;
  return encodeCbor([linkVersion, device.signPublic, device.hpkePublic, n, streamToBytes(stream), signed]);
}

export function parseLinkReveal(content: Uint8Array): Result<LinkReveal, LinkUnreadable> {
  const parsed = parse(revealShape, content);
  if (!parsed.ok) return parsed;
  const [, signPublic, hpkePublic, n, stream, signed] = parsed.value;
  return ok({ device: { signPublic, hpkePublic }, nonce: n, stream: bytesToId(stream), signature: signed });
}

export function encodeLinkGrant({ enc, box, signature: signed }: LinkGrant): Uint8Array<ArrayBuffer> {
  return encodeCbor([linkVersion, enc, box, signed]);
}

export function parseLinkGrant(content: Uint8Array): Result<LinkGrant, LinkUnreadable> {
  const parsed = parse(grantShape, content);
  if (!parsed.ok) return parsed;
  const [, enc, box, signed] = parsed.value;
  return ok({ enc, box, signature: signed });
}

export function sealLinkMessage(input: {
  meeting: Meeting;
  which: LinkMessage;
  content: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  return sealMeetingMessage({ ...input, sizes });
}

/** Opens a message of the meeting stream and says which of the four it is. */
export function openLinkMessage(
  meeting: Meeting,
  message: Uint8Array,
): Promise<Result<{ which: LinkMessage; content: Uint8Array<ArrayBuffer> }, MessageDamaged>> {
  return openMeetingMessage(meeting, sizes, message);
}

function parse<S extends v.GenericSchema>(shape: S, content: Uint8Array): Result<v.InferOutput<S>, LinkUnreadable> {
  const parsed = parseMessage(shape, linkVersion, content);
  if (parsed.ok) return parsed;
  return err({ tag: parsed.error === "newer" ? "link-newer" : "link-damaged" });
}
