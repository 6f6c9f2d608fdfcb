/** Idempotent producers (Durable Streams §5.2.1): a repeated request is recognised, a gap is refused. Rule DUR-3. */

import { header } from "@twofold/wire";
import type { ProducerRow } from "../store/port.ts";

export type Claim = { readonly id: string; readonly epoch: number; readonly seq: number };

/** Longest producer id: a UUID and a start's own value, with room. */
const maxIdLength = 128;
const wholeNumber = /^(0|[1-9]\d*)$/;

/** The three headers: all of them, none of them, or a mistake. */
export function parseClaim(headerOf: (name: string) => string | undefined): Claim | "none" | "malformed" {
  const id = headerOf(header.producerId.toLowerCase());
  const epoch = headerOf(header.producerEpoch.toLowerCase());
  const seq = headerOf(header.producerSeq.toLowerCase());
  if (id === undefined && epoch === undefined && seq === undefined) return "none";
  if (!id || id.length > maxIdLength || epoch === undefined || seq === undefined) return "malformed";
  if (!isWhole(epoch) || !isWhole(seq)) return "malformed";
  return { id, epoch: Number(epoch), seq: Number(seq) };
}

export type Verdict =
  | { readonly tag: "new" }
  | { readonly tag: "duplicate"; readonly epoch: number; readonly seq: number }
  | { readonly tag: "stale-epoch"; readonly epoch: number }
  | { readonly tag: "epoch-not-from-zero" }
  | { readonly tag: "gap"; readonly expected: number };

/** Compares a claim with the highest accepted number of that producer. */
export function judgeClaim(state: Omit<ProducerRow, "usedAt"> | undefined, claim: Omit<Claim, "id">): Verdict {
  if (!state) return claim.seq === 0 ? { tag: "new" } : { tag: "gap", expected: 0 };
  if (claim.epoch < state.epoch) return { tag: "stale-epoch", epoch: state.epoch };
  if (claim.epoch > state.epoch) return claim.seq === 0 ? { tag: "new" } : { tag: "epoch-not-from-zero" };
  if (claim.seq <= state.seq) return { tag: "duplicate", epoch: state.epoch, seq: state.seq };
  return claim.seq === state.seq + 1 ? { tag: "new" } : { tag: "gap", expected: state.seq + 1 };
}

function isWhole(text: string): boolean {
  return wholeNumber.test(text) && Number.isSafeInteger(Number(text));
}
