/** A text in sentences, and a sentence as the patterns read it: same length, small letters, quotations blanked. */

export type Sentence = { readonly text: string; readonly start: number };

/** Splits at the end of a line and after . ! ? … and emoji-free closing marks. Offsets are UTF-16 units of `text`. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    let start = match.index;
    const line = match[0];
    for (const end of line.matchAll(/[.!?…]+["”’')]*(?=\s|$)/g)) {
      const stop = match.index + end.index + end[0].length;
      // "…" within a sentence goes on with a small letter.
      if (/^\s+\p{Ll}/u.test(text.slice(stop)) && /^(?:…|\.\.\.)$/.test(end[0])) continue;
      sentences.push({ text: text.slice(start, stop), start });
      start = stop;
    }
    sentences.push({ text: text.slice(start, match.index + line.length), start });
  }
  return sentences.filter((sentence) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(sentence.text));
}

/**
 * The sentence as patterns read it, unit for unit as long as it was.
 *
 * Quotations of more than one word are somebody else's and become blanks. Letters are small, except of words that look
 * like a name: a capital, and neither `known` to the rules nor all in capitals.
 */
export function plainSentence(text: string, known: ReadonlySet<string>): string {
  return text
    .replaceAll(/[“"„][^“”"„]*\s[^“”"„]*[”"“]/g, (quoted) => `"${"_".repeat(quoted.length - 2)}"`)
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\p{L}[\p{L}'-]*/gu, (word) => {
      const small = word.toLowerCase();
      if (small.length !== word.length) return word;
      const stem = small.replace(/'.*$/, "");
      const isName = /^\p{Lu}\p{Ll}/u.test(word) && !known.has(small) && !known.has(stem);
      return isName ? `${word.charAt(0)}${small.slice(1)}` : small;
    });
}
