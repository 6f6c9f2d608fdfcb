/**
 * Following the hashes of a session back from a removal's last batch, where two batches stand under one number. Without
 * such a fork the numbers say the same and nothing is read. Rules DEVICE-3, DEV-3.
 */

import { type BatchPlace, isBeforeByNumber, type LastBatch } from "@twofold/core";
import { hashOfHeader, parseBatch } from "@twofold/crypto";
import type { Link } from "./frontier.ts";

/** How batches of one session follow each other, as far as they are kept. */
export type Chains = {
  readonly isBefore: (place: BatchPlace, last: LastBatch) => boolean;
  /** Another text when more is known of that session, so that what counts is looked at anew; empty where nothing forks. */
  readonly markOf: (session: string) => string;
};

export const byNumber: Chains = { isBefore: isBeforeByNumber, markOf: () => "" };

export async function linksOf(contents: readonly Uint8Array<ArrayBuffer>[]): Promise<readonly Link[]> {
  const links = contents.map(async (content): Promise<Link[]> => {
    const parsed = parseBatch(content);
    if (!parsed.ok) return [];
    const { session, seq, prev } = parsed.value.header;
    return [{ session, seq, prev, hash: await hashOfHeader(parsed.value.headerBytes) }];
  });
  return (await Promise.all(links)).flat();
}

/** `links` are all that is kept; those of other sessions than `sessions` are judged by their number. */
export function chainsOf(links: readonly Link[], sessions: ReadonlySet<string>): Chains {
  const known = new Map<string, Link>();
  for (const link of links) if (sessions.has(link.session)) known.set(link.hash, link);
  const walks = new Map<string, { readonly reached: ReadonlySet<string>; readonly from: number }>();
  /** What `last` stands on, and the number down to which that is known. */
  const walk = (last: LastBatch) => {
    const reached = new Set<string>([last.hash]);
    let from = last.seq;
    for (let link = known.get(last.hash); link; link = link.prev === null ? undefined : known.get(link.prev)) {
      from = link.seq;
      if (link.prev !== null) reached.add(link.prev);
    }
    return { reached, from };
  };
  return {
    isBefore: (place, last) => {
      if (!sessions.has(last.session)) return isBeforeByNumber(place, last);
      const walked = walks.get(last.hash) ?? walk(last);
      walks.set(last.hash, walked);
      // Below the first batch that is missing here nothing tells two of one number apart.
      return walked.reached.has(place.hash) || (place.seq < walked.from - 1 && isBeforeByNumber(place, last));
    },
    markOf: (session) => String([...known.values()].filter((link) => link.session === session).length || ""),
  };
}
