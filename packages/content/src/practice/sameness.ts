/** Whether a text is another with some words swapped. */
import { straightMarks } from "../wording/marks.ts";
import { nearDuplicate, similarity } from "../wording/similarity.ts";

/**
 * From this share of words in common, in the same order, two texts count as one. Of two introductions written apart for
 * the same practice about a quarter stands in both; swapping each "partner" for "friend" leaves more than eight tenths.
 */
export const sameWords = 0.6;

export function isSwappedWords(one: string, other: string): boolean {
  return similarity(one, other) >= nearDuplicate || sharedInOrder(one, other) >= sameWords;
}

/** Longest common subsequence of words, as a share of the longer text: 0 to 1. */
export function sharedInOrder(one: string, other: string): number {
  const left = wordsOf(one);
  const right = wordsOf(other);
  let row = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const next = [0];
    for (const [at, theirs] of right.entries()) {
      next.push(word === theirs ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!));
    }
    row = next;
  }
  return row.at(-1)! / Math.max(1, left.length, right.length);
}

function wordsOf(text: string): readonly string[] {
  return (
    straightMarks(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}
