/** Writes a deck of one's own as a pack: the file that `readPack` reads on any device, and that any text editor opens. */
import type { OwnDeck } from "@twofold/core";
import { stringify } from "yaml";

/** Who wrote a deck, and on which terms others may use it: the format asks for both. */
export type Credit = { readonly author: string; readonly licence: string };

/** Said where the person wrote nothing, since the format asks for a sentence. */
const noAbout = "Questions of our own.";

/** A deck of one's own does not know its language (BCP 47: undetermined). */
const unknownLanguage = "und";

/** The text of the file. What is read from it again is the same deck, with this credit. Rule PACK-8. */
export function writePack({ id, title, about, questions }: OwnDeck, { author, licence }: Credit): string {
  const digits = questions.length > 99 ? 3 : 2;
  const written = questions.map(({ text, friend, response, depth, bond, minutes, flags, theme }, at) =>
    without({
      id: `${id}-${String(at + 1).padStart(digits, "0")}`,
      ...{ text, friend, response, depth, bond, minutes, flags: [...flags], theme },
    }),
  );
  const header = { id, version: 1, language: unknownLanguage, licence, author, title, about: about || noAbout };
  return stringify({ ...header, questions: written }, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Without the fields that say nothing. */
function without(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
