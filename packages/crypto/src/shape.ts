/** Shapes that decoded CBOR may have. */

import * as v from "valibot";

export const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, "expected bytes");
export const bytesOf = (length: number) =>
  v.pipe(
    bytes,
    v.check((value) => value.length === length, `expected ${length} bytes`),
  );

/** Epochs travel as 4 bytes in the envelope; numbers of a chain stay far below. */
export const maxWholeNumber = 0xffff_ffff;
export const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxWholeNumber));
export const side = v.picklist(["a", "b"]);

/** Whether `value` is an array that opens with a version number above `known`. */
export function isNewerThan(known: number, value: unknown): boolean {
  return Array.isArray(value) && typeof value[0] === "number" && value[0] > known;
}
