/** Entries that were taken away: whoever holds the token of one is told so, and nobody else anything. Rule ACC-11. */

import type { AccessEntry, AccessList } from "@twofold/wire";

/** Twice a full list: a person who removed more devices than this has long told the first of them. */
const maxFormer = 32;

/** Kept as an entry without rights, which no request can set. */
export function isFormer({ rights }: AccessEntry): boolean {
  return rights.length === 0;
}

export function standing({ entries }: AccessList): readonly AccessEntry[] {
  return entries.filter((entry) => !isFormer(entry));
}

/** `next`, and after it whoever stands in `before` and not in `next`: the latest first, as many as are kept. */
export function withFormer(before: AccessList, next: AccessList): AccessList {
  const isLeft = ({ digest }: AccessEntry) => !next.entries.some((entry) => entry.digest === digest);
  const former = before.entries.filter(isLeft).map(({ digest }): AccessEntry => ({ digest, rights: [] }));
  return { version: next.version, entries: [...next.entries, ...former.slice(0, maxFormer)] };
}
