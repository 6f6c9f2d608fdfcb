/** Which edition of the library the two draw from: the one that the apps of both hold. */

import { type BondSliceState, createdOf } from "../bond/bond.ts";
import type { Fact } from "../event/fact.ts";
import { type Day, type EventId, type Side, sides } from "../event/ids.ts";
import type { BondEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { earliest, entriesInOrder, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";

type Held = Stamped & { readonly edition: number; readonly day: Day };
export type EditionsState = {
  readonly held: Readonly<Record<Side, Readonly<Partial<Record<EventId, Held>>>>>;
};
export type WithEditions = { readonly bond: BondSliceState; readonly editions: EditionsState };

export const editions: Slice<EditionsState, Fact<BondEvent>> = {
  initial: { held: { a: {}, b: {} } },
  apply(state, fact) {
    const { event, side } = fact;
    if (event.kind !== "edition.held") return state;
    const next = { edition: event.edition, day: event.day as Day, stamp: stampOf(fact) };
    const held = joinEntry(state.held[side], fact.id, earliest, next);
    return held === state.held[side] ? state : { held: { ...state.held, [side]: held } };
  },
};

/**
 * The edition that slots and further questions of a day are drawn from: the lower of what the two sides hold. Each is
 * taken to hold that of the bond's beginning until it says otherwise. Rules EDIT-1, EDIT-2.
 *
 * A later edition counts from the day after it was said, so that the question of a day does not change during it; an
 * earlier one at once, since that phone cannot show more.
 */
export function editionsByDay(state: WithEditions): (day: Day) => number {
  const first = createdOf(state)?.edition ?? 1;
  const saidBy = sides.map((side) => entriesInOrder(state.editions.held[side]).map(([, held]) => held));
  const heldOn = (said: readonly Held[], day: Day) => {
    const before = said.findLast((one) => one.day < day)?.edition ?? first;
    return said.reduce((least, one) => (one.day === day ? Math.min(least, one.edition) : least), before);
  };
  return (day) => Math.min(...saidBy.map((said) => heldOn(said, day)));
}
