/** The signed part of a batch: who, where in the chain, what was seen, and a salted digest per event. Rules BATCH-2, BATCH-5. */

import { type DeviceId, type EventId, err, ok, type Result, type Side, type StreamId } from "@twofold/core";
import * as v from "valibot";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { deviceKeyBytes } from "./device-keys.ts";
import { digestBytes, sha256 } from "./digest.ts";
import { bytesToId, type HeaderHash, idToBytes, type SessionId, sessionIdBytes, streamToBytes } from "./identifier.ts";
import { bytesOf, side, wholeNumber } from "./shape.ts";

/** The last batch of another session that the writer had folded. */
export type Seen = { readonly session: SessionId; readonly seq: number; readonly hash: HeaderHash };

/** Hybrid logical clock: wall milliseconds since 1970 and a counter. */
export type BatchTime = { readonly wallMs: number; readonly counter: number };

export type BatchHeader = {
  readonly stream: StreamId;
  readonly side: Side;
  readonly device: DeviceId;
  readonly session: SessionId;
  readonly epoch: number;
  /** 0 for the first batch of a session; at most 2^32 − 1. */
  readonly seq: number;
  /** Null exactly when `seq` is 0. */
  readonly prev: HeaderHash | null;
  /** Ascending by session; null in an automatic batch. */
  readonly seen: readonly Seen[] | null;
  readonly time: BatchTime | null;
  readonly digests: readonly EventId[];
};

export type BatchUnreadable =
  | { readonly tag: "batch-damaged"; readonly reason: string }
  | { readonly tag: "batch-newer" };

/** One batch carries what a person did at once; 256 leaves room for a restore's worth of small marks. */
export const maxEventsPerBatch = 256;
/** Sessions are made after restores and on new devices: far fewer than this in a lifetime of two people. */
export const maxSeen = 256;

const headerDomain = "twofold/batch/1";
const domainOfAnyVersion = /^twofold\/batch\/\d+$/;
const noPrevious = new Uint8Array(digestBytes);

const headerShape = v.strictTuple([
  v.literal(headerDomain),
  bytesOf(16),
  side,
  bytesOf(deviceKeyBytes),
  bytesOf(sessionIdBytes),
  wholeNumber,
  wholeNumber,
  bytesOf(digestBytes),
  v.nullable(
    v.pipe(v.array(v.strictTuple([bytesOf(sessionIdBytes), wholeNumber, bytesOf(digestBytes)])), v.maxLength(maxSeen)),
  ),
  v.nullable(v.strictTuple([v.pipe(v.number(), v.safeInteger(), v.minValue(0)), wholeNumber])),
  v.pipe(v.array(bytesOf(digestBytes)), v.maxLength(maxEventsPerBatch)),
]);

export function encodeHeader(header: BatchHeader): Uint8Array<ArrayBuffer> {
  const seen =
    header.seen &&
    sortBySession(header.seen).map(({ session, seq, hash }) => [
      idToBytes(session, sessionIdBytes),
      seq,
      idToBytes(hash, digestBytes),
    ]);
  return encodeCbor([
    headerDomain,
    streamToBytes(header.stream),
    header.side,
    idToBytes(header.device, deviceKeyBytes),
    idToBytes(header.session, sessionIdBytes),
    header.epoch,
    header.seq,
    header.prev === null ? noPrevious : idToBytes(header.prev, digestBytes),
    seen,
    header.time && [header.time.wallMs, header.time.counter],
    header.digests.map((digest) => idToBytes(digest, digestBytes)),
  ]);
}

/** Reads a header that nobody has verified yet. Fails on a shape, a `prev` or an order of `seen` that no writer makes. */
export function decodeHeader(bytes: Uint8Array): Result<BatchHeader, BatchUnreadable> {
  const decoded = decodeCbor(bytes);
  if (!decoded.ok) return err({ tag: "batch-damaged", reason: decoded.error.reason });
  if (isOfOtherVersion(decoded.value)) return err({ tag: "batch-newer" });
  const parsed = v.safeParse(headerShape, decoded.value);
  if (!parsed.success) return err({ tag: "batch-damaged", reason: v.getDotPath(parsed.issues[0]) ?? "header" });
  const [, stream, writer, device, session, epoch, seq, prev, seen, time, digests] = parsed.output;
  const isFirst = prev.every((byte) => byte === 0);
  if (isFirst !== (seq === 0)) return err({ tag: "batch-damaged", reason: "prev" });
  const seenSessions = seen?.map(([each, number, hash]) => ({
    session: bytesToId<SessionId>(each),
    seq: number,
    hash: bytesToId<HeaderHash>(hash),
  }));
  if (seenSessions && !isAscending(seenSessions)) return err({ tag: "batch-damaged", reason: "seen" });
  return ok({
    stream: bytesToId(stream),
    side: writer,
    device: bytesToId(device),
    session: bytesToId(session),
    epoch,
    seq,
    prev: isFirst ? null : bytesToId<HeaderHash>(prev),
    seen: seenSessions ?? null,
    time: time && { wallMs: time[0], counter: time[1] },
    digests: digests.map((digest) => bytesToId<EventId>(digest)),
  });
}

/** SHA-256 over the header's bytes: what the next batch of the session names as `prev`. */
export async function hashOfHeader(headerBytes: Uint8Array): Promise<HeaderHash> {
  return bytesToId(await sha256(headerBytes));
}

function isOfOtherVersion(value: unknown): boolean {
  const domain: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof domain === "string" && domain !== headerDomain && domainOfAnyVersion.test(domain);
}

/** By the bytes of the session, as the encoding shows them. */
function compareSessions(a: Seen, b: Seen): number {
  const [left, right] = [idToBytes(a.session, sessionIdBytes), idToBytes(b.session, sessionIdBytes)];
  const at = left.findIndex((byte, i) => byte !== right[i]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

function sortBySession(seen: readonly Seen[]): Seen[] {
  return seen.toSorted(compareSessions);
}

function isAscending(seen: readonly Seen[]): boolean {
  return seen.every((each, i) => i === 0 || compareSessions(seen[i - 1] as Seen, each) < 0);
}
