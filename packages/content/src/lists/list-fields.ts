/** The fields that written lists share with decks: their header, the kinds of bond, the tender topics. */
import * as v from "valibot";
import { deckSchema } from "../library/deck.ts";
import { tenderFlags } from "../library/tender-flags.ts";

/** A text that is there, without spaces around it, and with curly marks (CON-64). */
export const plainText = deckSchema.entries.title;

/** One of these, and the sentence that names them when it is something else. */
export const oneOf = <const T extends readonly (string | number)[]>(choices: T) =>
  v.picklist(choices, `expected is one of: ${choices.join(", ")}`);

/** A list of some of these, maybe empty. */
export const someOf = <const T extends readonly string[]>(choices: T) =>
  v.array(oneOf(choices), "a list is expected here, for example []");

export const yesOrNo = v.boolean("true or false is expected here");

/** Whom it is written for. */
export const bondField = oneOf(["partner", "friend", "either"]);

/** Tender topics it touches, mostly none. */
export const flagsField = someOf(tenderFlags);

const { version, language, author, title, about } = deckSchema.entries;

/** The first lines of every list, beside its `id`. Rule CON-30. */
export const listHeader = {
  version,
  language,
  licence: v.literal("CC-BY-4.0", "the licence of a list is CC-BY-4.0"),
  author,
  title,
  about,
};
