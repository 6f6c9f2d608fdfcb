/** What of a bond that has ended is given back, cut into parts that fit an envelope. Rules GIVE-2 to GIVE-4. */

import { type EventId, sharedFacts } from "@twofold/core";
import { eraseEvent, hashOfHeader, parseBatch } from "@twofold/crypto";
import type { BondRecord } from "../bond/bond-record.ts";
import { firstsOf } from "../bond/trust.ts";
import { foldBatches } from "./fold-batches.ts";
import { encodePart } from "./part.ts";

/**
 * Bytes of batches in one part: an envelope holds 256 KiB (ENV-2), and the batch around it has a header that names up to
 * 256 sessions (15 KiB), a salt and a signature.
 */
export const maxPartBytes = 224 * 1024;

/**
 * The parts that are still to be given, in order; `given` are the events that were given before. At least one, which
 * may be empty, so that the other hears that it is whole.
 *
 * `contents` are those of this device's log. Undefined where the code that judges devices cannot be fetched.
 */
export async function partsToGive(
  record: Pick<BondRecord, "stream" | "side" | "devices" | "hpkeKeys">,
  contents: readonly Uint8Array<ArrayBuffer>[],
  given: ReadonlySet<string>,
): Promise<readonly Uint8Array<ArrayBuffer>[] | undefined> {
  const folded = await foldBatches(contents, record.stream, firstsOf(record));
  if (!folded) return undefined;
  const isShared = sharedFacts(folded.state);
  const wanted = new Map<string, Set<EventId>>();
  for (const fact of folded.facts) {
    if (!fact.place || given.has(fact.id) || !isShared(fact)) continue;
    const ids = wanted.get(fact.place.hash) ?? new Set();
    wanted.set(fact.place.hash, ids.add(fact.id));
  }
  const reduced: Uint8Array<ArrayBuffer>[] = [];
  for (const content of contents) reduced.push(...(await reduce(content, wanted)));
  const { side, devices } = record;
  return inParts(reduced).map((part) => encodePart({ side, firsts: devices, contents: part }));
}

/** The batch with what is wanted of it, once; in several copies, with an event each, where it would fill a part alone. */
async function reduce(
  content: Uint8Array<ArrayBuffer>,
  wanted: Map<string, Set<EventId>>,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parsed = parseBatch(content);
  if (!parsed.ok) return [];
  const { header, headerBytes } = parsed.value;
  const hash = await hashOfHeader(headerBytes);
  const ids = wanted.get(hash);
  if (!ids) return [];
  wanted.delete(hash);
  const whole = withOnly(content, header.digests, ids);
  if (whole.length <= maxPartBytes) return [whole];
  return [...ids].map((id) => withOnly(content, header.digests, new Set([id])));
}

function withOnly(
  content: Uint8Array<ArrayBuffer>,
  digests: readonly EventId[],
  ids: ReadonlySet<EventId>,
): Uint8Array<ArrayBuffer> {
  return digests.reduce((left, digest, i) => {
    if (ids.has(digest)) return left;
    const erased = eraseEvent(left, i);
    if (!erased.ok) throw new TypeError("a batch that was read before can be read");
    return erased.value;
  }, content);
}

function inParts(contents: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer>[][] {
  const parts: Uint8Array<ArrayBuffer>[][] = [[]];
  let filled = 0;
  for (const content of contents) {
    if (filled > 0 && filled + content.length > maxPartBytes) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(content);
    filled += content.length;
  }
  return parts;
}
