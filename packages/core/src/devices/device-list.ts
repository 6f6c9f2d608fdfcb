/** The devices of a person in one stream, and which of their batches count. Rules DEVICE-1 to DEVICE-7. */

import type { BatchPlace } from "../event/fact.ts";
import type { DeviceId, EventId, Side } from "../event/ids.ts";
import { compareStamps, earliest, type Stamp } from "../fold/stamp.ts";
import type { Addition, DeviceFacts, DevicesState, LastBatch, OwnDevicesState, Removal } from "./device-facts.ts";
import { type IsBefore, isBeforeByNumber } from "./is-before.ts";
import { judge, leaves } from "./judge.ts";

/**
 * So that both sides together stay within the boxes of one epoch envelope (64, EPOCH-3), whatever one of them adds. The
 * relay gives tokens to 16 devices of a side.
 */
export const maxCurrentPerSide = 30;

/** A device that is known from pairing, or the one that made the vault. `hpkeKey` where it was kept. */
export type FirstDevice = { readonly signKey: DeviceId; readonly hpkeKey?: Uint8Array };
export type Firsts = { readonly [S in Side]: readonly FirstDevice[] };

export type ListedDevice = {
  readonly signKey: DeviceId;
  /** X25519 public key, 32 bytes. Undefined for a first device of which only the sign key was kept. */
  readonly hpkeKey: Uint8Array | undefined;
  readonly paper: boolean;
  /** The events that list it: none for a first device, unless it has named its own keys once more. */
  readonly additions: readonly Addition[];
  /** Empty for a current device. */
  readonly removals: readonly Removal[];
  /** It has signed its addition itself, or needs none. */
  readonly joined: boolean;
};

export interface DeviceList {
  /** Ascending by sign key; paper keys among them. */
  readonly current: readonly ListedDevice[];
  /** Listed once and removed since. */
  readonly removed: readonly ListedDevice[];
  isCurrent(signKey: DeviceId): boolean;
  /**
   * Whether anything on this side names it as a device, rightly or not: its batches are then read for what they say about
   * devices (rule DEVICE-7), and `counts` decides about the rest.
   */
  isNamed(signKey: DeviceId): boolean;
  /** Whether the other events of a batch count: of a current device all, of a removed one up to its last. */
  counts(batch: { readonly device: DeviceId; readonly place: BatchPlace | undefined }): boolean;
  /** Undefined for a device that was not removed. A session that is missing does not count at all. */
  countsUntil(signKey: DeviceId): ReadonlyMap<string, LastBatch> | undefined;
}

/** Both sides of a bond. Nobody changes the other's list: each is judged from what its own side has said. */
export function deviceLists(
  state: { readonly devices: DevicesState },
  firsts: Firsts,
  isBefore: IsBefore = isBeforeByNumber,
): { readonly [S in Side]: DeviceList } {
  const { a, b } = state.devices;
  return { a: makeDeviceList(a, firsts.a, isBefore), b: makeDeviceList(b, firsts.b, isBefore) };
}

/** The person's own devices, by the vault. */
export function ownDeviceList(
  vault: { readonly ownDevices: OwnDevicesState },
  firsts: readonly FirstDevice[],
  isBefore: IsBefore = isBeforeByNumber,
): DeviceList {
  return makeDeviceList(vault.ownDevices, firsts, isBefore);
}

/** What the person calls a device of their own. */
export function ownDeviceName(vault: { readonly ownDevices: OwnDevicesState }, device: DeviceId): string | undefined {
  return vault.ownDevices.names[device]?.name;
}

function makeDeviceList(facts: DeviceFacts, firsts: readonly FirstDevice[], isBefore: IsBefore): DeviceList {
  const { additions, removals } = judge(
    facts,
    firsts.map(({ signKey }) => signKey),
    isBefore,
  );
  const removalsOf = Map.groupBy(removals, ({ device }) => device);
  const listed = listDevices(facts, firsts, additions, removalsOf);
  const named = new Set([...listed.keys(), ...Object.values(facts.additions).map(({ signKey }) => signKey)]);
  const all = [...listed.values()].sort((left, right) => (left.signKey < right.signKey ? -1 : 1));
  const isCurrent = (device: DeviceId) => listed.has(device) && !removalsOf.has(device);
  return {
    current: all.filter(({ signKey }) => isCurrent(signKey)),
    removed: all.filter(({ signKey }) => !isCurrent(signKey)),
    isCurrent,
    isNamed: (device) => named.has(device),
    counts: ({ device, place }) =>
      listed.has(device) && (removalsOf.get(device) ?? []).every((each) => leaves(each, place ?? null, isBefore)),
    countsUntil: (device) => lastOf(removalsOf.get(device)),
  };
}

function listDevices(
  facts: DeviceFacts,
  firsts: readonly FirstDevice[],
  additions: readonly Addition[],
  removalsOf: ReadonlyMap<DeviceId, readonly Removal[]>,
): ReadonlyMap<DeviceId, ListedDevice> {
  const additionsOf = Map.groupBy(additions, ({ signKey }) => signKey);
  const joinings = Object.values(facts.joinings);
  const rooted = firsts.map(({ signKey, hpkeKey }): [DeviceId, ListedDevice] => {
    const own = (additionsOf.get(signKey) ?? []).filter(({ by }) => by === signKey);
    const said = own.reduce<Addition | undefined>((first, each) => earliest(first, each), undefined);
    const removals = removalsOf.get(signKey) ?? [];
    return [
      signKey,
      { signKey, hpkeKey: hpkeKey ?? said?.hpkeKey, paper: false, additions: own, removals, joined: true },
    ];
  });
  const added = [...additionsOf].map(([signKey, own]): [DeviceId, ListedDevice] => {
    const { hpkeKey } = own.reduce((first, each) => earliest(first, each));
    const ids = new Set<EventId>(own.map(({ stamp }) => stamp.id));
    const joined = joinings.some(({ by, addition }) => by === signKey && ids.has(addition));
    const removals = removalsOf.get(signKey) ?? [];
    return [signKey, { signKey, hpkeKey, paper: own.every(({ paper }) => paper), additions: own, removals, joined }];
  });
  // Whoever adds more than anybody has keeps the earliest.
  const inOrder = added.toSorted(([, left], [, right]) => compareStamps(madeAt(left), madeAt(right)));
  const removed = inOrder.filter(([, { removals }]) => removals.length > 0);
  const current = inOrder.filter(([, { removals }]) => removals.length === 0);
  return new Map([...removed, ...current.slice(0, maxCurrentPerSide - rooted.length), ...rooted]);
}

function madeAt({ additions: [first, ...others] }: ListedDevice): Stamp {
  if (first === undefined) throw new TypeError("a device that was added has an addition");
  return others.reduce((kept, each) => earliest(kept, each), first).stamp;
}

/** Where several removals name one device, the least of what each leaves. */
function lastOf(removals: readonly Removal[] | undefined): ReadonlyMap<string, LastBatch> | undefined {
  if (removals === undefined) return undefined;
  const [first, ...others] = removals.map(({ last }) => new Map(last.map((each) => [each.session, each])));
  let least = first ?? new Map<string, LastBatch>();
  for (const other of others) {
    const common = [...least].flatMap(([session, last]) => {
      const theirs = other.get(session);
      return theirs ? [[session, theirs.seq < last.seq ? theirs : last] as const] : [];
    });
    least = new Map(common);
  }
  return least;
}
