/** What the lists of short texts share beyond every written list: ids, lengths, tone, and that each kind of bond finds enough. */
import * as v from "valibot";
import { type BondKind, fitsBond } from "../library/question.ts";
import type { Problem } from "../placed/placed-yaml.ts";
import { curlyMarks } from "../wording/marks.ts";
import { toneProblems } from "../wording/wording.ts";
import { entryProblem, type ListEntry } from "./list-check.ts";

/** `min` and `max` in characters; with curly marks (CON-64). */
export function textBetween(min: number, max: number) {
  const message = `text of ${min} to ${max} characters is expected here`;
  return v.pipe(
    v.string(message),
    v.trim(),
    v.minLength(min, message),
    v.maxLength(max, message),
    v.transform(curlyMarks),
  );
}

/** `<a word or some>-<two digits>`: an id never changes and is never given to another text. */
export const entryId = v.pipe(
  v.string("an id like words-01 is expected here"),
  v.regex(/^[a-z]+(-[a-z]+)*-\d\d$/, "an id of small letters, a dash and two digits is expected here"),
);

/** Where a text leaves the tone of the questions. Rule CON-41. */
export function toneOf(entries: readonly ListEntry[]): Problem[] {
  return entries.flatMap((entry) => toneProblems(entry.text).map((message) => entryProblem(entry, "text", message)));
}

/** Of a hundred entries this many can be used by each kind of bond (decisions, 14). */
const usableInHundred = 85;

/** What is missing when one kind of bond can use too few of the entries. Rule CON-41. */
export function usableProblems(entries: readonly { readonly bond: BondKind | "either" }[], file: string): Problem[] {
  return (["partner", "friend"] as const).flatMap((bondKind) => {
    const usable = entries.filter((entry) => fitsBond(entry, bondKind)).length;
    if (usable * 100 >= entries.length * usableInHundred) return [];
    const message = `at least ${usableInHundred} % are expected to fit a ${bondKind}, ${usable} of ${entries.length} do`;
    return [{ file, line: 1, message }];
  });
}

/** Of what there is too little: each of `counts` is a name, how many are expected at least, and how many there are. */
export function missingProblems(
  counts: readonly (readonly [what: string, expected: number, found: number])[],
  file: string,
): Problem[] {
  return counts
    .filter(([, expected, found]) => found < expected)
    .map(([what, expected, found]) => ({
      file,
      line: 1,
      message: `${expected} ${what} are expected, found: ${found}`,
    }));
}
