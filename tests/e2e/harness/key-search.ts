/** Looking for the key of a sealed answer in all that somebody holds. */

import type { AnswerContent, RoundId, StreamId } from "@twofold/core";
import { decodeCbor, openAnswer, parseBatch, type SealedAnswer } from "@twofold/crypto";
import { openStorage } from "./opened-storage.ts";

/** A careful answer has no share. */
export type Found = {
  readonly round: RoundId;
  readonly sealed: Pick<SealedAnswer, "h" | "c"> & Partial<Pick<SealedAnswer, "share">>;
};

/** Sealed answers of one side, from the batches that this browser keeps. */
export async function sealedBy(side: "a" | "b", page: Parameters<typeof openStorage>[0]): Promise<Found[]> {
  const { valueByKey } = await openStorage(page);
  return [...valueByKey].flatMap(([key, value]) => {
    if (!/^bond\/[^/]+\/tail\//.test(key)) return [];
    const batch = parseBatch(value as Uint8Array);
    if (!batch.ok || batch.value.header.side !== side) return [];
    return batch.value.saltedEvents.flatMap((event): Found[] => {
      if (event?.[1] !== "answer.sealed") return [];
      const fields = decodeCbor(event[2]);
      if (!fields.ok) return [];
      const { round, ...sealed } = fields.value as Found["sealed"] & { round: RoundId };
      return [{ round, sealed }];
    });
  });
}

/** Every run of 32 bytes, once each. */
export function windowsOf(bytes: Buffer): Uint8Array<ArrayBuffer>[] {
  const windows = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let at = 0; at + 32 <= bytes.length; at += 1) {
    const window = Uint8Array.from(bytes.subarray(at, at + 32));
    // Runs of one byte are padding; the many would only cost time.
    if (window.some((byte) => byte !== window[0])) windows.set(Buffer.from(window).toString("latin1"), window);
  }
  return [...windows.values()];
}

/** What opens with any of the keys, by the same check that the reader makes. */
export async function tryAsKey(
  stream: StreamId,
  { round, sealed }: Found,
  keys: readonly Uint8Array<ArrayBuffer>[],
): Promise<AnswerContent[]> {
  const opened: AnswerContent[] = [];
  const atOnce = 2000;
  for (let from = 0; from < keys.length; from += atOnce) {
    const results = await Promise.all(
      keys
        .slice(from, from + atOnce)
        .map((key) => openAnswer({ stream, round, author: "a", sealed, key, named: sealed.h })),
    );
    for (const result of results) if (result.ok) opened.push(result.value);
  }
  return opened;
}
