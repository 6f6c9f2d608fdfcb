/** On which weekdays the two have a question. Either may change it, for both. */

import { type BondSliceState, createdOf } from "../bond/bond.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, EventId } from "../event/ids.ts";
import type { BondEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { compareStamps, earliest, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";
import { dayToNumber, numberToDay, weekdayOfNumber } from "../time/day.ts";

type Rhythm = Stamped & { readonly weekdays: readonly number[]; readonly day: Day; readonly after: EventId | null };
type Chosen = Readonly<Partial<Record<EventId, Rhythm>>>;
export type RhythmState = { readonly chosen: Chosen };
type WithRhythm = { readonly bond: BondSliceState; readonly rhythm: RhythmState };

export const rhythm: Slice<RhythmState, Fact<BondEvent>> = {
  initial: { chosen: {} },
  apply(state, fact) {
    const { event } = fact;
    if (event.kind !== "rhythm.chosen") return state;
    const next = {
      weekdays: event.weekdays,
      day: event.day as Day,
      after: event.after as EventId | null,
      stamp: stampOf(fact),
    };
    const chosen = joinEntry(state.chosen, fact.id, earliest, next);
    return chosen === state.chosen ? state : { chosen };
  },
};

/** The weekdays in force on that day, ISO 1 to 7, ascending; none is a rest. Rules RHYTHM-1 to RHYTHM-4. */
export function rhythmOf(state: WithRhythm, day: Day): readonly number[] {
  return [...new Set(weekdaysByDay(state)(day))].sort((left, right) => left - right);
}

/** The event that the next `rhythm.chosen` names as `after`: the deepest of all, also of those that begin later. */
export function latestRhythmId(state: WithRhythm): EventId | null {
  return rankedRhythms(state.rhythm.chosen).at(-1)?.stamp.id ?? null;
}

/** The days from `fromDay` through `toDay` on which the rhythm in force that day has a slot. */
export function slotsBetween(state: WithRhythm, fromDay: Day, toDay: Day): readonly Day[] {
  const weekdaysOn = weekdaysByDay(state);
  const slots: Day[] = [];
  const end = dayToNumber(toDay);
  for (let number = dayToNumber(fromDay); number <= end; number += 1) {
    const day = numberToDay(number);
    if (weekdaysOn(day).includes(weekdayOfNumber(number))) slots.push(day);
  }
  return slots;
}

function weekdaysByDay(state: WithRhythm): (day: Day) => readonly number[] {
  const ranked = rankedRhythms(state.rhythm.chosen);
  const first = createdOf(state)?.firstWeekdays ?? [];
  return (day) => ranked.findLast((one) => one.day <= day)?.weekdays ?? first;
}

/** Weakest first: by the length of the chain behind it, so that no clock can win for ever; then by stamp. */
function rankedRhythms(chosen: Chosen): readonly Rhythm[] {
  const depths = new Map<EventId, number>();
  const all = (Object.values(chosen) as Rhythm[]).map((one) => ({ one, depth: depthOf(chosen, one, depths) }));
  all.sort((left, right) => left.depth - right.depth || compareStamps(left.one.stamp, right.one.stamp));
  return all.map(({ one }) => one);
}

/** A chain whose beginning has not arrived counts from where it is known. An id binds its `after`, so none can circle. */
function depthOf(chosen: Chosen, from: Rhythm, depths: Map<EventId, number>): number {
  const chain: EventId[] = [];
  let at: Rhythm | undefined = from;
  while (at !== undefined && !depths.has(at.stamp.id)) {
    depths.set(at.stamp.id, 0);
    chain.push(at.stamp.id);
    at = at.after === null ? undefined : chosen[at.after];
  }
  let depth = at === undefined ? 0 : (depths.get(at.stamp.id) ?? 0);
  for (const id of chain.reverse()) depths.set(id, ++depth);
  return depth;
}
