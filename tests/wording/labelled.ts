/**
 * Sentences and notes as people write them, labelled by hand before there was any rule, and their split in two halves.
 *
 * `tuning` may be looked at while rules are written; `untouched` only by the command that measures them.
 */

import { readFileSync } from "node:fs";
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
export type Half = "tuning" | "untouched";

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

export function readSentences(language: string): LabelledSentence[] {
  return v.parse(sentences, readYaml(language, "sentences"));
}

export function readNotes(language: string): LabelledNote[] {
  return v.parse(notes, readYaml(language, "notes"));
}

/** By a hash of the id (FNV-1a, RFC 9923), so that neither order nor later additions move anything across. */
export function halfOf(id: string): Half {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`twofold/wording/split/${id}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  // The last bit of FNV-1a is the parity of the input's last bits; folding takes in the others.
  return ((hash ^ (hash >>> 16) ^ (hash >>> 8)) & 1) === 0 ? "tuning" : "untouched";
}

function readYaml(language: string, name: string): unknown {
  return parse(readFileSync(new URL(`./${language}/${name}.yaml`, import.meta.url), "utf8"));
}
