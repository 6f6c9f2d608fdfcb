/**
 * Everything that one opening of the store holds in memory. A tab that takes over writing, or that sees another tab
 * write, opens a new session and lets the old one go: memory is never written over storage.
 */

import { keptAnswerOf, ok, type Result, type RoundId, type StreamId, standingAnswers } from "@twofold/core";
import type { RandomBytes } from "@twofold/crypto";
import type { Patience } from "../backoff.ts";
import { type Bond, openBond } from "../bond/bond.ts";
import { activeBondKey, type BondRecord, bondRecordKey, bondsKey } from "../bond/bond-record.ts";
import { makeExclusive } from "../exclusive.ts";
import { type JoiningRecord, joiningKey, type LinkRecord, linkKey, seenDevicesKey } from "../linking/link-record.ts";
import type { Prepared } from "../log/log.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { type MailboxRecord, mailboxKey, mailboxPrefix } from "../mailbox/mailbox-record.ts";
import { type PairingRecord, pairingKey } from "../pairing/pairing-record.ts";
import { type RestoringRecord, restoringKey } from "../recovery/recovery-record.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import { openVault, type Vault } from "../vault/vault.ts";
import { type Drafts, openDrafts } from "./drafts.ts";

export type SessionDependencies = {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  readonly patience: Patience;
  /** How far apart the mailbox's set times are; the quarter of an hour in life. */
  readonly mailboxEveryMs: number;
  readonly changed: () => void;
  /** The mailbox has been read and is to be written to now. */
  readonly beforeSending: () => Promise<void>;
  /** Commits and reports what went wrong; applies nothing on failure. */
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
};

export interface Session {
  readonly vault: Vault;
  readonly drafts: Drafts;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  /** The one that is shown. */
  bond: Bond | undefined;
  /** Every bond of this device, the one that is shown among them; each with a stream, keys and a log of its own. */
  bonds: readonly Bond[];
  /** Undefined without a second device and without recovery words: nothing of the vault leaves then (rule MAIL-1). */
  mailbox: Mailbox | undefined;
  pairing: PairingRecord | undefined;
  /** A device of one's own that is being linked, from either end. */
  link: LinkRecord | undefined;
  /** This device was linked and has not said so in its streams yet. */
  joining: JoiningRecord | undefined;
  /** This device is coming back from recovery words. */
  restoring: RestoringRecord | undefined;
  /** Own devices whose addition the person has seen here. */
  seenDevices: ReadonlySet<string>;
  openBondOf(record: BondRecord): Promise<Result<Bond, OpenProblem>>;
  /** Rejects when its code cannot be fetched. */
  openMailboxOf(record: MailboxRecord): Promise<Result<Mailbox, OpenProblem>>;
  /**
   * Another mailbox than before: `change` keeps its record within the queue and gives it back, or undefined when all stays
   * as it was. Nothing speaks with the one before any more by then.
   */
  changeMailbox(change: (before: MailboxRecord | undefined) => Promise<MailboxRecord | undefined>): Promise<void>;
  /** Everything that speaks with a relay, in the tab that writes. */
  start(): void;
  stop(): Promise<void>;
}

