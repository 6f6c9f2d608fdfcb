/** What makes two pieces the same, and one hash over all that a person has. Rules EXP-5, EXP-6. */

import { encodeCbor, sha256 } from "@twofold/crypto";
import { bytesToBase64url } from "@twofold/wire";
import type { ExportContent, ExportedBond, ExportedDeck, Piece } from "./export-document.ts";

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

/**
 * The same for two devices exactly when they hold the same bonds, pieces and decks, word for word. base64url of 32 bytes.
 * Where there are no decks it is what it was before there could be any.
 */
export async function contentHash({ bonds, pieces, decks }: ExportContent): Promise<string> {
  const sorted = async (items: readonly (Piece | ExportedBond | ExportedDeck)[]) =>
    (await Promise.all(items.map(itemName))).toSorted();
  const [ofBonds, ofPieces] = [await sorted(bonds), await sorted(pieces)];
  if (decks.length === 0) return digest(["twofold/content/1", ofBonds, ofPieces]);
  return digest(["twofold/content/2", ofBonds, ofPieces, await sorted(decks)]);
}

function itemName(item: Piece | ExportedBond | ExportedDeck): Promise<string> {
  return digest(["twofold/content-item/1", item]);
}

/**
 * `first` wins where both hold a bond or a piece; a deck is the same only when all of it is, so that no question is lost
 * where it was changed in between. In `fresh` is what only `second` brought.
 */
export async function mergeContent(
  first: ExportContent,
  second: ExportContent,
): Promise<ExportContent & { readonly fresh: ExportContent }> {
  const knownBonds = new Set(first.bonds.map(({ id }) => id));
  const bonds = second.bonds.filter(({ id }) => !knownBonds.has(id));
  const pieces = await newIn(first.pieces, second.pieces, pieceId);
  const decks = await newIn(first.decks, second.decks, itemName);
  return {
    bonds: [...first.bonds, ...bonds],
    pieces: [...first.pieces, ...pieces],
    decks: [...first.decks, ...decks],
    fresh: { bonds, pieces, decks },
  };
}

async function newIn<T>(first: readonly T[], second: readonly T[], nameOf: (item: T) => Promise<string>): Promise<T[]> {
  const known = new Set(await Promise.all(first.map(nameOf)));
  const fresh: T[] = [];
  for (const item of second) {
    const name = await nameOf(item);
    if (known.has(name)) continue;
    known.add(name);
    fresh.push(item);
  }
  return fresh;
}

async function digest(value: unknown): Promise<string> {
  return bytesToBase64url(await sha256(encodeCbor(value)));
}
