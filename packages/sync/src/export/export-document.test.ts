import {
  emptyBondState,
  emptyVaultState,
  foldBondAll,
  foldVaultAll,
  type OwnDeck,
  ok,
  plainLine,
  type StreamId,
} from "@twofold/core";
import { systemRandom } from "@twofold/crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bondHistoryWithCopies,
  commitmentOf,
  fact,
  stream,
  vaultHistoryWithCopies,
} from "../../../core/testing/histories.ts";
import { emptyDisk, openMemoryStore } from "../store/memory-store.ts";
import { openSealedStore, type SealedStore } from "../store/sealed-store.ts";
import { contentHash, mergeContent, pieceId } from "./content-hash.ts";
import { type ExportDocument, exportToText, type Piece, readExport } from "./export-document.ts";
import { gatherPieces, type Wording } from "./gather-pieces.ts";
import { findFresh, makeDocument } from "./make-document.ts";
import { exportToMarkdown } from "./markdown.ts";
import { addToPast, readPast } from "./past.ts";

const wording: Wording = { question: (id) => `What of ${id}?`, practice: (id) => id };
const nothing = { bonds: [], pieces: [], decks: [] };
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

const line = fc
  .stringMatching(/^[a-zA-ZäöüÀ-ſ„“#>*_<]([a-zA-ZäöüÀ-ſ„“#>*_< ,?]{1,40})[a-z?>]$/)
  .map((text) => plainLine(text));
const aboutDeck = fc.record(
  { title: line, about: fc.oneof(fc.constant(""), line), author: line, licence: line },
  { requiredKeys: ["title", "about"], noNullPrototype: true },
);
const deckQuestion = fc.record(
  {
    text: line,
    depth: fc.constantFrom(1, 2, 3, 4, 5),
    flags: fc.subarray(["family", "touch", "work"]),
    response: line,
    theme: fc.constantFrom("roots", "play"),
    friend: line,
    bond: fc.constantFrom("partner", "friend", "either"),
    minutes: fc.integer({ min: 1, max: 240 }),
  },
  { requiredKeys: ["text", "depth", "flags"], noNullPrototype: true },
);
/** Written, brought in, changed and removed, two of one name among them. */
const deckFacts = fc.array(
  fc
    .record({
      id: fc.constantFrom("evenings", "journeys", "roots-of-ours"),
      about: aboutDeck,
      questions: fc.array(deckQuestion, { maxLength: 4 }),
      isRemoved: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    })
    .map(({ id, about, questions, isRemoved }) =>
      isRemoved
        ? ({ kind: "deck.removed", deck: id } as const)
        : ({ kind: "deck.saved", deck: { id, ...about, questions } } as const),
    ),
  { maxLength: 6 },
);

/** What a device holds that has gone through any two histories, and holds any journal beside them. */
const held = fc
  .record({ bond: bondHistoryWithCopies, vault: vaultHistoryWithCopies, entries, decks: deckFacts })
  .map(async ({ bond, vault, entries, decks }) => {
    const state = foldBondAll(emptyBondState(), bond);
    const texts = new Map(["h1", "h2", "h3"].flatMap((h) => commitmentsOf(h)));
    const of = { stream: stream as StreamId, side: "a" as const, state, texts, them: "Noor" };
    const versions = entries.map(({ id, day, text, prompt }, i) => ({
      id: `${id}${i}` as never,
      day: day as never,
      versions: [{ day: day as never, text, prompt, moods: ["calm"] }] as const,
    }));
    const own = [...vault, ...decks.map((event, at) => fact("a", at, event))];
    return gatherPieces(foldVaultAll(emptyVaultState(), own), [of], versions, wording, "Robin");
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
  const count = fresh.pieces.length + fresh.decks.length;
  if (count + fresh.bonds.length > 0) await store.commit([change.value]);
  return count;
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
  ...["decks", "title", "author", "licence", "questions", "depth", "flags", "theme", "friend", "minutes"],
];

describe("an export", () => {
  it("[EXP-5] from any state: export, fresh browser, import give the same content hash", async () => {
    let [pieces, decks] = [0, 0];
    await fc.assert(
      fc.asyncProperty(held, async (gathering) => {
        const live = await gathering;
        pieces += live.pieces.length;
        decks += live.decks.length;
        const document = await makeDocument(live, nothing, { made, mine: true });
        const store = await freshStore();
        expect(await importInto(store, exportToText(document))).toBe(live.pieces.length + live.decks.length);
        const again = await exportOf(store);
        expect(await contentHash(again)).toBe(await contentHash(live));
        // A second time, from the other side of a trip: nothing is doubled.
        expect(await importInto(store, exportToText(again))).toBe(0);
        expect(again.pieces).toHaveLength(live.pieces.length);
        expect(again.decks).toEqual(live.decks);
      }),
      { numRuns: 60 },
    );
    expect([pieces > 100, decks > 40]).toEqual([true, true]);
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
          const decks = whole.decks.filter((_, i) => (parts[i] ?? 2) !== file);
          await importInto(store, exportToText({ ...whole, pieces, decks }));
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
        expect(some.decks).toEqual([]);
        expect(readExport(exportToText(some))).toEqual(ok(some));
        const ofDays = await makeDocument(live, nothing, { made, from: "2025-03-04", mine: true });
        expect(ofDays.decks, "they are of no day").toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("[EXP-6] two that are alike stay two; wording and standing may change without making another piece", async () => {
    const note: Piece = { kind: "note", whose: "mine", day: made, place: "r", text: "tea", need: "comfort" };
    expect(await pieceId({ ...note, about: "Why?", folded: true, private: true })).toBe(await pieceId(note));
    expect(await pieceId({ ...note, same: 2 })).not.toBe(await pieceId(note));
    expect(await pieceId({ ...note, whose: "theirs" })).not.toBe(await pieceId(note));
    const twice = { ...nothing, pieces: [note, { ...note, same: 2 }] };
    expect((await mergeContent({ ...nothing, pieces: [note] }, twice)).pieces).toHaveLength(2);
  });

  const deck: OwnDeck = {
    id: "evenings",
    title: "Evenings",
    about: "",
    questions: [{ text: "What now?", depth: 1, flags: [] }],
  };
  const changed: OwnDeck = {
    ...deck,
    questions: [...deck.questions, { text: "And then?", depth: 2, flags: ["work"] }],
  };

  it("[EXP-10] a deck that was changed between two files comes back as both; beside one's own it does not", async () => {
    const [one, other] = [deck, changed].map((deck) => ({ ...nothing, decks: [deck] }));
    const past = await mergeContent(one!, other!);
    expect(past.decks).toEqual([deck, changed]);
    expect((await mergeContent(past, one!)).fresh.decks).toEqual([]);
    expect((await makeDocument(other!, past, { made, mine: true })).decks).toEqual([changed]);
    expect((await findFresh({ ...one!, decks: [deck, { ...deck, id: "mornings" }] }, other!, nothing)).decks).toEqual([
      { ...deck, id: "mornings" },
    ]);
  });

  it("[EXP-10] somebody else's goes along with its author and licence, and stands in the folder as a file of its own", async () => {
    const brought: OwnDeck = {
      ...{
        ...changed,
        id: "journeys",
        title: "# Journeys",
        about: "On the way.",
        author: "Ada L.",
        licence: "CC-BY-4.0",
      },
      questions: [
        {
          text: "> Where next?",
          response: "Say *when*.",
          friend: "Where to?",
          depth: 3,
          flags: ["family"],
          minutes: 1,
        },
      ],
    };
    const document = await makeDocument({ ...nothing, decks: [deck, brought] }, nothing, { made, mine: true });
    expect(readExport(exportToText(document))).toEqual(ok(document));
    const files = exportToMarkdown(document);
    expect([...files.keys()]).toEqual(["README.md", "decks/1-evenings.md", "decks/2-journeys.md"]);
    expect(files.get("README.md")).toContain("2 decks of questions");
    const page = files.get("decks/2-journeys.md")!;
    const said = ["# Journeys", "On the way.", "Ada L.", "CC-BY-4.0", "> Where next?", "Where to?", "Say *when*."];
    for (const words of said) expect(page.split("\n")).toContain(`> ${words}`);
    expect(page).toContain("depth 3 of 5, touches family, one minute");
    expect(page.match(/^#.*$/gm)).toEqual(["# A deck with one question", "## 1"]);
  });

  it("[EXP-2] a deck that is none, or says more than a deck does, makes a file that is refused", () => {
    const document = { format: "twofold-export", version: 2, made, from: null, to: null, ...nothing };
    const read = (decks: unknown) => readExport(JSON.stringify({ ...document, decks })).ok;
    expect(read([deck, changed])).toBe(true);
    for (const wrong of [
      [{ ...deck, id: "../evenings" }],
      [{ ...deck, more: 1 }],
      [{ ...deck, questions: [{ ...deck.questions[0], seen: true }] }],
      [{ ...deck, questions: "What now?" }],
      [{ ...deck, title: "a\u202eb" }],
      [null],
      {},
    ])
      expect(read(wrong), JSON.stringify(wrong)).toBe(false);
  });

  it("[EXP-2] reads no other file, and says when it is of a newer version", () => {
    const document = { format: "twofold-export", version: 1, made, from: null, to: null, bonds: [], pieces: [] };
    const read = (value: unknown) => readExport(JSON.stringify(value));
    const damaged = { ok: false, error: { tag: "export-damaged" } };
    expect(read(document)).toMatchObject({ ok: true });
    expect(readExport(`\uFEFF${JSON.stringify(document)}`)).toMatchObject({ ok: true });
    expect(read(document)).toMatchObject({ value: { version: 2, decks: [] } });
    expect(read({ ...document, decks: [] }), "version 1 had none").toEqual(damaged);
    expect(read({ ...document, version: 3, later: true })).toEqual({ ok: false, error: { tag: "export-newer" } });
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
