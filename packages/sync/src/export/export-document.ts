/**
 * What a person takes along: one plain document that needs no Twofold to be read. The schema in words is
 * docs/export-format.md, the rules are docs/spec/export.md.
 *
 * Days and never times, no signatures and no trace of who saw what: an export must not be evidence against whoever wrote
 * to this person (decisions 9).
 */

import { bondKind, err, need, type OwnDeck, ok, type Result, readDeck, responseKind } from "@twofold/core";
import * as v from "valibot";

export const exportFormat = "twofold-export";
/** 2: with decks of one's own. A reader of version 1 would drop them without a word, so it is told to leave it. */
export const exportVersion = 2;

/** A year of a very talkative pair is about 5 MiB; beyond this a file is not ours, or not meant for a phone. */
export const maxExportChars = 200 * 1024 * 1024;

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day as YYYY-MM-DD"));
const words = v.pipe(v.string(), v.maxLength(20_000));
const label = v.pipe(v.string(), v.maxLength(200));

/** `theirs` is the other person's, whatever this person's phone holds of it. */
export const whose = v.picklist(["mine", "theirs", "ours"]);
export type Whose = v.InferOutput<typeof whose>;

const shared = {
  /** The id of one of the document's bonds; left out where it is of the person alone. */
  bond: v.exactOptional(label),
  whose,
  day,
  /** Of this person alone: nobody else has ever seen it. */
  private: v.exactOptional(v.literal(true)),
  /** Counts pieces that are alike in everything, from the second one on. */
  same: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(1_000_000))),
};
/** Where it stands: the round, session or entry, so that what belongs together can be put together. */
const place = label;
const about = v.exactOptional(words);

export const piece = v.variant("kind", [
  /** A note of a round, or what was sealed at a step of a session. `folded`: the other has not opened it yet. */
  v.strictObject({
    kind: v.literal("note"),
    ...shared,
    place,
    about,
    text: words,
    need,
    folded: v.exactOptional(v.literal(true)),
  }),
  /** Words added after opening. */
  v.strictObject({ kind: v.literal("addition"), ...shared, place, about, text: words }),
  /** The author removed the note; its words are nowhere in the document. */
  v.strictObject({ kind: v.literal("removal"), ...shared, place, about }),
  v.strictObject({ kind: v.literal("response"), ...shared, place, about, response: responseKind, text: words }),
  /** After "tell me more". `to` says about whose note. */
  v.strictObject({ kind: v.literal("reply"), ...shared, place, about, to: whose, text: words }),
  /** What was written in a session of a practice: the act and its words or choice. */
  v.strictObject({ kind: v.literal("practice"), ...shared, place, about, act: label, text: words }),
  /** A line that the two agreed on. */
  v.strictObject({
    kind: v.literal("agreement"),
    ...shared,
    place,
    text: words,
    state: v.picklist(["holds", "open", "let-go"]),
    review: v.exactOptional(day),
  }),
  /** An entry of the journal. Of one that was edited every version is here, counted from 1. */
  v.strictObject({
    kind: v.literal("entry"),
    ...shared,
    place,
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
    about,
    text: words,
    moods: v.pipe(v.array(label), v.maxLength(100)),
  }),
]);
export type Piece = v.InferOutput<typeof piece>;

export const exportedBond = v.strictObject({
  id: label,
  /** What this person and the other were called. */
  me: label,
  them: label,
  kind: bondKind,
  since: v.nullable(day),
});
export type ExportedBond = v.InferOutput<typeof exportedBond>;

/**
 * A deck that this person wrote or brought in, as it was kept: of somebody else's, author and licence go with it. Rules
 * ASK-8, EXP-10.
 */
export type ExportedDeck = OwnDeck;
const exportedDeck = v.pipe(
  v.record(v.string(), v.unknown()),
  v.rawTransform(({ dataset, addIssue, NEVER }): ExportedDeck => {
    const deck = readDeck(dataset.value);
    if (deck && hasNoMore(dataset.value, deck)) return deck;
    addIssue({ message: "expected a deck" });
    return NEVER;
  }),
);

/** Whether reading it has left nothing out. */
function hasNoMore(written: Readonly<Record<string, unknown>>, deck: ExportedDeck): boolean {
  const isWithin = (from: object, read: object) => Object.keys(from).every((field) => Object.hasOwn(read, field));
  const questions = written.questions as readonly object[];
  return isWithin(written, deck) && questions.every((question, at) => isWithin(question, deck.questions[at]!));
}

const content = {
  format: v.literal(exportFormat),
  /** The day it was made. */
  made: day,
  /** The first and the last day of what is in it; null where everything is. */
  from: v.nullable(day),
  to: v.nullable(day),
  bonds: v.array(exportedBond),
  pieces: v.array(piece),
};
export const exportDocument = v.strictObject({
  ...content,
  version: v.literal(exportVersion),
  decks: v.array(exportedDeck),
});
/** As it was before there were decks in it. */
const exportDocument1 = v.pipe(
  v.strictObject({ ...content, version: v.literal(1) }),
  v.transform((read) => ({ ...read, version: exportVersion, decks: [] }) as const),
);
export type ExportDocument = v.InferOutput<typeof exportDocument>;

/** What a document is about, and what is kept of it. */
export type ExportContent = {
  readonly bonds: readonly ExportedBond[];
  readonly pieces: readonly Piece[];
  readonly decks: readonly ExportedDeck[];
};

export type ExportUnreadable =
  /** No export of Twofold, or one that was damaged. */
  | { readonly tag: "export-damaged" }
  /** Made by a newer version of the app than this one. */
  | { readonly tag: "export-newer" };

/** The document as a file: indented, in one order of its fields, so that it can be read and compared in any editor. */
export function exportToText(document: ExportDocument): string {
  return `${JSON.stringify(v.parse(exportDocument, document), null, 2)}\n`;
}

/** Reads what `exportToText` made, of this version or an older one. Never throws for any text. */
export function readExport(text: string): Result<ExportDocument, ExportUnreadable> {
  const damaged = err({ tag: "export-damaged" } as const);
  if (text.length > maxExportChars) return damaged;
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== exportFormat) {
    return damaged;
  }
  if ("version" in value && typeof value.version === "number" && value.version > exportVersion) {
    return err({ tag: "export-newer" });
  }
  const parsed = v.safeParse(v.union([exportDocument, exportDocument1]), value);
  if (!parsed.success) return damaged;
  const known = new Set(parsed.output.bonds.map(({ id }) => id));
  if (parsed.output.pieces.some(({ bond }) => bond !== undefined && !known.has(bond))) return damaged;
  return ok({ ...parsed.output, decks: [...parsed.output.decks] });
}

function parseJson(text: string): unknown {
  try {
    // Editors of some systems put a mark of the byte order in front.
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
