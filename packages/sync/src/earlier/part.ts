/**
 * A part of what is given back: original batches of an earlier bond, and who the giver says paired in it. The bytes stand
 * in docs/spec/give-back.md (GIVE-2).
 */

import { type DeviceId, err, ok, type Result, type Side } from "@twofold/core";
import { decodeCbor, encodeCbor, parseBatch } from "@twofold/crypto";
import { base64urlToBytes, bytesToBase64url } from "@twofold/wire";

/** `side` is the giver's in the earlier bond; `firsts` are the sign keys that its two lists began with. */
export type HistoryPart = {
  readonly side: Side;
  readonly firsts: { readonly [S in Side]: readonly DeviceId[] };
  /** Batches as they were signed, with null for what is not given (rule BATCH-6). */
  readonly contents: readonly Uint8Array<ArrayBuffer>[];
};

const domain = "twofold/history/1";
const signKeyBytes = 32;
/** Batches of one part. More than fit would be made by nobody but who wants to keep a device busy. */
const maxContents = 10_000;

export function encodePart({ side, firsts, contents }: HistoryPart): Uint8Array<ArrayBuffer> {
  return encodeCbor([domain, side, firsts.a.map(keyOf), firsts.b.map(keyOf), [...contents]]);
}

/** Reads what the other device wrote: trusts nothing yet but the shape. */
export function readPart(bytes: Uint8Array): Result<HistoryPart, { readonly tag: "part-damaged" }> {
  const decoded = decodeCbor(bytes);
  const damaged = err({ tag: "part-damaged" } as const);
  if (!decoded.ok || !Array.isArray(decoded.value) || decoded.value.length !== 5) return damaged;
  const [named, side, a, b, contents] = decoded.value as readonly unknown[];
  if (named !== domain || (side !== "a" && side !== "b")) return damaged;
  const isBytes = (value: unknown): value is Uint8Array<ArrayBuffer> => value instanceof Uint8Array;
  const isKey = (value: unknown): value is Uint8Array => isBytes(value) && value.length === signKeyBytes;
  if (!Array.isArray(a) || !Array.isArray(b) || !a.every(isKey) || !b.every(isKey)) return damaged;
  if (!Array.isArray(contents) || contents.length > maxContents || !contents.every(isBytes)) return damaged;
  const idOf = (key: Uint8Array) => bytesToBase64url(key) as DeviceId;
  return ok({ side, firsts: { a: a.map(idOf), b: b.map(idOf) }, contents });
}

/** The events that these batches still hold, by id. */
export function eventsIn(contents: readonly Uint8Array<ArrayBuffer>[]): ReadonlySet<string> {
  return new Set(
    contents.flatMap((content) => {
      const parsed = parseBatch(content);
      if (!parsed.ok) return [];
      const { header, saltedEvents } = parsed.value;
      return header.digests.filter((_, i) => saltedEvents[i] !== null);
    }),
  );
}

function keyOf(device: DeviceId): Uint8Array<ArrayBuffer> {
  const bytes = base64urlToBytes(device);
  if (!bytes) throw new TypeError("a device is named by its key");
  return bytes;
}
