/** The format of a practice file, with the sentence a writer reads when it differs. Rule PRAC-20. */
import { stepKinds, withouts } from "@twofold/core";
import * as v from "valibot";
import { tenderFlags } from "../library/tender-flags.ts";
import { curlyMarks } from "../wording/marks.ts";
import { practiceEvidenceKeys } from "./evidence.ts";
import { type FileStep, optionListNames } from "./option-lists.ts";

/** Themes of the catalogue, one word each: the rows of what the practices are for. */
export const practiceThemes = [
  "talk",
  "listen",
  "open-up",
  "understand",
  "thanks",
  "kindness",
  "time",
  "affection",
  "safety",
  "mending",
  "own-path",
  "care",
] as const;

/** As people read it, however its marks were typed. Rule CON-64. */
const text = v.pipe(
  v.string("text is expected here"),
  v.trim(),
  v.nonEmpty("text is expected here, and it is empty"),
  v.transform(curlyMarks),
);
const oneOf = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, `expected is one of: ${choices.join(", ")}`);
const listOf = <const T extends readonly string[]>(choices: T) =>
  v.array(oneOf(choices), `a list is expected here, for example [${choices[0]}]`);
const number = (min: number, max: number, what = "a number") => {
  const message = `${what} from ${min} to ${max} is expected here`;
  return v.pipe(v.number(message), v.minValue(min, message), v.maxValue(max, message));
};
const wholeNumber = (min: number, max: number) =>
  v.pipe(number(min, max, "a whole number"), v.integer(`a whole number from ${min} to ${max} is expected here`));
const id = v.pipe(
  v.string("an id is expected here"),
  v.regex(
    /^[a-z][a-z0-9-]{1,39}$/,
    "an id of small letters, digits and dashes is expected here, at most 40 characters",
  ),
);
const flag = v.boolean("true or false is expected here");

/** The same words for both, or `first` and `second`. */
const words = v.union(
  [text, v.strictObject({ first: text, second: text })],
  "text is expected here, or one text for first and one for second",
);
const role = oneOf(["first", "second"]);
const both = v.literal("both", 'expected is "both" here');

const told = {
  id: v.exactOptional(id),
  who: oneOf(["first", "second", "both"]),
  minutes: number(0.25, 60),
  text: words,
  example: words,
  ifBadly: words,
  friend: v.exactOptional(words),
  together: v.exactOptional(words),
  apart: v.exactOptional(words),
  without: v.exactOptional(
    v.strictObject({
      touch: v.exactOptional(text),
      "eye-contact": v.exactOptional(text),
      speech: v.exactOptional(text),
    }),
  ),
  when: v.exactOptional(
    v.strictObject(
      {
        step: id,
        is: v.union([id, v.pipe(v.array(id), v.nonEmpty())], "an option, or a list of some, is expected here"),
      },
      "a step and an option are expected here: {step: …, is: …}",
    ),
  ),
  question: v.exactOptional(
    v.picklist(
      ["today", "drawn"],
      'expected is "today" here, the question of the day, or "drawn", one from the library',
    ),
  ),
};

