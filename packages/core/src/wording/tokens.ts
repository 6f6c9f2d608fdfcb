/** A sentence as the model reads it: small words without contractions, marks, and the groups that words belong to. */

import type { Reading } from "./language.ts";
import { entriesOf } from "./pattern.ts";

export type Token = {
  /** In small letters, contractions undone; a quotation, a name or a number is its mark alone. */
  readonly text: string;
  /** The group of the longest entry that begins here, or the word itself where no group has it. */
  readonly group: string;
  /** Where it stands in the sentence, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
};

type Lexicon = { readonly groupByEntry: ReadonlyMap<string, string>; readonly maxWords: number };

const lexicons = new WeakMap<Reading, Lexicon>();

const quotation = /[“"„][^“”"„]*\s[^“”"„]*[”"“]|(?<![\p{L}\p{N}])[‘'][^‘’'\n]*\s[^‘’'\n]*[’'](?![\p{L}\p{N}])/gu;
const piece =
  /(?<quote>\uE000+)|(?<word>[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*'?)|(?<mark>[?!]+|\.{2,}|…|[,;:–—])|(?<emoji>\p{Extended_Pictographic})/gu;

/** Reads one sentence. Quotations of more than one word are somebody else's words and become one mark (WORD-5). */
export function tokensOf(sentence: string, reading: Reading): Token[] {
  const plain = sentence.replaceAll(quotation, (quoted) => "\uE000".repeat(quoted.length)).replaceAll(/[’‘`´]/g, "'");
  const words: { text: string; start: number; end: number }[] = [];
  for (const found of plain.matchAll(piece)) {
    const place = { start: found.index, end: found.index + found[0].length };
    for (const text of textsOf(found, words.length === 0, reading)) words.push({ text, ...place });
  }
  return grouped(words, lexiconOf(reading));
}

function textsOf(found: RegExpExecArray, isFirst: boolean, reading: Reading): readonly string[] {
  const { quote, word, mark, emoji } = found.groups as Record<string, string | undefined>;
  if (quote) return ["“"];
  if (emoji) return [emoji];
  if (mark) return [mark.includes("?") ? "?" : mark.startsWith("..") ? "…" : mark.charAt(0)];
  const small = word!.toLowerCase().replace(/'$/, "");
  if (/^\d/.test(small)) return ["0"];
  // Somebody may well write "constructor".
  if (Object.hasOwn(reading.spellings, small)) return reading.spellings[small]!.split(" ");
  const [stem, ending] = splitEnding(small, reading);
  const isName = !isFirst && /^\p{Lu}\p{Ll}/u.test(word!) && !lexiconOf(reading).groupByEntry.has(stem);
  return [isName ? "^name" : stem, ...ending];
}

function splitEnding(word: string, reading: Reading): [string, string[]] {
  for (const [ending, text] of Object.entries(reading.endings)) {
    if (word.length > ending.length && word.endsWith(ending)) return [word.slice(0, -ending.length), [text]];
  }
  return [word, []];
}

function grouped(words: readonly { text: string; start: number; end: number }[], lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const length = entryLength(words, at, lexicon);
    const entry = words.slice(at, at + Math.max(1, length));
    const group = length === 0 ? undefined : lexicon.groupByEntry.get(entry.map(({ text }) => text).join(" "));
    for (const [index, word] of entry.entries()) {
      // The group stands at the entry's first word; the others have none, so that sequences of groups close up.
      tokens.push({ ...word, group: index === 0 ? (group ?? word.text) : "" });
    }
    at += entry.length;
  }
  return tokens;
}

function entryLength(words: readonly { text: string }[], at: number, { groupByEntry, maxWords }: Lexicon): number {
  for (let length = Math.min(maxWords, words.length - at); length > 0; length--) {
    const entry = words
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(" ");
    if (groupByEntry.has(entry)) return length;
  }
  return 0;
}

function lexiconOf(reading: Reading): Lexicon {
  const before = lexicons.get(reading);
  if (before) return before;
  const groupByEntry = new Map<string, string>();
  let maxWords = 1;
  for (const [group, list] of Object.entries(reading.groups)) {
    for (const entry of entriesOf(list)) {
      if (!groupByEntry.has(entry)) groupByEntry.set(entry, `{${group}}`);
      maxWords = Math.max(maxWords, entry.split(" ").length);
    }
  }
  const lexicon = { groupByEntry, maxWords };
  lexicons.set(reading, lexicon);
  return lexicon;
}
