/** Which device of a bond is which of the person's own. It stands in the vault alone: the other person has no use for it. */

import {
  type DeviceId,
  deviceIdOf,
  type EventId,
  type KeptPlace,
  keptBondRecords,
  type ListedDevice,
  type VaultEvent,
} from "@twofold/core";
import { deviceKeyBytes, encodeCbor, idToBytes } from "@twofold/crypto";
import type { Bond } from "../bond/bond.ts";
import type { Vault } from "../vault/vault.ts";
import { sharedBondOf } from "./grant.ts";
import { bondKeysOf } from "./own-devices.ts";

/** A device of the person, by its key in the vault, and its key in one bond. */
export type Place = { readonly device: DeviceId; readonly key: DeviceId; readonly addition?: EventId };

export function keptPlaces(vault: Vault, stream: string): readonly Place[] {
  const kept = keptBondRecords(vault.state()).find((each) => each.stream === stream);
  return (kept?.listed ?? []).map(placeOf);
}

/** Of everybody who is current in the vault: as this device knows the bond, and else as another one wrote it down. */
export function placesOf(bond: Bond, vault: Vault): readonly Place[] {
  const { current } = bond.lists()[bond.record.side];
  const seen = vault.list().current.flatMap((device): Place[] => {
    const keys = keysIn(bond, vault, device);
    return current
      .filter(({ signKey }) => keys.includes(signKey))
      .map(({ signKey, additions: [first] }) => {
        return { device: device.signKey, key: signKey, ...(first ? { addition: first.stamp.id } : {}) };
      });
  });
  const isSeen = ({ device }: Place) => seen.some((each) => each.device === device);
  const told = keptPlaces(vault, bond.record.stream).filter(
    (each) => vault.list().isCurrent(each.device) && !isSeen(each),
  );
  return [...seen, ...told];
}

/** The keys that this own device has, or would have, in the bond. */
function keysIn(bond: Bond, vault: Vault, device: ListedDevice): readonly DeviceId[] {
  const brought = bondKeysOf(device);
  if (device.signKey === deviceIdOf(vault.deviceKeys.signPublic)) {
    return [...brought, deviceIdOf(bond.record.device.signPublic)];
  }
  if (!device.paper) return brought;
  // The sheet's key in a bond that was there before it follows from the words: it is the one of no other sheet.
  const others = vault.list().removed.flatMap(bondKeysOf);
  const papers = bond.lists()[bond.record.side].current.filter(({ paper }) => paper);
  return [...brought, ...papers.map(({ signKey }) => signKey).filter((signKey) => !others.includes(signKey))];
}

/** What another own device needs to take part in this bond, and which of its keys is listed there. */
export function keptBondEvent(bond: Bond, places: readonly Place[]): VaultEvent {
  const { record } = bond;
  return {
    kind: "bond.kept",
    stream: record.stream,
    record: encodeCbor(sharedBondOf(record)),
    listed: places.map(({ device, key, addition }) => {
      const keys = { device: idToBytes(device, deviceKeyBytes), key: idToBytes(key, deviceKeyBytes) };
      return addition === undefined ? keys : { ...keys, addition };
    }),
  };
}

function placeOf({ device, key, addition }: KeptPlace): Place {
  return { device: deviceIdOf(device), key: deviceIdOf(key), ...(addition === undefined ? {} : { addition }) };
}
