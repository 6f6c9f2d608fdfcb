/** Making a batch: the next one of this device's session, signed, and the facts it adds. */

import {
  type EventId,
  type Fact,
  type HybridTime,
  type Side,
  type StreamId,
  tick,
  type UnknownEvent,
} from "@twofold/core";
import {
  bytesToId,
  type DeviceKeys,
  type HeaderHash,
  type RandomBytes,
  type SessionId,
  signBatch,
} from "@twofold/crypto";
import { type Frontier, seenBy } from "./frontier.ts";

/** Where this device's own chain stands. */
export type Head = {
  readonly session: SessionId;
  readonly seq: number;
  readonly prev: HeaderHash | null;
  readonly clock: HybridTime;
};

export type WrittenBatch = {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly hash: HeaderHash;
  readonly seq: number;
  readonly session: SessionId;
  readonly head: Head;
  readonly facts: readonly Fact[];
};

/**
 * Signs `events` as one batch.
 *
 * `automatic` batches (openings) carry neither a clock nor what was seen, so that they tell nothing of when this
 * device was used (rule BATCH-5).
 */
export async function writeBatch(input: {
  readonly events: readonly UnknownEvent[];
  readonly automatic: boolean;
  readonly head: Head;
  readonly frontier: Frontier;
  readonly stream: StreamId;
  readonly side: Side;
  readonly epoch: number;
  readonly deviceKeys: DeviceKeys;
  readonly random: RandomBytes;
  readonly nowMs: number;
}): Promise<WrittenBatch> {
  const { events, automatic, head, frontier, stream, side, epoch, deviceKeys, random } = input;
  const clock = automatic ? head.clock : tick(head.clock, input.nowMs);
  const time = automatic ? undefined : clock;
  const { session, seq, prev } = head;
  const seen = automatic ? null : seenBy(frontier, session);
  const place = { stream, side, session, epoch, seq, prev, seen, time: time ?? null };
  const { content, hash, ids } = await signBatch({ ...place, events, deviceKeys, random });
  const device = bytesToId<Fact["device"]>(deviceKeys.signPublic);
  const written = { session, seq, hash, epoch };
  const facts = events.map((event, i): Fact => ({ id: ids[i] as EventId, side, device, place: written, time, event }));
  return { content, hash, seq, session, head: { session, seq: seq + 1, prev: hash, clock }, facts };
}
