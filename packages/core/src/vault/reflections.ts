/** What the person wrote to themselves. Nothing of it can reach a bond (rule EVENT-6). */

import type { VaultFact } from "../event/fact.ts";
import type { Day, EventId } from "../event/ids.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { listEntries, type MonthMap, updateEntry } from "../fold/month-map.ts";
import { compareStamps, earliest, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";

type Written = Stamped & { readonly prompt: string; readonly text: string; readonly day: Day };
/** `<day>.<event id>`, so that entries lie by month. */
type ReflectionKey = `${string}.${EventId}`;
export type ReflectionsState = {
  readonly written: MonthMap<ReflectionKey, Written>;
  readonly removed: Readonly<Partial<Record<EventId, Stamped>>>;
};

export type Reflection = {
  readonly id: EventId;
  readonly prompt: string;
  readonly text: string;
  readonly day: Day;
};

export const reflections: Slice<ReflectionsState, VaultFact<VaultEvent>> = {
  initial: { written: {}, removed: {} },
  apply(state, fact) {
    const { event } = fact;
    const stamp = stampOf(fact);
    switch (event.kind) {
      case "reflection.written": {
        const { prompt, text } = event;
        const day = event.day as Day;
        const next = { prompt, text, day, stamp };
        const written = updateEntry(state.written, `${day}.${fact.id}`, (kept) => earliest(kept, next));
        return written === state.written ? state : { ...state, written };
      }
      case "reflection.removed": {
        const removed = joinEntry(state.removed, event.id as EventId, earliest, { stamp });
        return removed === state.removed ? state : { ...state, removed };
      }
      default:
        return state;
    }
  },
};

/** Newest day first, those removed left out. */
export function reflectionsOf(vault: { readonly reflections: ReflectionsState }): readonly Reflection[] {
  const { written, removed } = vault.reflections;
  return listEntries(written)
    .map(([, entry]) => entry)
    .filter((entry) => removed[entry.stamp.id] === undefined)
    .sort((left, right) =>
      left.day === right.day ? compareStamps(right.stamp, left.stamp) : left.day < right.day ? 1 : -1,
    )
    .map(({ stamp, prompt, text, day }) => ({ id: stamp.id, prompt, text, day }));
}
