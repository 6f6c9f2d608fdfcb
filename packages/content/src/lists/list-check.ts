/** The checks that written lists share: their sentences, their ids, and no entry twice in other words. */
import type { Problem } from "../placed/placed-yaml.ts";
import { fingerprintOf, likeness, nearDuplicate } from "../wording/similarity.ts";
import { toneProblems } from "../wording/wording.ts";

/** Characters of a thing to do: below, it gives no hold; above, it is more than one idea. */
export const entryBounds = { min: 20, max: 160 };

/** At most this many entries of a file begin with the same two words: more read like a form. */
const maxSameOpening = 2;

/** What a list never takes for granted: someone may not drink, or no longer (evidence, D1, flag alcohol). */
const drinks =
  /\b(alcohol\w*|wines?|beers?|cocktails?|whisk(e)?y|gin|rum|vodka|champagne|prosecco|pubs?|boozy|tipsy)\b/i;

/** One entry of a list with the way back to its place. */
export interface ListEntry {
  readonly id: string;
  readonly text: string;
  readonly file: string;
  readonly lineOf: (field: string) => number;
}

/** What of a file stands outside its entries. */
interface Titled {
  readonly id: string;
  readonly title: string;
  readonly about: string;
}

/** A problem of one field of an entry, named with its id. */
export function entryProblem({ id, file, lineOf }: ListEntry, field: string, message: string): Problem {
  return { file, line: lineOf(field), message: `${id}, ${field}: ${message}` };
}

/** What is wrong with a sentence that says what to do, in plain words. Bounds in characters. Rule CON-32. */
export function sentenceProblems(text: string, { min, max }: { min: number; max: number }): string[] {
  const length = [...text].length;
  const problems =
    length >= min && length <= max ? [] : [`${min} to ${max} characters are expected, this has ${length}`];
  if (!text.endsWith(".")) problems.push("it ends with a full stop");
  const drink = drinks.exec(text);
  if (drink) problems.push(`"${drink[0]}": it takes drinking for granted`);
  return [...problems, ...toneProblems(text)];
}

/** The name of the file, and title and about, which people read too. Rules CON-31, CON-32. */
export function headerProblems(
  { id, title, about }: Titled,
  file: string,
  lineOf: (field: string) => number,
): Problem[] {
  const problem = (field: keyof Titled, message: string) => ({
    file,
    line: lineOf(field),
    message: `${field}: ${message}`,
  });
  return [
    ...(file.endsWith(`${id}.yaml`) ? [] : [problem("id", `the file of this kind is called ${id}.yaml`)]),
    ...toneProblems(title).map((message) => problem("title", message)),
    ...toneProblems(about).map((message) => problem("about", message)),
  ];
}

/** Ids of one file that begin differently, and entries that begin like two others before them. Rules CON-31, CON-32. */
export function beginningProblems(entries: readonly ListEntry[], prefix: string): Problem[] {
  const seen = new Map<string, number>();
  return entries.flatMap((entry) => {
    const problems = entry.id.startsWith(`${prefix}-`)
      ? []
      : [entryProblem(entry, "id", `ids in this file begin with "${prefix}-"`)];
    const opening = entry.text.toLowerCase().split(/\s+/).slice(0, 2).join(" ");
    const count = (seen.get(opening) ?? 0) + 1;
    seen.set(opening, count);
    if (count <= maxSameOpening) return problems;
    const message = `more than ${maxSameOpening} of this file begin with "${opening}": vary the beginning`;
    return [...problems, entryProblem(entry, "text", message)];
  });
}

/** Ids used twice, and entries that are nearly the same, over all files of a list. Rules CON-31, CON-33. */
export function clashProblems(entries: readonly ListEntry[]): Problem[] {
  const prints = entries.map(({ text }) => fingerprintOf(text));
  return entries.flatMap((later, at) =>
    entries.slice(0, at).flatMap((earlier, before) => {
      const there = `see ${earlier.file}:${earlier.lineOf("id")}`;
      const taken = earlier.id === later.id ? [entryProblem(later, "id", `this id is taken, ${there}`)] : [];
      const alike = likeness(prints[before]!, prints[at]!) >= nearDuplicate;
      return alike ? [...taken, entryProblem(later, "text", `nearly the same as ${earlier.id}, ${there}`)] : taken;
    }),
  );
}
