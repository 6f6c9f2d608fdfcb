/**
 * A pack: a deck that somebody else wrote, as one file. The format is that of a deck (docs/spec/library.md says where it is
 * wider); these are its bounds, since nobody knows who wrote what is opened.
 */
import { type DeckQuestion, plainLine } from "@twofold/core";
import * as v from "valibot";
import { deckSchema, evidenceKeys } from "../library/deck.ts";

/** Four times what 200 questions of full length take. */
export const maxPackBytes = 256_000;
export const maxPackQuestions = 200;

/** Characters: as many as a deck of one's own holds. */
const textLength = { min: 3, max: 300 };
const responseLength = { min: 3, max: 200 };
const titleLength = { min: 1, max: 80 };
const aboutLength = { min: 1, max: 300 };
export const authorLength = { min: 1, max: 80 };
export const licenceLength = { min: 1, max: 80 };

const unseenMessage =
  "there is a character in it that cannot be seen and could turn the words around or hide some: remove it";

/** One line of plain words. White space of any kind is one blank; nothing that cannot be seen is let in. Rule PACK-6. */
function line({ min, max }: { readonly min: number; readonly max: number }) {
  const message = `text of ${min} to ${max} characters is expected here`;
  return v.pipe(
    v.string("text is expected here"),
    v.transform((text) => text.replace(/\s+/g, " ").trim().normalize("NFC")),
    v.check((text) => plainLine(text) === text, unseenMessage),
    v.minLength(min, message),
    v.maxLength(max, message),
  );
}

const packId = v.pipe(
  v.string("a name in small letters is expected here, for example journeys"),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "a name in small letters is expected here, for example journeys"),
  v.maxLength(40, "a name of at most 40 letters is expected here"),
);

/** Everything around the questions. */
export const packHeaderSchema = v.strictObject({
  id: packId,
  version: deckSchema.entries.version,
  language: v.pipe(
    v.string("a language is expected here, for example en"),
    v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i, "a language is expected here, for example en"),
  ),
  licence: line(licenceLength),
  author: line(authorLength),
  title: line(titleLength),
  friendTitle: v.optional(line(titleLength)),
  about: line(aboutLength),
});

const { item } = deckSchema.entries.questions.pipe[0];

export const packQuestionSchema = v.strictObject({
  id: v.pipe(
    v.string("an id like journeys-01 is expected here"),
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*-\d{2,3}$/, "an id like journeys-01 is expected here: a name, a dash, two digits"),
    v.maxLength(44, "an id of at most 44 letters is expected here"),
  ),
  edition: v.optional(item.entries.edition),
  text: line(textLength),
  friend: v.optional(line(textLength)),
  response: v.optional(line(responseLength)),
  depth: item.entries.depth,
  bond: v.optional(item.entries.bond),
  minutes: v.optional(item.entries.minutes),
  flags: v.optional(item.entries.flags, []),
  theme: v.optional(v.pipe(v.string("a theme is expected here"), v.regex(/^[a-z]{3,16}$/, "a theme is expected here"))),
  evidence: v.optional(v.array(v.picklist(evidenceKeys, `expected is one of: ${evidenceKeys.join(", ")}`))),
});

/** A question of a deck of one's own, with its id in the file. `flags` in the order of the alphabet, each once. */
export type PackQuestion = DeckQuestion & { readonly id: string };

export type Pack = v.InferOutput<typeof packHeaderSchema> & { readonly questions: readonly PackQuestion[] };
