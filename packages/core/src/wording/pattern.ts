/**
 * The small language in which wording rules are written, so that somebody who does not program can read and write one.
 *
 * A pattern is words parted by spaces. `(a|b c|)` is a choice, with nothing among it when it ends so; `{list}` is any
 * entry of a word list and `{Name}` a word that looks like a name; `*` stands for up to three words of the same clause,
 * `**` for up to twelve of the same sentence; `^` is the beginning of a sentence, `~` of a clause, `$` the end of a
 * sentence, `,` of a clause; `sens~` is any word that begins so.
 */

import type { Language } from "./language.ts";

type Mark = "*" | "**" | "^" | "~" | "$" | ",";
export type Part =
  | { readonly type: "word"; readonly text: string }
  | { readonly type: "list"; readonly name: string; readonly ending: string }
  | { readonly type: "mark"; readonly mark: Mark }
  | { readonly type: "choice"; readonly of: readonly (readonly Part[])[]; readonly optional: boolean };

/** Reads one pattern. A mistake in it is ours, so it throws and names the pattern. */
export function parsePattern(pattern: string): readonly Part[] {
  const tokens = pattern.match(/[()|]|[^\s()|]+/g) ?? [];
  let at = 0;
  const parts = sequence();
  if (at < tokens.length) throw new Error(`Unopened ")" in the pattern "${pattern}"`);
  return parts;

  function sequence(): Part[] {
    const read: Part[] = [];
    while (at < tokens.length && tokens[at] !== "|" && tokens[at] !== ")") {
      const token = tokens[at++]!;
      read.push(token === "(" ? choice() : single(token));
    }
    return read;
  }
  function choice(): Part {
    const of: Part[][] = [sequence()];
    while (tokens[at] === "|") {
      at++;
      of.push(sequence());
    }
    if (tokens[at++] !== ")") throw new Error(`Unclosed "(" in the pattern "${pattern}"`);
    return { type: "choice", of: of.filter((one) => one.length > 0), optional: of.some((one) => one.length === 0) };
  }
}

function single(token: string): Part {
  if (token === "*" || token === "**" || token === "^" || token === "~" || token === "$" || token === ",") {
    return { type: "mark", mark: token };
  }
  const list = /^\{(\w+)\}((?:'s)?)$/.exec(token);
  return list ? { type: "list", name: list[1]!, ending: list[2]! } : { type: "word", text: token };
}

const space = "[,…]?\\s+";
const word = "[\\p{L}\\p{N}'’\"&-]+";
const gaps = { "*": `(?:${word}\\s+){0,3}?`, "**": `(?:${word}[,;:…–—-]*\\s+(?:[–—-]\\s+)?){0,12}?` };
const notInWord = { before: "(?<![\\p{L}\\p{N}'])", after: "(?![\\p{L}\\p{N}])" };

/** One regular expression for several patterns, one per line. It looks at one sentence that `plainSentence` has read. */
export function compilePatterns(patterns: string, language: Language): RegExp {
  const sources = linesOf(patterns).map((line) => `(?:${sourceOf(parsePattern(line), language)})`);
  return new RegExp(`${notInWord.before}(?:${sources.join("|")})${notInWord.after}`, "u");
}

export function linesOf(patterns: string): string[] {
  return patterns
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The entries of a list of words. */
export function entriesOf(list: string): string[] {
  return list
    .split(",")
    .map((entry) => entry.trim().replaceAll(/\s+/g, " "))
    .filter((entry) => entry !== "");
}

function sourceOf(parts: readonly Part[], language: Language): string {
  const lastRequired = parts.findLastIndex((part) => !isOptional(part) && !isEnd(part));
  return parts
    .map((part, at) => {
      const source = partSource(part, language);
      if (part.type === "mark" || mayEnd(part)) return source;
      const next = parts.slice(at + 1).find((later) => !isOptional(later));
      // Up to the last part that must be there the space follows; after it, and before what may be an end, it leads.
      const follows = at < lastRequired && !(next && mayEnd(next));
      if (isOptional(part)) return follows ? `(?:${source}${space})?` : `(?:${space}${source})?`;
      return follows ? `${source}${space}` : source;
    })
    .join("");
}

function isOptional(part: Part): boolean {
  return part.type === "choice" && part.optional;
}

function isEnd(part: Part | undefined): boolean {
  return part?.type === "mark" && (part.mark === "$" || part.mark === ",");
}

/** A choice between words and an end: the words have a space before them, the end has none. */
function mayEnd(part: Part): boolean {
  return part.type === "choice" && !part.optional && part.of.some((one) => isEnd(one[0]));
}

function partSource(part: Part, language: Language): string {
  switch (part.type) {
    case "word":
      return wordSource(part.text, language);
    case "list":
      return `${listSource(part.name, language)}${part.ending}`;
    case "choice":
      return choiceSource(part.of, language);
    case "mark":
      return markSource(part.mark, language);
  }
}

function choiceSource(of: readonly (readonly Part[])[], language: Language): string {
  const ends = of.filter((one) => isEnd(one[0])).map((one) => sourceOf(one, language));
  const words = of.filter((one) => !isEnd(one[0])).map((one) => sourceOf(one, language));
  if (ends.length === 0) return `(?:${words.join("|")})`;
  return `(?:(?:(?<=\\s)|${space})(?:${words.join("|")})|${ends.join("|")})`;
}

function markSource(mark: Mark, language: Language): string {
  const openers = entriesOf(language.openers).map((entry) => entrySource(entry, language));
  const opened = `(?:(?:${openers.join("|")})[,…:]?\\s+){0,3}`;
  switch (mark) {
    case "^":
      return `(?<=^[^\\p{L}\\p{N}]*)${opened}`;
    case "~":
      return `(?<=(?:^|[,;:–—-]\\s*|\\sand\\s+|\\sbut\\s+|\\sso\\s+)[^\\p{L}\\p{N}]*)${opened}`;
    case "$":
      return "(?=[^\\p{L}\\p{N}]*$)";
    case ",":
      return "(?=\\s*[,;:–—])";
    default:
      return gaps[mark];
  }
}

function listSource(name: string, language: Language): string {
  if (name === "Name") return "\\p{Lu}[\\p{L}-]+";
  const list = language.lists[name];
  if (list === undefined) throw new Error(`No list is named ${name}`);
  const entries = entriesOf(list);
  return `(?:${entries.map((entry) => (entry.startsWith("{") ? listSource(entry.slice(1, -1), language) : entrySource(entry, language))).join("|")})`;
}

/** The words of an entry, each in any of its forms. */
function entrySource(entry: string, language: Language): string {
  return entry
    .split(" ")
    .map((one) => wordSource(one, language))
    .join(space);
}

function wordSource(text: string, language: Language): string {
  if (text.endsWith("~")) return `${literal(text.slice(0, -1))}[\\p{L}']*`;
  const forms = language.forms[text];
  if (forms === undefined) return literal(text);
  return `(?:${[text, ...entriesOf(forms)].map((form) => form.split(" ").map(literal).join("\\s+")).join("|")})`;
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&").replaceAll("-", "[-\\s]?");
}
