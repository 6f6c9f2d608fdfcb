/**
 * A batch: events under one signed header. Writing, reading, checking, and erasing a single event without breaking the
 * chain. Rules BATCH-1, BATCH-3, BATCH-6.
 *
 * Three steps to trust, each a type of its own: bytes → `UnverifiedBatch` (shape only) → `VerifiedBatch` (signature,
 * stream, device and digests hold). Only the last may be folded.
 */

import { type DeviceId, type EventId, err, ok, type Result, type Side, type StreamId } from "@twofold/core";
import * as v from "valibot";
import {
  type BatchHeader,
  type BatchUnreadable,
  decodeHeader,
  encodeHeader,
  hashOfHeader,
  maxEventsPerBatch,
} from "./batch-header.ts";
import { type CborDamaged, decodeCbor, encodeCbor } from "./cbor.ts";
import { type DeviceKeys, deviceKeyBytes, isSignedBy, sign } from "./device-keys.ts";
import { digestOf } from "./digest.ts";
import { bytesToId, type HeaderHash, idToBytes } from "./identifier.ts";
import type { RandomBytes } from "./random.ts";
import { bytes, bytesOf } from "./shape.ts";

export const saltBytes = 16;
export const signatureBytes = 64;
const maxKindLength = 64;

const salted = v.strictTuple([bytesOf(saltBytes), v.pipe(v.string(), v.maxLength(maxKindLength)), bytes]);
const batchShape = v.strictTuple([
  bytes,
  bytesOf(signatureBytes),
  v.pipe(v.array(v.nullable(salted)), v.maxLength(maxEventsPerBatch)),
]);
type SaltedEvent = v.InferOutput<typeof salted>;

/** What goes in; `device` and `digests` follow from keys and events. */
export type BatchToSign = Omit<BatchHeader, "device" | "digests"> & {
  readonly events: readonly { readonly kind: string; readonly [field: string]: unknown }[];
  readonly deviceKeys: DeviceKeys;
  readonly random: RandomBytes;
};

export type SignedBatch = {
  /** The plaintext content of an envelope. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly hash: HeaderHash;
  /** One per event, in order. */
  readonly ids: readonly EventId[];
};

export type UnverifiedBatch = {
  readonly header: BatchHeader;
  readonly headerBytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly saltedEvents: readonly (SaltedEvent | null)[];
};

/** `fields` may not be readable CBOR: its writer signed nonsense. The rest of the batch still counts (rule EVENT-1). */
export type BatchEvent = { readonly id: EventId; readonly kind: string; readonly fields: Result<unknown, CborDamaged> };

export type VerifiedBatch = {
  readonly header: BatchHeader;
  readonly hash: HeaderHash;
  /** In the order of the header's digests; null where an event was erased. */
  readonly events: readonly (BatchEvent | null)[];
};

export type BatchRefused =
  | { readonly tag: "batch-other-stream" }
  | { readonly tag: "batch-foreign-device"; readonly side: Side; readonly device: DeviceId }
  | { readonly tag: "batch-forged" }
  | { readonly tag: "batch-event-changed"; readonly index: number };

/** Salts and signs 1 to 256 events. Too many, or a `prev` that does not go with `seq`, is our bug: throws. */
export async function signBatch(input: BatchToSign): Promise<SignedBatch> {
  const { events, deviceKeys, random, ...place } = input;
  if (events.length === 0 || events.length > maxEventsPerBatch) throw new RangeError("a batch has 1 to 256 events");
  if ((place.seq === 0) !== (place.prev === null)) throw new RangeError("prev is null exactly when seq is 0");
  const saltedEvents = events.map(({ kind, ...fields }): SaltedEvent => [random(saltBytes), kind, encodeCbor(fields)]);
  const ids = await Promise.all(saltedEvents.map(idOf));
  const headerBytes = encodeHeader({ ...place, device: bytesToId(deviceKeys.signPublic), digests: ids });
  const signature = await sign(deviceKeys, headerBytes);
  const content = encodeCbor([headerBytes, signature, saltedEvents]);
  return { content, hash: await hashOfHeader(headerBytes), ids };
}

/** Reads the shape; trusts nothing yet. */
export function parseBatch(content: Uint8Array): Result<UnverifiedBatch, BatchUnreadable> {
  const decoded = decodeCbor(content);
  if (!decoded.ok) return err({ tag: "batch-damaged", reason: decoded.error.reason });
  const parsed = v.safeParse(batchShape, decoded.value);
  if (!parsed.success) return err({ tag: "batch-damaged", reason: v.getDotPath(parsed.issues[0]) ?? "batch" });
  const [headerBytes, signature, saltedEvents] = parsed.output;
  const header = decodeHeader(headerBytes);
  if (!header.ok) return header;
  if (header.value.digests.length !== saltedEvents.length) return err({ tag: "batch-damaged", reason: "digests" });
  return ok({ header: header.value, headerBytes, signature, saltedEvents });
}

/**
 * Checks that the batch belongs to this stream, comes from a device that the log lists for its side, was signed by it,
 * and that every event still there is the one it signed for.
 */
export async function verifyBatch(
  batch: UnverifiedBatch,
  trust: { readonly stream: StreamId; readonly isDeviceOf: (side: Side, device: DeviceId) => boolean },
): Promise<Result<VerifiedBatch, BatchRefused>> {
  const { header, headerBytes, signature, saltedEvents } = batch;
  const { side, device } = header;
  if (header.stream !== trust.stream) return err({ tag: "batch-other-stream" });
  if (!trust.isDeviceOf(side, device)) return err({ tag: "batch-foreign-device", side, device });
  const isSigned = await isSignedBy(idToBytes(device, deviceKeyBytes), headerBytes, signature);
  if (!isSigned) return err({ tag: "batch-forged" });
  const ids = await Promise.all(saltedEvents.map((event) => event && idOf(event)));
  const index = ids.findIndex((id, i) => id !== null && id !== header.digests[i]);
  if (index >= 0) return err({ tag: "batch-event-changed", index });
  const events = saltedEvents.map((event, i): BatchEvent | null => {
    const id = ids[i];
    return event && id ? { id, kind: event[1], fields: decodeCbor(event[2]) } : null;
  });
  return ok({ header, hash: await hashOfHeader(headerBytes), events });
}

/** The same batch without the content of one event: header, signature and chain stay valid. An index beyond the batch throws. */
export function eraseEvent(content: Uint8Array, index: number): Result<Uint8Array<ArrayBuffer>, BatchUnreadable> {
  const batch = parseBatch(content);
  if (!batch.ok) return batch;
  const { headerBytes, signature, saltedEvents } = batch.value;
  if (!(index in saltedEvents)) throw new RangeError(`no event ${index} in this batch`);
  return ok(encodeCbor([headerBytes, signature, saltedEvents.with(index, null)]));
}

async function idOf([salt, kind, fieldBytes]: SaltedEvent): Promise<EventId> {
  return bytesToId(await digestOf(["twofold/event/1", salt, kind, fieldBytes]));
}
