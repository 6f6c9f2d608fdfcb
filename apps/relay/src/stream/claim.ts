/** What a producer's claim means for a request: go on, already done, or refused with the headers of the protocol. */

import { type AccessEntry, header } from "@twofold/wire";
import { type Answer, refuse } from "../http/exchange.ts";
import type { Reading, StreamRow, Writing } from "../store/port.ts";
import { type Claim, judgeClaim } from "./producer.ts";

export type ClaimOutcome =
  | { readonly tag: "new" }
  | { readonly tag: "duplicate"; readonly headers: Record<string, string> }
  | { readonly tag: "refused"; readonly refusal: Answer };

/** Producers are scoped by the access entry: nobody can use up another device's numbers. */
function nameOf(entry: AccessEntry, claim: Claim): string {
  return `${entry.digest} ${claim.id}`;
}

export function weighClaim(tables: Reading, stream: StreamRow, entry: AccessEntry, claim: Claim): ClaimOutcome {
  const verdict = judgeClaim(tables.findProducer(stream.key, nameOf(entry, claim)), claim);
  switch (verdict.tag) {
    case "new":
      return verdict;
    case "duplicate":
      return { tag: "duplicate", headers: claimHeaders(verdict) };
    case "stale-epoch": {
      const headers = { [header.producerEpoch]: String(verdict.epoch) };
      return { tag: "refused", refusal: refuse("forbidden", "A later start of this producer has written.", headers) };
    }
    case "epoch-not-from-zero":
      return { tag: "refused", refusal: refuse("bad-request", "A new epoch begins with sequence number 0.") };
    case "gap": {
      const headers = {
        [header.producerExpectedSeq]: String(verdict.expected),
        [header.producerReceivedSeq]: String(claim.seq),
      };
      return { tag: "refused", refusal: refuse("conflict", "Earlier appends of this producer are missing.", headers) };
    }
  }
}

export function recordClaim(tables: Writing, stream: StreamRow, entry: AccessEntry, claim: Claim, now: number): void {
  tables.putProducer(stream.key, nameOf(entry, claim), { epoch: claim.epoch, seq: claim.seq, usedAt: now });
}

export function claimHeaders(claim: { epoch: number; seq: number }): Record<string, string> {
  return { [header.producerEpoch]: String(claim.epoch), [header.producerSeq]: String(claim.seq) };
}
