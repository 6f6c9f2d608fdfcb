import { emptyBondState, emptyVaultState, foldBondAll, foldVaultAll, ok, type StreamId } from "@twofold/core";
import { systemRandom } from "@twofold/crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bondHistoryWithCopies,
  commitmentOf,
  stream,
  vaultHistoryWithCopies,
} from "../../../core/testing/histories.ts";
import { emptyDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore, type SealedStore } from "../store/sealed-store.ts";
import { contentHash, mergeContent, pieceId } from "./content-hash.ts";
import { type ExportDocument, exportToText, type Piece, readExport } from "./export-document.ts";
import { gatherPieces, type Wording } from "./gather-pieces.ts";
import { findFresh, makeDocument } from "./make-document.ts";
import { addToPast, readPast } from "./past.ts";

const wording: Wording = { question: (id) => `What of ${id}?`, practice: (id) => id };
const nothing = { bonds: [], pieces: [] };
const made = "2025-04-01";

/** Any text that a person can have typed, quotation marks, markup and broken pairs among it. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", "\n# no heading\n> \"'", "\u2028"),
);
const entries = fc.array(
  fc.record({ id: fc.constantFrom("e1", "e2"), day: fc.constantFrom("2025-03-03", "2025-03-04"), text, prompt: text }),
  { maxLength: 4 },
);

/** What a device holds that has gone through any two histories, and holds any journal beside them. */
const held = fc
  .record({ bond: bondHistoryWithCopies, vault: vaultHistoryWithCopies, entries })
  .map(async ({ bond, vault, entries }) => {
    const state = foldBondAll(emptyBondState(), bond);
    const texts = new Map(["h1", "h2", "h3"].flatMap((h) => commitmentsOf(h)));
    const of = { stream: stream as StreamId, side: "a" as const, state, texts, them: "Noor" };
    const versions = entries.map(({ id, day, text, prompt }, i) => ({
      id: `${id}${i}` as never,
      day: day as never,
      versions: [{ day: day as never, text, prompt, moods: ["calm"] }] as const,
    }));
    return gatherPieces(foldVaultAll(emptyVaultState(), vault), [of], versions, wording, "Robin");
  });

function commitmentsOf(label: string): [string, { text: string; need: string }][] {
  return [[commitmentOf(label), { text: `theirs ${label}`, need: "comfort" }]];
}

async function freshStore(): Promise<SealedStore> {
  const opened = await openSealedStore(openMemoryStore(emptyDisk()), systemRandom);
  if (!opened.ok) throw new Error(opened.error.tag);
  await opened.value.raw.claim();
  return opened.value;
}

/** As the client does it: into the past of a browser that holds nothing else. */
async function importInto(store: SealedStore, file: string) {
  const read = readExport(file);
  if (!read.ok) throw new Error(read.error.tag);
  const past = await readPast(store);
  if (!past.ok) throw new Error(past.error.tag);
  const fresh = await findFresh(read.value, nothing, past.value);
  const change = await addToPast(store, fresh);
  if (!change.ok) throw new Error(change.error.tag);
  if (fresh.pieces.length + fresh.bonds.length > 0) await store.commit([change.value]);
  return fresh.pieces.length;
}

async function exportOf(store: SealedStore): Promise<ExportDocument> {
  const past = await readPast(store);
  if (!past.ok) throw new Error(past.error.tag);
  return makeDocument(nothing, past.value, { made, mine: true });
}

/** Every name of a field that an export may have. */
const known = [
  ...["format", "version", "made", "from", "to", "bonds", "pieces", "id", "me", "them", "kind", "since"],
  ...["bond", "whose", "day", "private", "same", "place", "about", "text", "need", "folded", "response"],
  ...["act", "state", "review", "moods"],
];

