/**
 * Sentences and notes as people write them, labelled by hand.
 *
 * `tuning` may be looked at, written by and trained on; `untouched` was written by people who had seen neither rules nor
 * tuning material, is never looked at by who tunes, and is only measured (WORD-2).
 */

import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";

export const labels = [
  "fine",
  "you-always-never",
  "i-feel-that-you",
  "label",
  "mind-reading",
  "contempt",
  "command-should",
  "comparison",
  "dismissal",
  "unasked-advice",
] as const;
export type Label = (typeof labels)[number];
export type LabelledSet = "tuning" | "untouched";

const label = v.picklist(labels);
const where = v.picklist(["note", "response"]);
const text = v.pipe(v.string(), v.nonEmpty());
const sentences = v.array(v.strictObject({ id: text, text, label, where }));
const notes = v.array(
  v.strictObject({
    id: text,
    where,
    sentences: v.pipe(v.array(v.strictObject({ text, label })), v.minLength(3), v.maxLength(8)),
  }),
);
export type LabelledSentence = v.InferOutput<typeof sentences>[number];
export type LabelledNote = v.InferOutput<typeof notes>[number];
/** A sentence to train on, with whose file it stands in: what one author wrote is left out together (WORD-8). */
export type TrainingSentence = LabelledSentence & { readonly author: string };

export function readSentences(language: string, set: LabelledSet): LabelledSentence[] {
  return v.parse(sentences, readYaml(language, set === "tuning" ? "sentences" : "untouched-sentences"));
}

export function readNotes(language: string, set: LabelledSet): LabelledNote[] {
  return v.parse(notes, readYaml(language, set === "tuning" ? "notes" : "untouched-notes"));
}

/** All tuning material: the first set's sentences and notes, and every training file of the language. */
export function readTuning(language: string): TrainingSentence[] {
  const first = [
    ...readSentences(language, "tuning"),
    ...readNotes(language, "tuning").flatMap(({ id, where, sentences }) =>
      sentences.map((sentence, at) => ({ ...sentence, where, id: `${id}-${at}` })),
    ),
  ].map((sentence) => ({ ...sentence, author: "first set" }));
  const more = readdirSync(new URL(`./${language}/`, import.meta.url))
    .filter((file) => /^training-\d+\.yaml$/.test(file))
    .sort()
    .flatMap((file) => {
      const author = file.replace(".yaml", "");
      return v.parse(sentences, readYaml(language, author)).map((sentence) => ({ ...sentence, author }));
    });
  return [...first, ...more];
}

function readYaml(language: string, name: string): unknown {
  return parse(readFileSync(new URL(`./${language}/${name}.yaml`, import.meta.url), "utf8"));
}
