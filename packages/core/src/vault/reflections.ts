/**
 * What the person wrote to themselves before there was a journal, and in the very first minute. It stands in the journal
 * as entries do (rule JRN-2). Nothing of it can reach a bond (rule EVENT-6).
 */

import type { VaultFact } from "../event/fact.ts";
import type { Day, EventId } from "../event/ids.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { listEntries, type MonthMap, updateEntry } from "../fold/month-map.ts";
import { compareStamps, earliest, type Stamped, stampOf } from "../fold/stamp.ts";

type Written = Stamped & { readonly prompt: string; readonly text: string; readonly day: Day };
/** `held`: its words were here, so that the log may still have them. */
type Removed = Stamped & { readonly held?: true };
/** `<day>.<event id>`, so that entries lie by month. */
type ReflectionKey = `${string}.${EventId}`;
export type ReflectionsState = {
  readonly written: MonthMap<ReflectionKey, Written>;
  readonly removed: Readonly<Partial<Record<EventId, Removed>>>;
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
        if (state.removed[fact.id]) return mark(state, fact.id, { stamp: state.removed[fact.id]!.stamp, held: true });
        const { prompt, text } = event;
        const day = event.day as Day;
        const next = { prompt, text, day, stamp };
        const written = updateEntry(state.written, `${day}.${fact.id}`, (kept) => earliest(kept, next));
        return written === state.written ? state : { ...state, written };
      }
      case "reflection.removed": {
        const id = event.id as EventId;
        const key = listEntries(state.written).find(([, { stamp: at }]) => at.id === id)?.[0];
        const held = state.removed[id]?.held === true || key !== undefined;
        const next = mark(state, id, { ...earliest(state.removed[id], { stamp }), ...(held ? { held } : {}) });
        return key === undefined ? next : { ...next, written: without(state.written, key) };
      }
      default:
        return state;
    }
  },
};

function mark(state: ReflectionsState, id: EventId, removed: Removed): ReflectionsState {
  return { ...state, removed: { ...state.removed, [id]: removed } };
}

function without(written: ReflectionsState["written"], key: ReflectionKey): ReflectionsState["written"] {
  const month = key.slice(0, 7);
  const { [key]: _gone, ...entries } = written[month] ?? {};
  const { [month]: _month, ...others } = written;
  return Object.keys(entries).length === 0 ? others : { ...others, [month]: entries };
}

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
