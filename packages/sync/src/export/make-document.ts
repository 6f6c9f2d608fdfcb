/** The document of what is here: live and imported, in a range of days, with or without what is private. */

import { mergeContent } from "./content-hash.ts";
import { type ExportDocument, exportFormat, exportVersion, type Piece } from "./export-document.ts";

type Content = Pick<ExportDocument, "bonds" | "pieces">;
export type Selection = {
  readonly made: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly mine: boolean;
};

/** Oldest day first. What lives here wins over what was imported. Rules EXP-1 to EXP-4. */
export async function makeDocument(live: Content, past: Content, chosen: Selection): Promise<ExportDocument> {
  const { made, from = null, to = null, mine } = chosen;
  const all = await mergeContent(live, past);
  const isIn = ({ day, private: isPrivate }: Piece) =>
    (from === null || day >= from) && (to === null || day <= to) && (mine || isPrivate !== true);
  const pieces = all.pieces
    .filter(isIn)
    .toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0));
  const isRange = from !== null || to !== null || !mine;
  const named = new Set(pieces.map(({ bond }) => bond));
  // In a part of it, a bond of which nothing is in it would only be a name.
  const bonds = isRange ? all.bonds.filter(({ id }) => named.has(id)) : all.bonds;
  return { format: exportFormat, version: exportVersion, made, from, to, bonds, pieces };
}

/**
 * What an import brings that is not here. Of a bond whose log is on this device nothing is new: what was removed from it
 * since stays removed.
 */
export async function findFresh(read: Content, live: Content, past: Content): Promise<Content> {
  const liveBonds = new Set(live.bonds.map(({ id }) => id));
  const brought = {
    bonds: read.bonds.filter(({ id }) => !liveBonds.has(id)),
    pieces: read.pieces.filter(({ bond }) => bond === undefined || !liveBonds.has(bond)),
  };
  return (await mergeContent(await mergeContent(live, past), brought)).fresh;
}
