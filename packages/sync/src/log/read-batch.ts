/** From a batch's bytes to facts: the one door through which anything enters the fold. */

import {
  type DeviceId,
  err,
  type Fact,
  ok,
  type Result,
  type Side,
  type StreamId,
  type UnknownEvent,
} from "@twofold/core";
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

export type Trust = { readonly stream: StreamId; readonly isDeviceOf: (side: Side, device: DeviceId) => boolean };

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
  keys: (epoch: number) => CryptoKey | undefined,
  trust: Trust,
): Promise<Result<ReadBatch, ReadProblem>> {
  const opened = await openEnvelope({ keys, stream: trust.stream, envelope });
  return opened.ok ? readBatch(opened.value.content, trust) : opened;
}

/** As `readEnvelope`, from the content that this device keeps. */
export async function readBatch(
  content: Uint8Array<ArrayBuffer>,
  trust: Trust,
): Promise<Result<ReadBatch, BatchUnreadable | BatchRefused>> {
  const parsed = parseBatch(content);
  if (!parsed.ok) return parsed;
  const verified = await verifyBatch(parsed.value, trust);
  if (!verified.ok) return err(verified.error);
  const { header, hash, events } = verified.value;
  const facts = events.flatMap((event): Fact[] => {
    if (event === null) return [];
    const { side, device, time } = header;
    return [{ id: event.id, side, device, time: time ?? undefined, event: eventOf(event.kind, event.fields) }];
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
