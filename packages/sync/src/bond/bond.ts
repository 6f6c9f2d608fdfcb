/**
 * One bond on this device: its log, its keys, its texts, and what it writes.
 *
 * Writing: sign → seal → one transaction (log, outbox, whatever else belongs to the act) → memory → exchange.
 * Reading (exchange.ts): tail → open and verify → one transaction (log, cursor, keys) → memory → openings.
 */

import {
  type BondState,
  type Commitment,
  type DeviceId,
  emptyBondState,
  type Fact,
  foldBondAll,
  ok,
  type Result,
  type RoundId,
  refoldUnknown,
  type UnknownEvent,
} from "@twofold/core";
import { bytesToId, importDeviceKeys, type RandomBytes, sealEnvelope, slotKeyOf, slotOf } from "@twofold/crypto";
import { makeBackoff, type Patience } from "../backoff.ts";
import type { BondNotice, Connection } from "../client/terms.ts";
import { digestsOf, isSameAccess } from "../epochs/access.ts";
import type { BondAdmission, BondLists } from "../epochs/admissions.ts";
import { type Keyring, makeKeyring, type WritingKey } from "../epochs/keyring.ts";
import { openLog, type Prepared } from "../log/log.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { type BondRecord, bondPrefix, bondRecordKey, wishesKey } from "./bond-record.ts";
import type { BondWrite } from "./bond-write.ts";
import type { Replacing } from "./device-acts.ts";
import type { BondCore, Exchange } from "./exchange.ts";
import { type OutboxItem, openOutbox } from "./outbox.ts";
import { noTexts, openTexts, type Texts } from "./texts.ts";
import { bondAdmitting, firstsOf } from "./trust.ts";

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
  /** The relay has taken this device's access away: why stands in the vault, once that was read. */
  readonly shutOut: () => void;
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
  readonly lists: () => BondLists;
  /** Another device of this person has taken this one away: what is here can be read, and nothing leaves any more. */
  readonly isRemovedHere: () => boolean;
  /** This device stands in the list, as far as the log was read. */
  readonly isCurrentHere: () => boolean;
  /** The relay has this side's list of devices as the log has it. */
  readonly isAccessSet: () => boolean;
  /**
   * Signs and seals; the caller saves it, together with whatever belongs to the same act, and calls `wake`. `deposits`
   * are the shares of the answers that are sealed in `events`.
   */
  prepareWrite(
    events: readonly BondWrite[],
    deposits?: readonly Deposit[],
  ): Promise<Prepared & { readonly facts: readonly Fact[] }>;
  /** Signs and seals without queueing: the caller brings the envelope to the relay. */
  prepareSealed(events: readonly BondWrite[]): Promise<Prepared & { readonly envelope: Uint8Array<ArrayBuffer> }>;
  /**
   * Takes these devices of this side away and starts an epoch that they have no key of. Rejects when the code for it
   * cannot be fetched.
   */
  prepareRemoval(devices: readonly DeviceId[], replacing?: Replacing): Promise<Prepared>;
  prepareWish(round: RoundId): Prepared;
  /** Name of the round's escrow slot. */
  readonly slotOf: (round: RoundId) => Promise<string>;
  /** There is something to send. */
  wake(): void;
  /** The network may have gone or be back. */
  hurry(): void;
  start(): void;
  stop(): Promise<void>;
}

export type Deposit = { readonly round: RoundId; readonly h: Uint8Array; readonly share: Uint8Array };

