/**
 * One bond on this device. Here storage, network and time meet; what to do is decided in the pure code it calls.
 *
 * Writing: sign → seal → one transaction (log, outbox, whatever else belongs to the act) → memory → sender.
 * Reading: tail → open and verify → one transaction (log, cursor) → memory → openings.
 *
 * This file is whole because these three meet only here: every piece that can be decided without them has left it.
 */

import {
  type BondState,
  type Commitment,
  emptyBondState,
  type Fact,
  foldBondAll,
  ok,
  type Result,
  type RoundId,
  refoldUnknown,
  roundsToOpen,
  standingAnswers,
  type UnknownEvent,
} from "@twofold/core";
import { importDeviceKeys, importEpochKey, type RandomBytes, sealEnvelope, slotKeyOf, slotOf } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import { makeBackoff, type Patience } from "../backoff.ts";
import type { BondNotice, Connection } from "../client/client.ts";
import { openLog, type Prepared } from "../log/log.ts";
import type { Relay, RelayProblem } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { type BondRecord, bondPrefix, wishesKey } from "./bond-record.ts";
import type { BondWrite } from "./bond-write.ts";
import { type OutboxItem, openOutbox } from "./outbox.ts";
import { releaseAnswer } from "./release.ts";
import { missingAtRelay } from "./resend.ts";
import { send, setUpAtRelay } from "./send.ts";
import { openTail } from "./tail.ts";
import { noTexts, openTexts, type Texts } from "./texts.ts";

export type BondDependencies = {
  readonly store: SealedStore;
  readonly relay: Relay;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** All of it or none; reports a failed save to whoever shows it. */
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly patience: Patience;
  readonly changed: () => void;
  /** What a granted or refused take-back changes outside this bond: the text goes back to its draft. */
  readonly onTakenBack: (round: RoundId) => Prepared;
  /** Content key of an own sealed answer, from the vault. */
  readonly keyOf: (round: RoundId, h: Commitment) => Uint8Array | undefined;
};

export interface Bond {
  readonly record: BondRecord;
  readonly state: () => BondState;
  readonly texts: () => Texts;
  readonly connection: () => Connection;
  readonly notices: () => readonly BondNotice[];
  readonly pending: () => readonly OutboxItem[];
  readonly wishes: () => ReadonlySet<RoundId>;
  readonly escrowUnreachable: () => boolean;
  /** Signs and seals; the caller saves it, together with whatever belongs to the same act, and calls `wake`. */
  prepareWrite(events: readonly BondWrite[], deposit?: Deposit): Promise<Prepared>;
  /** Signs and seals without queueing: the caller brings the envelope to the relay. */
  prepareSealed(events: readonly BondWrite[]): Promise<Prepared & { readonly envelope: Uint8Array<ArrayBuffer> }>;
  prepareWish(round: RoundId): Prepared;
  /** Name of the round's escrow slot. */
  readonly slotOf: (round: RoundId) => Promise<string>;
  /** There is something to send. */
  wake(): void;
  /** The network may be back. */
  hurry(): void;
  start(): void;
  stop(): Promise<void>;
}

export type Deposit = { readonly round: RoundId; readonly h: Uint8Array; readonly share: Uint8Array };

