/** How far the relay's stream was read, and how a relay that went back is noticed. Rules TAIL-2, TAIL-5. */

import { sha256 } from "@twofold/crypto";
import { bytesEqual, startOffset } from "@twofold/wire";
import type { Frontier } from "../log/frontier.ts";
import type { Chunk } from "../relay/relay-port.ts";

export type Cursor = {
  readonly offset: string;
  /** The relay's store generation when it was read; empty before the first time. */
  readonly generation: string;
  /**
   * The last bytes before `offset`, to be read again on every connection: a restored relay hands out the same offsets
   * for other bytes, and padded envelopes make them even frame-aligned.
   */
  readonly check: { readonly offset: string; readonly length: number; readonly digest: Uint8Array } | null;
  /** The gaps that a full audit has left open; only others are a reason for another one. */
  readonly auditedGaps: string;
};

export const firstCursor: Cursor = { offset: startOffset, generation: "", check: null, auditedGaps: "" };

/** Beyond this the check would cost more than what it guards: the chunk that a long catch-up came in. */
const maxCheckBytes = 256 * 1024;

/** The cursor after a chunk of whole frames. */
export async function advanceCursor(cursor: Cursor, chunk: Chunk): Promise<Cursor> {
  const generation = chunk.generation || cursor.generation;
  const { bytes } = chunk;
  const { offset } = cursor;
  if (bytes.length === 0) return { ...cursor, generation, offset: chunk.nextOffset };
  const check = bytes.length > maxCheckBytes ? null : { offset, length: bytes.length, digest: await sha256(bytes) };
  return { ...cursor, generation, offset: chunk.nextOffset, check };
}

/** Where to read from when connecting: a little before the cursor where there is something to check. */
export function connectOffset(cursor: Cursor): string {
  return cursor.check?.offset ?? cursor.offset;
}

/**
 * What is new in the first chunk after connecting, or `went-back` when the relay no longer holds what it had given.
 *
 * A relay may hand out less at once than it did before; then nothing is proven, and the rest is read as usual.
 */
export async function checkConnection(cursor: Cursor, chunk: Chunk): Promise<Chunk | "went-back"> {
  if (cursor.generation !== "" && chunk.generation !== cursor.generation) return "went-back";
  const { check } = cursor;
  if (check === null) return chunk.nextOffset < cursor.offset ? "went-back" : chunk;
  if (chunk.bytes.length < check.length) {
    return chunk.upToDate ? "went-back" : { ...chunk, bytes: new Uint8Array(), nextOffset: cursor.offset };
  }
  const digest = await sha256(chunk.bytes.subarray(0, check.length));
  if (!bytesEqual(digest, check.digest)) return "went-back";
  return { ...chunk, bytes: chunk.bytes.subarray(check.length) };
}

/** Names the gaps of a frontier, so that the same ones are known again. */
export function nameGaps(frontier: Frontier): string {
  return Object.entries(frontier.sessions)
    .flatMap(([session, { next, ahead }]) => (Object.keys(ahead).length > 0 ? [`${session}:${next}`] : []))
    .toSorted()
    .join(" ");
}
