/** What the relay stores: sealed bytes bound to their stream, version and epoch. Rules ENV-1 to ENV-3. */

import { err, ok, type Result, type StreamId } from "@twofold/core";
import { concatBytes } from "@twofold/wire";
import { openWithNonce, sealWithNonce } from "./aes-gcm.ts";
import { encodeCbor } from "./cbor.ts";
import { streamToBytes } from "./identifier.ts";
import { envelopeClassesKiB, maxContentBytes, pad, unpad } from "./padding.ts";
import type { RandomBytes } from "./random.ts";
import { maxWholeNumber } from "./shape.ts";

export const envelopeVersion = 1;
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

/** Opens an envelope of this stream with the key of the epoch that it names. */
export async function openEnvelope(input: {
  keys: (epoch: number) => CryptoKey | undefined;
  stream: StreamId;
  envelope: Uint8Array;
}): Promise<Result<{ epoch: number; content: Uint8Array<ArrayBuffer> }, EnvelopeProblem>> {
  const head = readEnvelopeHead(input.envelope);
  if (!head.ok) return head;
  const { epoch } = head.value;
  const key = input.keys(epoch);
  if (!key) return err({ tag: "epoch-unknown", epoch });
  const sealed = input.envelope.subarray(headBytes);
  const opened = await openWithNonce({ key, sealed, associated: bindingOf(input.stream, epoch) });
  const content = opened.ok ? unpad(opened.value, envelopeClassesKiB) : opened;
  return content.ok ? ok({ epoch, content: content.value }) : err({ tag: "envelope-damaged" });
}

function bindingOf(stream: StreamId, epoch: number): Uint8Array<ArrayBuffer> {
  return encodeCbor(["twofold/envelope/1", streamToBytes(stream), envelopeVersion, epoch]);
}
