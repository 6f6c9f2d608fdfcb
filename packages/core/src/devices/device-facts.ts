/**
 * What devices have said about devices and epochs, as it was said. Which of it counts is judged elsewhere (judge.ts),
 * from all of it at once, so that no order of arrival matters.
 */

import type { BatchPlace, Fact, VaultFact } from "../event/fact.ts";
import type { DeviceId, EventId, Side } from "../event/ids.ts";
import type { BondEvent, BondEventOf, UnknownEvent, VaultEvent, VaultEventOf } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { latest, plainPlace, type Stamp, type Stamped, stampOf } from "../fold/stamp.ts";

/** Who said it, and where in their chain; `null` when the place is not known. */
type Said = Stamped & { readonly by: DeviceId; readonly place: BatchPlace | null };
export type Addition = Said & {
  readonly signKey: DeviceId;
  /** X25519 public key, 32 bytes: what is sealed to this device is sealed to this. */
  readonly hpkeKey: Uint8Array;
  readonly paper: boolean;
  /** Digest of its token for this stream, 32 bytes: the relay's list of the side follows from these. */
  readonly token?: Uint8Array;
  /** Its keys for bonds, in the vault: which device of a bond is the same machine. */
  readonly slots?: readonly Slot[];
};
/** Sign key, X25519 key and token digest, 32 bytes each. */
export type Slot = readonly [signKey: Uint8Array, hpkeKey: Uint8Array, token: Uint8Array];
/** The last batch of one session that counts. `session` and `hash` as in `BatchPlace`. */
export type LastBatch = { readonly session: string; readonly seq: number; readonly hash: string };
export type Removal = Said & { readonly device: DeviceId; readonly last: readonly LastBatch[] };
export type Joining = Said & { readonly addition: EventId };
export type EpochStart = Said & {
  readonly epoch: number;
  /** base64url of 32 bytes. */
  readonly digest: string;
  readonly recipients: readonly DeviceId[];
};

/** Everything said on one side, each once; the keys have no meaning. */
export type DeviceFacts = {
  readonly additions: { readonly [key: string]: Addition };
  readonly joinings: { readonly [key: string]: Joining };
  readonly removals: { readonly [key: string]: Removal };
  readonly epochs: { readonly [key: string]: EpochStart };
};
export type DevicesState = { readonly [S in Side]: DeviceFacts };
export type OwnDevicesState = DeviceFacts & {
  readonly names: { readonly [device: string]: Stamped & { readonly name: string } };
};

const nothing: DeviceFacts = { additions: {}, joinings: {}, removals: {}, epochs: {} };

export const devices: Slice<DevicesState, Fact<BondEvent>> = {
  initial: { a: nothing, b: nothing },
  apply(state, fact) {
    const { side, event } = fact;
    const next = note(state[side], fact, {
      added: event.kind === "device.added" ? event : undefined,
      joined: event.kind === "device.joined" ? event : undefined,
      removed: event.kind === "device.removed" ? event : undefined,
      started: event.kind === "epoch.started" ? event : undefined,
    });
    return next === state[side] ? state : { ...state, [side]: next };
  },
};

export const ownDevices: Slice<OwnDevicesState, VaultFact<VaultEvent>> = {
  initial: { ...nothing, names: {} },
  apply(state, fact) {
    const { event } = fact;
    if (event.kind === "own-device.named") {
      const device = deviceIdOf(event.device);
      const named = latest(state.names[device], { name: event.name, stamp: stampOf(fact) });
      return named === state.names[device] ? state : { ...state, names: { ...state.names, [device]: named } };
    }
    const next = note(state, fact, {
      added: event.kind === "own-device.added" ? event : undefined,
      joined: event.kind === "own-device.joined" ? event : undefined,
      removed: event.kind === "own-device.removed" ? event : undefined,
      started: event.kind === "vault-epoch.started" ? event : undefined,
    });
    return next === state ? state : { ...state, ...next };
  },
};

const deviceKinds: readonly string[] = [
  "device.added",
  "device.joined",
  "device.removed",
  "epoch.started",
  "own-device.added",
  "own-device.joined",
  "own-device.removed",
  "vault-epoch.started",
] satisfies readonly (BondEvent | VaultEvent)["kind"][];

/**
 * Whether an event is about devices or epochs. Such events of a batch that does not count are folded all the same: they
 * are judged here, and left out elsewhere they would change what else counts. Rule DEVICE-7.
 */
export function isDeviceEvent(event: UnknownEvent): boolean {
  return deviceKinds.includes(event.kind);
}

/** The text form of a sign key: base64url without padding, as in a batch's header. */
export function deviceIdOf(signKey: Uint8Array): DeviceId {
  return textOf(signKey) as DeviceId;
}

type SaidEvents = {
  readonly added: BondEventOf<"device.added"> | VaultEventOf<"own-device.added"> | undefined;
  readonly joined: BondEventOf<"device.joined"> | VaultEventOf<"own-device.joined"> | undefined;
  readonly removed: BondEventOf<"device.removed"> | VaultEventOf<"own-device.removed"> | undefined;
  readonly started: BondEventOf<"epoch.started"> | VaultEventOf<"vault-epoch.started"> | undefined;
};

/** Adds what was said to the facts of its side; the same object when it is there already, or is nothing of this. */
function note(facts: DeviceFacts, fact: VaultFact<unknown>, said: SaidEvents): DeviceFacts {
  const { added, joined, removed, started } = said;
  const saying = { by: fact.device, place: fact.place ? plainPlace(fact.place) : null, stamp: stampOf(fact) };
  if (added) {
    const { signKey, hpkeKey, paper, token } = added;
    const slots = added.kind === "own-device.added" ? added.slots : undefined;
    const besides = { ...(token ? { token } : {}), ...(slots ? { slots } : {}) };
    const addition = { ...saying, signKey: deviceIdOf(signKey), hpkeKey, paper, ...besides };
    return insert(facts, "additions", addition);
  }
  if (joined) return insert(facts, "joinings", { ...saying, addition: joined.addition as EventId });
  if (removed) {
    const last = removed.last.map(([session, seq, hash]) => ({ session: textOf(session), seq, hash: textOf(hash) }));
    return insert(facts, "removals", { ...saying, device: deviceIdOf(removed.device), last });
  }
  if (started) {
    const { epoch, digest, recipients } = started;
    return insert(facts, "epochs", {
      ...saying,
      epoch,
      digest: textOf(digest),
      recipients: recipients.map(deviceIdOf),
    });
  }
  return facts;
}

/** The event's id binds its content; who, when and where tell copies of it apart. */
function insert<N extends keyof DeviceFacts>(facts: DeviceFacts, name: N, entry: DeviceFacts[N][string]): DeviceFacts {
  const key = keyOf(entry.stamp, entry.place);
  return Object.hasOwn(facts[name], key) ? facts : { ...facts, [name]: { ...facts[name], [key]: entry } };
}

function keyOf({ id, device, time }: Stamp, place: BatchPlace | null): string {
  const at = place ? [place.session, place.seq, place.hash, place.epoch] : [];
  return [id, device, time?.wallMs ?? "", time?.counter ?? "", ...at].join(".");
}

function textOf(bytes: Uint8Array): string {
  return bytes.toBase64({ alphabet: "base64url", omitPadding: true });
}
