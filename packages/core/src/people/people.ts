/** What the two are called. Each names only themselves. */

import type { Fact } from "../event/fact.ts";
import type { Side } from "../event/ids.ts";
import type { BondEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { joinEntry, latest, type Stamped, stampOf } from "../fold/stamp.ts";

export type PeopleState = { readonly names: Readonly<Partial<Record<Side, Stamped & { readonly name: string }>>> };

export const people: Slice<PeopleState, Fact<BondEvent>> = {
  initial: { names: {} },
  apply(state, fact) {
    if (fact.event.kind !== "person.named") return state;
    const names = joinEntry(state.names, fact.side, latest, { name: fact.event.name, stamp: stampOf(fact) });
    return names === state.names ? state : { names };
  },
};

/** The side's own latest name; undefined until their first batch is here. */
export function nameOf(state: { readonly people: PeopleState }, side: Side): string | undefined {
  return state.people.names[side]?.name;
}
