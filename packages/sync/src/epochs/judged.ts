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
import { byNumber, type Chains } from "../log/chains.ts";
import type { BondAdmission, VaultAdmission } from "./admissions.ts";

/** `chains` tell two batches of one number apart where there are such. */
export function judgeBond(state: BondState, firsts: Firsts, chains: Chains = byNumber): BondAdmission {
  const lists = deviceLists(state, firsts, chains.isBefore);
  const epochs = bondEpochs(state, firsts, lists);
  return {
    lists,
    isNamed: (side, device) => lists[side].isNamed(device),
    counts: ({ side, device, place }) => lists[side].counts({ device, place }),
    mark: [lists.a, lists.b]
      .map((list) => markOf(list, chains))
      .filter(Boolean)
      .join(" | "),
    endedSessions: [lists.a, lists.b].flatMap(endedIn),
    choose: (keyring) => {
      const chosen = writingEpoch(epochs, [lists.a, lists.b], (known) => keyring.find(known) !== undefined);
      return { writing: chosen && keyring.find(chosen), nextEpoch: nextEpoch(epochs) };
    },
  };
}

export function judgeVault(
  state: VaultState,
  firsts: readonly FirstDevice[],
  chains: Chains = byNumber,
): VaultAdmission {
  const list = ownDeviceList(state, firsts, chains.isBefore);
  const epochs = vaultEpochs(state, firsts, list);
  return {
    list,
    isNamed: (side, device) => side === "a" && list.isNamed(device),
    counts: ({ device, place }) => list.counts({ device, place }),
    mark: markOf(list, chains),
    endedSessions: endedIn(list),
    choose: (keyring) => {
      const chosen = writingEpoch(epochs, [list], (known) => keyring.find(known) !== undefined);
      return { writing: chosen && keyring.find(chosen), nextEpoch: nextEpoch(epochs) };
    },
  };
}

/** Names who was added, who was removed, and what of them counts; empty as long as there are only the first devices. */
function markOf({ current, removed, countsUntil }: DeviceList, chains: Chains): string {
  const added = current.flatMap(({ signKey, additions }) => (additions.length > 0 ? [signKey] : []));
  const gone = removed.map(({ signKey }) => {
    const until = [...(countsUntil(signKey) ?? [])].map(([session, { seq, hash }]) =>
      [session, seq, hash, chains.markOf(session)].filter((each) => each !== "").join(":"),
    );
    return `-${[signKey, ...until.toSorted()].join(" ")}`;
  });
  return [...added, ...gone].toSorted().join(", ");
}

function endedIn({ removed, countsUntil }: DeviceList): readonly string[] {
  return removed.flatMap(({ signKey }) => [...(countsUntil(signKey)?.keys() ?? [])]);
}
