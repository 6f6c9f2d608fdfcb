/** Finding a word again in what has unfolded: on this device, over texts already in memory. */

/** The items whose text holds every word of the query, in their order; all of them for an empty query. Rule ROUND-15. */
export function searchUnfolded<T extends { readonly text: string }>(items: readonly T[], query: string): readonly T[] {
  return items.filter(({ text }) => holdsWords(text, query));
}

/** Whether each word of the query stands somewhere in the text, in any order; an empty query is in every text. Rule ROUND-15. */
export function holdsWords(text: string, query: string): boolean {
  const within = plain(text);
  return plain(query)
    .split(/\s+/)
    .every((word) => within.includes(word));
}

/**
 * Without case and accents, and with straight marks: keyboards write ' and ", the library ’ and “ ”. Upper case first,
 * since "ß" and "ﬁ" have letters only there.
 */
function plain(text: string): string {
  const letters = text.toUpperCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return letters.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
