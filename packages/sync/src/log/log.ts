/**
 * One log on this device: verified batches in order of arrival, an index for repeats, the state folded from them.
 *
 * Used for the bond's stream and for the vault; only the bond has a tail and an outbox beside it. Nothing here changes
 * memory before the transaction that holds the change is on disk (`apply` after `commit`, rule STORE-1).
 */

import { err, type Fact, observe, ok, type Result, type UnknownEvent } from "@twofold/core";
import {
  type DeviceKeys,
  decodeCbor,
  type HeaderHash,
  hashOfHeader,
  makeSessionId,
  parseBatch,
  type RandomBytes,
} from "@twofold/crypto";
import { sequenceKey, sequenceOf } from "../store/port.ts";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";
import { type Admission, type Admitting, isCounted } from "./admission.ts";
import { emptyFrontier, type Frontier, forkedSessions, type Link, linkBatch } from "./frontier.ts";
import { eventOf, type ReadBatch } from "./read-batch.ts";
import { type Head, type WrittenBatch, writeBatch } from "./write-batch.ts";

/** A snapshot each so many batches keeps opening the app about the same after ten years as after ten days. */
const batchesPerSnapshot = 256;

export type Prepared = { readonly changes: readonly PlainChange[]; readonly apply: () => void };

export type LogIdentity = Omit<
  Parameters<typeof writeBatch>[0],
  "events" | "automatic" | "head" | "frontier" | "nowMs" | "epoch"
> & {
  /** The epoch that is written under now. */
  readonly epoch: () => number;
};

/** One batch to write; `epoch` where it is another than the one that is written under now. */
export type BatchToWrite = {
  readonly events: readonly UnknownEvent[];
  readonly automatic?: boolean;
  readonly epoch?: number;
  /** Signed by the key on paper instead of this device, under a session of its own. */
  readonly by?: DeviceKeys;
};

/** `next` is the state as it will be once this is applied. */
export type Folded<State> = Prepared & { readonly facts: readonly Fact[]; readonly next: State };
export type Arrivals<State, Batch extends ReadBatch> = Folded<State> & {
  /** Of devices that nobody has listed yet. */
  readonly waiting: readonly Batch[];
  /** The code that judges devices is needed and cannot be fetched: nothing is taken, and all is to be read again later. */
  readonly isNotJudged: boolean;
};

export interface Log<State, A extends Admission = Admission> {
  readonly state: () => State;
  readonly admission: () => A;
  readonly frontier: () => Frontier;
  readonly head: () => Head;
  prepareWrite(
    events: readonly UnknownEvent[],
    automatic?: boolean,
  ): Promise<Folded<State> & { readonly written: WrittenBatch }>;
  /** Several batches of this device, one after another, in one transaction. */
  prepareBatches(
    batches: readonly BatchToWrite[],
  ): Promise<Folded<State> & { readonly written: readonly WrittenBatch[] }>;
  /** Leaves out what is known already; what an unlisted device wrote comes back as `waiting`. */
  prepareArrivals<Batch extends ReadBatch>(batches: readonly Batch[]): Promise<Arrivals<State, Batch>>;
  /** Every batch content of this log, oldest first; after the `after`-th arrival when that is given. */
  contents(after?: number): Promise<Result<readonly Uint8Array<ArrayBuffer>[], OpenProblem>>;
  /** How many batches have arrived: the number of the next one. */
  readonly arrivals: () => number;
  /** Due when enough batches came since the last snapshot. */
  prepareSnapshot(): Prepared | undefined;
}

const notJudged: OpenProblem = {
  tag: "storage-failed",
  message: "a part of the app is missing here: open it online once",
};

type Kept = { head: Head; frontier: Frontier; arrivals: number };
type Snapshot<State> = { readonly state: State; readonly through: number; readonly mark?: string };

