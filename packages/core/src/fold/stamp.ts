/**
 * Where a fact stands among others about the same thing.
 *
 * [Note: Why every piece of state is a join]
 * Facts arrive in any order, some twice, some after a snapshot. So each piece of state is one of three things, all of
 * them commutative, associative and idempotent: the latest fact, the earliest fact, or a map that only grows and whose
 * entries are one of these. Everything else (who may, what counts, what is shown) is derived by selectors.
 */

import type { BatchPlace, VaultFact } from "../event/fact.ts";
import type { DeviceId, EventId } from "../event/ids.ts";
import { compareTimes, type HybridTime } from "../time/hybrid-clock.ts";

/** Plain, so that it can be kept as CBOR: `null` stands for an automatic batch, which carries no clock. */
export type Stamp = { readonly time: HybridTime | null; readonly id: EventId; readonly device: DeviceId };
export type Stamped = { readonly stamp: Stamp };

export function stampOf(fact: Pick<VaultFact<unknown>, "time" | "id" | "device">): Stamp {
  const { time, id, device } = fact;
  return { time: plainTime(time), id, device };
}

export function plainTime(time: HybridTime | undefined): HybridTime | null {
  return time === undefined ? null : { wallMs: time.wallMs, counter: time.counter };
}

/** As `plainTime`: nothing but what belongs to a place, whatever it was decoded from. */
export function plainPlace({ session, seq, hash, epoch }: BatchPlace): BatchPlace {
  return { session, seq, hash, epoch };
}

/** By time, then id (which binds the content), then device. Without a clock is before any clock. */
export function compareStamps(left: Stamp, right: Stamp): number {
  return (
    compareNullableTimes(left.time, right.time) ||
    compareTexts(left.id, right.id) ||
    compareTexts(left.device, right.device)
  );
}

/** The later of the two: a last-writer register. Returns `kept` itself when nothing changes. */
export function latest<T extends Stamped>(kept: T | undefined, next: T): T {
  return kept === undefined || compareStamps(next.stamp, kept.stamp) > 0 ? next : kept;
}

/** The earlier of the two: what was said first stays. Returns `kept` itself when nothing changes. */
export function earliest<T extends Stamped>(kept: T | undefined, next: T): T {
  return kept === undefined || compareStamps(next.stamp, kept.stamp) < 0 ? next : kept;
}

/** One entry of a map joined with `next` by `join`; the same map when nothing changes, so that state is shared. */
export function joinEntry<K extends string, T extends Stamped>(
  map: Readonly<Partial<Record<K, T>>>,
  key: K,
  join: (kept: T | undefined, next: T) => T,
  next: T,
): Readonly<Partial<Record<K, T>>> {
  // What people name may be called as something that every object has.
  const kept = Object.hasOwn(map, key) ? map[key] : undefined;
  const joined = join(kept, next);
  return joined === kept ? map : { ...map, [key]: joined };
}

/** The entries of such a map, whatever order they were added in, earliest first. */
export function entriesInOrder<K extends string, T extends Stamped>(
  map: Readonly<Partial<Record<K, T>>>,
): readonly (readonly [K, T])[] {
  return (Object.entries(map) as [K, T][]).sort(([, left], [, right]) => compareStamps(left.stamp, right.stamp));
}

function compareNullableTimes(left: HybridTime | null, right: HybridTime | null): number {
  if (left === null || right === null) return (left === null ? 0 : 1) - (right === null ? 0 : 1);
  return compareTimes(left, right);
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
