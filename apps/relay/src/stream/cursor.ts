/** Cursors keep caches between us and readers from answering live reads for ever (Durable Streams §8.1). */

import { randomInt } from "node:crypto";

/** Length and beginning of the intervals, as the protocol suggests. */
const intervalMs = 20_000;
const epochMs = Date.UTC(2024, 9, 9);
/** Jitter of 1 to 3600 seconds, in intervals. */
const maxJumpIntervals = 180;

/** The current interval, or one past the reader's own cursor, so that it never goes back or repeats. */
export function nextCursor(asked: string | undefined, now: number): string {
  const interval = Math.floor((now - epochMs) / intervalMs);
  const known = asked !== undefined && /^\d{1,15}$/.test(asked) ? Number(asked) : -1;
  return String(known >= interval ? known + randomInt(1, maxJumpIntervals + 1) : interval);
}
