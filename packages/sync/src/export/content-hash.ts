/** What makes two pieces the same, and one hash over all that a person has. Rules EXP-5, EXP-6. */

import { encodeCbor, sha256 } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { ExportDocument, ExportedBond, Piece } from "./export-document.ts";

/**
 * The name of a piece for merging, base64url of 32 bytes: what was written, by whom, on which day and where. Wording of
 * questions, whether a note was still folded and how an agreement stands may change without making it another piece.
 */
export function pieceId(piece: Piece): Promise<string> {
  const { kind, bond = null, whose, day, same = 1 } = piece;
  const place = piece.place;
  const text = "text" in piece ? piece.text : null;
  const act = "act" in piece ? piece.act : "response" in piece ? piece.response : "to" in piece ? piece.to : null;
  const version = "version" in piece ? piece.version : null;
  const isPrivate = piece.kind !== "note" && piece.private === true;
  return digest(["twofold/piece/1", kind, bond, whose, day, place, act, text, version, isPrivate, same]);
}

/** The same for two devices exactly when they hold the same bonds and pieces, word for word. base64url of 32 bytes. */
export async function contentHash({ bonds, pieces }: Pick<ExportDocument, "bonds" | "pieces">): Promise<string> {
  const sorted = async (items: readonly (Piece | ExportedBond)[]) =>
    (await Promise.all(items.map((item) => digest(["twofold/content-item/1", item])))).toSorted();
  return digest(["twofold/content/1", await sorted(bonds), await sorted(pieces)]);
}

/** `first` wins where both hold a bond or a piece. In `fresh` is what only `second` brought. */
export async function mergeContent(
  first: Pick<ExportDocument, "bonds" | "pieces">,
  second: Pick<ExportDocument, "bonds" | "pieces">,
): Promise<{
  readonly bonds: ExportedBond[];
  readonly pieces: Piece[];
  readonly fresh: { readonly bonds: ExportedBond[]; readonly pieces: Piece[] };
}> {
  const knownBonds = new Set(first.bonds.map(({ id }) => id));
  const bonds = second.bonds.filter(({ id }) => !knownBonds.has(id));
  const known = new Set(await Promise.all(first.pieces.map(pieceId)));
  const pieces: Piece[] = [];
  for (const piece of second.pieces) {
    const id = await pieceId(piece);
    if (known.has(id)) continue;
    known.add(id);
    pieces.push(piece);
  }
  return {
    bonds: [...first.bonds, ...bonds],
    pieces: [...first.pieces, ...pieces],
    fresh: { bonds, pieces },
  };
}

async function digest(value: unknown): Promise<string> {
  return bytesToBase64url(await sha256(encodeCbor(value)));
}
