/** The person's own log on this device. Nothing of it has a way to a relay: there is no outbox here (rule EVENT-6). */

import {
  emptyVaultState,
  type Fact,
  foldVaultAll,
  type Result,
  refoldUnknownVault,
  type StreamId,
  type VaultState,
} from "@twofold/core";
import {
  type DeviceSecret,
  eraseEvent,
  importDeviceKeys,
  makeDeviceSecret,
  makeStreamId,
  type RandomBytes,
} from "@twofold/crypto";
import { factsOfKept, type Log, openLog, type Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";

const prefix = "vault/";
const identityKey = "vault-identity";
type Identity = { readonly stream: StreamId; readonly device: DeviceSecret };

/** Opens the vault; makes its identity in memory when there is none, kept with the first write (`identity`). */
export async function openVault(
  store: SealedStore,
  random: RandomBytes,
  nowMs: () => number,
): Promise<Result<Log<VaultState> & { readonly identity: Prepared }, OpenProblem>> {
  const kept = await store.read(identityKey);
  if (!kept.ok) return kept;
  const fresh = kept.value === undefined;
  const identity = (kept.value as Identity | undefined) ?? {
    stream: makeStreamId(random),
    device: await makeDeviceSecret(random),
  };
  const deviceKeys = await importDeviceKeys(identity.device);
  const log = await openLog<VaultState>({
    prefix,
    store,
    identity: { stream: identity.stream, side: "a", epoch: 0, deviceKeys, random },
    empty: emptyVaultState(),
    foldAll: foldVaultAll,
    refold: refoldUnknownVault,
    random,
    nowMs,
  });
  if (!log.ok) return log;
  const changes = fresh ? [{ put: identityKey, value: identity }] : [];
  return { ok: true, value: { ...log.value, identity: { changes, apply: () => {} } } };
}

/**
 * Takes the content of some events out of the vault for good; headers and chain stay (rule BATCH-6).
 *
 * The snapshot goes too, since it holds what was folded. Memory is to be opened again afterwards.
 */
export async function prepareErasure(
  store: SealedStore,
  matches: (fact: Fact) => boolean,
): Promise<Result<Prepared, OpenProblem>> {
  const rows = await store.list(`${prefix}tail/`);
  if (!rows.ok) return rows;
  const changes = rows.value.flatMap(([key, value]) => {
    let content = value as Uint8Array<ArrayBuffer>;
    const facts = factsOfKept(content);
    const gone = facts.flatMap((fact, index) => (matches(fact) ? [index] : []));
    for (const index of gone) {
      const erased = eraseEvent(content, index);
      if (erased.ok) content = erased.value;
    }
    return gone.length === 0 ? [] : [{ put: key, value: content }];
  });
  return { ok: true, value: { changes: [...changes, { remove: `${prefix}snapshot` }], apply: () => {} } };
}
