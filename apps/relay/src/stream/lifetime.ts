/** How long streams live: expiry asked for by the protocol, and the relay's own retention. Rules MEET-1, MEET-3, DUR-5. */

import type { RowKind, StreamRow } from "../store/port.ts";

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** An unused invitation (protocol, "Pairing"). */
export const meetingOpenMs = 72 * hourMs;
/** Once a guest has answered; the inviter may be away for weeks. */
export const meetingAnsweredMs = 30 * dayMs;
/** How long an expired meeting is remembered without its bytes, so that a late guest is told `gone`. */
export const meetingRememberedMs = 30 * dayMs;
/** A stream that nobody has read goes, and so does an unacknowledged share: a year and a month of absence. */
export const unreadMs = 400 * dayMs;

export function isExpired(row: StreamRow, now: number): boolean {
  return row.expiresAt !== undefined && now >= row.expiresAt;
}

/** When the sweep has to look at a stream: at its expiry, or after 400 days unread. */
export function dueAtOf(row: { kind: RowKind; expiresAt: number | undefined; lastReadAt: number }): number {
  return row.expiresAt ?? row.lastReadAt + unreadMs;
}

/**
 * The row after a read or a write at `now`; the same object when nothing has to be stored.
 *
 * A sliding time to live begins anew (Durable Streams). Otherwise only reads count, and only by the day: a finer
 * record would say more about two people than the relay needs.
 */
export function touched(row: StreamRow, now: number, isRead: boolean): StreamRow {
  if (row.ttlSeconds !== undefined) {
    const expiresAt = now + row.ttlSeconds * 1000;
    return { ...row, expiresAt, dueAt: expiresAt };
  }
  if (!isRead || now - row.lastReadAt < dayMs) return row;
  const lastReadAt = now;
  return { ...row, lastReadAt, dueAt: dueAtOf({ ...row, lastReadAt }) };
}

export type ExpiryProblem = { readonly tag: "bad-expiry" };

/** `Stream-TTL` and `Stream-Expires-At` of a creation; both together, or a malformed one, are refused. */
export function parseExpiry(
  ttl: string | undefined,
  expiresAt: string | undefined,
): { ttlSeconds?: number; expiresAt?: number } | ExpiryProblem {
  if (ttl !== undefined && expiresAt !== undefined) return { tag: "bad-expiry" };
  if (ttl !== undefined) {
    const ttlSeconds = Number(ttl);
    return /^(0|[1-9]\d*)$/.test(ttl) && Number.isSafeInteger(ttlSeconds * 1000)
      ? { ttlSeconds }
      : { tag: "bad-expiry" };
  }
  if (expiresAt !== undefined) {
    const time = Date.parse(expiresAt);
    const isTimestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i.test(expiresAt);
    return isTimestamp && Number.isFinite(time) ? { expiresAt: time } : { tag: "bad-expiry" };
  }
  return {};
}
