import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, delivered, fact, vaultHistoryWithCopies } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { holdsRemoved, journalLeftovers, journalRecords } from "./journal-records.ts";
import { holdsStaleKey, roomKeys, staleRoomKeys } from "./journal-room.ts";

const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });
const both = (facts: readonly Fact[]) => [vaultOf(...facts), vaultOf(...facts.toReversed())];

describe("the journal", () => {
  it("[JRN-2] entries and older notes to oneself stand in one list, the newest day first", () => {
    const facts = [
      write(1, "reflection.written", { prompt: "why", text: "old", day: "2025-02-27" }),
      write(2, "journal.written", { sealed: bytes(60, 1), day: "2025-03-05" }),
      write(3, "journal.written", { sealed: bytes(60, 2), day: "2025-03-05" }),
    ];
    for (const vault of both(facts)) {
      expect(journalRecords(vault).map(({ versions }) => versions)).toEqual([
        [{ day: "2025-03-05", sealed: bytes(60, 2) }],
        [{ day: "2025-03-05", sealed: bytes(60, 1) }],
        [{ day: "2025-02-27", text: "old", prompt: "why" }],
      ]);
    }
  });

  it("[JRN-4] every version is kept in the order of writing, whichever came first, of older notes too", () => {
    const entry = write(1, "journal.written", { sealed: bytes(60, 1), day: "2025-03-05" });
    const note = write(1, "reflection.written", { prompt: "", text: "old", day: "2025-03-04" });
    const facts = [
      entry,
      note,
      write(2, "journal.edited", { entry: entry.id, sealed: bytes(60, 2), day: "2025-03-06" }),
      write(5, "journal.edited", { entry: entry.id, sealed: bytes(60, 3), day: "2025-03-08" }),
      write(5, "journal.edited", { entry: note.id, sealed: bytes(60, 4), day: "2025-03-08" }),
    ];
    for (const vault of both(facts)) {
      const [first, second] = journalRecords(vault);
      expect(first?.versions.map(({ day }) => day)).toEqual(["2025-03-05", "2025-03-06", "2025-03-08"]);
      expect(second?.versions).toEqual([
        { day: "2025-03-04", text: "old", prompt: "" },
        { day: "2025-03-08", sealed: bytes(60, 4) },
      ]);
    }
  });

  it("[JRN-5] removed, an entry leaves no content in the state, and the log is known to hold some", () => {
    const entry = write(1, "journal.written", { sealed: bytes(60, 1), day: "2025-03-05" });
    const edit = write(2, "journal.edited", { entry: entry.id, sealed: bytes(60, 2), day: "2025-03-06" });
    const note = write(1, "reflection.written", { prompt: "", text: "old", day: "2025-03-04" });
    const removals = [
      write(3, "journal.removed", { entry: entry.id }),
      write(3, "reflection.removed", { id: note.id }),
    ];
    const gone = { entries: new Set([entry.id]), reflections: new Set([note.id]) };
    for (const vault of both([entry, edit, note, ...removals])) {
      expect(journalRecords(vault)).toEqual([]);
      expect(journalLeftovers(vault)).toEqual(gone);
      expect(JSON.stringify([vault.journal, vault.reflections])).not.toMatch(/old|sealed/);
    }
    expect([entry, edit, note, ...removals].map((one) => holdsRemoved(one, gone))).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
    // Once the log has let go of it, nothing is left over.
    const none = { entries: new Set(), reflections: new Set() };
    expect(journalLeftovers(vaultOf(...removals))).toEqual(none);
  });

  it("[JRN-2] an older note whose words were sealed anew keeps its versions, and their order", () => {
    const note = write(1, "reflection.written", { prompt: "", text: "old", day: "2025-03-04" });
    const edited = { entry: note.id, sealed: bytes(60, 2), day: "2025-03-06" };
    const facts = [
      note,
      write(2, "journal.edited", edited),
      write(7, "journal.edited", { entry: note.id, sealed: bytes(60, 1), day: "2025-03-04" }),
      write(8, "journal.edited", { ...edited, again: true }),
      write(8, "reflection.removed", { id: note.id }),
    ];
    for (const vault of both(facts)) {
      expect(journalRecords(vault)).toEqual([
        {
          id: note.id,
          day: "2025-03-04",
          versions: [
            { day: "2025-03-04", sealed: bytes(60, 1) },
            { day: "2025-03-06", sealed: bytes(60, 2) },
          ],
        },
      ]);
      const leftovers = journalLeftovers(vault);
      expect(facts.filter((one) => holdsRemoved(one, leftovers))).toEqual([note]);
    }
  });

  it("[JRN-5] whatever the order and the repetition, nothing that was removed is listed", () => {
    const histories = vaultHistoryWithCopies.chain((facts) => fc.tuple(fc.constant(facts), delivered(facts)));
    fc.assert(
      fc.property(histories, ([facts, some]) => {
        const vault = vaultOf(...some);
        expect(vault.journal).toEqual(vaultOf(...facts).journal);
        const removed = new Set(
          facts.flatMap(({ event }) => (event.kind === "journal.removed" ? [event.entry as string] : [])),
        );
        expect(journalRecords(vault).filter(({ id }) => removed.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the key of the room", () => {
  const wrapped = [bytes(16, 1), 19456, 2, 1, bytes(60, 2)];
  const keyed = (at: number, fill: number, fields: object) =>
    write(at, "room.keyed", { publicKey: bytes(32, fill), privateKey: null, wrapped: null, ...fields });

  it("[ROOM-1] a key with a passphrase stands before one without, however late that came", () => {
    const facts = [keyed(1, 1, { wrapped }), keyed(9, 2, { privateKey: bytes(32, 8) })];
    for (const vault of both(facts)) {
      expect(roomKeys(vault)).toEqual([
        { publicKey: bytes(32, 1), privateKey: null, wrapped },
        { publicKey: bytes(32, 2), privateKey: bytes(32, 8), wrapped: null },
      ]);
    }
  });

  it("[ROOM-1] the latest word about a key counts; one that was given up is none", () => {
    const facts = [keyed(1, 1, { privateKey: bytes(32, 8) }), keyed(2, 1, { wrapped }), keyed(3, 3, { wrapped })];
    for (const vault of both([...facts, keyed(4, 3, {})])) {
      expect(roomKeys(vault)).toEqual([{ publicKey: bytes(32, 1), privateKey: null, wrapped }]);
    }
    expect(roomKeys(emptyVaultState())).toEqual([]);
  });

  it("[ROOM-5] earlier words about a key are known to be in the log, and the one that counts is not among them", () => {
    const facts = [keyed(1, 1, { privateKey: bytes(32, 8) }), keyed(2, 1, { wrapped }), keyed(3, 3, { wrapped })];
    for (const vault of both([...facts, ...facts])) {
      const stale = staleRoomKeys(vault);
      expect(facts.filter((one) => holdsStaleKey(one, stale))).toEqual([facts[0]]);
    }
  });
});