export async function openBond(record: BondRecord, deps: BondDependencies): Promise<Result<Bond, OpenProblem>> {
  const { store, relay, exclusive, save, random, changed } = deps;
  const { stream, side } = record;
  const prefix = bondPrefix(stream);
  const at = { stream, token: record.token };
  const epochKeys = new Map<number, CryptoKey>();
  for (const { epoch, key } of record.bondKeys) epochKeys.set(epoch, await importEpochKey(key));
  const writing = record.bondKeys.at(-1);
  const first = record.bondKeys[0];
  if (!writing || !first) throw new RangeError("a bond has at least one key");
  const writingKey = await importEpochKey(writing.key);
  const slotKey = await slotKeyOf(first.key, stream);
  const deviceKeys = await importDeviceKeys(record.device);
  const trust = {
    stream,
    isDeviceOf: (of: typeof side, device: string) => record.devices[of].some((d) => d === device),
  };

  const opened = await openLog<BondState>({
    prefix,
    store,
    identity: { stream, side, epoch: writing.epoch, deviceKeys, random },
    empty: emptyBondState(),
    foldAll: foldBondAll,
    refold: refoldUnknown,
    random,
    nowMs: deps.nowMs,
  });
  if (!opened.ok) return opened;
  const log = opened.value;
  const openedOutbox = await openOutbox(store, `${prefix}out/`);
  if (!openedOutbox.ok) return openedOutbox;
  const outbox = openedOutbox.value;
  const wishRecord = await store.read(wishesKey(stream));
  if (!wishRecord.ok) return wishRecord;
  let wishes = new Set((wishRecord.value as RoundId[] | undefined) ?? []);
  let texts = await openTexts(noTexts, log.state(), side, stream);

  let relayFull: string | undefined;
  let escrowUnreachable = false;
  const stopping = new AbortController();
  const sendBackoff = makeBackoff(deps.patience);
  let wakeSender: (() => void) | undefined;
  /** Something was written while a step was under way, which may have looked before it was there. */
  let isWoken = false;
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  /** New at every start of the app (relay.md, Access): a repeated number would lose a batch silently. */
  let producer = { id: `p-${bytesToBase64url(random(16))}`, epoch: 0, seq: 0 };

  const seal = (content: Uint8Array) =>
    sealEnvelope({ key: writingKey, stream, epoch: writing.epoch, content, random });
  const slotFor = (round: RoundId) => slotOf(slotKey, round);
  const prepareSealed = async (events: readonly BondWrite[], automatic = false) => {
    const { changes, apply, written } = await log.prepareWrite(events, automatic);
    return { changes, apply, facts: written.facts, envelope: await seal(written.content) };
  };
  const prepareWrite: Bond["prepareWrite"] = async (events, deposit) => {
    const { envelope, ...batch } = await prepareSealed(events);
    const item: OutboxItem = deposit
      ? { kind: "deposit", envelope, slot: await slotFor(deposit.round), ...deposit }
      : { kind: "append", envelope };
    return joined([batch, outbox.prepareAdd([item])]);
  };

  /** Decrypts what these facts open before they are folded, so that note and text come into view in one step. */
  const prepareTexts = async (facts: readonly Fact[]): Promise<Prepared> => {
    const rounds = new Set(facts.flatMap(({ event }) => (isRoundEvent(event) ? [event.round as RoundId] : [])));
    const next =
      rounds.size === 0 ? texts : await openTexts(texts, foldBondAll(log.state(), facts), side, stream, rounds);
    return {
      changes: [],
      apply: () => {
        texts = next;
      },
    };
  };

  const openedTail = await openTail({
    ...{ prefix, store, relay, at, log, exclusive, save, changed, trust, prepareTexts },
    patience: deps.patience,
    stop: stopping.signal,
    keys: (epoch) => epochKeys.get(epoch),
    setUp: () => setUpAtRelay(record, relay),
    prepareResend: async (atRelay) => {
      const contents = await log.contents();
      if (!contents.ok) return undefined;
      const again = await missingAtRelay({
        ...{ contents: contents.value, side, atRelay, state: log.state(), seal, keyOf: deps.keyOf, slotOf: slotFor },
      });
      return outbox.prepareReplace(again);
    },
    arrived: () => wake(),
    connected: () => sendBackoff.hurry(),
  });
  if (!openedTail.ok) return openedTail;
  const tail = openedTail.value;

  /** One step of what has to leave; "idle" when there is nothing, "again" when there may be more at once. */
  const sendStep = async (): Promise<"again" | "idle" | RelayProblem> => {
    const [wish] = wishes;
    if (wish) return takeBackStep(wish);
    const next = outbox.first();
    if (next) {
      const sent = await send(relay, at, next.item, producer);
      if (sent.outcome === "failed") {
        relayFull = sent.problem.tag === "quota" ? sent.problem.message : relayFull;
        return sent.problem;
      }
      if (sent.outcome === "new-producer") {
        producer = { id: `p-${bytesToBase64url(random(16))}`, epoch: 0, seq: 0 };
        return "again";
      }
      relayFull = undefined;
      // Not removed (a full disk): it goes again under the same number, and the relay keeps it once.
      if (!(await exclusive(() => save([outbox.prepareRemove(next.n)])))) return notSaved;
      producer = { ...producer, seq: producer.seq + sent.appended };
      return "again";
    }
    return openStep();
  };

  const takeBackStep = async (round: RoundId): Promise<"again" | RelayProblem> => {
    const slot = await slotFor(round);
    const withdrawn = await relay.withdraw(at, slot);
    const late = !withdrawn.ok && withdrawn.error.tag === "slot-open";
    if (!withdrawn.ok && !late) return withdrawn.error;
    const saved = await exclusive(async () => {
      const done = prepareWishes([...wishes].filter((each) => each !== round));
      if (late) return save([done]);
      const undeposit = outbox.prepareUndeposit(round);
      const standing = deps.onTakenBack(round);
      const events = takenBackEvents(round);
      if (events.length === 0) return save([done, undeposit, standing]);
      const { envelope, ...batch } = await prepareSealed(events);
      return save([done, undeposit, standing, batch, outbox.prepareAdd([{ kind: "append", envelope }])]);
    });
    return saved ? "again" : notSaved;
  };

  const openStep = async (): Promise<"again" | "idle" | RelayProblem> => {
    const waiting = roundsToOpen(log.state(), side);
    if (waiting.length === 0) {
      if (escrowUnreachable) {
        escrowUnreachable = false;
        changed();
      }
      return "idle";
    }
    let silent: RelayProblem | undefined = { tag: "unreachable" };
    for (const round of waiting) {
      const slot = await slotFor(round);
      const released = await relay.release(at, slot);
      if (escrowUnreachable === released.ok) {
        escrowUnreachable = !released.ok;
        changed();
      }
      if (!released.ok) return released.error;
      if (escrowUnreachable) {
        escrowUnreachable = false;
        changed();
      }
      const shares = released.value;
      const release = shares && (await releaseAnswer({ state: log.state(), stream, reader: side, round, shares }));
      if (!release) continue;
      silent = undefined;
      const saved = await exclusive(async () => {
        const { envelope, ...batch } = await prepareSealed([release.event], true);
        const acknowledge: OutboxItem[] = release.fits ? [{ kind: "acknowledge", slot }] : [];
        const items: OutboxItem[] = [{ kind: "append", envelope }, ...acknowledge];
        return save([batch, await prepareTexts(batch.facts), outbox.prepareAdd(items)]);
      });
      if (!saved) return notSaved;
    }
    // Not yet both at the escrow, or the sealed event still on its way: ask again later.
    return silent ?? "again";
  };

  const sendLoop = async () => {
    while (!stopping.signal.aborted) {
      isWoken = false;
      const step = await sendStep();
      if (step === "again") continue;
      if (step === "idle") {
        sendBackoff.succeeded();
        if (isWoken || stopping.signal.aborted) continue;
        await new Promise<void>((resolve) => {
          wakeSender = resolve;
          stopping.signal.addEventListener("abort", () => resolve(), { once: true });
        });
        wakeSender = undefined;
        continue;
      }
      changed();
      await sendBackoff.wait(stopping.signal, step.tag === "too-many" ? step.retryAfterSeconds * 1000 : 0);
    }
  };

  const takenBackEvents = (round: RoundId): BondWrite[] =>
    standingAnswers(log.state(), round, side).map(({ h }) => ({ kind: "answer.taken-back", round, h }));

  /** One record for all: a record a wish would name its question in a key. */
  const prepareWishes = (next: readonly RoundId[]): Prepared => ({
    changes: [{ put: wishesKey(stream), value: next }],
    apply: () => {
      wishes = new Set(next);
    },
  });

  const wake = () => {
    isWoken = true;
    if (wakeSender) wakeSender();
    else sendBackoff.hurry();
  };

  return ok({
    record,
    state: log.state,
    texts: () => texts,
    connection: tail.connection,
    pending: outbox.items,
    wishes: () => wishes,
    escrowUnreachable: () => escrowUnreachable,
    notices: () => [
      ...tail.notices(),
      ...(log.frontier().forks.length > 0 ? [{ tag: "fork" as const }] : []),
      ...(relayFull === undefined ? [] : [{ tag: "relay-full" as const, message: relayFull }]),
    ],
    prepareWrite,
    prepareSealed,
    slotOf: slotFor,
    prepareWish: (round) => prepareWishes([...new Set([...wishes, round])]),
    wake,
    hurry: () => {
      tail.hurry();
      sendBackoff.hurry();
    },
    start: () => {
      // An ended bond must not set itself up at the relay again, with all that was said (rule LEAVE-1).
      if (isRunning || record.ended) return;
      isRunning = true;
      running = Promise.all([tail.run(), sendLoop()]);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  });
}

/** Waited out like a relay that is away: trying again at once would only be refused again. */
const notSaved: RelayProblem = { tag: "unreachable" };

/** The kinds that can bring a sealed note and its key together. */
function isRoundEvent({ kind }: UnknownEvent): boolean {
  return kind === "round.opened" || kind === "answer.sealed";
}

function joined(parts: readonly Prepared[]): Prepared {
  return {
    changes: parts.flatMap(({ changes }) => changes),
    apply: () => {
      for (const { apply } of parts) apply();
    },
  };
}
