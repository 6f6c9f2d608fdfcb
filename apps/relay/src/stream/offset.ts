/** Offsets: the byte position in sixteen decimal digits, so that texts sort like positions. Rule WIRE-4. */

import { startOffset } from "@twofold/wire";

/** Enough for every safe integer, 2^53 - 1. */
const digits = 16;
const pattern = /^\d{16}$/;

export function positionToOffset(position: number): string {
  return String(position).padStart(digits, "0");
}

/** The position that an `offset` parameter names; undefined when it is none of ours. */
export function offsetToPosition(offset: string, tail: number): number | undefined {
  if (offset === startOffset) return 0;
  if (offset === "now") return tail;
  return pattern.test(offset) ? Number(offset) : undefined;
}
