/**
 * What the hash chains of all sessions prove: nothing missing, a gap, or two batches with one number. Rule BATCH-4.
 *
 * The state is a set of what was received and what was named as a predecessor, so any order and any repetition of the
 * same batches ends in the same state, and a gap heals by itself when the missing batch arrives. Plain JSON.
 */

import type { HeaderHash, SessionId } from "./identifier.ts";

export type ChainLink = {
  readonly session: SessionId;
  readonly seq: number;
  readonly prev: HeaderHash | null;
  readonly hash: HeaderHash;
};

/** Header hashes by sequence number: `received` ones we hold, `named` ones that a successor says come before it. */
type SessionChain = {
  readonly received: { readonly [seq: number]: readonly HeaderHash[] };
  readonly named: { readonly [seq: number]: readonly HeaderHash[] };
};
export type Chain = { readonly [session: SessionId]: SessionChain };

/** `from` to `to`, both missing. */
export type Gap = { readonly session: SessionId; readonly from: number; readonly to: number };
export type Fork = { readonly session: SessionId; readonly seq: number };

export type ChainNote =
  | { readonly note: "repeat"; readonly session: SessionId; readonly seq: number }
  | ({ readonly note: "gap" } & Gap)
  | ({ readonly note: "healed" } & Gap)
  | ({ readonly note: "fork" } & Fork);

export function emptyChain(): Chain {
  return {};
}

/**
 * Adds verified batches; several at once cost one copy of each touched session.
 *
 * Notes are what these batches changed: a gap that their numbers prove, a gap that they closed, a fork that was not
 * known before, a batch that was there already. What holds now is said by `gapsOf` and `forksOf`.
 */
export function linkBatches(
  chain: Chain,
  links: readonly ChainLink[],
): { readonly chain: Chain; readonly notes: readonly ChainNote[] } {
  const next: { [session: SessionId]: SessionChain } = { ...chain };
  const notes: ChainNote[] = [];
  for (const [session, ofSession] of groupBySession(links)) {
    const before = chain[session] ?? { received: {}, named: {} };
    const received: { [seq: number]: readonly HeaderHash[] } = { ...before.received };
    const named: { [seq: number]: readonly HeaderHash[] } = { ...before.named };
    for (const { seq, prev, hash } of ofSession) {
      if (received[seq]?.includes(hash)) notes.push({ note: "repeat", session, seq });
      received[seq] = withHash(received[seq], hash);
      if (prev !== null) named[seq - 1] = withHash(named[seq - 1], prev);
    }
    const after = { received, named };
    next[session] = after;
    notes.push(...changesBetween(session, before, after));
  }
  return { chain: next, notes };
}

/** Numbers that a later number proves to exist and that are not here. */
export function gapsOf(chain: Chain): Gap[] {
  return sessionsOf(chain).flatMap(([session, each]) => gapsIn(session, each));
}

/** Numbers under which two different batches exist, whether both are here or one is only named by its successor. */
export function forksOf(chain: Chain): Fork[] {
  return sessionsOf(chain).flatMap(([session, each]) => forksIn(session, each));
}

function sessionsOf(chain: Chain): [SessionId, SessionChain][] {
  return Object.entries(chain) as [SessionId, SessionChain][];
}

function groupBySession(links: readonly ChainLink[]): Map<SessionId, ChainLink[]> {
  return Map.groupBy(links, ({ session }) => session);
}

/** Kept sorted, so that the state does not remember the order of arrival. */
function withHash(hashes: readonly HeaderHash[] = [], hash: HeaderHash): readonly HeaderHash[] {
  return hashes.includes(hash) ? hashes : [...hashes, hash].toSorted();
}

function changesBetween(session: SessionId, before: SessionChain, after: SessionChain): ChainNote[] {
  const [gapsBefore, gapsAfter] = [gapsIn(session, before), gapsIn(session, after)];
  const forksBefore = new Set(forksIn(session, before).map(({ seq }) => seq));
  return [
    ...gapsAfter.filter(isNotIn(gapsBefore)).map((gap): ChainNote => ({ note: "gap", ...gap })),
    ...gapsBefore.filter(isNotIn(gapsAfter)).map((gap): ChainNote => ({ note: "healed", ...gap })),
    ...forksIn(session, after)
      .filter(({ seq }) => !forksBefore.has(seq))
      .map((fork): ChainNote => ({ note: "fork", ...fork })),
  ];
}

/** True for a gap that no gap of the other list covers: a gap that only shrank is neither new nor healed. */
function isNotIn(others: readonly Gap[]): (gap: Gap) => boolean {
  return (gap) => !others.some(({ from, to }) => from <= gap.to && gap.from <= to);
}

function gapsIn(session: SessionId, { received }: SessionChain): Gap[] {
  const gaps: Gap[] = [];
  let expected = 0;
  // Whole numbers below 2^32 − 1 are listed in ascending order by the language itself.
  for (const seq of Object.keys(received).map(Number)) {
    if (seq > expected) gaps.push({ session, from: expected, to: seq - 1 });
    expected = seq + 1;
  }
  return gaps;
}

function forksIn(session: SessionId, { received, named }: SessionChain): Fork[] {
  return [...new Set([...Object.keys(received), ...Object.keys(named)])]
    .map(Number)
    .toSorted((a, b) => a - b)
    .filter((seq) => new Set([...(received[seq] ?? []), ...(named[seq] ?? [])]).size > 1)
    .map((seq) => ({ session, seq }));
}
