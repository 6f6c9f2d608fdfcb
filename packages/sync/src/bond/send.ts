/** One item to the relay, and what its answer means for the outbox. */

import { encodeDeposit, encodeFrames } from "@twofold/wire";
import { accessListOf } from "../epochs/access.ts";
import type { Producer, Relay, RelayProblem, StreamAddress } from "../relay/relay-port.ts";
import type { BondRecord } from "./bond-record.ts";
import type { OutboxItem } from "./outbox.ts";

export type Sent =
  /** Committed at the relay: the item may leave. `appended` counts what the producer's numbering has to advance by. */
  | { readonly outcome: "sent"; readonly appended: 0 | 1 }
  /** The relay lost count of us (restored, or our number was used): the same item goes again under a new producer. */
  | { readonly outcome: "new-producer" }
  | { readonly outcome: "failed"; readonly problem: RelayProblem };

export async function send(relay: Relay, at: StreamAddress, item: OutboxItem, producer: Producer): Promise<Sent> {
  if (item.kind === "acknowledge") {
    const done = await relay.acknowledge(at, item.slot);
    // A slot that the relay no longer knows has nothing left to forget.
    if (done.ok || done.error.tag === "not-found" || done.error.tag === "conflict")
      return { outcome: "sent", appended: 0 };
    return { outcome: "failed", problem: done.error };
  }
  if (item.kind === "deposit") {
    const { h: commitment, share, envelope, slot } = item;
    const done = await relay.deposit(at, slot, encodeDeposit({ commitment, share, envelope }));
    if (done.ok) return { outcome: "sent", appended: 0 };
    // Another deposit of ours stands there, or both sides are in already: the batch still belongs to the chain.
    const settled = done.error.tag === "slot-taken" || done.error.tag === "slot-open";
    if (!settled) return { outcome: "failed", problem: done.error };
  }
  const followedBy = item.kind === "append" ? (item.followedBy ?? []) : [];
  const done = await relay.append(at, producer, encodeFrames([item.envelope, ...followedBy]));
  if (done.ok) return { outcome: "sent", appended: 1 };
  return done.error.tag === "conflict" ? { outcome: "new-producer" } : { outcome: "failed", problem: done.error };
}

/**
 * Makes sure that the stream stands at the relay with this side's entries; the creator also sets the other side's
 * entries, `others`, where nobody stands there. Harmless when all is there already.
 */
export async function setUpAtRelay(
  record: BondRecord,
  relay: Relay,
  others: readonly string[] = record.digests.b === undefined ? [] : [record.digests.b],
): Promise<RelayProblem | undefined> {
  const at = { stream: record.stream, token: record.token };
  if (record.side === "b") return undefined;
  const created = await relay.create(at, "bond", record.code);
  if (!created.ok) return created.error;
  if (others.length === 0) return undefined;
  const set = await relay.setAccess(at, "b", accessListOf({ version: 1, digests: others }));
  // Refused when side b manages its own list already: then there is nothing to set up.
  return set.ok || set.error.tag === "forbidden" || set.error.tag === "conflict" ? undefined : set.error;
}
