/** Looking into a bond from outside of a client: what a device keeps, what the relay holds, what a strange device writes. */

import type { DeviceId, UnknownEvent } from "@twofold/core";
import {
  bytesToId,
  type HeaderHash,
  importDeviceKeys,
  importEpochKey,
  makeSessionId,
  type SessionId,
  sealEnvelope,
  signBatch,
} from "@twofold/crypto";
import { concatBytes, decodeFrames, encodeFrames, startOffset } from "@twofold/wire";
import { type ReadBatch, readEnvelope } from "../log/read-batch.ts";
import { httpRelay } from "../relay/http-relay.ts";
import { type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore } from "../store/sealed-store.ts";
import { activeBondKey, type BondRecord, bondRecordKey } from "./bond-record.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** The keys of the bond on this disk. */
export async function readBondRecord(disk: MemoryDisk): Promise<BondRecord> {
  const store = await openSealedStore(openMemoryStore(disk), random);
  if (!store.ok) throw new Error(store.error.tag);
  const active = await store.value.read(activeBondKey);
  if (!active.ok || active.value === undefined) throw new Error("no bond on this disk");
  const record = await store.value.read(bondRecordKey(active.value as BondRecord["stream"]));
  if (!record.ok) throw new Error(record.error.tag);
  return record.value as BondRecord;
}

/** The envelopes that the relay holds for this bond, in its order. */
export async function readEnvelopes(record: BondRecord, fetchIt: typeof fetch): Promise<Uint8Array[]> {
  const relay = httpRelay(record.relay, fetchIt);
  const parts: Uint8Array[] = [];
  for (let offset: string = startOffset; ; ) {
    const chunk = await relay.read({ stream: record.stream, token: record.token }, offset);
    if (!chunk.ok) throw new Error(chunk.error.tag);
    parts.push(chunk.value.bytes);
    offset = chunk.value.nextOffset;
    if (chunk.value.upToDate) return decodeFrames(concatBytes(...parts)).envelopes;
  }
}

/** What the relay holds, opened and verified; what does not open is left out. */
export async function readBatches(record: BondRecord, fetchIt: typeof fetch): Promise<ReadBatch[]> {
  const keys = new Map<number, readonly CryptoKey[]>();
  for (const { epoch, key } of record.bondKeys) {
    keys.set(epoch, [...(keys.get(epoch) ?? []), await importEpochKey(key)]);
  }
  const read = (await readEnvelopes(record, fetchIt)).map((envelope) =>
    readEnvelope(envelope, (epoch) => keys.get(epoch) ?? [], record.stream),
  );
  return (await Promise.all(read)).flatMap((batch) => (batch.ok ? [batch.value] : []));
}

/** Writes as this device would under a session of its own, or on from `at` in one that it had: whatever it likes. */
export async function strangeWriter(
  record: BondRecord,
  fetchIt: typeof fetch,
  at: { readonly session: SessionId; readonly seq: number; readonly prev: HeaderHash | null } = {
    session: makeSessionId(random),
    seq: 0,
    prev: null,
  },
) {
  const { stream, side, token } = record;
  const deviceKeys = await importDeviceKeys(record.device);
  const [first] = record.bondKeys;
  if (!first) throw new Error("a bond has a key");
  const key = await importEpochKey(first.key);
  const { session } = at;
  const producer = { id: bytesToId<DeviceId>(random(8)), epoch: 0 };
  const relay = httpRelay(record.relay, fetchIt);
  let { seq, prev } = at;
  let sent = 0;
  const seal = (content: Uint8Array) => sealEnvelope({ key, stream, epoch: first.epoch, content, random });
  const write = async (events: readonly UnknownEvent[]): Promise<Uint8Array<ArrayBuffer>> => {
    const place = {
      stream,
      side,
      session,
      epoch: first.epoch,
      seq,
      prev,
      seen: null,
      time: { wallMs: Date.now(), counter: seq },
    };
    const { content, hash } = await signBatch({ ...place, events, deviceKeys, random });
    prev = hash;
    seq += 1;
    return seal(content);
  };
  const post = async (...envelopes: Uint8Array[]) => {
    const posted = await relay.append({ stream, token }, { ...producer, seq: sent++ }, encodeFrames(envelopes));
    if (!posted.ok) throw new Error(posted.error.tag);
  };
  return { write, seal, post, relay };
}
