/** What the relay stores: sealed bytes bound to their stream, version and epoch. Rules ENV-1 to ENV-4. */

import { err, ok, type Result, type StreamId } from "@twofold/core";
import { concatBytes } from "@twofold/wire";
import { openWithNonce, sealWithNonce } from "./aes-gcm.ts";
import { encodeCbor } from "./cbor.ts";
import { streamToBytes } from "./identifier.ts";
import { envelopeClassesKiB, maxContentBytes, pad, unpad } from "./padding.ts";
import type { RandomBytes } from "./random.ts";
import { maxWholeNumber } from "./shape.ts";

export const envelopeVersion = 1;
/** First byte of an envelope that carries epoch keys and needs none; `@twofold/crypto/epoch` opens it. */
export const epochEnvelopeVersion = 2;
/** Version (1) and epoch (4). */
const headBytes = 5;
/** What one envelope can carry: 256 KiB less the length field. */
export const maxEnvelopeContentBytes = maxContentBytes(envelopeClassesKiB);

export type EnvelopeHead = { readonly version: number; readonly epoch: number };
export type EnvelopeProblem =
  | { readonly tag: "envelope-damaged" }
  | { readonly tag: "envelope-newer"; readonly version: number }
  | { readonly tag: "epoch-unknown"; readonly epoch: number };

/** Seals up to `maxEnvelopeContentBytes` under the epoch's key. Longer content, or an epoch beyond 4 bytes, is our bug: throws. */
export async function sealEnvelope(input: {
  key: CryptoKey;
  stream: StreamId;
  epoch: number;
  content: Uint8Array;
  random: RandomBytes;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { key, stream, epoch, random } = input;
  if (!Number.isInteger(epoch) || epoch < 0 || epoch > maxWholeNumber) throw new RangeError("epoch out of range");
  const head = new Uint8Array(headBytes);
  head[0] = envelopeVersion;
  new DataView(head.buffer).setUint32(1, epoch);
  const content = pad(input.content, envelopeClassesKiB);
  return concatBytes(head, await sealWithNonce({ key, content, associated: bindingOf(stream, epoch), random }));
}

/** Version and epoch, which anyone can read; `envelope-damaged` when the bytes are too few to hold them. */
export function readEnvelopeHead(envelope: Uint8Array): Result<EnvelopeHead, EnvelopeProblem> {
  const version = envelope[0] ?? 0;
  if (version > envelopeVersion) return err({ tag: "envelope-newer", version });
  if (version < envelopeVersion || envelope.length < headBytes) return err({ tag: "envelope-damaged" });
  return ok({ version, epoch: new DataView(envelope.buffer, envelope.byteOffset).getUint32(1) });
}

/** Whether these bytes carry the key of an epoch instead of a batch. Says nothing about whether they open. */
export function isEpochEnvelope(envelope: Uint8Array): boolean {
  return envelope[0] === epochEnvelopeVersion;
}

/**
 * Opens an envelope of this stream that carries a batch.
 *
 * `keys` gives every key of an epoch number: two devices may have started one at the same moment (rule EPOCH-6), so each
 * is tried. None at all is `epoch-unknown`; none that fits is `envelope-damaged`, unless a further key of that number
 * arrives.
 */
export async function openEnvelope(input: {
  keys: (epoch: number) => readonly CryptoKey[];
  stream: StreamId;
  envelope: Uint8Array;
}): Promise<Result<{ epoch: number; content: Uint8Array<ArrayBuffer> }, EnvelopeProblem>> {
  const head = readEnvelopeHead(input.envelope);
  if (!head.ok) return head;
  const { epoch } = head.value;
  const keys = input.keys(epoch);
  if (keys.length === 0) return err({ tag: "epoch-unknown", epoch });
  const sealed = input.envelope.subarray(headBytes);
  for (const key of keys) {
    const opened = await openWithNonce({ key, sealed, associated: bindingOf(input.stream, epoch) });
    const content = opened.ok ? unpad(opened.value, envelopeClassesKiB) : opened;
    if (content.ok) return ok({ epoch, content: content.value });
  }
  return err({ tag: "envelope-damaged" });
}

function bindingOf(stream: StreamId, epoch: number): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/envelope/1", streamToBytes(stream), envelopeVersion, epoch]);
}
