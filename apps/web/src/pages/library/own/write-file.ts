/** Comes with the YAML writer, when a file is to be written. */

import { type Credit, writePack } from "@twofold/content/pack";
import { type OwnDeck, plainLine } from "@twofold/core";

export function writeDeckFile(deck: OwnDeck, { author, licence }: Credit): string {
  return writePack(deck, { author: plainLine(author), licence: plainLine(licence) });
}
