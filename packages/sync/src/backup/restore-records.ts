/** Putting back what a backup holds: into an empty browser whole, beside the same person's records as a union. */

import { emptyBondState, err, foldBondAll, ok, type Result, refoldUnknown, type StreamId } from "@twofold/core";
import { importDeviceKeys, makeSessionId, type RandomBytes } from "@twofold/crypto";
import { bytesEqual } from "@twofold/wire";
import { activeBondKey, type BondRecord, bondPrefix, bondRecordKey, bondsKey, wishesKey } from "../bond/bond-record.ts";
import { bondAdmitting, firstsOf } from "../bond/trust.ts";
import { cautionKey } from "../client/caution.ts";
import { wasLeft } from "../client/left-bonds.ts";
import { pastPrefix } from "../export/past.ts";
import { linkKey } from "../linking/link-record.ts";
import { type Log, openLog } from "../log/log.ts";
import { type ReadBatch, readBatch } from "../log/read-batch.ts";
import { sequenceKey, sequenceOf } from "../store/port.ts";
import type { OpenProblem, PlainChange, SealedStore } from "../store/sealed-store.ts";
import { type Vault, vaultIdentityKey, vaultPrefix } from "../vault/vault.ts";
import type { BackupRecord } from "./backup-file.ts";

/** Of this device or this moment alone: neither kept in a file nor put back from one. */
export const notInBackups: ReadonlySet<string> = new Set([linkKey, cautionKey]);

/** `vault/state`, `bond/<stream>/state`: where a device's own chain in that log stands. */
const headPattern = /^(vault|bond\/[^/]+)\/state$/;

/**
 * The record as a restored device goes on from it. Every log begins a new session: the device that made the file may have
 * written more since, and two batches must never share a number (rule BAK-6).
 */
function goesOn([key, value]: BackupRecord, random: RandomBytes): PlainChange {
  if (!headPattern.test(key) || !hasHead(value)) return { put: key, value };
  const head = { ...value.head, session: makeSessionId(random), seq: 0, prev: null };
  return { put: key, value: { ...value, head } };
}

function hasHead(value: unknown): value is { readonly head: object } {
  return typeof value === "object" && value !== null && "head" in value && typeof value.head === "object";
}

/** Every record of the file in place of everything that is here; one transaction for the caller to commit. */
export async function wholeChanges(
  store: SealedStore,
  records: readonly BackupRecord[],
  random: RandomBytes,
): Promise<Result<readonly PlainChange[], OpenProblem>> {
  const here = await store.list("");
  if (!here.ok) return here;
  const brought = new Set(records.map(([key]) => key));
  // The mark of this device stays as it is, set or not: a file says nothing of it (rule SAFE-6).
  const removed = here.value.flatMap(([key]) => (brought.has(key) || key === cautionKey ? [] : [{ remove: key }]));
  const put = records.filter(([key]) => !notInBackups.has(key)).map((record) => goesOn(record, random));
  return ok([...removed, ...put]);
}

export type MergeInput = {
  readonly store: SealedStore;
  readonly vault: Vault;
  readonly records: readonly BackupRecord[];
  readonly random: RandomBytes;
  readonly nowMs: () => number;
};

/**
 * What the file knows and this device does not, added to it: batches of every log both have, bonds that are not here, what
 * was imported, drafts where none is. Nothing that is here is replaced, and what was erased here stays erased.
 *
 * Memory is to be opened again afterwards. `batches` says how many were new.
 */
export async function mergeChanges(
  input: MergeInput,
): Promise<Result<{ changes: readonly PlainChange[]; batches: number; bonds: number }, OpenProblem>> {
  const { store, vault, records, random } = input;
  const brought = new Map(records);
  const changes: PlainChange[] = [];
  let batches = 0;

  const ofVault = await prepareUnion(vault, batchesIn(records, vaultPrefix), vault.own.stream);
  if (!ofVault.ok) return ofVault;
  changes.push(...ofVault.value.changes);
  batches += ofVault.value.added;

  const listed = await store.read(bondsKey);
  if (!listed.ok) return listed;
  const active = await store.read(activeBondKey);
  if (!active.ok) return active;
  const here = [
    ...new Set([...((listed.value as StreamId[] | undefined) ?? []), active.value as StreamId | undefined]),
  ].filter((stream) => stream !== undefined);
  const inFile = [...brought.keys()].flatMap((key) => /^bond\/([^/]+)\/record$/.exec(key)?.[1] ?? []) as StreamId[];
  const fresh: StreamId[] = [];
  for (const stream of inFile) {
    const kept = await store.read(bondRecordKey(stream));
    if (!kept.ok) return kept;
    if (kept.value === undefined) {
      fresh.push(stream);
      const isLeft = await wasLeft(store, stream);
      if (!isLeft.ok) return isLeft;
      const ofBond = records.filter(([key]) => key.startsWith(bondPrefix(stream)));
      changes.push(...(isLeft.value ? onlyToRead(ofBond, stream) : ofBond.map((record) => goesOn(record, random))));
      continue;
    }
    const bond = await unionOfBond(kept.value as BondRecord, brought.get(bondRecordKey(stream)) as BondRecord, input);
    if (!bond.ok) return bond;
    changes.push(...bond.value.changes);
    batches += bond.value.added;
  }
  if (fresh.length > 0) {
    changes.push({ put: bondsKey, value: [...here, ...fresh] });
    const shown = brought.get(activeBondKey);
    if (active.value === undefined && fresh.includes(shown as StreamId))
      changes.push({ put: activeBondKey, value: shown });
  }

  for (const key of ["drafts", "mailbox"]) {
    const kept = await store.read(key);
    if (!kept.ok) return kept;
    if (kept.value === undefined && brought.has(key)) changes.push({ put: key, value: brought.get(key) });
  }
  const past = await pastAfter(store, records);
  if (!past.ok) return past;
  return ok({ changes: [...changes, ...past.value], batches, bonds: fresh.length });
}

