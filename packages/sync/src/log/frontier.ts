/**
 * How far each session's chain has been received without a gap, and what lies beyond one. Rule BATCH-4.
 *
 * Holds a number per session, not a hash per batch: the state is written with every batch, and must not grow with the
 * log. Whether an older number was received before is asked of the log's index (`knownHashes`).
 */

import type { HeaderHash, Seen, SessionId } from "@twofold/crypto";

export type Link = {
  readonly session: SessionId;
  readonly seq: number;
  readonly prev: HeaderHash | null;
  readonly hash: HeaderHash;
};

type SessionFrontier = {
  /** Every number below was received. */
  readonly next: number;
  /** Header hash of number `next - 1`; null at the beginning. */
  readonly last: HeaderHash | null;
  /** Received beyond a gap, by number. */
  readonly ahead: { readonly [seq: string]: Link };
};

export type Frontier = {
  readonly sessions: { readonly [session: string]: SessionFrontier };
  /** Numbers under which two batches exist, `session:seq`. Both are folded; it is noted (a restored or cloned device). */
  readonly forks: readonly string[];
};

export const emptyFrontier: Frontier = { sessions: {}, forks: [] };

export type LinkOutcome = { readonly frontier: Frontier; readonly isNew: boolean };

/** Adds one verified batch. `knownHashes` are those the log's index holds under its session and number. */
export function linkBatch(frontier: Frontier, link: Link, knownHashes: readonly HeaderHash[]): LinkOutcome {
  if (knownHashes.includes(link.hash)) return { frontier, isNew: false };
  const before = frontier.sessions[link.session] ?? { next: 0, last: null, ahead: {} };
  const forked = knownHashes.length > 0 ? [link.seq] : [];
  if (link.seq < before.next) return { frontier: withForks(frontier, link.session, forked), isNew: true };
  const { advanced, brokenAt } = advance({ ...before, ahead: { [link.seq]: link, ...before.ahead } });
  const next = { ...frontier, sessions: { ...frontier.sessions, [link.session]: advanced } };
  return { frontier: withForks(next, link.session, [...forked, ...brokenAt]), isNew: true };
}

/** Sessions in which a later number proves that an earlier one is missing. */
export function hasGap(frontier: Frontier): boolean {
  return Object.values(frontier.sessions).some(({ ahead }) => Object.keys(ahead).length > 0);
}

/** Sessions in which two batches have one number. */
export function forkedSessions({ forks }: Frontier): ReadonlySet<string> {
  return new Set(forks.map((fork) => fork.slice(0, fork.indexOf(":"))));
}

/** What a deliberate batch of `own` says it has seen of every other session. */
export function seenBy(frontier: Frontier, own: SessionId): Seen[] {
  return Object.entries(frontier.sessions).flatMap(([session, { next, last }]) =>
    session === own || last === null ? [] : [{ session: session as SessionId, seq: next - 1, hash: last }],
  );
}

function advance(session: SessionFrontier): { advanced: SessionFrontier; brokenAt: number[] } {
  let { next, last } = session;
  const ahead: { [seq: string]: Link } = { ...session.ahead };
  const brokenAt: number[] = [];
  for (let link = ahead[next]; link; link = ahead[next]) {
    // The successor names another predecessor than the one received: two batches share that number.
    if (link.prev !== last) brokenAt.push(next - 1);
    delete ahead[next];
    last = link.hash;
    next += 1;
  }
  return { advanced: { next, last, ahead }, brokenAt };
}

function withForks(frontier: Frontier, session: SessionId, seqs: readonly number[]): Frontier {
  const added = seqs.map((seq) => `${session}:${seq}`).filter((fork) => !frontier.forks.includes(fork));
  return added.length === 0 ? frontier : { ...frontier, forks: [...frontier.forks, ...added].toSorted() };
}
