/** Length-prefixed frames: the one media type of bond, vault and meeting streams. Rules WIRE-1 to WIRE-3. */

import { concatBytes } from "./bytes.ts";

/** The relay refuses a POST of this type that is not whole frames. */
export const envelopesMediaType = "application/vnd.twofold.envelopes";

/** 4-byte big-endian length before each envelope. */
export const framePrefixBytes = 4;

/** Largest envelope: the 256 KiB padding class plus header, nonce and tag, with room to spare. */
export const maxEnvelopeBytes = 256 * 1024 + 256;

export type FrameProblem =
  | { tag: "frame-empty" }
  | { tag: "frame-too-large"; length: number }
  | { tag: "frame-cut-off"; at: number };

export function encodeFrames(envelopes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concatBytes(...envelopes.flatMap((envelope) => [prefixOf(envelope.length), envelope]));
}

/**
 * Splits a body into whole envelopes.
 *
 * A cut-off last frame is a problem, never a silent truncation: the caller decides whether to wait for more bytes
 * (`rest` holds them) or to refuse.
 */
export function decodeFrames(body: Uint8Array): {
  envelopes: Uint8Array[];
  rest: Uint8Array;
  problem?: FrameProblem;
} {
  const envelopes: Uint8Array[] = [];
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  let at = 0;
  while (at < body.length) {
    const rest = body.subarray(at);
    if (rest.length < framePrefixBytes) return { envelopes, rest, problem: { tag: "frame-cut-off", at } };
    const length = view.getUint32(at);
    if (length === 0) return { envelopes, rest, problem: { tag: "frame-empty" } };
    if (length > maxEnvelopeBytes) return { envelopes, rest, problem: { tag: "frame-too-large", length } };
    const end = at + framePrefixBytes + length;
    if (end > body.length) return { envelopes, rest, problem: { tag: "frame-cut-off", at } };
    envelopes.push(body.subarray(at + framePrefixBytes, end));
    at = end;
  }
  return { envelopes, rest: body.subarray(at) };
}

function prefixOf(length: number): Uint8Array {
  const prefix = new Uint8Array(framePrefixBytes);
  new DataView(prefix.buffer).setUint32(0, length);
  return prefix;
}