/** Reading the past takes each piece once, so that records which hold the same do no harm. */
async function pastAfter(
  store: SealedStore,
  records: readonly BackupRecord[],
): Promise<Result<readonly PlainChange[], OpenProblem>> {
  const here = await store.list(pastPrefix);
  if (!here.ok) return here;
  const last = here.value.at(-1)?.[0];
  const next = last === undefined ? 0 : sequenceOf(pastPrefix, last) + 1;
  const brought = records.filter(([key]) => key.startsWith(pastPrefix));
  return ok(brought.map(([, value], i) => ({ put: sequenceKey(pastPrefix, next + i), value })));
}

/** A bond that was left here comes back as the copy that could have been kept: nothing of it speaks with a relay. */
function onlyToRead(records: readonly BackupRecord[], stream: StreamId): readonly PlainChange[] {
  const mustNotLeave = `${bondPrefix(stream)}out/`;
  return records
    .filter(([key]) => !key.startsWith(mustNotLeave) && key !== wishesKey(stream))
    .map(([put, value]) => ({
      put,
      value: put === bondRecordKey(stream) ? { ...(value as BondRecord), ended: true } : value,
    }));
}

/** The record of a vault in the file, to see whose it is. */
export function vaultIn(records: readonly BackupRecord[]): string | undefined {
  const identity = new Map(records).get(vaultIdentityKey);
  const named = typeof identity === "object" && identity !== null && "stream" in identity ? identity.stream : undefined;
  return typeof named === "string" ? named : undefined;
}

function batchesIn(records: readonly BackupRecord[], prefix: string): readonly Uint8Array<ArrayBuffer>[] {
  const tail = `${prefix}tail/`;
  return records.flatMap(([key, value]) =>
    key.startsWith(tail) && value instanceof Uint8Array ? [new Uint8Array(value)] : [],
  );
}

/** Each batch is verified as one that comes from a relay would be: a file is no better than its way here. */
async function prepareUnion<State>(
  log: Pick<Log<State>, "prepareArrivals">,
  contents: readonly Uint8Array<ArrayBuffer>[],
  stream: StreamId,
): Promise<Result<{ readonly changes: readonly PlainChange[]; readonly added: number }, OpenProblem>> {
  const read: ReadBatch[] = [];
  for (const content of contents) {
    const batch = await readBatch(content, stream);
    if (batch.ok) read.push(batch.value);
  }
  const arrivals = await log.prepareArrivals(read);
  if (!arrivals) return err({ tag: "storage-failed", message: "a part of the app could not be fetched" });
  const { changes } = arrivals;
  return ok({ changes, added: changes.filter((change) => "put" in change && change.put.includes("/tail/")).length });
}

async function unionOfBond(
  kept: BondRecord,
  brought: BondRecord,
  { store, records, random, nowMs }: MergeInput,
): Promise<Result<{ changes: readonly PlainChange[]; added: number }, OpenProblem>> {
  const { stream, side } = kept;
  const prefix = bondPrefix(stream);
  const deviceKeys = await importDeviceKeys(kept.device);
  const log = await openLog({
    ...{ prefix, store, random, nowMs },
    identity: { stream, side, epoch: () => 0, deviceKeys, random },
    empty: emptyBondState(),
    foldAll: foldBondAll,
    refold: refoldUnknown,
    ...bondAdmitting(firstsOf(kept)),
  });
  if (!log.ok) return log;
  const union = await prepareUnion(log.value, batchesIn(records, prefix), stream);
  if (!union.ok) return union;
  const keys = brought.bondKeys.filter(
    ({ epoch, key }) => !kept.bondKeys.some((held) => held.epoch === epoch && bytesEqual(held.key, key)),
  );
  const record: PlainChange[] =
    keys.length > 0 ? [{ put: bondRecordKey(stream), value: { ...kept, bondKeys: [...kept.bondKeys, ...keys] } }] : [];
  return ok({ changes: [...union.value.changes, ...record], added: union.value.added });
}
