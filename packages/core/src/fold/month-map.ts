/**
 * A map whose keys begin with a day, kept in one object per month.
 *
 * Adding to it copies one month and the list of months, not ten years of history: folding 15,000 facts one by one
 * into one object of 3,000 rounds copies it 15,000 times.
 */

import type { RoundId } from "../event/ids.ts";

/** Keys are round ids, or begin with `YYYY-MM` as these do. */
export type MonthMap<K extends string, T> = { readonly [month: string]: Readonly<Partial<Record<K, T>>> };
export type RoundMap<T> = MonthMap<RoundId, T>;

export function getEntry<K extends string, T>(map: MonthMap<K, T>, key: K): T | undefined {
  return map[monthOf(key)]?.[key];
}

/** The same map when `update` returns what it was given, so that unchanged state is recognised by identity. */
export function updateEntry<K extends string, T>(
  map: MonthMap<K, T>,
  key: K,
  update: (value: T | undefined) => T,
): MonthMap<K, T> {
  const month = monthOf(key);
  const entries = map[month];
  const value = entries?.[key];
  const next = update(value);
  if (next === value) return map;
  return { ...map, [month]: { ...entries, [key]: next } as Readonly<Partial<Record<K, T>>> };
}

/** In no order that may matter: sort before showing. */
export function listEntries<K extends string, T>(map: MonthMap<K, T>): readonly (readonly [K, T])[] {
  return Object.values(map).flatMap((entries) => Object.entries(entries) as [K, T][]);
}

function monthOf(key: string): string {
  return key.slice(0, 7);
}
