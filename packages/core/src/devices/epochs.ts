/**
 * Which epochs there are, and which of them a device writes under. Rules DEVICE-8 to DEVICE-10.
 *
 * [Note: Why never an older epoch] Only epochs of the highest number are looked at: when none of them will do, another is
 * started. Whether an older one would still do depends on who was ever handed its key, which no log can say for certain.
 */

import { type DeviceId, type Side, sides } from "../event/ids.ts";
import type { DeviceFacts, DevicesState, OwnDevicesState } from "./device-facts.ts";
import type { DeviceList, FirstDevice, Firsts, ListedDevice } from "./device-list.ts";

export type KnownEpoch = {
  readonly epoch: number;
  /** base64url of 32 bytes; empty for epoch 0, whose key is handed over in pairing and needs no name. */
  readonly digest: string;
  /** Whoever started it or handed it on, and whom they sealed it to. */
  readonly holders: readonly DeviceId[];
};

/** Epoch 0 of a bond and every later one that devices started while they counted; ascending by number, then digest. */
export function bondEpochs(
  state: { readonly devices: DevicesState },
  firsts: Firsts,
  lists: { readonly [S in Side]: DeviceList },
): readonly KnownEpoch[] {
  const started = sides.flatMap((side) => startedOn(state.devices[side], lists[side]));
  return connected([...firsts.a, ...firsts.b], started);
}

/** As `bondEpochs`, of the person's vault. */
export function vaultEpochs(
  vault: { readonly ownDevices: OwnDevicesState },
  firsts: readonly FirstDevice[],
  list: DeviceList,
): readonly KnownEpoch[] {
  return connected(firsts, startedOn(vault.ownDevices, list));
}

/**
 * The epoch to write under: of the highest number, the lowest digest that every current device can read and no removed
 * one. Undefined when there is none: then `nextEpoch` is to be started.
 *
 * `lists` are all that read the stream: both sides of a bond, or the one of a vault. `isKeyHere` leaves out epochs whose
 * key has not arrived.
 */
export function writingEpoch(
  epochs: readonly KnownEpoch[],
  lists: readonly DeviceList[],
  isKeyHere: (epoch: KnownEpoch) => boolean = () => true,
): KnownEpoch | undefined {
  const highest = highestOf(epochs);
  const candidates = epochs.filter(({ epoch }) => epoch === highest);
  const isOnly = candidates.length === 1;
  const current = lists.flatMap((list) => list.current);
  const removed = lists.flatMap((list) => list.removed);
  return candidates
    .filter(
      (each) =>
        each.holders.every((holder) => current.some(({ signKey }) => signKey === holder)) &&
        removed.every((device) => !wasHanded(device, each.epoch)) &&
        current.every((device) => canRead(device, each, isOnly)) &&
        isKeyHere(each),
    )
    .toSorted((left, right) => (left.digest < right.digest ? -1 : 1))[0];
}

/** The number that a new epoch gets. */
export function nextEpoch(epochs: readonly KnownEpoch[]): number {
  return highestOf(epochs) + 1;
}

function highestOf(epochs: readonly KnownEpoch[]): number {
  return Math.max(0, ...epochs.map(({ epoch }) => epoch));
}

type Started = { readonly epoch: number; readonly digest: string; readonly holders: readonly DeviceId[] };

function startedOn(facts: DeviceFacts, list: DeviceList): Started[] {
  return Object.values(facts.epochs)
    .filter(({ by, place }) => list.counts({ device: by, place: place ?? undefined }))
    .map(({ epoch, digest, by, recipients }) => ({ epoch, digest, holders: [by, ...recipients] }));
}

/**
 * What was said of one key taken together. A number counts once the one before it does, so that nobody can use up the
 * numbers by starting with the last.
 */
function connected(firsts: readonly FirstDevice[], started: readonly Started[]): readonly KnownEpoch[] {
  const first: KnownEpoch = { epoch: 0, digest: "", holders: firsts.map(({ signKey }) => signKey) };
  const byNumber = Map.groupBy(started, ({ epoch }) => epoch);
  const epochs = [first];
  for (let epoch = 1; byNumber.has(epoch); epoch += 1) {
    const byDigest = Map.groupBy(byNumber.get(epoch) ?? [], ({ digest }) => digest);
    for (const digest of [...byDigest.keys()].sort()) {
      const holders = new Set((byDigest.get(digest) ?? []).flatMap((each) => each.holders));
      epochs.push({ epoch, digest, holders: [...holders].sort() });
    }
  }
  return epochs;
}

/**
 * Whether a removed device may have been given a key of this number, the highest, without being named: when it was added
 * by a device that wrote under it, or while it was still there when it was removed under it. A claim to have written
 * under a number that nobody has started is nonsense, or comes true with the next epoch and costs one more.
 */
function wasHanded({ additions, removals }: ListedDevice, highest: number): boolean {
  return [...additions, ...removals].some(({ place }) => place?.epoch === highest);
}

/** Named, or added later, or added under this number while there was but one key of it. */
function canRead({ signKey, additions }: ListedDevice, { epoch, holders }: KnownEpoch, isOnly: boolean): boolean {
  return (
    holders.includes(signKey) ||
    additions.some(({ place }) => place !== null && (place.epoch > epoch || (place.epoch === epoch && isOnly)))
  );
}
