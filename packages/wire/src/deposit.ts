/** The body of an escrow deposit and of its answer. Rules ESC-1 to ESC-8 in docs/spec/relay.md. */

import { concatBytes } from "./bytes.ts";
import { decodeFrames, encodeFrames } from "./frames.ts";

export const commitmentBytes = 32;
export const shareBytes = 32;

/** What the escrow keeps of one side: the commitment `h` and the half `B` of the content key, 32 bytes each. */
export type Share = { readonly commitment: Uint8Array; readonly share: Uint8Array };

/** PUT body: `h ‖ B ‖ frame(envelope)`. Committed together with the append, or not at all. */
export function encodeDeposit(deposit: Share & { readonly envelope: Uint8Array }): Uint8Array<ArrayBuffer> {
  return concatBytes(deposit.commitment, deposit.share, encodeFrames([deposit.envelope]));
}

/** Undefined unless the body is exactly one deposit with exactly one envelope. */
export function decodeDeposit(body: Uint8Array): (Share & { readonly envelope: Uint8Array }) | undefined {
  const head = commitmentBytes + shareBytes;
  if (body.length <= head) return undefined;
  const { envelopes, problem } = decodeFrames(body.subarray(head));
  const [envelope, ...others] = envelopes;
  if (problem || !envelope || others.length > 0) return undefined;
  return { commitment: body.subarray(0, commitmentBytes), share: body.subarray(commitmentBytes, head), envelope };
}

/** GET answer once both sides are full: `hA ‖ BA ‖ hB ‖ BB` (128 bytes). A share that was already acknowledged is zeroes. */
export function encodeShares(a: Share, b: Share): Uint8Array<ArrayBuffer> {
  return concatBytes(a.commitment, a.share, b.commitment, b.share);
}

export function decodeShares(body: Uint8Array): { a: Share; b: Share } | undefined {
  if (body.length !== 2 * (commitmentBytes + shareBytes)) return undefined;
  return {
    a: { commitment: body.slice(0, 32), share: body.slice(32, 64) },
    b: { commitment: body.slice(64, 96), share: body.slice(96, 128) },
  };
}
