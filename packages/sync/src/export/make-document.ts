/** The document of what is here: live and imported, in a range of days, with or without what is private. */

import { mergeContent } from "./content-hash.ts";
import { type ExportContent, type ExportDocument, exportFormat, exportVersion, type Piece } from "./export-document.ts";

export type Selection = {
  readonly made: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly mine: boolean;
};

/**
 * Oldest day first. What lives here wins over what was imported. Decks are of no day and seen by nobody else: they are in a
 * document of everything that has what is private. Rules EXP-1 to EXP-4, EXP-10.
 */
export async function makeDocument(
  live: ExportContent,
  past: ExportContent,
  chosen: Selection,
): Promise<ExportDocument> {
  const { made, from = null, to = null, mine } = chosen;
  const all = await mergeContent(live, { ...past, decks: decksBeside(live, past) });
  const isIn = ({ day, private: isPrivate }: Piece) =>
    (from === null || day >= from) && (to === null || day <= to) && (mine || isPrivate !== true);
  const pieces = all.pieces
    .filter(isIn)
    .toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  const isRange = from !== null || to !== null || !mine;
  const named = new Set(pieces.map(({ bond }) => bond));
  // In a part of it, a bond of which nothing is in it would only be a name.
  const bonds = isRange ? all.bonds.filter(({ id }) => named.has(id)) : all.bonds;
  const decks = isRange ? [] : [...all.decks];
  return { format: exportFormat, version: exportVersion, made, from, to, bonds: [...bonds], pieces, decks };
}

/** Without those that live here: of these there is what they have become since. */
function decksBeside(live: ExportContent, { decks }: ExportContent): ExportContent["decks"] {
  const liveDecks = new Set(live.decks.map(({ id }) => id));
  return decks.filter(({ id }) => !liveDecks.has(id));
}

/**
 * What an import brings that is not here. Of a bond whose log is on this device nothing is new: what was removed from it
 * since stays removed; nor is a deck that is among one's own.
 */
export async function findFresh(read: ExportContent, live: ExportContent, past: ExportContent): Promise<ExportContent> {
  const liveBonds = new Set(live.bonds.map(({ id }) => id));
  const brought = {
    bonds: read.bonds.filter(({ id }) => !liveBonds.has(id)),
    pieces: read.pieces.filter(({ bond }) => bond === undefined || !liveBonds.has(bond)),
    decks: decksBeside(live, read),
  };
  return (await mergeContent(await mergeContent(live, past), brought)).fresh;
}
