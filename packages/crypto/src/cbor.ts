/**
 * Deterministic CBOR (RFC 8949 §4.2.1): one value, one spelling. Everything that is signed or hashed goes through here.
 *
 * [Note: Why not a library] The app loads this at start. A general codec took more than half of this package's bytes
 * (7.8 of 12.9 kB), dropped a leading U+FEFF from text, and could refuse neither unsorted keys nor wide floats. The part
 * of the standard that we speak fits on a page, and the tests hold it against cborg and the standard's own examples.
 */

import { err, ok, type Result } from "@twofold/core";
import { joinBytes } from "@twofold/wire";

export type CborDamaged = { readonly tag: "cbor-damaged"; readonly reason: string };

/** Deeper nesting than anything we write; keeps a hostile value from exhausting the stack. */
export const maxDepth = 32;

/** RFC 8949 §3.1. */
const major = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, simple: 7 } as const;
const simpleFalse = 20;
const simpleTrue = 21;
const simpleNull = 22;
const [float16, float32, float64] = [25, 26, 27] as const;

/**
 * The one encoding of `value`: null, booleans, finite numbers, text, Uint8Array, arrays and plain objects of these.
 *
 * Properties that are undefined are left out; unpaired surrogates become U+FFFD, as everywhere in UTF-8; −0 is 0.
 * Anything else is our bug and throws.
 */
export function encodeCbor(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  write(parts, value);
  return joinBytes(parts);
}

/**
 * Reads exactly one value in its one spelling. Fails on any other spelling of it: longer integers, lengths or floats,
 * indefinite lengths, keys that are unsorted, repeated or no text, broken UTF-8; and on tags, `undefined`, infinities,
 * integers beyond ±(2^53 − 1), nesting beyond `maxDepth` and trailing bytes.
 */
export function decodeCbor(bytes: Uint8Array): Result<unknown, CborDamaged> {
  const reader: Reader = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), at: 0 };
  try {
    const value = read(reader, 0);
    return reader.at === bytes.length ? ok(value) : err({ tag: "cbor-damaged", reason: "trailing bytes" });
  } catch (error) {
    if (error instanceof Unreadable) return err({ tag: "cbor-damaged", reason: error.message });
    throw error;
  }
}

function write(parts: Uint8Array[], value: unknown): void {
  if (value === null) parts.push(head(major.simple, simpleNull));
  else if (typeof value === "boolean") parts.push(head(major.simple, value ? simpleTrue : simpleFalse));
  else if (typeof value === "number") parts.push(numberToBytes(value));
  else if (typeof value === "string") writeRun(parts, major.text, new TextEncoder().encode(value));
  else if (value instanceof Uint8Array) writeRun(parts, major.bytes, value);
  else if (Array.isArray(value)) writeArray(parts, value);
  else if (typeof value === "object" && isPlain(value)) writeMap(parts, value);
  else throw new TypeError(`a value of type ${typeof value} has no encoding`);
}

function writeRun(parts: Uint8Array[], type: number, bytes: Uint8Array): void {
  parts.push(head(type, bytes.length), bytes);
}

function writeArray(parts: Uint8Array[], items: readonly unknown[]): void {
  parts.push(head(major.array, items.length));
  for (const item of items) write(parts, item);
}

function writeMap(parts: Uint8Array[], map: object): void {
  const entries = Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): [Uint8Array, unknown] => [encodeCbor(key), value])
    .toSorted(([a], [b]) => compareBytes(a, b));
  parts.push(head(major.map, entries.length));
  for (const [key, value] of entries) {
    parts.push(key);
    write(parts, value);
  }
}

function numberToBytes(value: number): Uint8Array {
  if (Number.isSafeInteger(value)) return value < 0 ? head(major.negative, -1 - value) : head(major.unsigned, value);
  if (!Number.isFinite(value)) throw new TypeError("a number that is not finite has no encoding");
  const width = floatWidth(value);
  const bytes = new Uint8Array(1 + width);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, (major.simple << 5) | (width === 2 ? float16 : width === 4 ? float32 : float64));
  if (width === 2) view.setFloat16(1, value);
  else if (width === 4) view.setFloat32(1, value);
  else view.setFloat64(1, value);
  return bytes;
}

/** Bytes of the shortest float that keeps the value (RFC 8949 §4.2.1). */
function floatWidth(value: number): 2 | 4 | 8 {
  return Math.f16round(value) === value ? 2 : Math.fround(value) === value ? 4 : 8;
}

