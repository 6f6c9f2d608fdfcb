/**
 * Following the relay's stream: catch up, check that it has not gone back, stay live, and audit it when something is
 * missing. What arrives is saved together with the cursor, in one transaction, before anybody sees it.
 */

import { type Fact, ok, type Result } from "@twofold/core";
import { bytesToBase64url, concatBytes } from "@twofold/wire";
import { makeBackoff, type Patience } from "../backoff.ts";
import type { BondNotice, Connection } from "../client/terms.ts";
import type { Keyring } from "../epochs/keyring.ts";
import type { Log, Prepared } from "../log/log.ts";
import type { Chunk, Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { advanceCursor, type Cursor, checkConnection, connectOffset, firstCursor, nameGaps } from "./cursor.ts";
import { openQuarantine } from "./quarantine.ts";
import type { ReadBack } from "./read-back.ts";
import { isNewer, isWaiting, type Opened, openAll, type Quarantined, type Reader, receive } from "./receive.ts";

export type TailDependencies<State> = {
  readonly prefix: string;
  readonly store: SealedStore;
  readonly relay: Relay;
  readonly at: StreamAddress;
  readonly log: Log<State>;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly changed: () => void;
  readonly reader: Reader;
  readonly keyring: () => Keyring;
  /** Keys that came with what is being taken; they are kept in the same transaction. */
  readonly prepareKeyring: (next: Keyring) => Prepared;
  readonly patience: Patience;
  readonly stop: AbortSignal;
  /** `next` is the state with these facts in it. */
  readonly prepareTexts: (facts: readonly Fact[], next: State) => Promise<Prepared>;
  /** Batches that are not among the header hashes the relay holds. Called within `exclusive`. */
  readonly prepareResend: (atRelay: ReadonlySet<string>) => Promise<Prepared | undefined>;
  /** What this device has sent here and not read back. */
  readonly readBack: ReadBack;
  /** The relay is not where it was: what it was told besides the stream may be lost as well. */
  readonly wentBack: () => void;
  readonly setUp: () => Promise<RelayProblem | undefined>;
  readonly arrived: () => void;
  readonly connected: () => void;
  /** The relay has taken this device's access away. */
  readonly shutOut: () => void;
};

export interface Tail {
  /** The relay has taken these: to be saved together with their leaving the outbox. */
  prepareSent(envelopes: readonly Uint8Array[]): Prepared;
  readonly connection: () => Connection;
  readonly notices: () => readonly BondNotice[];
  /** Everything up to the end, checked and audited like a live connection; nothing stays open. */
  catchUp(): Promise<RelayProblem | undefined>;
  /** Live, until stopped. */
  run(): Promise<void>;
  /** The network went or came back: what is open may be dead, or alive where all else is not, and is made anew at once. */
  hurry(): void;
}

const unreachable: RelayProblem = { tag: "unreachable" };

export async function openTail<State>(deps: TailDependencies<State>): Promise<Result<Tail, OpenProblem>> {
  const { prefix, store, relay, at, log, exclusive, save, changed, reader, stop, prepareTexts } = deps;
  const cursorKey = `${prefix}cursor`;
  const kept = await store.read(cursorKey);
  if (!kept.ok) return kept;
  let cursor = (kept.value as Cursor | undefined) ?? firstCursor;
  const openedQuarantine = await openQuarantine(store, `${prefix}quarantine/`);
  if (!openedQuarantine.ok) return openedQuarantine;
  const quarantine = openedQuarantine.value;

  const backoff = makeBackoff(deps.patience);
  let connection: Connection = "offline";
  /** Ended by `hurry`, so that one connection is given up and not the following. */
  let line = new AbortController();
  let rolledBack = false;
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array();

  const setConnection = (next: Connection) => {
    if (connection === next) return;
    connection = next;
    changed();
  };
  const prepareCursor = (next: Cursor): Prepared => ({
    changes: [{ put: cursorKey, value: next }],
    apply: () => {
      cursor = next;
    },
  });
  const { readBack } = deps;
  const unreadKey = `${prefix}unread`;
  const prepareUnread = (next: readonly string[]): Prepared =>
    next === readBack.unread()
      ? { changes: [], apply: () => {} }
      : { changes: [{ put: unreadKey, value: next }], apply: () => readBack.set(next) };
  const prepareRead = (envelopes: readonly Uint8Array[]) => prepareUnread(readBack.read(envelopes));
  /** What was opened, ready to be saved together with what else belongs to it. */
  const prepareOpened = async (opened: Opened) => {
    const arrivals = await log.prepareArrivals(opened.batches);
    if (arrivals.isNotJudged) return undefined;
    const texts = await prepareTexts(arrivals.facts, arrivals.next);
    const foreign = arrivals.waiting.map(
      ({ envelope }): Quarantined => ({ envelope, problem: "batch-foreign-device" }),
    );
    const parts: Prepared[] = [arrivals, texts, deps.prepareKeyring(opened.keyring), prepareRead(opened.envelopes)];
    return { arrivals, parts, setAside: [...opened.quarantined, ...foreign] };
  };

  /** A key or a device that has come may open what was set aside before. Called within `exclusive`. */
  const retry = async (): Promise<void> => {
    for (;;) {
      const rows = await quarantine.read();
      const opened = await openAll(
        rows.map(([, { envelope }]) => envelope),
        ...([reader, deps.keyring(), log.admission()] as const),
      );
      if (!opened) return;
      const prepared = await prepareOpened(opened);
      if (!prepared) return;
      const { parts, setAside } = prepared;
      const still = new Set(setAside.map(({ envelope }) => envelope));
      const done = rows.filter(([, { envelope }]) => !still.has(envelope)).map(([n]) => n);
      if (done.length === 0 || !(await save([...parts, quarantine.prepareRemove(done)]))) return;
    }
  };
  const retryIfItMayHelp = async (before: { readonly keyring: Keyring; readonly admission: unknown }) => {
    const isNews = before.keyring !== deps.keyring() || before.admission !== log.admission();
    if (isNews && quarantine.reasons().length > 0) await retry();
  };

  /** While catching up there is no snapshot: each would be written only to be replaced by the next one. */
  const arrived = async ({ upToDate }: Chunk) => {
    const snapshot = upToDate ? log.prepareSnapshot() : undefined;
    if (snapshot) await save([snapshot]);
    deps.arrived();
  };

  /** `frameless`: these are not the bytes that follow what was read before. */
  const take = (chunk: Chunk): Promise<"taken" | "not-saved" | "frameless"> =>
    exclusive(async () => {
      if (chunk.bytes.length === 0 && rest.length === 0 && chunk.nextOffset === cursor.offset) return "taken";
      const before = { keyring: deps.keyring(), admission: log.admission() };
      const received = await receive(concatBytes(rest, chunk.bytes), reader, before.keyring, before.admission);
      if (!received) return "not-saved";
      if (received.isGarbled) return "frameless";
      const prepared = await prepareOpened(received);
      if (!prepared) return "not-saved";
      const { arrivals, parts, setAside } = prepared;
      // Mid-frame the old place stays: after a crash the whole frame is read again.
      const next = rest.length === 0 ? await advanceCursor(cursor, chunk) : skipTo(cursor, chunk);
      const place = received.rest.length === 0 ? [prepareCursor(next)] : [];
      if (!(await save([...parts, quarantine.prepareAdd(setAside), ...place]))) return "not-saved";
      rest = received.rest;
      await retryIfItMayHelp(before);
      if (arrivals.facts.length > 0) await arrived(chunk);
      return "taken";
    });

  /** Everything from the beginning: takes what is new, and says which batches the relay holds. */
  const readWhole = async (): Promise<{ hashes: Set<string>; cursor: Cursor } | undefined> => {
    const hashes = new Set<string>();
    const aside = new Set((await quarantine.read()).map(([, { envelope }]) => bytesToBase64url(envelope)));
    let place = firstCursor;
    let carried: Uint8Array<ArrayBuffer> = new Uint8Array();
    for (;;) {
      const chunk = await relay.read(at, place.offset);
      if (!chunk.ok) return undefined;
      const { bytes } = chunk.value;
      const received = await exclusive(async () => {
        const before = { keyring: deps.keyring(), admission: log.admission() };
        const opened = await receive(concatBytes(carried, bytes), reader, before.keyring, before.admission);
        if (!opened) return undefined;
        const prepared = await prepareOpened(opened);
        if (!prepared) return undefined;
        const { arrivals, parts, setAside } = prepared;
        const fresh = setAside.filter(({ envelope }) => !aside.has(bytesToBase64url(envelope)));
        if (!(await save([...parts, quarantine.prepareAdd(fresh)]))) return undefined;
        for (const { envelope } of fresh) aside.add(bytesToBase64url(envelope));
        await retryIfItMayHelp(before);
        if (arrivals.facts.length > 0) await arrived(chunk.value);
        return opened;
      });
      if (!received) return undefined;
      for (const { hash } of received.batches) hashes.add(hash);
      carried = received.rest;
      place = await advanceCursor(place, chunk.value);
      if (chunk.value.upToDate) return { hashes, cursor: place };
    }
  };

  /** Everything that the relay does not hold goes out again: after a roll-back, a loss, or a proven gap. */
  const audit = async (): Promise<boolean> => {
    const whole = await readWhole();
    if (!whole) return false;
    return exclusive(async () => {
      const resend = await deps.prepareResend(whole.hashes);
      if (!resend) return false;
      const next = { ...whole.cursor, auditedGaps: nameGaps(log.frontier()) };
      // All of it goes again: nothing of it is waited for.
      const isSaved = await save([resend, prepareCursor(next), prepareUnread([])]);
      rest = new Uint8Array();
      deps.arrived();
      return isSaved;
    });
  };

  const recover = async (): Promise<boolean> => {
    rolledBack = true;
    changed();
    await deps.setUp();
    deps.wentBack();
    return audit();
  };
  const auditNewGaps = async (): Promise<boolean> => {
    const gaps = nameGaps(log.frontier());
    return gaps === "" || gaps === cursor.auditedGaps || audit();
  };

  const connect = async (): Promise<RelayProblem | undefined> => {
    rest = new Uint8Array();
    const unreadBefore = readBack.unread();
    const head = await relay.read(at, connectOffset(cursor));
    // An offset that the relay does not know any more is refused as a conflict.
    if (!head.ok && head.error.tag !== "conflict") return head.error;
    const checked = head.ok ? await checkConnection(cursor, head.value) : "went-back";
    const first = checked === "went-back" ? "frameless" : await take(checked);
    if (first === "not-saved") return unreachable;
    // Up to the end, and something that was sent before is not there: the relay took it and no longer has it (OUT-8).
    const isLost = head.ok && head.value.upToDate && unreadBefore.some((tag) => readBack.unread().includes(tag));
    if ((first === "frameless" || isLost) && !(await recover())) return unreachable;
    return (await auditNewGaps()) ? undefined : unreachable;
  };
  /** Undefined when there is to be more at once. */
  const takeNext = async (chunk: Chunk): Promise<RelayProblem | "recovered" | undefined> => {
    const outcome = await take(chunk);
    if (outcome === "not-saved") return unreachable;
    if (outcome === "frameless") return (await recover()) ? "recovered" : unreachable;
    return (await auditNewGaps()) ? undefined : unreachable;
  };

  const follow = async (): Promise<RelayProblem | undefined> => {
    // Whoever was shut out tries on, and is not told of each try.
    if (connection !== "shut-out") setConnection("connecting");
    const problem = await connect();
    if (problem) return problem;
    setConnection("live");
    backoff.succeeded();
    deps.connected();
    for await (const chunk of relay.tail(at, cursor.offset, AbortSignal.any([stop, line.signal]))) {
      if (!chunk.ok) return chunk.error;
      const outcome = await takeNext(chunk.value);
      if (outcome !== undefined) return outcome === "recovered" ? undefined : outcome;
    }
    return undefined;
  };

  const catchUp = async (): Promise<RelayProblem | undefined> => {
    const problem = await connect();
    if (problem) return problem;
    for (;;) {
      const chunk = await relay.read(at, cursor.offset);
      if (!chunk.ok) return chunk.error;
      const outcome = await takeNext(chunk.value);
      if (outcome === "recovered") return undefined;
      if (outcome !== undefined || chunk.value.upToDate) return outcome;
    }
  };

  return ok({
    prepareSent: (envelopes) => prepareUnread(readBack.sent(envelopes)),
    connection: () => connection,
    notices: () => {
      const gaps = nameGaps(log.frontier());
      const reasons = quarantine.reasons();
      const forged = reasons.filter((problem) => !isNewer(problem) && !isWaiting(problem)).length;
      return [
        ...(gaps !== "" && gaps === cursor.auditedGaps ? [{ tag: "gap" as const }] : []),
        ...(rolledBack ? [{ tag: "rolled-back" as const }] : []),
        ...(forged > 0 ? [{ tag: "forged" as const, count: forged }] : []),
        ...(reasons.some(isNewer) ? [{ tag: "newer-version" as const }] : []),
      ];
    },
    hurry: () => {
      line.abort();
      backoff.hurry();
    },
    catchUp: async () => {
      if (quarantine.reasons().length > 0) await exclusive(retry);
      return catchUp();
    },
    run: async () => {
      // What was being tried again when the device stopped.
      if (quarantine.reasons().length > 0) await exclusive(retry);
      while (!stop.aborted) {
        line = new AbortController();
        const problem = await follow();
        if (stop.aborted) return;
        if (line.signal.aborted) continue;
        if (problem === undefined) {
          // Ended in good order; after a moment, because some proxies end every live connection at once.
          await backoff.wait(stop);
          continue;
        }
        if (problem.tag === "gone" && connection !== "shut-out") deps.shutOut();
        const isStillOut = connection === "shut-out" && problem.tag === "unreachable";
        setConnection(problem.tag === "gone" || isStillOut ? "shut-out" : "unreachable");
        if (problem.tag === "not-found") {
          await deps.setUp();
          deps.wentBack();
        }
        await backoff.wait(stop, problem.tag === "too-many" ? problem.retryAfterSeconds * 1000 : 0);
      }
    },
  });
}

/** After a frame that came in two chunks: nothing to check the next connection by. */
function skipTo(cursor: Cursor, chunk: Chunk): Cursor {
  const generation = chunk.generation || cursor.generation;
  return { ...cursor, generation, offset: chunk.nextOffset, check: null };
}
