/** Apostrophes and quotation marks: authors may type straight ones, people read curly ones, checks look at neither form. */

const letter = String.raw`[\p{L}\p{M}]`;
const sign = String.raw`[\p{L}\p{M}\p{N}]`;

/** Inside a word: `don't`, `I'm`, `the 80's`. */
const inWord = new RegExp(`(?<=${letter})'(?=${sign})|(?<=${sign})'(?=${letter})`, "gu");
/** A pair around words, the first at the beginning of one and the last at an end; no other pair of its kind is inside. */
const doubled = new RegExp(String.raw`(?<!${sign})"(?=\S)([^"“”]*[^\s"“”])"(?!${sign})`, "gu");
const single = new RegExp(String.raw`(?<!${sign})'(?=\S)([^'‘]*[^\s'‘])'(?!${sign})`, "gu");
/** At the end of a word, without a partner before it: `the others' words`. */
const afterWord = new RegExp(`(?<=${letter})'`, "gu");

/**
 * The text with ’ “ ” ‘ ’ where straight marks stand for them: apostrophes in words and after them, and pairs around
 * words. Every mark is one character before and after, and curly ones stay. What could be something else stays straight:
 * a mark alone before a word (`'cause` may be an apostrophe or the beginning of a quotation), and feet and inches.
 * Rule CON-64.
 */
export function curlyMarks(text: string): string {
  return text.replace(inWord, "’").replace(doubled, "“$1”").replace(single, "‘$1’").replace(afterWord, "’");
}

/** The text with ' and " for their curly forms: what the checks read, so that both forms are judged alike. */
export function straightMarks(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
