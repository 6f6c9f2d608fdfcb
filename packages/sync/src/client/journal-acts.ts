/** What a person does in the private room, each as one transaction. Loaded when the room is first used. */

import {
  type EntryContent,
  err,
  holdsRemoved,
  holdsStaleKey,
  type JournalRecord,
  journalLeftovers,
  journalRecords,
  maxTextLength,
  ok,
  type Result,
  roomKeys,
  staleRoomKeys,
} from "@twofold/core";
import { importRoomSecret, makeRoomSecret, openEntry, type RoomKeys, sealEntry } from "@twofold/crypto/room";
import type { Prepared } from "../log/log.ts";
import { prepareErasure } from "../vault/vault.ts";
import { contentOf, isPlain, type JournalActDependencies, type RoomEvent } from "./journal-dependencies.ts";
import { makeRoomPassphrase, nameOf } from "./room-passphrase.ts";
import type { ClientProblem, EntryVersion, Journal, JournalEntry, LockProblem } from "./terms.ts";

type JournalActs = Omit<Journal, "room" | "lock" | "drafts">;

/** Well inside an envelope of 256 KiB, should the log travel to another own device. */
const maxBatchBytes = 128 * 1024;
/** What an event takes beside what is sealed in it: ids, salt, names. */
const eventBytes = 300;

