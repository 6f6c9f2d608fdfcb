/** Finding a word again in what has unfolded: on this device, over texts already in memory. */

/** The items whose text holds every word of the query, in their order; all of them for an empty query. Rule ROUND-15. */
export function searchUnfolded<T extends { readonly text: string }>(items: readonly T[], query: string): readonly T[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return items.filter(({ text }) => {
    const plainText = plain(text);
    return words.every((word) => plainText.includes(word));
  });
}

/** Without case and accents: upper case first, since "ß" and "ﬁ" have letters only there. */
function plain(text: string): string {
  return text.toUpperCase().normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
