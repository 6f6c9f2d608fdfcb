/**
 * The mailbox: a person's log, sealed, at a relay, for their other devices and for recovery by words. There is none
 * unless they have a second device or recovery words (rule MAIL-1), and then it is written to at set times, never at the
 * moment of writing (rule MAIL-2).
 */

import {
  type DeviceId,
  deviceIdOf,
  ok,
  type Result,
  recoveryOf,
  type StreamId,
  type VaultEvent,
  type VaultState,
} from "@twofold/core";
import { hashOfHeader, parseBatch, type RandomBytes, sealEnvelope } from "@twofold/crypto";
import { bytesToBase64url, encodeFrames } from "@twofold/wire";
import type { Patience } from "../backoff.ts";
import { makeReadBack } from "../bond/read-back.ts";
import { openTail } from "../bond/tail.ts";
import { accessListOf, digestsOf, isSameAccess } from "../epochs/access.ts";
import { type Keyring, makeKeyring, type WritingKey } from "../epochs/keyring.ts";
import { pushAccess } from "../epochs/push-access.ts";
import { makeExclusive } from "../exclusive.ts";
import type { Folded, Prepared } from "../log/log.ts";
import type { Producer, Relay, RelayProblem } from "../relay/relay-port.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";
import type { Vault } from "../vault/vault.ts";
import { leavePrevious } from "./leave-previous.ts";
import { type MailboxRecord, mailboxKey, mailboxPrefix } from "./mailbox-record.ts";

/** The relay takes a little more than a megabyte at once. */
const maxPostBytes = 1024 * 1024;

export type MailboxDependencies = {
  readonly store: SealedStore;
  readonly relay: Relay;
  readonly vault: Vault;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  /** Set times are multiples of this: the relay learns that the app was open, and nothing of when something was written. */
  readonly everyMs: number;
  readonly patience: Patience;
  readonly changed: () => void;
  /** It was read, and is to be written to now: what else the other own devices need is written first. */
  readonly beforeSending: () => Promise<void>;
  /** Another own device has made recovery words: the mailbox is where they say (rule MAIL-5). */
  readonly moved: (stream: StreamId) => void;
};

export interface Mailbox {
  readonly record: MailboxRecord;
  /** Everything written on this device has reached the relay, and so has the list of devices. */
  readonly isSent: () => boolean;
  /** The relay has taken this device's access away, as far as was last heard (rule DEV-18). */
  readonly isShutOut: () => boolean;
  /** Whoever has a place in it can begin from there; what was written lately may still be waiting for the next set time. */
  readonly hasBegun: () => boolean;
  /** What the last try ended in; undefined when it went well. */
  readonly problem: () => RelayProblem | undefined;
  /** Of a relay that answered `invite-needed`. False when it could not be saved. */
  giveCode(code: string): Promise<boolean>;
  /** Writes and reads now: when it is opened, when a device is linked or removed, and at the set times. */
  sync(): Promise<RelayProblem | undefined>;
  /** Takes these devices away, with a new key for those who stay. Rejects when the code for it cannot be fetched. */
  prepareRemoval(devices: readonly DeviceId[]): Promise<Folded<VaultState>>;
  /** Before it is used by a session that holds it: the first time it is kept. */
  readonly keep: Prepared;
  start(): void;
  stop(): Promise<void>;
}

