/**
 * The key of the private room: entries are sealed to its public half, so that one can write while it is locked; the
 * private half lies here as it is, or wrapped by the room's own passphrase (rules ROOM-1 to ROOM-3).
 */

import type { VaultFact } from "../event/fact.ts";
import type { EventId } from "../event/ids.ts";
import type { VaultEvent, VaultEventOf } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { compareStamps, latest, type Stamped, stampOf } from "../fold/stamp.ts";

/** Salt, m (KiB), t, p of Argon2id, and the private key under what these make of the passphrase. */
export type WrappedKey = NonNullable<VaultEventOf<"room.keyed">["wrapped"]>;
type Keyed = Pick<VaultEventOf<"room.keyed">, "publicKey" | "privateKey" | "wrapped">;
/** By public half. Two devices that had not heard of each other may each have made one. */
export type RoomState = { readonly [publicKey: string]: Entry };
/** `stale`: an earlier word about it was here, so that the log may still hold the private half. */
type Entry = Stamped & Keyed & { readonly stale?: true };

/** One of the two stands here. */
export type RoomKey = Readonly<Keyed>;

export const room: Slice<RoomState, VaultFact<VaultEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    if (event.kind !== "room.keyed") return state;
    const { publicKey, privateKey, wrapped } = event;
    const name = nameOf(publicKey);
    const before = state[name];
    const next: Entry = latest(before, { publicKey, privateKey, wrapped, stamp: stampOf(fact) });
    const stale = before && (before.stale || before.stamp.id !== fact.id) ? { stale: true as const } : {};
    return { ...state, [name]: { ...next, ...stale } };
  },
};

/**
 * The keys that were not given up; what is written now is sealed to the first.
 *
 * A wrapped one comes before any other: a device that had not heard of the passphrase must not open the room again.
 */
export function roomKeys(vault: { readonly room: RoomState }): readonly RoomKey[] {
  return Object.values(vault.room)
    .filter(({ privateKey, wrapped }) => privateKey !== null || wrapped !== null)
    .sort((left, right) => rank(right) - rank(left) || compareStamps(right.stamp, left.stamp))
    .map(({ publicKey, privateKey, wrapped }) => ({ publicKey, privateKey: wrapped ? null : privateKey, wrapped }));
}

/** The events whose word about a key counts, of the keys that the log may hold an earlier word about. */
export function staleRoomKeys(vault: { readonly room: RoomState }): ReadonlyMap<string, EventId> {
  const stale = Object.entries(vault.room).filter(([, { stale }]) => stale === true);
  return new Map(stale.map(([name, { stamp }]) => [name, stamp.id]));
}

/** Whether a fact is an earlier word about one of these keys. */
export function holdsStaleKey({ event, id }: VaultFact, stale: ReadonlyMap<string, EventId>): boolean {
  if (event.kind !== "room.keyed" || !(event.publicKey instanceof Uint8Array)) return false;
  const counts = stale.get(nameOf(event.publicKey));
  return counts !== undefined && counts !== id;
}

function nameOf(publicKey: Uint8Array): string {
  return publicKey.toBase64({ alphabet: "base64url", omitPadding: true });
}

function rank({ wrapped }: Keyed): number {
  return wrapped === null ? 0 : 1;
}