export async function openBond(kept: BondRecord, deps: BondDependencies): Promise<Result<Bond, OpenProblem>> {
  const { store, relay, exclusive, save, random, changed } = deps;
  const { stream, side } = kept;
  const prefix = bondPrefix(stream);
  const at = { stream, token: kept.token };
  const firsts = firstsOf(kept);
  const deviceKeys = await importDeviceKeys(kept.device);
  const own = bytesToId<DeviceId>(deviceKeys.signPublic);
  const firstKey = kept.bondKeys.find(({ epoch }) => epoch === 0);
  if (!firstKey) throw new RangeError("a bond has the key of its first epoch");
  const slotKey = await slotKeyOf(firstKey.key, stream);
  let record = kept;
  let keyring = await makeKeyring(kept.bondKeys);

  const opened = await openLog<BondState, BondAdmission>({
    prefix,
    store,
    identity: { stream, side, epoch: () => writing().epoch, deviceKeys, random },
    empty: emptyBondState(),
    foldAll: foldBondAll,
    refold: refoldUnknown,
    ...bondAdmitting(firsts),
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

  /** Follows from the devices in the log and the keys that are here. */
  const choice = () => log.admission().choose(keyring);
  const lists = () => log.admission().lists;
  const writing = (): WritingKey => choice().writing ?? keyring.last;
  const isRemovedHere = () => lists()[side].removed.some(({ signKey }) => signKey === own);
  /** Not so on a new device until it has read that it was added. */
  const isCurrentHere = () => lists()[side].isCurrent(own);

  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let isRunning = false;
  /** Everything that speaks with the relay; there is none before `start`, nor on a device that is only looked at. */
  let exchange: Exchange | undefined;

  const sealUnder = ({ key, epoch }: WritingKey, content: Uint8Array) =>
    sealEnvelope({ key, stream, epoch, content, random });
  const slotFor = (round: RoundId) => slotOf(slotKey, round);
  const prepareRecord = (change: Partial<BondRecord>): Prepared => {
    const next = { ...record, ...change };
    return {
      changes: [{ put: bondRecordKey(stream), value: next }],
      apply: () => {
        record = next;
      },
    };
  };
  const prepareKeyring = (next: Keyring): Prepared => {
    if (next === keyring) return { changes: [], apply: () => {} };
    return joined([prepareRecord({ bondKeys: next.held }), { changes: [], apply: () => (keyring = next) }]);
  };

  /** One batch after another under what is written under now; the envelope is that of the last. */
  const prepareSealed = async (events: readonly BondWrite[], automatic = false) => {
    const { changes, apply, facts, next, written } = await log.prepareWrite(events, automatic);
    return { changes, apply, facts, next, envelope: await sealUnder(writing(), written.content) };
  };
  const prepareWrite: Bond["prepareWrite"] = async (events, deposits = []) => {
    const { envelope, ...batch } = await prepareSealed(events);
    const items: OutboxItem[] = [];
    // Each slot takes its share together with the batch; the second copy of a batch is passed over by whoever reads it.
    for (const deposit of deposits) {
      items.push({ kind: "deposit", envelope, slot: await slotFor(deposit.round), ...deposit });
    }
    if (items.length === 0) items.push({ kind: "append", envelope });
    return { ...joined([batch, outbox.prepareAdd(items)]), facts: batch.facts };
  };
  /** Fetched when a device or a key is to change; rejects when it cannot be. */
  const deviceActs = async () => {
    const { makeDeviceActs } = await import("./device-acts.ts");
    return makeDeviceActs({
      ...{ stream, side, at, relay, deviceKeys, random, log, outbox, writing, exclusive, save, sealUnder },
      ...{ prepareRecord, prepareKeyring, access: accessNow, digests: () => digestsOfSide(side) },
      record: () => record,
      keyring: () => keyring,
    });
  };
  const prepareRemoval: Bond["prepareRemoval"] = async (devices, replacing) =>
    (await deviceActs()).prepareRemoval(devices, replacing);

  /** Decrypts what these facts open before they are folded, so that note and text come into view in one step. */
  const prepareTexts = async (facts: readonly Fact[], state: BondState): Promise<Prepared> => {
    const rounds = new Set(facts.flatMap(({ event }) => (isRoundEvent(event) ? [event.round as RoundId] : [])));
    // Who counts may have changed, and with it every round.
    const isAll = facts.some(({ event }) => event.kind.startsWith("device."));
    const next =
      rounds.size === 0 && !isAll ? texts : await openTexts(texts, state, side, stream, isAll ? undefined : rounds);
    return {
      changes: [],
      apply: () => {
        texts = next;
      },
    };
  };

  const digestsOfSide = (of: typeof side) =>
    digestsOf(lists()[of], { device: record.devices[of][0], digest: record.digests[of] });
  const accessNow = () => record.access ?? { version: 1, digests: digestsOfSide(side).slice(0, 1) };
  const isAccessSet = () => isSameAccess(accessNow(), digestsOfSide(side));

  /** One record for all: a record a wish would name its question in a key. */
  const prepareWishes = (next: readonly RoundId[]): Prepared => ({
    changes: [{ put: wishesKey(stream), value: next }],
    apply: () => {
      wishes = new Set(next);
    },
  });

  const core: BondCore = {
    ...{ stream, side, own, prefix, at, store, relay, exclusive, save, random, changed, log, outbox, deviceKeys },
    ...{ writing, lists, isCurrentHere, isAccessSet, digestsOfSide, deviceActs, sealUnder, slotOf: slotFor },
    ...{ prepareSealed, prepareTexts, prepareKeyring, prepareWishes },
    ...{
      patience: deps.patience,
      onTakenBack: deps.onTakenBack,
      shutOut: deps.shutOut,
      keyOf: deps.keyOf,
      stop: stopping.signal,
    },
    record: () => record,
    keyring: () => keyring,
    wishes: () => wishes,
  };
  const run = async () => {
    const backoff = makeBackoff(deps.patience);
    while (!stopping.signal.aborted) {
      // What speaks with the relay is fetched after what is here can be seen.
      const loaded = await import("./exchange.ts").catch(() => undefined);
      const opened = await loaded?.openExchange(core);
      if (opened?.ok) {
        exchange = opened.value;
        changed();
        return exchange.run();
      }
      await backoff.wait(stopping.signal);
    }
  };

  return ok({
    get record() {
      return record;
    },
    state: log.state,
    texts: () => texts,
    connection: () => exchange?.connection() ?? "offline",
    pending: outbox.items,
    wishes: () => wishes,
    escrowUnreachable: () => exchange?.escrowUnreachable() ?? false,
    lists,
    isRemovedHere,
    isCurrentHere,
    isAccessSet,
    notices: () => [
      ...(exchange?.notices() ?? []),
      ...(log.frontier().forks.length > 0 ? [{ tag: "fork" as const }] : []),
    ],
    prepareWrite,
    prepareSealed,
    prepareRemoval,
    slotOf: slotFor,
    prepareWish: (round) => prepareWishes([...new Set([...wishes, round])]),
    wake: () => exchange?.wake(),
    hurry: () => exchange?.hurry(),
    start: () => {
      // An ended bond must not set itself up at the relay again, with all that was said (rule LEAVE-1).
      if (isRunning || record.ended) return;
      isRunning = true;
      running = run();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  });
}

/** The kinds that can bring a sealed note and its key together. */
function isRoundEvent({ kind }: UnknownEvent): boolean {
  return kind === "round.opened" || kind === "answer.released" || kind === "answer.sealed";
}

function joined(parts: readonly Prepared[]): Prepared {
  return {
    changes: parts.flatMap(({ changes }) => changes),
    apply: () => {
      for (const { apply } of parts) apply();
    },
  };
}
