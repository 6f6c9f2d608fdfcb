/** What the rules of a language say word by word, to compare it with the labelled sentences. */

import { entriesOf, type Language, linesOf, type Part, parsePattern } from "@twofold/core/wording";

/** Words as they are compared: small letters, one kind of apostrophe, no marks. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}'-]+/gu) ?? []
  );
}

/** Every run of `length` words in the text. */
export function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(" "));
}

/**
 * Every stretch of words that a rule, a list or a form spells out.
 *
 * A list, a gap and a choice between two or more end a stretch, for there the rule says something general; each
 * alternative is a stretch of its own, and what is merely optional is read both ways.
 */
export function stretchesOf(language: Language): string[] {
  const patterns = [language.never, ...language.rules.flatMap(({ say, unless }) => [say, unless ?? ""])];
  return [
    ...patterns.flatMap(linesOf).flatMap((line) => stretchesOfParts(parsePattern(line))),
    ...Object.values(language.lists).flatMap(entriesOf),
    ...Object.values(language.forms).flatMap(entriesOf),
    ...entriesOf(language.openers),
  ];
}

function stretchesOfParts(parts: readonly Part[]): string[] {
  const ended: string[] = [];
  let open = [""];
  for (const part of parts) {
    if (part.type === "word") open = open.map((stretch) => `${stretch} ${part.text}`);
    else if (part.type === "choice" && part.of.length === 1) {
      const inside = stretchesOfParts(part.of[0]!);
      const through = open.flatMap((stretch) => inside.map((words) => `${stretch} ${words}`));
      open = part.optional ? [...open, ...through] : through;
    } else if (part.type !== "mark" || part.mark === "*" || part.mark === "**") {
      ended.push(...open);
      open = [""];
      if (part.type === "choice") ended.push(...part.of.flatMap(stretchesOfParts));
    }
  }
  return [...ended, ...open];
}
