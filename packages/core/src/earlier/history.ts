/** Asking the other for what the two shared in an earlier bond, and the parts of it that came. Rules GIVE-1, GIVE-2. */

import type { Fact } from "../event/fact.ts";
import type { Day, EventId, Side, StreamId } from "../event/ids.ts";
import type { BondEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { earliest, joinEntry, latest, type Stamped, stampOf } from "../fold/stamp.ts";

/** One part that came; its batches stay in the log and are read when somebody looks (rule GIVE-6). */
export type GivenPart = Stamped & {
  readonly by: Side;
  readonly bond: StreamId;
  readonly whole: boolean;
  readonly day: Day;
};
export type HistoryState = {
  readonly asked: Readonly<Partial<Record<Side, Stamped & { readonly day: Day }>>>;
  /** By side and event: a copied event bears the id of the one it was copied from. */
  readonly given: Readonly<Partial<Record<`${Side} ${EventId}`, GivenPart>>>;
};

export const history: Slice<HistoryState, Fact<BondEvent>> = {
  initial: { asked: {}, given: {} },
  apply(state, fact) {
    const { event, side } = fact;
    const stamp = stampOf(fact);
    if (event.kind === "history.asked") {
      const asked = joinEntry(state.asked, side, latest, { day: event.day as Day, stamp });
      return asked === state.asked ? state : { ...state, asked };
    }
    if (event.kind !== "history.given") return state;
    const { bond, whole, day } = event;
    const part = { by: side, bond: bond as StreamId, whole, day: day as Day, stamp };
    const given = joinEntry(state.given, `${side} ${fact.id}`, earliest, part);
    return given === state.given ? state : { ...state, given };
  },
};
