/**
 * From a batch's bytes to facts: the one door through which anything enters the fold.
 *
 * Here a batch is checked by itself: its stream, its signature by the device that it names, its events. Whether that
 * device may write is the log's to say, since the list of devices changes with the log (rule DEV-1).
 */

import { err, type Fact, ok, type Result, type StreamId, type UnknownEvent } from "@twofold/core";
import {
  type BatchHeader,
  type BatchRefused,
  type BatchUnreadable,
  type EnvelopeProblem,
  type HeaderHash,
  openEnvelope,
  parseBatch,
  verifyBatch,
} from "@twofold/crypto";

export type ReadBatch = {
  readonly header: BatchHeader;
  readonly hash: HeaderHash;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly facts: readonly Fact[];
};

export type ReadProblem = EnvelopeProblem | BatchUnreadable | BatchRefused;

/** Opens, parses and verifies; never throws for any bytes that a relay can send. */
export async function readEnvelope(
  envelope: Uint8Array,
  keys: (epoch: number) => readonly CryptoKey[],
  stream: StreamId,
  /** Where an envelope is bound to another stream than its batch: the mailbox that carries a vault's log. */
  bearer: StreamId = stream,
): Promise<Result<ReadBatch, ReadProblem>> {
  const opened = await openEnvelope({ keys, stream: bearer, envelope });
  return opened.ok ? readBatch(opened.value.content, stream) : opened;
}

/** As `readEnvelope`, from the content that this device keeps. */
export async function readBatch(
  content: Uint8Array<ArrayBuffer>,
  stream: StreamId,
): Promise<Result<ReadBatch, BatchUnreadable | BatchRefused>> {
  const parsed = parseBatch(content);
  if (!parsed.ok) return parsed;
  const verified = await verifyBatch(parsed.value, { stream, isDeviceOf: () => true });
  if (!verified.ok) return err(verified.error);
  const { header, hash, events } = verified.value;
  const { side, device, time, session, seq, epoch } = header;
  const place = { session, seq, hash, epoch };
  const facts = events.flatMap((event): Fact[] => {
    if (event === null) return [];
    return [{ id: event.id, side, device, place, time: time ?? undefined, event: eventOf(event.kind, event.fields) }];
  });
  return ok({ header, hash, content, facts });
}

/** Fields that are no map fold as an event without fields: malformed, kept, and shown as such (rule EVENT-1). */
export function eventOf(kind: string, fields: Result<unknown, unknown>): UnknownEvent {
  return fields.ok && isMap(fields.value) ? { ...fields.value, kind } : { kind };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}