const leaves = [
  v.strictObject({ kind: v.literal("read"), ...told, title: v.exactOptional(text) }),
  v.strictObject({
    kind: v.literal("ask"),
    ...told,
    visibility: oneOf(["private", "shared", "sealed"]),
    form: oneOf(["written", "aloud"]),
    prompt: text,
    from: v.exactOptional(
      v.strictObject(
        { theme: id, depth: id, tender: id },
        "three earlier choices are expected here: {theme: …, depth: …, tender: …}",
      ),
    ),
  }),
  v.strictObject({ kind: v.literal("speak"), ...told, who: role, needs: flag }),
  v.strictObject({ kind: v.literal("paraphrase"), ...told, who: role }),
  v.strictObject({ kind: v.literal("respond"), ...told, always: v.exactOptional(flag) }),
  v.strictObject({ kind: v.literal("guess"), ...told, who: both, prompt: text }),
  v.strictObject({
    kind: v.literal("rate"),
    ...told,
    prompt: text,
    low: text,
    high: text,
    bottom: v.exactOptional(wholeNumber(0, 1)),
    top: wholeNumber(2, 10),
    sharing: oneOf(["private", "choice"]),
  }),
  v.strictObject({ kind: v.literal("timer"), ...told, who: both }),
  v.strictObject({
    kind: v.literal("choose"),
    ...told,
    choice: oneOf(["joint", "own", "shared", "roles"]),
    prompt: text,
    options: v.exactOptional(
      v.array(
        v.strictObject(
          {
            id,
            label: text,
            friend: v.exactOptional(text),
            needs: v.exactOptional(oneOf(withouts)),
            only: v.exactOptional(oneOf(["partner", "friend"])),
          },
          "an option is expected here: {id: …, label: …}",
        ),
        "a list of options is expected here",
      ),
    ),
    optionsFrom: v.exactOptional(oneOf(optionListNames)),
    once: v.exactOptional(flag),
    outcome: v.exactOptional(oneOf(["all", "drawn", "lowest"])),
  }),
  v.strictObject({ kind: v.literal("propose"), ...told, who: both, review: flag }),
] as const;

const steps = v.pipe(
  v.array(
    v.lazy(() => stepSchema),
    "a list of steps is expected here",
  ),
  v.nonEmpty("at least one step is expected here"),
);
type StepSchema = v.GenericSchema<unknown, FileStep>;
const stepSchema: StepSchema = v.variant(
  "kind",
  [
    ...leaves,
    v.strictObject({ kind: v.literal("swap"), ...told, who: both, steps: v.lazy(() => steps) }),
    v.strictObject({
      kind: v.literal("repeat"),
      ...told,
      who: both,
      times: wholeNumber(2, 5),
      steps: v.lazy(() => steps),
    }),
  ],
  `a step with a kind is expected here: ${stepKinds.join(", ")}`,
) as StepSchema;

const variants = v.strictObject(
  Object.fromEntries(withouts.map((one) => [one, text])) as Record<(typeof withouts)[number], typeof text>,
  `a text for each of these is expected here: ${withouts.join(", ")}`,
);

/** The whole of a practice file; a few lines that only its readers need do not go into the app. */
export const practiceSchema = v.strictObject(
  {
    id,
    version: wholeNumber(1, 9999),
    language: v.literal("en", "the language of this library is en"),
    licence: v.literal("CC-BY-4.0", "the licence of a practice is CC-BY-4.0"),
    author: text,
    title: text,
    theme: oneOf(practiceThemes),
    for: v.pipe(listOf(["partner", "friend", "self"]), v.nonEmpty("for whom it is, is expected here")),
    modes: v.pipe(listOf(["live", "together", "apart", "alone"]), v.nonEmpty("at least one mode is expected here")),
    first: v.exactOptional(oneOf(["starter", "turns"])),
    minutes: number(1, 240),
    depth: v.picklist([1, 2, 3, 4, 5], "expected is a depth from 1 (light) to 5 (deep)"),
    tender: listOf(tenderFlags),
    why: text,
    evidence: v.array(
      v.strictObject(
        { key: oneOf(practiceEvidenceKeys), strength: oneOf(["A", "B", "C"]), caveat: text },
        "key, strength and caveat are expected here",
      ),
      "a list is expected here",
    ),
    before: v.array(id, "a list is expected here, for example []"),
    after: v.array(id, "a list is expected here, for example []"),
    intro: v.strictObject(
      { partner: v.exactOptional(text), friend: v.exactOptional(text), self: v.exactOptional(text) },
      "an introduction for each of those it is for is expected here",
    ),
    variants,
    steps,
  },
  "a practice is expected: id, version, language, licence, author, title, theme, for, modes, minutes, depth, tender, why, evidence, before, after, intro, variants, steps",
);
export type PracticeFile = v.InferOutput<typeof practiceSchema>;