export async function openLog<State, A extends Admission>(
  input: Admitting<State, A> & {
    readonly prefix: string;
    readonly store: SealedStore;
    readonly identity: LogIdentity;
    readonly empty: State;
    readonly foldAll: (state: State, facts: Iterable<Fact>) => State;
    /** Folds again what an older version could not read. */
    readonly refold: (state: State) => State;
    readonly random: RandomBytes;
    readonly nowMs: () => number;
  },
): Promise<Result<Log<State, A>, OpenProblem>> {
  const { prefix, store, identity, foldAll, random, nowMs, admissionOf, decides } = input;
  const stateKey = `${prefix}state`;
  const snapshotKey = `${prefix}snapshot`;
  const tailPrefix = `${prefix}tail/`;

  const foldCounted = (state: State, facts: readonly Fact[], admission: Admission): State =>
    foldAll(
      state,
      facts.filter((fact) => decides(fact.event) || isCounted(admission, fact)),
    );
  const contents: Log<State, A>["contents"] = async (after) => {
    const rows = await store.list(tailPrefix, after === undefined ? undefined : sequenceKey(tailPrefix, after - 1));
    return rows.ok ? ok(rows.value.map(([, content]) => content as Uint8Array<ArrayBuffer>)) : rows;
  };
  /** Hashes are followed only where a removed device has two batches of one number; `fresh` are not kept yet. */
  const judge = async (of: State, frontier: Frontier, fresh: readonly Link[]): Promise<A | undefined> => {
    const plain = await admissionOf(of);
    const forked = frontier.forks.length > 0 ? forkedSessions(frontier) : undefined;
    const sessions = new Set(plain?.endedSessions.filter((session) => forked?.has(session)));
    if (!plain || sessions.size === 0) return plain;
    const all = await contents();
    const loaded = await import("./chains.ts").catch(() => undefined);
    if (!all.ok || !loaded) return plain;
    return admissionOf(of, loaded.chainsOf([...(await loaded.linksOf(all.value)), ...fresh], sessions));
  };
  /** Who counts is decided first, so that nothing hangs on the order in which batches came (rule DEV-2). */
  const foldAnew = async (
    facts: readonly Fact[],
    ...known: [Frontier, readonly Link[]]
  ): Promise<{ state: State; admission: A } | undefined> => {
    const decided = foldAll(
      input.refold(input.empty),
      facts.filter(({ event }) => decides(event)),
    );
    const admission = await judge(decided, ...known);
    return admission && { state: foldCounted(decided, facts, admission), admission };
  };

  const keptRecord = await store.read(stateKey);
  if (!keptRecord.ok) return keptRecord;
  let kept: Kept = (keptRecord.value as Kept | undefined) ?? {
    head: newSession({ clock: { wallMs: 0, counter: 0 } }, random),
    frontier: emptyFrontier,
    arrivals: 0,
  };
  const snapshotRecord = await store.read(snapshotKey);
  // It only saves time: one that does not open, or holds what the other side nested too deep to read, is passed over.
  const snapshot = snapshotRecord.ok ? (snapshotRecord.value as Snapshot<State> | undefined) : undefined;
  let snapshotThrough = snapshot?.through ?? 0;
  const tail = await store.list(tailPrefix, snapshot ? sequenceKey(tailPrefix, snapshot.through - 1) : undefined);
  if (!tail.ok) return tail;
  const tailFacts = await factsOfAll(tail.value.map(([, content]) => content as Uint8Array<ArrayBuffer>));
  const before = input.refold(snapshot?.state ?? input.empty);
  let state = foldAll(
    before,
    tailFacts.filter(({ event }) => decides(event)),
  );
  const opened = await judge(state, kept.frontier, []);
  if (!opened) return err(notJudged);
  let admission = opened;
  if (snapshot && admission.mark !== (snapshot.mark ?? "")) {
    const all = await store.list(tailPrefix);
    if (!all.ok) return all;
    const facts = await factsOfAll(all.value.map(([, content]) => content as Uint8Array<ArrayBuffer>));
    const anew = await foldAnew(facts, kept.frontier, []);
    if (!anew) return err(notJudged);
    ({ state, admission } = anew);
    snapshotThrough = 0;
  } else state = foldCounted(state, tailFacts, admission);
  kept = { ...kept, arrivals: Math.max(kept.arrivals, ...tail.value.map(([key]) => sequenceOf(tailPrefix, key) + 1)) };

  const indexKey = (session: string, seq: number) => `${prefix}index/${session}/${seq}`;
  const knownHashes = async (session: string, seq: number): Promise<HeaderHash[]> => {
    const row = await store.read(indexKey(session, seq));
    return row.ok && Array.isArray(row.value) ? (row.value as HeaderHash[]) : [];
  };
  /** The state with these facts in it; all is folded again where they change what counts. */
  const foldIn = async (
    facts: readonly Fact[],
    ...[frontier, fresh]: [Frontier, readonly Link[]]
  ): Promise<{ state: State; admission: A; anew: boolean } | undefined> => {
    const deciding = facts.filter(({ event }) => decides(event));
    const ended = frontier.forks.length > 0 ? admission.endedSessions : [];
    const isOfEnded = fresh.some(({ session }) => ended.includes(session));
    if (deciding.length === 0 && !isOfEnded)
      return { state: foldCounted(state, facts, admission), admission, anew: false };
    const decided = foldAll(state, deciding);
    const next = await judge(decided, frontier, fresh);
    if (!next) return undefined;
    if (next.mark === admission.mark) return { state: foldCounted(decided, facts, next), admission: next, anew: false };
    const all = await contents();
    // Whatever cannot be read now is read at the next start: the snapshot's mark no longer fits then.
    if (!all.ok) return { state: foldCounted(decided, facts, next), admission: next, anew: true };
    const anew = await foldAnew([...(await factsOfAll(all.value)), ...facts], frontier, fresh);
    return anew && { ...anew, anew: true };
  };
  const prepare = async (
    next: Kept,
    changes: PlainChange[],
    facts: readonly Fact[],
    fresh: readonly Link[] = [],
  ): Promise<Folded<State> | undefined> => {
    const folded = await foldIn(facts, next.frontier, fresh);
    if (!folded) return undefined;
    return {
      changes,
      facts,
      next: folded.state,
      apply: () => {
        kept = next;
        ({ state, admission } = folded);
        if (folded.anew) snapshotThrough = Number.NEGATIVE_INFINITY;
      },
    };
  };

  const prepareBatches: Log<State, A>["prepareBatches"] = async (batches) => {
    const changes: PlainChange[] = [];
    const written: WrittenBatch[] = [];
    let next = kept;
    for (const { events, automatic = false, epoch = identity.epoch(), by } of batches) {
      const { frontier } = next;
      const head = by ? newSession(next.head, random) : next.head;
      const writer = by ? { ...identity, deviceKeys: by } : identity;
      const batch = await writeBatch({ ...writer, epoch, events, automatic, head, frontier, nowMs: nowMs() });
      const { session, seq, hash } = batch;
      const linked = linkBatch(frontier, { session, seq, prev: head.prev, hash }, []);
      changes.push(
        { put: sequenceKey(tailPrefix, next.arrivals), value: batch.content },
        { put: indexKey(session, seq), value: [hash] },
      );
      const after = by ? { ...next.head, clock: batch.head.clock } : batch.head;
      next = { head: after, frontier: linked.frontier, arrivals: next.arrivals + 1 };
      written.push(batch);
    }
    changes.push({ put: stateKey, value: next });
    const folded = await prepare(
      next,
      changes,
      written.flatMap(({ facts }) => facts),
    );
    if (!folded) throw new TypeError("who writes about devices has loaded what judges them");
    return { ...folded, written };
  };

  return ok({
    state: () => state,
    admission: () => admission,
    frontier: () => kept.frontier,
    head: () => kept.head,
    arrivals: () => kept.arrivals,
    contents,
    prepareBatches,
    prepareWrite: async (events, automatic = false) => {
      const prepared = await prepareBatches([{ events, automatic }]);
      const [written] = prepared.written;
      if (!written) throw new TypeError("one batch was asked for");
      return { ...prepared, written };
    },

    prepareArrivals: async (batches) => {
      const changes: PlainChange[] = [];
      const facts: Fact[] = [];
      let next = kept;
      const fresh: Link[] = [];
      const hashesNow = new Map<string, HeaderHash[]>();
      const admitting = await admit(batches);
      const nothing = { changes: [], facts: [], waiting: [], next: state, apply: () => {} };
      if (!admitting) return { ...nothing, isNotJudged: true };
      const { admitted, waiting } = admitting;
      for (const { header, hash, content, facts: ofBatch } of admitted) {
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
        const head = wasRestored ? newSession({ clock }, random) : { ...next.head, clock };
        changes.push(
          { put: sequenceKey(tailPrefix, next.arrivals), value: content },
          { put: key, value: [...known, hash] },
        );
        next = { head, frontier, arrivals: next.arrivals + 1 };
        facts.push(...ofBatch);
        fresh.push({ session, seq, prev, hash });
      }
      if (next === kept) return { ...nothing, waiting, isNotJudged: false };
      changes.push({ put: stateKey, value: next });
      const folded = await prepare(next, changes, facts, fresh);
      return folded ? { ...folded, waiting, isNotJudged: false } : { ...nothing, isNotJudged: true };
    },

    prepareSnapshot: () => {
      const through = kept.arrivals;
      if (through - snapshotThrough < batchesPerSnapshot) return undefined;
      const value: Snapshot<State> = { state, through, mark: admission.mark };
      return {
        changes: [{ put: snapshotKey, value }],
        apply: () => {
          snapshotThrough = through;
        },
      };
    },
  });

  /** A device that is listed by a batch among these may have written others among them. */
  async function admit<Batch extends ReadBatch>(
    batches: readonly Batch[],
  ): Promise<{ admitted: readonly Batch[]; waiting: readonly Batch[] } | undefined> {
    const isNamed = (by: Admission) => (batch: Batch) => by.isNamed(batch.header.side, batch.header.device);
    let listed = isNamed(admission);
    let waiting = batches.filter((batch) => !listed(batch));
    if (waiting.length === 0) return { admitted: batches, waiting };
    let decided = state;
    let fresh = batches.filter(listed);
    while (fresh.length > 0 && waiting.length > 0) {
      const deciding = fresh.flatMap(({ facts }) => facts.filter(({ event }) => decides(event)));
      if (deciding.length === 0) break;
      decided = foldAll(decided, deciding);
      const next = await admissionOf(decided);
      if (!next) return undefined;
      listed = isNamed(next);
      fresh = waiting.filter(listed);
      waiting = waiting.filter((batch) => !fresh.includes(batch));
    }
    return { admitted: batches.filter((batch) => !waiting.includes(batch)), waiting };
  }
}