describe("an export", () => {
  it("[EXP-5] from any state: export, fresh browser, import give the same content hash", async () => {
    let pieces = 0;
    await fc.assert(
      fc.asyncProperty(held, async (gathering) => {
        const live = await gathering;
        pieces += live.pieces.length;
        const document = await makeDocument(live, nothing, { made, mine: true });
        const store = await freshStore();
        expect(await importInto(store, exportToText(document))).toBe(live.pieces.length);
        const again = await exportOf(store);
        expect(await contentHash(again)).toBe(await contentHash(live));
        // A second time, from the other side of a trip: nothing is doubled.
        expect(await importInto(store, exportToText(again))).toBe(0);
        expect(again.pieces).toHaveLength(live.pieces.length);
      }),
      { numRuns: 60 },
    );
    expect(pieces).toBeGreaterThan(100);
  });

  it("[EXP-6] parts of it, in any order, overlapping, come to the whole", async () => {
    await fc.assert(
      fc.asyncProperty(held, fc.array(fc.nat(2), { maxLength: 80 }), async (gathering, parts) => {
        const live = await gathering;
        const whole = await makeDocument(live, nothing, { made, mine: true });
        const store = await freshStore();
        // Each piece is in the first file, in the second, or in both.
        for (const file of [0, 1]) {
          const pieces = whole.pieces.filter((_, i) => (parts[i] ?? 2) !== file);
          await importInto(store, exportToText({ ...whole, pieces }));
        }
        expect(await contentHash(await exportOf(store))).toBe(await contentHash(live));
      }),
      { numRuns: 40 },
    );
  });

  it("[EXP-3] what is the other's is marked, and nothing says at what time, under which key or who has seen it", async () => {
    await fc.assert(
      fc.asyncProperty(held, async (gathering) => {
        const live = await gathering;
        const document = await makeDocument(live, nothing, { made, mine: true });
        const text = exportToText(document);
        for (const { day, whose, private: isPrivate } of document.pieces) {
          expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          if (whose !== "mine") expect(isPrivate).toBeUndefined();
        }
        const fields = new Set<string>();
        JSON.parse(text, (field, value) => {
          if (Number.isNaN(Number(field))) fields.add(field);
          return value;
        });
        for (const field of fields) expect(known).toContain(field);
        for (const label of ["h1", "h2", "h3"]) expect(text).not.toContain(commitmentOf(label));
        expect(text).not.toContain(stream);
        const theirs = document.pieces.filter((piece) => piece.kind === "note" && piece.whose === "theirs");
        for (const note of theirs) expect(note).toHaveProperty("text", expect.stringMatching(/^theirs h/));
      }),
      { numRuns: 40 },
    );
  });

  it("[EXP-4] a range of days holds those days; without the private part nothing of it is there", async () => {
    await fc.assert(
      fc.asyncProperty(held, async (gathering) => {
        const live = await gathering;
        const some = await makeDocument(live, nothing, { made, from: "2025-03-04", to: "2025-03-05", mine: false });
        const expected = live.pieces.filter(
          (piece) => piece.day >= "2025-03-04" && piece.day <= "2025-03-05" && piece.private !== true,
        );
        expect(some.pieces).toHaveLength(expected.length);
        expect(some.pieces.filter(({ kind }) => kind === "entry")).toEqual([]);
        expect(readExport(exportToText(some))).toEqual(ok(some));
      }),
      { numRuns: 40 },
    );
  });

  it("[EXP-6] two that are alike stay two; wording and standing may change without making another piece", async () => {
    const note: Piece = { kind: "note", whose: "mine", day: made, place: "r", text: "tea", need: "comfort" };
    expect(await pieceId({ ...note, about: "Why?", folded: true, private: true })).toBe(await pieceId(note));
    expect(await pieceId({ ...note, same: 2 })).not.toBe(await pieceId(note));
    expect(await pieceId({ ...note, whose: "theirs" })).not.toBe(await pieceId(note));
    const twice = { bonds: [], pieces: [note, { ...note, same: 2 }] };
    expect((await mergeContent({ bonds: [], pieces: [note] }, twice)).pieces).toHaveLength(2);
  });

  it("[EXP-2] reads no other file, and says when it is of a newer version", () => {
    const document = { format: "twofold-export", version: 1, made, from: null, to: null, bonds: [], pieces: [] };
    const read = (value: unknown) => readExport(JSON.stringify(value));
    const damaged = { ok: false, error: { tag: "export-damaged" } };
    expect(read(document)).toMatchObject({ ok: true });
    expect(readExport(`\uFEFF${JSON.stringify(document)}`)).toMatchObject({ ok: true });
    expect(read({ ...document, version: 2, later: true })).toEqual({ ok: false, error: { tag: "export-newer" } });
    for (const other of [
      null,
      [],
      {},
      "twofold-export",
      { ...document, pieces: [{ kind: "note" }] },
      { ...document, made: "today" },
    ])
      expect(read(other)).toEqual(damaged);
    const orphan = { kind: "removal", bond: "nobody", whose: "mine", day: made, place: "r" };
    expect(read({ ...document, pieces: [orphan] })).toEqual(damaged);
    fc.assert(fc.property(fc.string(), (any) => readExport(any).ok === false));
  });
});