export function makeJournalActs(deps: JournalActDependencies): JournalActs {
  const { session, random, open, swept } = deps;
  const vault = () => session().vault;
  const stream = () => vault().own.stream;

  const write = async (events: readonly RoomEvent[], besides: readonly Prepared[] = []) => {
    if (events.length === 0) return ok(undefined);
    const written = await vault().prepareBatches(inBatches(events).map((each) => ({ events: each })));
    if (!(await deps.save([vault().identity, written, ...besides]))) return err(notSaved());
    const snapshot = vault().prepareSnapshot();
    // A snapshot that could not be saved is no loss, and not this act's failure.
    if (snapshot) await deps.save([snapshot]);
    return ok(undefined);
  };
  const notSaved = (): ClientProblem => (deps.saveProblem() as ClientProblem | undefined) ?? { tag: "not-the-writer" };
  const exclusive = <T>(work: () => Promise<T>) => session().exclusive(work);

  /** Takes out of this device's log what was removed and what was replaced (rules JRN-5, ROOM-5). */
  const sweep = async () => {
    const state = vault().state();
    const leftovers = journalLeftovers(state);
    const stale = staleRoomKeys(state);
    const names = [...leftovers.entries, ...leftovers.reflections, ...stale.values()];
    if (!deps.isWriter() || names.every((name) => swept.has(name))) return;
    const erasure = await prepareErasure(
      deps.store,
      (fact) => holdsRemoved(fact, leftovers) || holdsStaleKey(fact, stale),
    );
    // What could not be read or saved now is left over at the next visit too.
    if (!erasure.ok || !(await deps.save([erasure.value]))) return;
    for (const name of names) swept.add(name);
  };

  /** The public half that is sealed to now; made with the first entry. */
  const keyForWriting = async (): Promise<{ publicKey: Uint8Array<ArrayBuffer>; keyed: readonly RoomEvent[] }> => {
    const [first] = roomKeys(vault().state());
    if (first) return { publicKey: first.publicKey, keyed: [] };
    const { publicKey, privateKey } = await makeRoomSecret(random);
    return { publicKey, keyed: [{ kind: "room.keyed", publicKey, privateKey, wrapped: null }] };
  };

  const keysOf = async (): Promise<readonly RoomKeys[]> => {
    for (const { publicKey, privateKey } of roomKeys(vault().state())) {
      const name = nameOf(publicKey);
      if (privateKey && !open.keys.has(name)) open.keys.set(name, await importRoomSecret({ publicKey, privateKey }));
    }
    return [...open.keys.values()];
  };

  const openOne = async (sealed: Uint8Array, keys: readonly RoomKeys[]): Promise<Result<EntryContent, unknown>> => {
    let opened: Result<EntryContent, unknown> = err({ tag: "entry-broken" });
    for (const key of keys) {
      opened = await openEntry({ keys: key, stream: stream(), sealed });
      if (opened.ok) break;
    }
    return opened;
  };

  const readRecord = async (record: JournalRecord, keys: readonly RoomKeys[]): Promise<JournalEntry | undefined> => {
    const versions: EntryVersion[] = [];
    for (const version of record.versions) {
      const { day } = version;
      if (isPlain(version)) {
        versions.push({ day, ...contentOf(version) });
        continue;
      }
      const reading = open.read.get(version.sealed) ?? openOne(version.sealed, keys);
      open.read.set(version.sealed, reading);
      const content = await reading;
      if (content.ok) versions.push({ day, ...content.value });
      // Another key may open it later.
      else open.read.delete(version.sealed);
    }
    const [first, ...later] = versions;
    return first && { id: record.id, day: record.day, versions: [first, ...later] };
  };

  const acts: JournalActs = {
    read: async () => {
      await exclusive(sweep);
      const keys = await keysOf();
      const records = journalRecords(vault().state());
      const entries = await Promise.all(records.map((record) => readRecord(record, keys)));
      if (!deps.isOpen()) return { entries: [], unopened: 0 };
      const opened = entries.filter((entry) => entry !== undefined);
      return { entries: opened, unopened: entries.length - opened.length };
    },

    write: (content, today) =>
      exclusive(async () => {
        if (content.text.length > maxTextLength) return err({ tag: "too-long" });
        const { publicKey, keyed } = await keyForWriting();
        const sealed = await sealEntry({ publicKey, stream: stream(), content, random });
        const draft = session().drafts.prepare("to-self", undefined);
        return write([...keyed, { kind: "journal.written", sealed, day: today }], [draft]);
      }),

    edit: (entry, content, today) =>
      exclusive(async () => {
        if (content.text.length > maxTextLength) return err({ tag: "too-long" });
        const { publicKey, keyed } = await keyForWriting();
        const sealed = await sealEntry({ publicKey, stream: stream(), content, random });
        const draft = session().drafts.prepare(`entry.${entry}`, undefined);
        return write([...keyed, { kind: "journal.edited", entry, sealed, day: today }], [draft]);
      }),

    remove: (entry) =>
      exclusive(async () => {
        const draft = session().drafts.prepare(`entry.${entry}`, undefined);
        const removed = await write(
          [
            { kind: "journal.removed", entry },
            { kind: "reflection.removed", id: entry },
          ],
          [draft],
        );
        if (removed.ok) await sweep();
        return removed;
      }),

    beginAnew: () =>
      exclusive(async () => {
        const state = vault().state();
        const drafts = session()
          .drafts.list()
          .filter(([key]) => key.startsWith("entry."));
        const begun = await write(
          [
            ...journalRecords(state).map(({ id }): RoomEvent => ({ kind: "journal.removed", entry: id })),
            ...roomKeys(state).map(
              ({ publicKey }): RoomEvent => ({ kind: "room.keyed", publicKey, privateKey: null, wrapped: null }),
            ),
          ],
          drafts.map(([key]) => session().drafts.prepare(key, undefined)),
        );
        if (begun.ok) await sweep();
        return begun;
      }),

    ...makeRoomPassphrase({
      ...deps,
      stream,
      exclusive,
      write: async (events): Promise<Result<void, LockProblem>> => {
        const written = await write(events);
        if (written.ok) await sweep();
        return written;
      },
    }),
  };
  return acts;
}

function inBatches(events: readonly RoomEvent[]): readonly (readonly RoomEvent[])[] {
  const batches: RoomEvent[][] = [[]];
  let size = 0;
  for (const event of events) {
    const bytes =
      eventBytes + (event.kind === "journal.written" || event.kind === "journal.edited" ? event.sealed.length : 0);
    if (size > 0 && size + bytes > maxBatchBytes) {
      batches.push([]);
      size = 0;
    }
    size += bytes;
    batches.at(-1)!.push(event);
  }
  return batches;
}