/** Type and argument in the fewest bytes. The argument is a whole number up to 2^53 − 1. */
function head(type: number, argument: number): Uint8Array {
  const width = argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : argument < 2 ** 32 ? 4 : 8;
  const bytes = new Uint8Array(1 + width);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, (type << 5) | (width === 0 ? argument : 24 + Math.log2(width)));
  if (width === 1) view.setUint8(1, argument);
  else if (width === 2) view.setUint16(1, argument);
  else if (width === 4) view.setUint32(1, argument);
  else if (width === 8) view.setBigUint64(1, BigInt(argument));
  return bytes;
}

type Reader = { readonly bytes: Uint8Array; readonly view: DataView; at: number };
class Unreadable extends Error {}

/** Strict about broken UTF-8, and keeps a leading U+FEFF: somebody may have pasted it. */
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function read(reader: Reader, depth: number): unknown {
  if (depth > maxDepth) throw new Unreadable("nested too deep");
  const first = reader.view.getUint8(advance(reader, 1));
  const [type, info] = [first >> 5, first & 0x1f];
  if (type === major.simple) return readSimple(reader, info);
  const argument = readArgument(reader, info);
  switch (type) {
    case major.unsigned:
      return argument;
    case major.negative:
      if (!Number.isSafeInteger(-1 - argument)) throw new Unreadable("integer too large");
      return -1 - argument;
    case major.bytes:
      return new Uint8Array(readRun(reader, argument));
    case major.text:
      return readText(readRun(reader, argument));
    case major.array:
      return readArray(reader, argument, depth);
    case major.map:
      return readMap(reader, argument, depth);
    default:
      throw new Unreadable("tags are not used");
  }
}

function readSimple(reader: Reader, info: number): boolean | number | null {
  if (info === simpleFalse || info === simpleTrue) return info === simpleTrue;
  if (info === simpleNull) return null;
  if (info < float16 || info > float64) throw new Unreadable("unknown simple value");
  const width = 2 ** (info - 24);
  const at = advance(reader, width);
  const { view } = reader;
  const value = width === 2 ? view.getFloat16(at) : width === 4 ? view.getFloat32(at) : view.getFloat64(at);
  if (!Number.isFinite(value)) throw new Unreadable("a number that is not finite");
  if (Number.isSafeInteger(value) || floatWidth(value) !== width) throw new Unreadable("a number in a longer form");
  return value;
}

function readArgument(reader: Reader, info: number): number {
  if (info < 24) return info;
  if (info > 27) throw new Unreadable("indefinite length");
  const width = 2 ** (info - 24);
  const at = advance(reader, width);
  const { view } = reader;
  const argument =
    width === 1
      ? view.getUint8(at)
      : width === 2
        ? view.getUint16(at)
        : width === 4
          ? view.getUint32(at)
          : Number(view.getBigUint64(at));
  if (!Number.isSafeInteger(argument)) throw new Unreadable("integer too large");
  if (argument < (width === 1 ? 24 : 2 ** (width * 4))) throw new Unreadable("a number in a longer form");
  return argument;
}

function readText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Unreadable("broken UTF-8");
  }
}

function readArray(reader: Reader, length: number, depth: number): unknown[] {
  requireLeft(reader, length);
  return Array.from({ length }, () => read(reader, depth + 1));
}

function readMap(reader: Reader, size: number, depth: number): object {
  requireLeft(reader, size * 2);
  let previous: Uint8Array | undefined;
  const entries = Array.from({ length: size }, (): [string, unknown] => {
    const from = reader.at;
    const key = read(reader, depth + 1);
    if (typeof key !== "string") throw new Unreadable("a key that is no text");
    const keyBytes = reader.bytes.subarray(from, reader.at);
    if (previous && compareBytes(previous, keyBytes) >= 0) throw new Unreadable("keys out of order or repeated");
    previous = keyBytes;
    return [key, read(reader, depth + 1)];
  });
  // Defines each property, so that a key named "__proto__" is data like any other.
  return Object.fromEntries(entries);
}

function readRun(reader: Reader, length: number): Uint8Array {
  const from = advance(reader, length);
  return reader.bytes.subarray(from, reader.at);
}

/** Moves on by `count` bytes and gives the position before. */
function advance(reader: Reader, count: number): number {
  requireLeft(reader, count);
  const from = reader.at;
  reader.at += count;
  return from;
}

/** An item takes at least one byte, so a length beyond what is left is refused before anything is made for it. */
function requireLeft(reader: Reader, count: number): void {
  if (count > reader.bytes.length - reader.at) throw new Unreadable("cut off");
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
