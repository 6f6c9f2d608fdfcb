/** Adding bytes to a stream inside a transaction: the rules that appends and deposits share. */

import type { Side } from "@twofold/wire";
import { type Answer, refuse } from "../http/exchange.ts";
import type { Limits } from "../limits/limits.ts";
import type { StreamRow, Writing } from "../store/port.ts";
import { dueAtOf, meetingAnsweredMs, touched } from "./lifetime.ts";

/**
 * Appends `bytes` as one chunk and puts the changed row.
 *
 * Refuses over the stream's quota (LIM-2), and the second append of a meeting's guest side (MEET-2). Nothing has been
 * written when it refuses.
 */
export function addChunk(
  tables: Writing,
  limits: Limits,
  stream: StreamRow,
  side: Side,
  bytes: Uint8Array,
  now: number,
): { stream: StreamRow } | { refusal: Answer } {
  const isGuest = stream.kind === "meeting" && side === "b";
  if (isGuest && stream.hasGuest) {
    return { refusal: refuse("meeting-full", "Somebody has already answered here. Tell the one who invited you.") };
  }
  const tail = stream.tail + bytes.length;
  if (tail > limits.maxStreamBytes[stream.kind]) {
    return { refusal: refuse("quota", "This stream has reached the size that the relay keeps for one.") };
  }
  if (stream.kind === "meeting" && stream.appends >= limits.maxMeetingAppends) {
    return { refusal: refuse("quota", "A meeting takes only a few messages, and these have been used up.") };
  }
  tables.appendChunk(stream.key, tail, bytes);
  const grown = { ...touched(stream, now, false), tail, appends: stream.appends + 1 };
  const next = isGuest ? answeredMeeting(grown) : grown;
  tables.updateStream(next);
  return { stream: next };
}

/** Once a guest has answered, the inviter has thirty days from the creation. */
function answeredMeeting(stream: StreamRow): StreamRow {
  const expiresAt = stream.createdAt + meetingAnsweredMs;
  return { ...stream, hasGuest: true, expiresAt, dueAt: dueAtOf({ ...stream, expiresAt }) };
}
