/** Who has asked for what was shared earlier, and how far it was given. Apart from the fold: few ever ask. Rules GIVE-1, GIVE-7. */

import type { Day, Side, StreamId } from "../event/ids.ts";
import type { GivenPart, HistoryState } from "./history.ts";

type WithHistory = { readonly history: HistoryState };

/** The day on which this side asked last; undefined while it has not. */
export function historyAskedOn(state: WithHistory, side: Side): Day | undefined {
  return state.history.asked[side]?.day;
}

export type GivenHistory = {
  readonly bond: StreamId;
  /** The day of the first part. */
  readonly day: Day;
  /** Everything that there was to give has come. */
  readonly isWhole: boolean;
};

/** What that side has given, by earlier bond, the first one first. */
export function historyGivenBy(state: WithHistory, side: Side): readonly GivenHistory[] {
  const parts = Object.values(state.history.given).filter((part) => part?.by === side) as GivenPart[];
  return [...Map.groupBy(parts, ({ bond }) => bond)]
    .map(([bond, of]) => ({
      bond,
      day: of.map(({ day }) => day).toSorted()[0] as Day,
      isWhole: of.some(({ whole }) => whole),
    }))
    .sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : left.bond < right.bond ? -1 : 1));
}
