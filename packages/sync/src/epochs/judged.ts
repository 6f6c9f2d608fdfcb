/** Who may write, once something was said about devices. Loaded only then: most bonds have the two that paired. */

import {
  type BondState,
  bondEpochs,
  type DeviceList,
  deviceLists,
  type FirstDevice,
  type Firsts,
  nextEpoch,
  ownDeviceList,
  type VaultState,
  vaultEpochs,
  writingEpoch,
} from "@twofold/core";
import type { BondAdmission, VaultAdmission } from "./admissions.ts";

export function judgeBond(state: BondState, firsts: Firsts): BondAdmission {
  const lists = deviceLists(state, firsts);
  const epochs = bondEpochs(state, firsts, lists);
  return {
    lists,
    isNamed: (side, device) => lists[side].isNamed(device),
    counts: ({ side, device, place }) => lists[side].counts({ device, place }),
    mark: [lists.a, lists.b].map(markOf).filter(Boolean).join(" | "),
    choose: (keyring) => {
      const chosen = writingEpoch(epochs, [lists.a, lists.b], (known) => keyring.find(known) !== undefined);
      return { writing: chosen && keyring.find(chosen), nextEpoch: nextEpoch(epochs) };
    },
  };
}

export function judgeVault(state: VaultState, firsts: readonly FirstDevice[]): VaultAdmission {
  const list = ownDeviceList(state, firsts);
  const epochs = vaultEpochs(state, firsts, list);
  return {
    list,
    isNamed: (side, device) => side === "a" && list.isNamed(device),
    counts: ({ device, place }) => list.counts({ device, place }),
    mark: markOf(list),
    choose: (keyring) => {
      const chosen = writingEpoch(epochs, [list], (known) => keyring.find(known) !== undefined);
      return { writing: chosen && keyring.find(chosen), nextEpoch: nextEpoch(epochs) };
    },
  };
}

/** Names who was added, who was removed, and what of them counts; empty as long as there are only the first devices. */
function markOf({ current, removed, countsUntil }: DeviceList): string {
  const added = current.flatMap(({ signKey, additions }) => (additions.length > 0 ? [signKey] : []));
  const gone = removed.map(({ signKey }) => {
    const until = [...(countsUntil(signKey) ?? [])].map(([session, { seq, hash }]) => `${session}:${seq}:${hash}`);
    return `-${[signKey, ...until.toSorted()].join(" ")}`;
  });
  return [...added, ...gone].toSorted().join(", ");
}
