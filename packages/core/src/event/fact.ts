/** An event together with who wrote it and when: what a verified batch hands to the fold. */

import type { HybridTime } from "../time/hybrid-clock.ts";
import type { DeviceId, EventId, Side } from "./ids.ts";
import type { UnknownEvent } from "./schema.ts";

/**
 * Where in its writer's chain the batch of an event stands, and under which epoch it was written: of the signed header.
 * `session` and `hash` are base64url of 16 and 32 bytes.
 */
export type BatchPlace = {
  readonly session: string;
  readonly seq: number;
  readonly hash: string;
  readonly epoch: number;
};

/**
 * `side`, `device` and `time` are those of the signed batch header; `time` is undefined for automatic batches (rule
 * BATCH-5). `event` may be anything decoded: the fold parses it. Without `place`, what a device says about devices counts
 * only as long as it was never removed.
 */
export type Fact<E = UnknownEvent> = {
  readonly id: EventId;
  readonly side: Side;
  readonly device: DeviceId;
  readonly time: HybridTime | undefined;
  readonly place?: BatchPlace;
  readonly event: E;
};

/** A vault has one author, its owner. A `Fact` will do. */
export type VaultFact<E = UnknownEvent> = Omit<Fact<E>, "side">;
