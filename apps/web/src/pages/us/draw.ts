/** Taking notes out of the jar: at random, and each once before any comes again. Rule US-7. */

/** One that is not out yet, or undefined when all are. `random` gives a number from 0 up to, but not including, 1. */
export function drawNote<T extends { readonly id: string }>(
  notes: readonly T[],
  out: ReadonlySet<string>,
  random: () => number,
): T | undefined {
  const left = notes.filter(({ id }) => !out.has(id));
  return left[Math.floor(random() * left.length)];
}
