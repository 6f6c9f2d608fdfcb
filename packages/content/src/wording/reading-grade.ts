/** How many years of school a text asks for. */
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { wordsOf } from "./words.ts";

/** Half of the questions of a theme read at sixth grade, age eleven to twelve, or easier (evidence, D3: reading age ≤ 11). */
export const maxMedianGrade = 6;

/** No question is above ninth grade: the formula is jumpy on single sentences, where one long word adds two grades. */
export const maxGrade = 9;

/**
 * Flesch–Kincaid grade level: 0.39 × words per sentence + 11.8 × syllables per word − 15.59, in years of school in the
 * United States (Kincaid, Fishburne, Rogers & Chissom 1975, Naval Technical Training Command, research branch report
 * 8-75). A sentence ends with a full stop or a question mark; a colon ends none, so a scene before one counts in full.
 * Short easy texts fall below 0; a text without a word has grade 0. Rule CON-50.
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = text.split(/[.?!…]+/).filter((part) => wordsOf(part).length > 0).length;
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ word: words.length, sentence: sentences, syllable: syllables });
}

/** The middle value, of an even number the mean of the two middle ones. Throws on an empty list: that is our own bug. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("an empty list has no median");
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
