/**
 * A bond's exchange with its relay: what comes is taken, what has to leave is sent, and what both have folded is opened.
 * Loaded after what is here can be seen. Rules OUT-1 to OUT-7, TAIL-1 to TAIL-6, DEV-7 to DEV-9.
 */

import {
  type BondState,
  type Commitment,
  type DeviceId,
  type Fact,
  ok,
  type Result,
  type RoundId,
  releasesOf,
  type Side,
  type StreamId,
  standingAnswers,
} from "@twofold/core";
import { type DeviceKeys, openEnvelope, type RandomBytes } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { Patience } from "../backoff.ts";
import type { BondNotice, Connection } from "../client/terms.ts";
import type { BondAdmission, BondLists } from "../epochs/admissions.ts";
import type { Keyring, WritingKey } from "../epochs/keyring.ts";
import type { Log, Prepared } from "../log/log.ts";
import type { Relay, StreamAddress } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { BondRecord } from "./bond-record.ts";
import type { BondWrite } from "./bond-write.ts";
import { makeCareful } from "./careful.ts";
import type { DeviceActs } from "./device-acts.ts";
import { makeOpening } from "./opening.ts";
import type { Outbox, OutboxItem } from "./outbox.ts";
import { makeReadBack } from "./read-back.ts";
import { missingAtRelay } from "./resend.ts";
import { send, setUpAtRelay } from "./send.ts";
import { makeSender, notSaved, type Step } from "./sender.ts";
import { openTail } from "./tail.ts";

export type Exchange = {
  readonly connection: () => Connection;
  readonly notices: () => readonly BondNotice[];
  readonly escrowUnreachable: () => boolean;
  /** There is something to send. */
  wake(): void;
  /** The network may have gone or be back. */
  hurry(): void;
  /** Until stopped. */
  run(): Promise<unknown>;
};

