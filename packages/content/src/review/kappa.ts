/** How far two readers agree beyond chance, on a scale whose steps have an order. */

/** Counts by what the first reader said (row) and the second (column); as many rows as columns. */
export type Confusion = readonly (readonly number[])[];

/** `linear`: being two steps apart is twice as bad as one. `quadratic`: four times. */
export type Weighting = "linear" | "quadratic";

/** Counts pairs of labels, each a whole number from 1 to `labels`. Throws on any other: readings are checked before. */
export function confusionOf(pairs: readonly (readonly [number, number])[], labels: number): Confusion {
  const counts = Array.from({ length: labels }, () => new Array<number>(labels).fill(0));
  for (const [first, second] of pairs) {
    const row = counts[first - 1];
    if (row?.[second - 1] === undefined) throw new RangeError(`a label from 1 to ${labels} is expected`);
    row[second - 1]! += 1;
  }
  return counts;
}

/**
 * Weighted kappa, κ = 1 − Σ w·o / Σ w·e, with o the counts observed, e = row total × column total / all, and the
 * disagreement w = |i − j| or its square (Cohen 1968, Psychological Bulletin 70, 213–220, doi 10.1037/h0026256).
 *
 * 1 for full agreement, 0 for chance, below 0 for less than chance. Where both used one and the same label throughout,
 * chance alone would agree fully and κ is undefined: NaN, as for no pairs at all. Rule CON-56.
 */
export function weightedKappa(confusion: Confusion, weighting: Weighting): number {
  const rows = confusion.map((row) => sum(row));
  const columns = confusion.map((_, column) => sum(confusion.map((row) => row[column]!)));
  const all = sum(rows);
  let observed = 0;
  let expected = 0;
  for (const [i, row] of confusion.entries()) {
    for (const [j, count] of row.entries()) {
      const weight = weighting === "linear" ? Math.abs(i - j) : (i - j) ** 2;
      observed += weight * count;
      expected += (weight * rows[i]! * columns[j]!) / all;
    }
  }
  return expected > 0 ? 1 - observed / expected : Number.NaN;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
