/** An event together with who wrote it and when: what a verified batch hands to the fold. */

import type { HybridTime } from "../time/hybrid-clock.ts";
import type { DeviceId, EventId, Side } from "./ids.ts";
import type { UnknownEvent } from "./schema.ts";

/**
 * `side`, `device` and `time` are those of the signed batch header; `time` is undefined for automatic batches (rule
 * BATCH-5). `event` may be anything decoded: the fold parses it.
 */
export type Fact<E = UnknownEvent> = {
  readonly id: EventId;
  readonly side: Side;
  readonly device: DeviceId;
  readonly time: HybridTime | undefined;
  readonly event: E;
};

/** A vault has one author, its owner. A `Fact` will do. */
export type VaultFact<E = UnknownEvent> = Omit<Fact<E>, "side">;
