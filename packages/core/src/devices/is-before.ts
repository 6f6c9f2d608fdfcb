/** Which of two batches of one device came first. Apart from the judging, which few devices ever need. */

import type { BatchPlace } from "../event/fact.ts";
import type { LastBatch } from "./device-facts.ts";

/**
 * Whether a batch belongs to the chain that ends with `last`, which is of the same session.
 *
 * By number and, for `last` itself, by hash. A removed device could still write a second batch under an early number; who
 * keeps headers follows the hashes back from `last` and tells the two apart.
 */
export type IsBefore = (place: BatchPlace, last: LastBatch) => boolean;

export const isBeforeByNumber: IsBefore = (place, last) =>
  place.seq < last.seq || (place.seq === last.seq && place.hash === last.hash);
