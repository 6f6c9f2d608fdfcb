/**
 * The journal as it lies in the vault: sealed entries with their versions. Who has the room's key opens them; nothing of
 * it can reach a bond (rules JRN-1 to JRN-6).
 */

import type { VaultFact } from "../event/fact.ts";
import type { Day, EventId } from "../event/ids.ts";
import type { VaultEvent } from "../event/schema.ts";
import type { Slice } from "../fold/fold.ts";
import { earliest, joinEntry, type Stamped, stampOf } from "../fold/stamp.ts";

type Version = Stamped & { readonly day: Day; readonly sealed: Uint8Array<ArrayBuffer> };
type Versions = Readonly<Partial<Record<EventId, Version>>>;
/** Removing wins whatever comes when, and lets go of the content; `held` tells that the log may still have it. */
export type JournalEntryState = {
  readonly written?: Version;
  readonly edits: Versions;
  readonly removed?: Stamped;
  readonly held?: true;
};
type Entries = Readonly<Partial<Record<EventId, JournalEntryState>>>;
/** In 64 parts by the first letter of the id: adding one copies a part, not ten years of entries. */
export type JournalState = { readonly [part: string]: Entries };
export const journal: Slice<JournalState, VaultFact<VaultEvent>> = {
  initial: {},
  apply(state, fact) {
    const { event } = fact;
    const stamp = stampOf(fact);
    switch (event.kind) {
      case "journal.written": {
        const next = { day: event.day as Day, sealed: event.sealed, stamp };
        return update(state, fact.id, (entry) =>
          entry.removed ? { ...entry, held: true } : { ...entry, written: earliest(entry.written, next) },
        );
      }
      case "journal.edited": {
        const next = { day: event.day as Day, sealed: event.sealed, stamp };
        return update(state, event.entry as EventId, (entry) =>
          entry.removed
            ? { ...entry, held: true }
            : { ...entry, edits: joinEntry(entry.edits, fact.id, earliest, next) },
        );
      }
      case "journal.removed":
        return update(state, event.entry as EventId, ({ written, edits, removed, held }) => ({
          edits: {},
          removed: earliest(removed, { stamp }),
          ...(held || written || Object.keys(edits).length > 0 ? { held: true } : {}),
        }));
      default:
        return state;
    }
  },
};

function update(
  state: JournalState,
  id: EventId,
  change: (entry: JournalEntryState) => JournalEntryState,
): JournalState {
  const part = id.slice(0, 1);
  const entries = state[part] ?? {};
  return { ...state, [part]: { ...entries, [id]: change(entries[id] ?? { edits: {} }) } };
}
