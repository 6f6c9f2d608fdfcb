/**
 * One append-only log on this device: its folded state in memory, its batches and a snapshot in the store.
 *
 * Everything is done in two steps: `prepare…` computes what to store and what to remember, the caller commits all that
 * belongs together in one transaction, and only then `apply` changes memory. A failed save therefore changes nothing.
 */

import { type Fact, observe, ok, type Result, type UnknownEvent } from "@twofold/core";
import { decodeCbor, type HeaderHash, makeSessionId, parseBatch, type RandomBytes } from "@twofold/crypto";
import { sequenceKey, sequenceOf } from "../store/port.ts";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";
import { emptyFrontier, type Frontier, linkBatch } from "./frontier.ts";
import { eventOf, type ReadBatch } from "./read-batch.ts";
import { type Head, type WrittenBatch, writeBatch } from "./write-batch.ts";

/** A snapshot each so many batches keeps opening the app about the same after ten years as after ten days. */
const batchesPerSnapshot = 256;

export type Prepared = { readonly changes: readonly PlainChange[]; readonly apply: () => void };

export type LogIdentity = Omit<
  Parameters<typeof writeBatch>[0],
  "events" | "automatic" | "head" | "frontier" | "nowMs"
>;

export interface Log<State> {
  readonly state: () => State;
  readonly frontier: () => Frontier;
  readonly head: () => Head;
  prepareWrite(
    events: readonly UnknownEvent[],
    automatic?: boolean,
  ): Promise<Prepared & { readonly written: WrittenBatch }>;
  /** Leaves out what is known already. `foreign` says whether anything came that this device did not know. */
  prepareArrivals(batches: readonly ReadBatch[]): Promise<Prepared & { readonly facts: readonly Fact[] }>;
  /** Every batch content of this log, oldest first. */
  contents(): Promise<Result<readonly Uint8Array<ArrayBuffer>[], OpenProblem>>;
  /** Due when enough batches came since the last snapshot. */
  prepareSnapshot(): Prepared | undefined;
}

type Kept = { head: Head; frontier: Frontier; arrivals: number };

