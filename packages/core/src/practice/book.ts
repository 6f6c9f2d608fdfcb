/** What was written in each session, as a set that only grows: the only state that practices keep. */

import type { VaultFact } from "../event/fact.ts";
import type { SessionId, Side } from "../event/ids.ts";
import { earliest, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";

/** One event of a session, whole. `side` is who signed it; in a vault there is no side to tell. */
export type Entry<E> = Stamped & { readonly side: Side | null; readonly event: E };
type Entries<E> = Readonly<Partial<Record<string, Entry<E>>>>;

/**
 * Entries by session, sessions in shelves of a hundred: adding one copies a shelf, not every session there ever was.
 * Entries are kept by event and side, the earliest copy of each, so that it is one of the joins of stamp.ts.
 */
export type Book<E> = { readonly [shelf: string]: { readonly [session: string]: Entries<E> } };

export function addEntry<E extends { readonly session: string }>(
  book: Book<E>,
  fact: VaultFact<unknown>,
  event: E,
  side: Side | null,
): Book<E> {
  const shelf = shelfOf(event.session);
  const kept = book[shelf]?.[event.session] ?? {};
  const next = joinEntry(kept, `${fact.id}.${side ?? ""}`, earliest, { side, event, stamp: stampOf(fact) });
  return next === kept ? book : { ...book, [shelf]: { ...book[shelf], [event.session]: next } };
}

/** In no order that may matter. */
export function entriesOf<E>(book: Book<E>, session: SessionId): readonly Entry<E>[] {
  return Object.values(book[shelfOf(session)]?.[session] ?? {}) as Entry<E>[];
}

/** The names of all sessions in the book, sorted. */
export function sessionsIn(book: Book<unknown>): readonly SessionId[] {
  return Object.values(book)
    .flatMap((shelf) => Object.keys(shelf) as SessionId[])
    .sort();
}

function shelfOf(session: string): string {
  return session.slice(0, -2);
}
