/** Questions to oneself, for the journal: read at build time, carried as plain text. Rule JRN-8. */

import { readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import { curlyMarks } from "../wording/marks.ts";

export const promptThemes = ["now", "body", "people", "values", "hard", "good"] as const;

/** Two lines on a phone. */
const maxPromptLength = 120;

const prompt = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+-\d{2}$/, "expected an id as theme-01")),
  theme: v.picklist(promptThemes),
  text: v.pipe(v.string(), v.endsWith("?"), v.maxLength(maxPromptLength), v.transform(curlyMarks)),
});
const file = v.strictObject({
  prompts: v.pipe(
    v.array(prompt),
    v.minLength(1),
    v.checkItems(({ id, theme }) => id.startsWith(`${theme}-`), "expected an id that begins with the theme"),
    v.checkItems(({ id }, at, all) => all.findIndex((one) => one.id === id) === at, "expected each id once"),
    v.checkItems(({ text }, at, all) => all.findIndex((one) => one.text === text) === at, "expected each text once"),
  ),
});

export type Prompt = v.InferOutput<typeof prompt>;

/** The prompts of one file. Throws naming the file when it is not well formed, so that a build with it stops. */
export function readPrompts(path: string): readonly Prompt[] {
  const parsed = v.safeParse(file, parse(readFileSync(path, "utf8")));
  if (parsed.success) return parsed.output.prompts;
  const [issue] = parsed.issues;
  throw new Error(`${path}: ${v.getDotPath(issue) ?? ""} ${issue.message}`);
}