export async function openLog<State>(input: {
  readonly prefix: string;
  readonly store: SealedStore;
  readonly identity: LogIdentity;
  readonly empty: State;
  readonly foldAll: (state: State, facts: Iterable<Fact>) => State;
  /** Folds again what an older version could not read. */
  readonly refold: (state: State) => State;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
}): Promise<Result<Log<State>, OpenProblem>> {
  const { prefix, store, identity, foldAll, random, nowMs } = input;
  const stateKey = `${prefix}state`;
  const snapshotKey = `${prefix}snapshot`;
  const tailPrefix = `${prefix}tail/`;

  const keptRecord = await store.read(stateKey);
  if (!keptRecord.ok) return keptRecord;
  let kept: Kept = (keptRecord.value as Kept | undefined) ?? {
    head: { session: makeSessionId(random), seq: 0, prev: null, clock: { wallMs: 0, counter: 0 } },
    frontier: emptyFrontier,
    arrivals: 0,
  };
  const snapshotRecord = await store.read(snapshotKey);
  // It only saves time: one that does not open, or holds what the other side nested too deep to read, is passed over.
  const snapshot = snapshotRecord.ok
    ? (snapshotRecord.value as { state: State; through: number } | undefined)
    : undefined;
  let snapshotThrough = snapshot?.through ?? 0;
  const tail = await store.list(tailPrefix, snapshot ? sequenceKey(tailPrefix, snapshot.through - 1) : undefined);
  if (!tail.ok) return tail;
  let state = input.refold(snapshot?.state ?? input.empty);
  state = foldAll(
    state,
    tail.value.flatMap(([, content]) => factsOfKept(content as Uint8Array<ArrayBuffer>)),
  );
  kept = { ...kept, arrivals: Math.max(kept.arrivals, ...tail.value.map(([key]) => sequenceOf(tailPrefix, key) + 1)) };

  const indexKey = (session: string, seq: number) => `${prefix}index/${session}/${seq}`;
  const knownHashes = async (session: string, seq: number): Promise<HeaderHash[]> => {
    const row = await store.read(indexKey(session, seq));
    return row.ok && Array.isArray(row.value) ? (row.value as HeaderHash[]) : [];
  };

  return ok({
    state: () => state,
    frontier: () => kept.frontier,
    head: () => kept.head,

    prepareWrite: async (events, automatic = false) => {
      const { frontier, head } = kept;
      const written = await writeBatch({ ...identity, events, automatic, head, frontier, nowMs: nowMs() });
      const { session, seq, hash } = written;
      const linked = linkBatch(frontier, { session, seq, prev: head.prev, hash }, []);
      const next: Kept = { head: written.head, frontier: linked.frontier, arrivals: kept.arrivals + 1 };
      return {
        written,
        changes: [
          { put: sequenceKey(tailPrefix, kept.arrivals), value: written.content },
          { put: indexKey(session, seq), value: [hash] },
          { put: stateKey, value: next },
        ],
        apply: () => {
          kept = next;
          state = foldAll(state, written.facts);
        },
      };
    },

    prepareArrivals: async (batches) => {
      const changes: PlainChange[] = [];
      const facts: Fact[] = [];
      let next = kept;
      const hashesNow = new Map<string, HeaderHash[]>();
      for (const { header, hash, content, facts: ofBatch } of batches) {
        const { session, seq, prev, time } = header;
        const key = indexKey(session, seq);
        const ofSession = next.frontier.sessions[session];
        const mayBeKnown = ofSession !== undefined && (seq < ofSession.next || String(seq) in ofSession.ahead);
        const known = hashesNow.get(key) ?? (mayBeKnown ? await knownHashes(session, seq) : []);
        const { frontier, isNew } = linkBatch(next.frontier, { session, seq, prev, hash }, known);
        if (!isNew) continue;
        hashesNow.set(key, [...known, hash]);
        const clock = time ? observe(next.head.clock, time, nowMs()) : next.head.clock;
        // Our own session knows more at the relay than here: storage went back in time. Go on under a new session.
        const wasRestored = session === next.head.session && seq >= next.head.seq;
        const head = wasRestored
          ? { session: makeSessionId(random), seq: 0, prev: null, clock }
          : { ...next.head, clock };
        changes.push(
          { put: sequenceKey(tailPrefix, next.arrivals), value: content },
          { put: key, value: [...known, hash] },
        );
        next = { head, frontier, arrivals: next.arrivals + 1 };
        facts.push(...ofBatch);
      }
      if (facts.length === 0 && next === kept) return { changes: [], facts, apply: () => {} };
      changes.push({ put: stateKey, value: next });
      return {
        changes,
        facts,
        apply: () => {
          kept = next;
          state = foldAll(state, facts);
        },
      };
    },

    contents: async () => {
      const rows = await store.list(tailPrefix);
      return rows.ok ? ok(rows.value.map(([, content]) => content as Uint8Array<ArrayBuffer>)) : rows;
    },

    prepareSnapshot: () => {
      const through = kept.arrivals;
      if (through - snapshotThrough < batchesPerSnapshot) return undefined;
      return {
        changes: [{ put: snapshotKey, value: { state, through } }],
        apply: () => {
          snapshotThrough = through;
        },
      };
    },
  });
}

/** Verified when it came, sealed under the store key since: the signature need not be checked at every start. */
export function factsOfKept(content: Uint8Array<ArrayBuffer>): Fact[] {
  const parsed = parseBatch(content);
  if (!parsed.ok) return [];
  const { header, saltedEvents } = parsed.value;
  const { side, device, time } = header;
  return saltedEvents.flatMap((event, i): Fact[] => {
    const id = header.digests[i];
    if (event === null || id === undefined) return [];
    return [{ id, side, device, time: time ?? undefined, event: eventOf(event[1], decodeCbor(event[2])) }];
  });
}
