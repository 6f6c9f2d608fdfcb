/** The format of a deck file: what its header and each question hold, with the sentence a writer reads when it differs. */
import * as v from "valibot";
import { curlyMarks } from "../wording/marks.ts";
import { tenderFlags } from "./tender-flags.ts";

/** Keys for the studies a question leans on; `docs/spec/content.md` says what each stands for. */
export const evidenceKeys = ["small-tasks", "gratitude", "getting-perspective"] as const;

const minuteChoices = [2, 5, 10, 15, 20, 45, 90] as const;

/** As people read it, however its marks were typed. Rule CON-64. */
const plainText = v.pipe(
  v.string("text is expected here"),
  v.trim(),
  v.nonEmpty("text is expected here, and it is empty"),
  v.transform(curlyMarks),
);

const oneOf = <const T extends readonly (string | number)[]>(choices: T) =>
  v.picklist(choices, `expected is one of: ${choices.join(", ")}`);

const wholeNumber = v.pipe(
  v.number("a whole number from 1 is expected here"),
  v.integer("a whole number from 1 is expected here"),
  v.minValue(1, "a whole number from 1 is expected here"),
);

const themeId = v.pipe(
  v.string("a theme name in small letters is expected here, for example lately"),
  v.regex(/^[a-z]{3,16}$/, "a theme name of 3 to 16 small letters is expected here, for example lately"),
);

const questionSchema = v.strictObject({
  id: v.pipe(
    v.string("an id like lately-01 is expected here"),
    v.regex(/^[a-z]{3,16}-\d\d$/, "an id like lately-01 is expected here: theme name, dash, two digits"),
  ),
  edition: wholeNumber,
  text: plainText,
  friend: v.optional(plainText),
  response: plainText,
  depth: v.picklist([1, 2, 3, 4, 5], "expected is a depth from 1 (light) to 5 (deep)"),
  bond: oneOf(["partner", "friend", "either"]),
  minutes: oneOf(minuteChoices),
  flags: v.array(oneOf(tenderFlags), "a list is expected here, for example []"),
  evidence: v.optional(v.array(oneOf(evidenceKeys), "a list is expected here, for example [gratitude]")),
});

/** The whole of a deck file. Rule CON-1. */
export const deckSchema = v.strictObject(
  {
    id: themeId,
    version: wholeNumber,
    language: v.literal("en", "the language of this library is en"),
    licence: v.literal("CC-BY-4.0", "the licence of a deck is CC-BY-4.0"),
    author: plainText,
    title: plainText,
    /** What friends read instead, where the title says more than they share. Rule CON-65. */
    friendTitle: v.optional(plainText),
    about: plainText,
    questions: v.pipe(
      v.array(questionSchema, "a list of questions is expected here"),
      v.nonEmpty("at least one question is expected here"),
    ),
  },
  "a deck is expected: id, version, language, licence, author, title, about, questions",
);

export type Deck = v.InferOutput<typeof deckSchema>;
export type DeckQuestion = Deck["questions"][number];
