/** The library's wording in an export, so that it can be read without the app. */

import { textFor } from "@twofold/content";
import type { Wording } from "@twofold/sync";
import { findIndexed, library } from "../../library/questions.ts";
import { loadThemes, themeWords } from "../../library/theme-words.ts";
import { headerOf } from "../practise/scripts.ts";

/** Fetches all of it first. What could not be fetched is left out; the notes are not. */
export async function loadWording(): Promise<Wording> {
  await loadThemes(library.themes);
  return {
    question: (id, kind) => {
      const theme = findIndexed(id)?.theme;
      const fetched = theme === undefined ? "failed" : themeWords(theme);
      const question = typeof fetched === "string" ? undefined : fetched.questions[id];
      return question && textFor(question, kind);
    },
    practice: (id) => headerOf(id)?.title,
  };
}
