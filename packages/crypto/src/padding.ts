/** Lengths tell: plaintexts are padded to few sizes before they are sealed. Rule ENV-2. */

import { err, ok, type Result } from "@twofold/core";

const lengthBytes = 4;

/** Sizes of an envelope's plaintext in KiB: four-fold steps, so that size tells one of five things only. */
export const envelopeClassesKiB: readonly number[] = [1, 4, 16, 64, 256];
/** A sealed answer stays small enough to fit an envelope together with its batch. */
export const answerClassesKiB: readonly number[] = [1, 4, 16, 64];

export type PaddingDamaged = { readonly tag: "padding-damaged" };

/** The largest content that the classes hold, in bytes. */
export function maxContentBytes(classesKiB: readonly number[]): number {
  return Math.max(...classesKiB) * 1024 - lengthBytes;
}

/** `length (4 bytes, big endian) ‖ content ‖ zeroes` in the smallest class that holds it. Longer content is our bug: throws. */
export function pad(content: Uint8Array, classesKiB: readonly number[]): Uint8Array<ArrayBuffer> {
  const sizeKiB = classesKiB.find((each) => each * 1024 >= content.length + lengthBytes);
  if (sizeKiB === undefined) throw new RangeError(`content of ${content.length} bytes is too long to pad`);
  const padded = new Uint8Array(sizeKiB * 1024);
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, lengthBytes);
  return padded;
}

/** Fails when the size is none of the classes, is not the smallest that fits, or the padding is not all zeroes. */
export function unpad(
  padded: Uint8Array,
  classesKiB: readonly number[],
): Result<Uint8Array<ArrayBuffer>, PaddingDamaged> {
  const damaged = err({ tag: "padding-damaged" });
  if (padded.length < lengthBytes) return damaged;
  const length = new DataView(padded.buffer, padded.byteOffset, padded.length).getUint32(0);
  const smallest = classesKiB.find((each) => each * 1024 >= length + lengthBytes);
  if (smallest === undefined || padded.length !== smallest * 1024) return damaged;
  const end = lengthBytes + length;
  if (padded.subarray(end).some((byte) => byte !== 0)) return damaged;
  return ok(padded.slice(lengthBytes, end));
}
