/** All words of the library, theme by theme: fetched when they are to be read, and kept from then on. */

import { loaders as texts } from "virtual:library";
import { loaders as more } from "virtual:library-more";
import { joinWords, type ThemeWords } from "@twofold/content";
import { makeFetched } from "./fetched.ts";
import { findIndexed } from "./questions.ts";

const all = makeFetched<ThemeWords>(
  Object.fromEntries(
    Object.entries(more).map(([theme, loadMore]) => [
      theme,
      async () => {
        const [some, rest] = await Promise.all([texts[theme]?.(), loadMore()]);
        return { default: joinWords(some?.default ?? {}, rest.default) };
      },
    ]),
  ),
);

/** Reactive: whoever draws with it draws again when the words are here. */
export const themeWords = all.read;

/** For a search or an export: resolves when all that can be fetched is here; never rejects. */
export const loadThemes = all.load;

/** What can be done with the other's answer, once that is here. */
export function responseStep(questionId: string): string | undefined {
  const theme = findIndexed(questionId)?.theme;
  const fetched = theme === undefined ? "failed" : themeWords(theme);
  return typeof fetched === "string" ? undefined : fetched.questions[questionId]?.response;
}
