/** Whose batches a log takes, and which of them count: both follow from the log's own state. Rules DEV-1 to DEV-4. */

import type { BatchPlace, DeviceId, Fact, Side, UnknownEvent } from "@twofold/core";
import type { Chains } from "./chains.ts";

/** A batch by its header: who wrote it, for which side, and where it stands in its writer's chain. */
export type PlacedBatch = { readonly side: Side; readonly device: DeviceId; readonly place: BatchPlace };

export type Admission = {
  /** Something on that side names it as a device: its batches are kept. Those of a stranger wait until it is named. */
  isNamed(side: Side, device: DeviceId): boolean;
  /** False for a device that is not listed, and beyond what its removal names: kept, and not folded. */
  counts(batch: PlacedBatch): boolean;
  /** The same text means that the same batches count; another one that everything is to be folded again. */
  readonly mark: string;
  /** Sessions of removed devices, of which something counts. */
  readonly endedSessions: readonly string[];
};

/** How a log's state says who may write in it. */
export type Admitting<State, A extends Admission> = {
  /** Undefined where what was said about devices cannot be judged now, because the code for it cannot be fetched. */
  readonly admissionOf: (state: State, chains?: Chains) => Promise<A | undefined>;
  /** What is said about devices is folded whoever said it, since the list itself judges it (rule DEVICE-7). */
  readonly decides: (event: UnknownEvent) => boolean;
};

export function isCounted(admission: Admission, { side, device, place }: Fact): boolean {
  return place !== undefined && admission.counts({ side, device, place });
}