/** What of a bond the exchange sees and changes. */
export type BondCore = {
  readonly stream: StreamId;
  readonly side: Side;
  /** This device. */
  readonly own: DeviceId;
  readonly prefix: string;
  readonly at: StreamAddress;
  readonly store: SealedStore;
  readonly relay: Relay;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly random: RandomBytes;
  readonly patience: Patience;
  readonly changed: () => void;
  readonly stop: AbortSignal;
  readonly log: Log<BondState, BondAdmission>;
  readonly outbox: Outbox;
  readonly deviceKeys: DeviceKeys;
  readonly record: () => BondRecord;
  readonly keyring: () => Keyring;
  readonly wishes: () => ReadonlySet<RoundId>;
  readonly writing: () => WritingKey;
  readonly lists: () => BondLists;
  readonly isCurrentHere: () => boolean;
  readonly isAccessSet: () => boolean;
  readonly digestsOfSide: (side: Side) => readonly string[];
  readonly deviceActs: () => Promise<DeviceActs>;
  readonly sealUnder: (key: WritingKey, content: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  readonly slotOf: (round: RoundId) => Promise<string>;
  readonly prepareSealed: (events: readonly BondWrite[], automatic?: boolean) => Promise<SealedBatch>;
  readonly prepareTexts: (facts: readonly Fact[], next: BondState) => Promise<Prepared>;
  readonly prepareKeyring: (next: Keyring) => Prepared;
  readonly prepareWishes: (next: readonly RoundId[]) => Prepared;
  readonly onTakenBack: (round: RoundId) => Prepared;
  readonly shutOut: () => void;
  readonly keyOf: (round: RoundId, h: Commitment) => Uint8Array | undefined;
};

export type SealedBatch = Prepared & {
  readonly facts: readonly Fact[];
  readonly next: BondState;
  readonly envelope: Uint8Array<ArrayBuffer>;
};

export async function openExchange(core: BondCore): Promise<Result<Exchange, OpenProblem>> {
  const { stream, side, own, prefix, at, store, relay, exclusive, save, random, changed, log, outbox } = core;
  const { writing, lists, isCurrentHere, isAccessSet, deviceActs, sealUnder, slotOf, patience, stop } = core;
  const { prepareSealed, prepareTexts, prepareWishes } = core;
  let relayFull: string | undefined;
  /** The relay may have lost this side's list of devices. */
  let isAccessUnsure = false;
  /** New at every start of the app (relay.md, Access): a repeated number would lose a batch silently. */
  let producer = { id: `p-${bytesToBase64url(random(16))}`, epoch: 0, seq: 0 };

  const unread = await store.read(`${prefix}unread`);
  if (!unread.ok) return unread;
  const readBack = makeReadBack((unread.value as readonly string[] | undefined) ?? []);

  const openedTail = await openTail({
    ...{ prefix, store, relay, at, log, exclusive, save, changed, prepareTexts, patience, stop, readBack },
    prepareKeyring: core.prepareKeyring,
    reader: { stream, deviceKeys: core.deviceKeys },
    keyring: core.keyring,
    setUp: () => setUpAtRelay(core.record(), relay, core.digestsOfSide("b")),
    wentBack: () => {
      isAccessUnsure = true;
    },
    prepareResend: async (atRelay) => {
      const contents = await log.contents();
      const keys = await passOnKeys();
      if (!contents.ok || !keys) return undefined;
      const again = await missingAtRelay({
        ...{ contents: contents.value, side, atRelay, state: log.state(), keyOf: core.keyOf, slotOf },
        seal: (content) => sealUnder(writing(), content),
      });
      return outbox.prepareReplace([...keys, ...again]);
    },
    arrived: () => sender.wake(),
    connected: () => sender.wake(),
    shutOut: core.shutOut,
  });
  if (!openedTail.ok) return openedTail;
  const tail = openedTail.value;

  /** Keys that the relay lost: whoever had not read them yet needs them again. Undefined when they cannot be sealed now. */
  const passOnKeys = async (): Promise<OutboxItem[] | undefined> => {
    if (core.keyring().held.length === 1 || !isCurrentHere()) return [];
    const acts = await deviceActs().catch(() => undefined);
    return acts?.passOnKeys();
  };

  /** The relay's list of this side's devices follows the log's. */
  const accessStep = async (): Promise<Step> => {
    const isDue = !isAccessSet() || (isAccessUnsure && core.record().access !== undefined);
    if (!isDue || !isCurrentHere()) return "idle";
    const acts = await deviceActs().catch(() => undefined);
    const outcome = acts ? await acts.accessStep(isAccessUnsure) : notSaved;
    if (outcome === "again") isAccessUnsure = false;
    return outcome;
  };

  /** Where devices were removed at the same moment, no epoch suits all who stay: whoever sees it starts another. */
  const epochStep = async (): Promise<Step> => {
    const isDue = () => log.admission().choose(core.keyring()).writing === undefined && isCurrentHere();
    const { a, b } = lists();
    if (!isDue() || [...a.current, ...b.current].some(({ hpkeKey }) => hpkeKey === undefined)) return "idle";
    if (tail.connection() !== "live" && outbox.first() === undefined) return "idle";
    const acts = await deviceActs().catch(() => undefined);
    const started = await exclusive(
      async () => !isDue() || (acts !== undefined && save([await acts.prepareNextEpoch()])),
    );
    return started ? "again" : notSaved;
  };

  const outboxStep = async (): Promise<Step> => {
    // Only after reading what has come: who was taken away meanwhile must not be able to read this (rule DEV-7), and a
    // new device does not know what to write under before it has read that it was added.
    if (tail.connection() !== "live" || !isCurrentHere()) return "idle";
    const next = outbox.first();
    if (!next) return "idle";
    const item = await underCurrentKey(next.item);
    const envelopes = envelopesOf(item);
    readBack.sending(envelopes);
    const sent = await send(relay, at, item, producer);
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
    if (!(await exclusive(() => save([outbox.prepareRemove(next.n), tail.prepareSent(envelopes)])))) return notSaved;
    producer = { ...producer, seq: producer.seq + sent.appended };
    return "again";
  };

  /** What was sealed before an epoch began leaves under the new one: a removed device reads nothing that comes later. */
  const underCurrentKey = async (item: OutboxItem): Promise<OutboxItem> => {
    if (item.kind === "acknowledge" || ("asItIs" in item && item.asItIs) || core.keyring().held.length === 1)
      return item;
    const { envelope } = item;
    const now = writing();
    const current = await openEnvelope({ keys: (epoch) => (epoch === now.epoch ? [now.key] : []), stream, envelope });
    const sealed = current.ok ? current : await openEnvelope({ keys: core.keyring().keys, stream, envelope });
    return current.ok || !sealed.ok ? item : { ...item, envelope: await sealUnder(now, sealed.value.content) };
  };

  const takeBackStep = async (): Promise<Step> => {
    const [round] = core.wishes();
    if (!round) return "idle";
    // A careful note is not at the escrow: its author's word is enough, until its key is out (rule CARE-5).
    const standing = standingAnswers(log.state(), round, side);
    const isCareful = standing.length > 0 && standing.every(({ share }) => share === null);
    const asked = isCareful ? undefined : await relay.withdraw(at, await slotOf(round));
    const late = asked !== undefined && !asked.ok && asked.error.tag === "slot-open";
    if (asked && !asked.ok && !late) return asked.error;
    const saved = await exclusive(async () => {
      const done = prepareWishes([...core.wishes()].filter((each) => each !== round));
      if (late || releasesOf(log.state(), round, side).length > 0) return save([done]);
      const undeposit = outbox.prepareUndeposit(round);
      const returned = core.onTakenBack(round);
      const events = takenBackEvents(round);
      if (events.length === 0) return save([done, undeposit, returned]);
      const { envelope, ...batch } = await prepareSealed(events);
      return save([done, undeposit, returned, batch, outbox.prepareAdd([{ kind: "append", envelope }])]);
    });
    return saved ? "again" : notSaved;
  };
  const takenBackEvents = (round: RoundId): BondWrite[] =>
    standingAnswers(log.state(), round, side).map(({ h }) => ({ kind: "answer.taken-back", round, h }));

  const opening = makeOpening({
    ...{ relay, at, stream, side, changed, slotOf, state: log.state },
    write: (event, also) =>
      exclusive(async () => {
        const { envelope, ...batch } = await prepareSealed([event], true);
        const items: OutboxItem[] = [{ kind: "append", envelope }, ...also];
        return save([batch, await prepareTexts(batch.facts, batch.next), outbox.prepareAdd(items)]);
      }),
  });

  const carefulStep = makeCareful({
    ...{ relay, at, side, device: own, state: log.state, slotOf, keyOf: core.keyOf },
    mayWrite: isCurrentHere,
    write: (round, event) =>
      exclusive(async () => {
        const { envelope, ...batch } = await prepareSealed([event], true);
        const queued = [outbox.prepareUndeposit(round), outbox.prepareAdd([{ kind: "append", envelope }])];
        return save([batch, await prepareTexts(batch.facts, batch.next), ...queued]);
      }),
  });

  const sender = makeSender({
    ...{ changed, patience, stop },
    steps: [accessStep, epochStep, takeBackStep, carefulStep, outboxStep, opening.step],
  });

  return ok({
    connection: tail.connection,
    notices: () => [
      ...tail.notices(),
      ...(relayFull === undefined ? [] : [{ tag: "relay-full" as const, message: relayFull }]),
    ],
    escrowUnreachable: opening.isUnreachable,
    wake: sender.wake,
    hurry: () => {
      tail.hurry();
      sender.hurry();
    },
    run: () => Promise.all([tail.run(), sender.run()]),
  });
}

function envelopesOf(item: OutboxItem): readonly Uint8Array[] {
  if (item.kind === "acknowledge") return [];
  return item.kind === "append" ? [item.envelope, ...(item.followedBy ?? [])] : [item.envelope];
}