export async function openSession(deps: SessionDependencies): Promise<Result<Session, OpenProblem>> {
  const { store, save, changed, random, nowMs, patience } = deps;
  const exclusive = makeExclusive();
  const vault = await openVault(store, random, nowMs);
  if (!vault.ok) return vault;
  const drafts = await openDrafts(
    store,
    (prepared) => exclusive(() => save([prepared])),
    changed,
    () => ({
      shown: session.bond?.record.stream,
      others: session.bonds.filter((bond) => bond !== session.bond).map(({ record }) => record.stream),
    }),
  );
  if (!drafts.ok) return drafts;
  const pairing = await store.read(pairingKey);
  if (!pairing.ok) return pairing;
  const link = await store.read(linkKey);
  if (!link.ok) return link;
  const joining = await store.read(joiningKey);
  if (!joining.ok) return joining;
  const restoring = await store.read(restoringKey);
  if (!restoring.ok) return restoring;
  const seenDevices = await store.read(seenDevicesKey);
  if (!seenDevices.ok) return seenDevices;

  const openBondOf = (record: BondRecord) =>
    openBond(record, {
      ...{ store, exclusive, save, random, nowMs, patience, changed },
      relay: deps.relayAt(record.relay),
      keyOf: (round, h) => keptAnswerOf(vault.value.state(), record.stream, round, h)?.key,
      onTakenBack: (round) => textBackToDraft(session, record.stream, round),
      shutOut: () => void session.mailbox?.sync(),
    });

  const openMailboxOf = async (record: MailboxRecord) => {
    const { openMailbox } = await import("../mailbox/mailbox.ts");
    return openMailbox(record, {
      ...{ store, exclusive, save, random, nowMs, patience, changed },
      ...{ relay: deps.relayAt(record.relay), vault: vault.value, everyMs: deps.mailboxEveryMs },
      beforeSending: deps.beforeSending,
      moved: (stream) => void moveMailbox(stream),
    });
  };

  /** What was read at the old place stands in the log; at the new one it is read from the beginning. */
  const moveMailbox = (stream: StreamId) =>
    session.changeMailbox(async (before) => {
      if (!before || before.stream === stream) return undefined;
      const { movedRecord } = await import("../mailbox/moved-record.ts");
      const next = await movedRecord(before, stream, vault.value, random);
      const changes = [{ removePrefix: mailboxPrefix }, { put: mailboxKey, value: next }];
      return (await save([{ changes, apply: () => {} }])) ? next : undefined;
    });

  const session: Session = {
    vault: vault.value,
    drafts: drafts.value,
    exclusive,
    bond: undefined,
    bonds: [],
    mailbox: undefined,
    pairing: pairing.value as PairingRecord | undefined,
    link: link.value as LinkRecord | undefined,
    joining: joining.value as JoiningRecord | undefined,
    restoring: restoring.value as RestoringRecord | undefined,
    seenDevices: new Set((seenDevices.value as readonly string[] | undefined) ?? []),
    openBondOf,
    openMailboxOf,
    changeMailbox: async (change) => {
      const before = session.mailbox;
      await before?.stop();
      const next = await exclusive(() => change(before?.record));
      const record = next ?? before?.record;
      const opened = record && (await openMailboxOf(record).catch(() => undefined));
      session.mailbox = opened?.ok ? opened.value : undefined;
      session.mailbox?.start();
    },
    start: () => {
      for (const bond of session.bonds) bond.start();
      session.mailbox?.start();
    },
    stop: async () => {
      await drafts.value.flush();
      await Promise.all([...session.bonds.map((bond) => bond.stop()), session.mailbox?.stop()]);
    },
  };

  const active = await store.read(activeBondKey);
  if (!active.ok) return active;
  const listed = await store.read(bondsKey);
  if (!listed.ok) return listed;
  const streams = new Set([...((listed.value as StreamId[] | undefined) ?? []), active.value as StreamId | undefined]);
  for (const stream of streams) {
    if (typeof stream !== "string") continue;
    const record = await store.read(bondRecordKey(stream));
    if (!record.ok) return record;
    const isShown = stream === active.value;
    const kept = record.value as BondRecord | undefined;
    // One that has ended is only read, and only when it is shown.
    if (kept === undefined || (kept.ended && !isShown)) continue;
    const bond = await openBondOf(kept);
    if (!bond.ok) return bond;
    session.bonds = [...session.bonds, bond.value];
    if (isShown) session.bond = bond.value;
  }
  if (session.bond) drafts.value.settle(session.bond.record.stream);
  const mailbox = await store.read(mailboxKey);
  if (!mailbox.ok) return mailbox;
  if (mailbox.value !== undefined) {
    // Its code could not be fetched: everything else works, and the next start brings it.
    const opened = await openMailboxOf(mailbox.value as MailboxRecord).catch(() => undefined);
    if (opened && !opened.ok) return opened;
    session.mailbox = opened?.value;
  }
  return ok(session);
}

/** A note that was taken back is a draft again, unless something new was begun meanwhile. */
function textBackToDraft(session: Session, stream: StreamId, round: RoundId): Prepared {
  const bond = session.bonds.find(({ record }) => record.stream === stream);
  const nothing: Prepared = { changes: [], apply: () => {} };
  if (!bond || (bond === session.bond && session.drafts.read(round))) return nothing;
  const [standing] = standingAnswers(bond.state(), round, bond.record.side);
  const kept = standing && keptAnswerOf(session.vault.state(), bond.record.stream, round, standing.h);
  return kept ? session.drafts.prepare(round, { text: kept.text, need: kept.need }, stream) : nothing;
}
