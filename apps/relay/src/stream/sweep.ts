/** What time takes away: expired and unread streams, shares that nobody fetched. Rules MEET-3, DUR-5, ESC-8. */

import { sides } from "@twofold/wire";
import type { Store, StreamRow, Writing } from "../store/port.ts";
import { isExpired, meetingRememberedMs, unreadMs } from "./lifetime.ts";

/** So few at once that appends never wait long for a sweep. */
const batchSize = 100;

/** Sweeps one batch and resolves with how many streams and slots it took; zero when nothing is left to do. */
export function sweep(store: Store, now: number): Promise<number> {
  return store.commit((tables) => {
    const streams = tables.streamsDue(now, batchSize);
    for (const stream of streams) sweepStream(tables, stream, now);
    const slots = tables.slotsOlderThan(now - unreadMs, batchSize);
    for (const { stream, slot } of slots) sweepSlot(tables, stream, slot);
    return streams.length + slots.length;
  });
}

function sweepStream(tables: Writing, stream: StreamRow, now: number): void {
  const isMeeting = stream.kind === "meeting" && isExpired(stream, now);
  const forgetAt = (stream.expiresAt ?? 0) + meetingRememberedMs;
  if (isMeeting && now < forgetAt) {
    tables.dropChunks(stream.key);
    tables.updateStream({ ...stream, dueAt: forgetAt });
  } else {
    tables.deleteStream(stream);
  }
}

/** A lone deposit goes, so that its author can deposit again; of a full slot the commitments stay. */
function sweepSlot(tables: Writing, stream: number, slot: string): void {
  const deposits = tables.depositsOf(stream, slot);
  const isFull = deposits.a !== undefined && deposits.b !== undefined;
  for (const side of sides) {
    const deposit = deposits[side];
    if (deposit && isFull) tables.putDeposit(stream, slot, side, { ...deposit, share: undefined });
    else if (deposit) tables.deleteDeposit(stream, slot, side);
  }
}
