/** The person's own devices, as the vault and the bonds list them. */

import { type DeviceId, deviceIdOf, type ListedDevice } from "@twofold/core";
import type { Bond } from "../bond/bond.ts";
import type { Vault } from "../vault/vault.ts";

/** A relay takes 16 entries of a side; the words' own key needs one of them. */
export const maxOwnDevices = 15;
/** A new device brings keys for so many bonds: one of its eight is for the vault. */
export const maxLinkedBonds = 7;

/** As screens see it. Named by its key in the vault. */
export type OwnDevice = {
  readonly device: DeviceId;
  readonly name: string | undefined;
  readonly isThis: boolean;
  /** Its addition was not seen here yet. */
  readonly isNew: boolean;
};

export function listOwnDevices(vault: Vault, seen: ReadonlySet<string>): readonly OwnDevice[] {
  const own = deviceIdOf(vault.deviceKeys.signPublic);
  return vault
    .list()
    .current.filter(({ paper }) => !paper)
    .map(({ signKey, additions }) => ({
      device: signKey,
      // As `ownDeviceName`, which stands with what judges lists, and that is not loaded at the start.
      name: vault.state().ownDevices.names[signKey]?.name,
      isThis: signKey === own,
      isNew: signKey !== own && !seen.has(signKey) && additions.some(({ by }) => by !== signKey),
    }));
}

/** The keys that a machine of this person has in bonds: those it brought, and those it said it paired with. */
export function bondKeysOf(device: ListedDevice): readonly DeviceId[] {
  return device.additions.flatMap(({ slots = [] }) => slots.map(([signKey]) => deviceIdOf(signKey)));
}

/** Which devices of this side of a bond are that machine. */
export function devicesInBond(bond: Bond, device: ListedDevice): readonly DeviceId[] {
  const keys = bondKeysOf(device);
  return bond
    .lists()
    [bond.record.side].current.map(({ signKey }) => signKey)
    .filter((signKey) => keys.includes(signKey));
}
