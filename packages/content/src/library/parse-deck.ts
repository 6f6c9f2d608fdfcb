/** Reads one deck file. Whatever is wrong comes back as a list of places and plain sentences, never as an exception. */

import { type Placed, type Problem, parsePlaced } from "../placed/placed-yaml.ts";
import { type Deck, deckSchema } from "./deck.ts";

/** A deck together with the way back to its lines, for checks that look at meaning. */
export interface PlacedDeck extends Omit<Placed<Deck>, "value"> {
  readonly deck: Deck;
}

export type ParsedDeck =
  | { readonly ok: true; readonly placed: PlacedDeck }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses the text of a deck file; `file` is only used to name the place of a problem. Rules CON-1, CON-2. */
export function parseDeck(source: string, file: string): ParsedDeck {
  const parsed = parsePlaced(deckSchema, source, file, { whole: "a deck", entry: "a question" });
  if (!parsed.ok) return parsed;
  const { value: deck, lineOf } = parsed.placed;
  return { ok: true, placed: { file, deck, lineOf } };
}
