/** The events that list a device of one's own in the vault and in every bond. Nothing is saved here. Rules DEV-11, REST-3. */

import { deviceIdOf, type EventId, type Fact, type VaultEvent } from "@twofold/core";
import { digestOfToken } from "@twofold/crypto";
import type { Bond } from "../bond/bond.ts";
import type { Session } from "../client/session.ts";
import type { Prepared } from "../log/log.ts";
import type { LinkSlot } from "./link-record.ts";
import { keptBondEvent, placesOf } from "./places.ts";

type Owned = Uint8Array<ArrayBuffer>;
type SlotBytes = [signKey: Owned, hpkeKey: Owned, token: Owned];

export type Listed = {
  readonly parts: readonly Prepared[];
  /** The event that adds it to the vault. */
  readonly addition: string;
  /** `slot`: which of the keys it brought is for that bond; 0 is for the vault. */
  readonly bonds: readonly { readonly slot: number; readonly addition: string; readonly bond: Bond }[];
};

/**
 * `slots` are the keys and token digests that the device brings: the first for the vault, then one for each bond; undefined
 * when they are too few. `before` goes into the same batch of the vault.
 */
export async function prepareListing(
  session: Session,
  {
    slots,
    name,
    before,
  }: { readonly slots: readonly LinkSlot[]; readonly name: string; readonly before: readonly VaultEvent[] },
): Promise<Listed | undefined> {
  const { vault, bonds } = session;
  const [own, ...forBonds] = slots;
  const live = bonds.filter(({ record }) => !record.ended);
  if (!own || forBonds.length < live.length) return undefined;
  const added: VaultEvent = { kind: "own-device.added", ...keysOf(own), paper: false, slots: forBonds.map(slotBytes) };
  const named: VaultEvent = { kind: "own-device.named", device: own.signPublic.slice(), name };
  const parts: Prepared[] = [];
  const listed: Listed["bonds"][number][] = [];
  const kept: VaultEvent[] = [];
  for (const [i, bond] of live.entries()) {
    const slot = forBonds[i];
    if (!slot) continue;
    const written = await bond.prepareWrite([{ kind: "device.added", ...keysOf(slot), paper: false }]);
    const addition = idOfAddition(written.facts, slot);
    parts.push(written);
    listed.push({ slot: i + 1, addition, bond });
    const place = { device: deviceIdOf(own.signPublic), key: deviceIdOf(slot.signPublic), addition };
    kept.push(keptBondEvent(bond, [...placesOf(bond, vault), place]));
  }
  const inVault = await vault.prepareWrite([...before, added, named, ...kept]);
  parts.unshift(vault.identity, inVault);
  return { parts, addition: idOfAddition(inVault.facts, own), bonds: listed };
}

/** Once: the token of this device for the mailbox, and which keys it has in the bonds that it paired itself. */
export async function namingItself(
  { vault, bonds }: Session,
  mailboxToken: Uint8Array,
): Promise<readonly VaultEvent[]> {
  const { signPublic, hpkePublic } = vault.deviceKeys;
  const listed = vault.list().current.find(({ signKey }) => signKey === deviceIdOf(signPublic));
  const tokenDigest = await digestOfToken(mailboxToken);
  const isSaid = listed?.additions.some(({ token }) => token && deviceIdOf(token) === deviceIdOf(tokenDigest));
  if (isSaid) return [];
  const slots = await Promise.all(
    bonds.map(async ({ record }) => slotBytes({ ...record.device, tokenDigest: await digestOfToken(record.token) })),
  );
  const keys = keysOf({ signPublic, hpkePublic, tokenDigest });
  return [{ kind: "own-device.added", ...keys, paper: false, slots: slots.slice(0, 8) }];
}

/** As the fields of `device.added` and `own-device.added`. */
export function keysOf({ signPublic, hpkePublic, tokenDigest }: LinkSlot): {
  signKey: Owned;
  hpkeKey: Owned;
  token: Owned;
} {
  return { signKey: signPublic.slice(), hpkeKey: hpkePublic.slice(), token: tokenDigest.slice() };
}

/** As one entry of `slots` in an addition. */
export function slotBytes({ signPublic, hpkePublic, tokenDigest }: LinkSlot): SlotBytes {
  return [signPublic.slice(), hpkePublic.slice(), tokenDigest.slice()];
}

/** The event that adds it, among the facts of a batch that was just written. */
function idOfAddition(facts: readonly Fact[], { signPublic }: LinkSlot): EventId {
  const key = deviceIdOf(signPublic);
  const found = facts.find(({ event: { signKey } }) => signKey instanceof Uint8Array && deviceIdOf(signKey) === key);
  if (!found) throw new TypeError("a device was added and no event says so");
  return found.id;
}
