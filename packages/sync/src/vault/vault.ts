/**
 * The person's own log on this device. Nothing of it has a way into a bond (rule EVENT-6), and no way to a relay at all
 * unless the person has a second device or recovery words: then the mailbox carries it (rule MAIL-1).
 */

import {
  type DeviceList,
  deviceIdOf,
  emptyVaultState,
  type Fact,
  type FirstDevice,
  foldVaultAll,
  isDeviceEvent,
  type Result,
  refoldUnknownVault,
  type StreamId,
  type VaultState,
} from "@twofold/core";
import {
  type DeviceKeys,
  type DeviceSecret,
  eraseEvent,
  importDeviceKeys,
  makeDeviceSecret,
  makeStreamId,
  type RandomBytes,
} from "@twofold/crypto";
import { chooseFirst } from "../bond/trust.ts";
import type { VaultAdmission } from "../epochs/admissions.ts";
import { firstsOnly, isAnythingSaid } from "../epochs/firsts.ts";
import type { Admitting } from "../log/admission.ts";
import { factsOfKept, type Log, openLog, type Prepared } from "../log/log.ts";
import type { OpenProblem, SealedStore } from "../store/sealed-store.ts";

export const vaultPrefix = "vault/";
export const vaultIdentityKey = "vault-identity";

/** This device in the person's log. `first` is the device that began it, where it is not this one. */
export type VaultIdentity = {
  readonly stream: StreamId;
  readonly device: DeviceSecret;
  readonly first?: { readonly signKey: Uint8Array; readonly hpkeKey: Uint8Array };
};

export interface Vault extends Log<VaultState, VaultAdmission> {
  /** Kept with the first write. */
  readonly identity: Prepared;
  readonly own: VaultIdentity;
  readonly deviceKeys: DeviceKeys;
  readonly firsts: readonly FirstDevice[];
  readonly list: () => DeviceList;
  /** The epoch that is written under from now on: the mailbox knows. */
  writeUnder(epoch: () => number): void;
}

/** The device that began the log: the list begins with it. */
export function firstsOfVault({ device, first }: VaultIdentity): readonly FirstDevice[] {
  const { signKey, hpkeKey } = first ?? { signKey: device.signPublic, hpkeKey: device.hpkePublic };
  return [{ signKey: deviceIdOf(signKey), hpkeKey }];
}

function vaultAdmitting(firsts: readonly FirstDevice[]): Admitting<VaultState, VaultAdmission> {
  const list = firstsOnly(firsts);
  const plain: VaultAdmission = {
    list,
    isNamed: (side, device) => side === "a" && list.isNamed(device),
    counts: ({ device, place }) => list.counts({ device, place }),
    mark: "",
    endedSessions: [],
    choose: chooseFirst,
  };
  return {
    decides: isDeviceEvent,
    admissionOf: async (state, chains) => {
      if (!isAnythingSaid(state.ownDevices)) return plain;
      const judged = await import("../epochs/judged.ts").catch(() => undefined);
      return judged?.judgeVault(state, firsts, chains);
    },
  };
}

/** Opens the vault; makes its identity in memory when there is none, kept with the first write (`identity`). */
export async function openVault(
  store: SealedStore,
  random: RandomBytes,
  nowMs: () => number,
): Promise<Result<Vault, OpenProblem>> {
  const kept = await store.read(vaultIdentityKey);
  if (!kept.ok) return kept;
  const fresh = kept.value === undefined;
  const own = (kept.value as VaultIdentity | undefined) ?? {
    stream: makeStreamId(random),
    device: await makeDeviceSecret(random),
  };
  const deviceKeys = await importDeviceKeys(own.device);
  const firsts = firstsOfVault(own);
  let epoch = () => 0;
  const log = await openLog<VaultState, VaultAdmission>({
    prefix: vaultPrefix,
    store,
    identity: { stream: own.stream, side: "a", epoch: () => epoch(), deviceKeys, random },
    empty: emptyVaultState(),
    foldAll: foldVaultAll,
    refold: refoldUnknownVault,
    ...vaultAdmitting(firsts),
    random,
    nowMs,
  });
  if (!log.ok) return log;
  const changes = fresh ? [{ put: vaultIdentityKey, value: own }] : [];
  const vault: Vault = {
    ...log.value,
    ...{ own, deviceKeys, firsts },
    list: () => log.value.admission().list,
    identity: { changes, apply: () => {} },
    writeUnder: (next) => {
      epoch = next;
    },
  };
  return { ok: true, value: vault };
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
  const rows = await store.list(`${vaultPrefix}tail/`);
  if (!rows.ok) return rows;
  const changes: { put: string; value: Uint8Array }[] = [];
  for (const [key, value] of rows.value) {
    let content = value as Uint8Array<ArrayBuffer>;
    const facts = await factsOfKept(content);
    const gone = facts.flatMap((fact, index) => (matches(fact) ? [index] : []));
    for (const index of gone) {
      const erased = eraseEvent(content, index);
      if (erased.ok) content = erased.value;
    }
    if (gone.length > 0) changes.push({ put: key, value: content });
  }
  return { ok: true, value: { changes: [...changes, { remove: `${vaultPrefix}snapshot` }], apply: () => {} } };
}
