/** How alike two questions look, by the three-letter pieces they share. */

/**
 * From this on, two questions count as the same one. Chosen by looking at the pairs of the first edition: the two most
 * alike that ask different things ("Whom would you like to thank …", "What part of today would you like to say thank you
 * for?") share 0.59, the next pair 0.53; a question with one or two words replaced shares 0.7 and more with the original.
 */
export const nearDuplicate = 0.65;

/** Dice coefficient of the sets of letter trigrams, 0 (nothing shared) to 1 (the same letters), blind to case and marks. */
export function similarity(a: string, b: string): number {
  const [left, right] = [trigrams(a), trigrams(b)];
  const shared = [...left].filter((piece) => right.has(piece)).length;
  return left.size + right.size === 0 ? 1 : (2 * shared) / (left.size + right.size);
}

function trigrams(text: string): Set<string> {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return new Set(Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) => letters.slice(i, i + 3)));
}
