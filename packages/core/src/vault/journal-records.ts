/** The journal as a list, and what is left of it in the log. Apart from the fold, which the first load holds. */

import type { VaultFact } from "../event/fact.ts";
import type { Day, EventId } from "../event/ids.ts";
import { compareStamps, entriesInOrder, type Stamp } from "../fold/stamp.ts";
import type { JournalEntryState, JournalState } from "./journal.ts";
import { type Reflection, type ReflectionsState, reflectionsOf } from "./reflections.ts";

type WithJournal = { readonly journal: JournalState; readonly reflections: ReflectionsState };

/** Sealed, or in plain words where it is a note to oneself from before there was a room. */
export type JournalVersion =
  | { readonly day: Day; readonly sealed: Uint8Array<ArrayBuffer> }
  | { readonly day: Day; readonly text: string; readonly prompt: string };
export type JournalRecord = {
  readonly id: EventId;
  /** Of the first version. */
  readonly day: Day;
  /** Oldest first; the last one counts. */
  readonly versions: readonly [JournalVersion, ...JournalVersion[]];
};

/** Every entry that was not removed, notes to oneself of earlier versions among them; the newest day first. */
export function journalRecords(vault: WithJournal): readonly JournalRecord[] {
  const words = new Map(reflectionsOf(vault).map((reflection) => [reflection.id, reflection]));
  const found: JournalRecord[] = [];
  const stamps = new Map<EventId, Stamp>();
  for (const [id, entry] of Object.values(vault.journal).flatMap((part) => Object.entries(part))) {
    const note = words.get(id as EventId);
    words.delete(id as EventId);
    if (entry === undefined || entry.removed) continue;
    const sealed = versionsOf(entry);
    const [first, ...later] = note ? [toVersion(note), ...sealed] : sealed;
    if (!first) continue;
    found.push({ id: id as EventId, day: first.day, versions: [first, ...later] });
    const [earliestStamp] = [entry.written?.stamp, ...entriesInOrder(entry.edits).map(([, { stamp }]) => stamp)];
    if (earliestStamp) stamps.set(id as EventId, earliestStamp);
  }
  for (const note of words.values()) found.push({ id: note.id, day: note.day, versions: [toVersion(note)] });
  return found.sort((left, right) => (left.day === right.day ? byStamp(left, right) : left.day < right.day ? 1 : -1));

  function byStamp(left: JournalRecord, right: JournalRecord): number {
    const [leftAt, rightAt] = [stamps.get(left.id), stamps.get(right.id)];
    if (leftAt && rightAt) return compareStamps(rightAt, leftAt);
    return leftAt ? -1 : rightAt ? 1 : 0;
  }
}

const toVersion = ({ day, text, prompt }: Reflection): JournalVersion => ({ day, text, prompt });

/** One that was written again, as when older notes are sealed, stands where it stands last. */
function versionsOf({ written, edits }: JournalEntryState): readonly JournalVersion[] {
  const all = [...(written ? [written] : []), ...entriesInOrder(edits).map(([, edit]) => edit)];
  return all
    .filter(({ sealed }, index) => !all.slice(index + 1).some((later) => isSame(later.sealed, sealed)))
    .map(({ day, sealed }) => ({ day, sealed }));
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** What the log of this device may still hold of what was removed, as after a removal on another own device. */
export type JournalLeftovers = { readonly entries: ReadonlySet<EventId>; readonly reflections: ReadonlySet<EventId> };

export function journalLeftovers(vault: WithJournal): JournalLeftovers {
  const entries = Object.values(vault.journal).flatMap((part) => Object.entries(part));
  const namesOf = (all: readonly (readonly [string, { readonly held?: true } | undefined])[]) =>
    new Set(all.filter(([, each]) => each?.held === true).map(([id]) => id as EventId));
  return { entries: namesOf(entries), reflections: namesOf(Object.entries(vault.reflections.removed)) };
}

/** Whether a fact holds content of one of these: its words, or a later version of them. */
export function holdsRemoved({ event, id }: VaultFact, { entries, reflections }: JournalLeftovers): boolean {
  if (event.kind === "reflection.written") return reflections.has(id);
  if (event.kind === "journal.written") return entries.has(id);
  return event.kind === "journal.edited" && entries.has(event.entry as EventId);
}