/** The same log under a session that nobody has used: after a restore, and when a device goes on under other keys. */
export function newSession({ clock }: Pick<Head, "clock">, random: RandomBytes): Head {
  return { session: makeSessionId(random), seq: 0, prev: null, clock };
}

/** As it is kept under the log's prefix: what this device writes next begins a session. */
export async function prepareNewSession(
  store: SealedStore,
  prefix: string,
  random: RandomBytes,
): Promise<Result<readonly PlainChange[], OpenProblem>> {
  const kept = await store.read(`${prefix}state`);
  if (!kept.ok) return kept;
  if (kept.value === undefined) return ok([]);
  const { head, ...rest } = kept.value as Kept;
  return ok([{ put: `${prefix}state`, value: { ...rest, head: newSession(head, random) } }]);
}

async function factsOfAll(contents: readonly Uint8Array<ArrayBuffer>[]): Promise<Fact[]> {
  return (await Promise.all(contents.map(factsOfKept))).flat();
}

/** Verified when it came, sealed under the store key since: the signature need not be checked at every start. */
export async function factsOfKept(content: Uint8Array<ArrayBuffer>): Promise<Fact[]> {
  const parsed = parseBatch(content);
  if (!parsed.ok) return [];
  const { header, headerBytes, saltedEvents } = parsed.value;
  const { side, device, time, session, seq, epoch } = header;
  const place = { session, seq, hash: await hashOfHeader(headerBytes), epoch };
  return saltedEvents.flatMap((event, i): Fact[] => {
    const id = header.digests[i];
    if (event === null || id === undefined) return [];
    return [{ id, side, device, place, time: time ?? undefined, event: eventOf(event[1], decodeCbor(event[2])) }];
  });
}
