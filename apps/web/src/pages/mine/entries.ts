/** Choosing among entries: by a word, by a day. */

import { type Day, searchUnfolded } from "@twofold/core";
import type { EntryVersion, JournalEntry } from "@twofold/sync";
import { sayMood } from "./moods.ts";

export function latestOf(entry: JournalEntry): EntryVersion {
  return entry.versions.at(-1) ?? entry.versions[0];
}

/** The entries of that day that hold every word of the query, in words, question or mood. */
export function choose(
  entries: readonly JournalEntry[],
  { query, day }: { readonly query: string; readonly day: Day | undefined },
): readonly JournalEntry[] {
  const items = entries
    .filter((entry) => day === undefined || entry.day === day)
    .map((entry) => {
      const { text, prompt, moods } = latestOf(entry);
      return { entry, text: [prompt, text, ...moods.map(sayMood)].join("\n") };
    });
  return searchUnfolded(items, query).map(({ entry }) => entry);
}

/** How an entry is called in a list: its first words, its question, or its moods. */
export function beginningOf(entry: JournalEntry): string {
  const { text, prompt, moods } = latestOf(entry);
  return text.trim().split("\n")[0] || prompt || moods.map(sayMood).join(", ");
}