export async function openMailbox(
  kept: MailboxRecord,
  deps: MailboxDependencies,
): Promise<Result<Mailbox, OpenProblem>> {
  const { store, relay, vault, exclusive, save, random, nowMs, everyMs, changed } = deps;
  const { stream } = kept;
  const at = { stream, token: kept.token };
  const oneAtATime = makeExclusive();
  const stopping = new AbortController();
  let record = kept;
  let keyring = await makeKeyring(kept.keys);
  let isAccessUnsure = false;
  /** What an audit found at the relay: need not go again. */
  let atRelay: ReadonlySet<string> = new Set();
  let producer: Producer = freshProducer();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const choice = () => vault.admission().choose(keyring);
  const writing = (): WritingKey => choice().writing ?? keyring.last;
  vault.writeUnder(() => writing().epoch);
  const own = deviceIdOf(vault.deviceKeys.signPublic);
  const isRemovedHere = () => vault.list().removed.some(({ signKey }) => signKey === own);
  /** Not so on a new device until it has read that it was added. */
  const isCurrentHere = () => vault.list().isCurrent(own);

  const prepareRecord = (change: Partial<MailboxRecord>): Prepared => {
    const next = { ...record, ...change };
    return {
      changes: [{ put: mailboxKey, value: next }],
      apply: () => {
        record = next;
      },
    };
  };
  const saveRecord = (change: (now: MailboxRecord) => Partial<MailboxRecord>) =>
    exclusive(() => save([prepareRecord(change(record))]));
  /** Made when it is its turn, so that a key that came meanwhile is not written over. */
  const saveWithout = (done: "all" | "previous", change: Partial<MailboxRecord>) =>
    exclusive(() => {
      const { [done]: _done, ...rest } = record;
      const next: MailboxRecord = { ...rest, ...change };
      return save([{ changes: [{ put: mailboxKey, value: next }], apply: () => (record = next) }]);
    });
  const prepareKeyring = (next: Keyring): Prepared => {
    if (next === keyring) return { changes: [], apply: () => {} };
    const kept = prepareRecord({ keys: next.held });
    return {
      changes: kept.changes,
      apply: () => {
        kept.apply();
        keyring = next;
      },
    };
  };

  const digests = () => digestsOf(vault.list(), { device: undefined, digest: undefined });
  const accessNow = () => record.access ?? { version: 1, digests: [] };
  const isAccessSet = () => isSameAccess(accessNow(), digests());
  const setUp = async (): Promise<RelayProblem | undefined> => {
    const created = await relay.create(at, "vault", record.code);
    isAccessUnsure = true;
    return created.ok ? undefined : created.error;
  };

  const unread = await store.read(`${mailboxPrefix}unread`);
  if (!unread.ok) return unread;
  const readBack = makeReadBack((unread.value as readonly string[] | undefined) ?? []);
  const openedTail = await openTail<VaultState>({
    ...{
      prefix: mailboxPrefix,
      store,
      relay,
      at,
      log: vault,
      exclusive,
      save,
      changed,
      prepareKeyring,
      setUp,
      readBack,
    },
    reader: { stream: vault.own.stream, bearer: stream, deviceKeys: vault.deviceKeys },
    keyring: () => keyring,
    patience: deps.patience,
    stop: stopping.signal,
    prepareTexts: async () => ({ changes: [], apply: () => {} }),
    wentBack: () => {
      isAccessUnsure = true;
    },
    prepareResend: async (held) => {
      const passed = await passOnKeys();
      if (!passed) return undefined;
      const again = prepareRecord({ sent: 0, all: true, first: [...record.first, ...passed] });
      return {
        changes: again.changes,
        apply: () => {
          again.apply();
          atRelay = held;
        },
      };
    },
    arrived: () => {},
    connected: () => {},
    shutOut: () => {},
  });
  if (!openedTail.ok) return openedTail;
  const tail = openedTail.value;

  /** Keys that the relay lost, for everybody: epoch 0's as well, which the paper has from nowhere else. */
  const passOnKeys = async () => {
    const loaded = await import("../epochs/make-epoch.ts").catch(() => undefined);
    if (!loaded) return undefined;
    const to = { stream, maker: vault.deviceKeys, recipients: vault.list().current, random };
    return (await Promise.all(keyring.held.map((held) => loaded.passOnEpoch({ ...to, held })))).map(
      ({ envelope }) => envelope,
    );
  };

  const prepareEpoch = async (removed: readonly DeviceId[], first: readonly VaultEvent[]) => {
    const { writeEpoch } = await import("../epochs/write-epoch.ts");
    const {
      envelope,
      keyring: next,
      ...batches
    } = await writeEpoch({
      ...{ log: vault, stream, deviceKeys: vault.deviceKeys, keyring, random },
      kind: "vault-epoch.started",
      epoch: choice().nextEpoch,
      recipients: vault.list().current.filter(({ signKey }) => !removed.includes(signKey)),
      first: first.length > 0 ? [{ events: first }] : [],
    });
    const kept = prepareRecord({ keys: next.held, first: [...record.first, envelope] });
    return {
      ...batches,
      changes: [...batches.changes, ...kept.changes],
      apply: () => {
        batches.apply();
        kept.apply();
        keyring = next;
      },
    };
  };

  const setAccess = async (): Promise<RelayProblem | undefined> => {
    if (!isCurrentHere()) return undefined;
    const set = (list: Parameters<Relay["setAccess"]>[2]) => relay.setAccess(at, "a", list);
    if (!record.access) {
      const problem = await setUp();
      if (problem) return problem;
    }
    if (!isAccessSet()) {
      const pushed = await pushAccess(set, accessNow(), digests());
      if ("tag" in pushed) return pushed;
      isAccessUnsure = false;
      return (await saveRecord(() => ({ access: pushed }))) ? undefined : unreachable;
    }
    if (!isAccessUnsure || !record.access) return undefined;
    const again = await set(accessListOf(record.access));
    if (!again.ok && again.error.tag !== "conflict") return again.error;
    isAccessUnsure = false;
    return undefined;
  };

  const post = async (envelopes: readonly Uint8Array[]): Promise<RelayProblem | undefined> => {
    readBack.sending(envelopes);
    for (;;) {
      const posted = await relay.append(at, producer, encodeFrames(envelopes));
      if (posted.ok) {
        producer = { ...producer, seq: producer.seq + 1 };
        return (await exclusive(() => save([tail.prepareSent(envelopes)]))) ? undefined : unreachable;
      }
      if (posted.error.tag !== "conflict" || producer.seq === 0) return posted.error;
      producer = freshProducer();
    }
  };

  /** Keys first; then what this device wrote since, sealed as late as this, so that what was erased meanwhile stays here. */
  const send = async (): Promise<RelayProblem | undefined> => {
    const { first } = record;
    if (first.length > 0) {
      const problem = await post(first);
      if (problem) return problem;
      const isLeft = await saveRecord((now) => ({ first: now.first.filter((envelope) => !first.includes(envelope)) }));
      if (!isLeft) return unreachable;
    }
    const through = vault.arrivals();
    const contents = await vault.contents(record.sent);
    if (!contents.ok) return unreachable;
    const { epoch, key } = writing();
    let group: Uint8Array[] = [];
    let bytes = 0;
    for (const content of contents.value) {
      const parsed = parseBatch(content);
      if (!parsed.ok || (!record.all && parsed.value.header.device !== own)) continue;
      if (atRelay.has(await hashOfHeader(parsed.value.headerBytes))) continue;
      const envelope = await sealEnvelope({ key, stream, epoch, content, random });
      if (bytes + envelope.length > maxPostBytes - 1024) {
        const problem = await post(group);
        if (problem) return problem;
        group = [];
        bytes = 0;
      }
      group.push(envelope);
      bytes += envelope.length + 4;
    }
    const problem = group.length > 0 ? await post(group) : undefined;
    if (problem) return problem;
    if (record.sent === through && !record.all) return undefined;
    return (await saveWithout("all", { sent: through })) ? undefined : unreachable;
  };

  const leave = async (): Promise<RelayProblem | undefined> => {
    const { previous } = record;
    if (!previous) return undefined;
    const now = { relay, vault, stream, digests: digests(), writing, random };
    const problem = await leavePrevious(previous, now);
    if (problem) return problem;
    return (await saveWithout("previous", {})) ? undefined : unreachable;
  };

  const syncOnce = async (): Promise<RelayProblem | undefined> => {
    if (isRemovedHere()) return undefined;
    const unset = (await leave()) ?? (await setAccess());
    if (unset) return unset;
    let problem = await tail.catchUp();
    if (problem?.tag === "not-found") {
      await setUp();
      problem = (await setAccess()) ?? (await tail.catchUp());
    }
    if (problem) return problem;
    const moved = recoveryOf(vault.state())?.mailbox;
    if (moved !== undefined && moved !== stream) {
      // What is still to be sent goes to the new place: nobody reads here any more.
      deps.moved(moved);
      return undefined;
    }
    const changedMeanwhile = await setAccess();
    if (changedMeanwhile) return changedMeanwhile;
    if (!choice().writing && isCurrentHere()) {
      const started = await exclusive(async () => {
        const prepared = await prepareEpoch([], []).catch(() => undefined);
        return prepared !== undefined && save([prepared]);
      });
      if (!started) return unreachable;
    }
    await deps.beforeSending();
    return send();
  };
  let isShutOut = false;
  let problem: RelayProblem | undefined;
  const sync = () =>
    oneAtATime(async () => {
      if (stopping.signal.aborted) return unreachable;
      const before = { problem, isShutOut };
      problem = await syncOnce();
      isShutOut = problem?.tag === "gone" || (isShutOut && problem?.tag === "unreachable");
      if (isShutOut !== before.isShutOut || problem?.tag !== before.problem?.tag) changed();
      return problem;
    });

  const waitForSetTime = () => {
    timer = setTimeout(
      () => {
        void sync().finally(() => {
          if (!stopping.signal.aborted) waitForSetTime();
        });
      },
      everyMs - (nowMs() % everyMs),
    );
  };

  return ok({
    get record() {
      return record;
    },
    keep: { changes: [{ put: mailboxKey, value: kept }], apply: () => {} },
    isSent: () =>
      record.sent === vault.arrivals() && record.first.length === 0 && isAccessSet() && record.previous === undefined,
    isShutOut: () => isShutOut,
    hasBegun: () => record.sent > 0 && record.first.length === 0 && isAccessSet() && record.previous === undefined,
    problem: () => problem,
    giveCode: async (code) => {
      if (!(await saveRecord(() => ({ code })))) return false;
      await sync();
      return true;
    },
    sync,
    prepareRemoval: async (devices) => {
      const { removalsOf } = await import("../epochs/last-batches.ts");
      return prepareEpoch(devices, await removalsOf(vault, devices));
    },
    start: () => {
      if (timer || stopping.signal.aborted) return;
      void sync();
      waitForSetTime();
    },
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      // Whatever is under way is let through: two that keep the same records would write over each other.
      await oneAtATime(async () => {});
    },
  });

  function freshProducer(): Producer {
    return { id: `p-${bytesToBase64url(random(16))}`, epoch: 0, seq: 0 };
  }
}

const unreachable: RelayProblem = { tag: "unreachable" };
