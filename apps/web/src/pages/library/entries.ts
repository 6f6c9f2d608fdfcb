/** The questions of the library as its pages list them, with what this person has marked. */

import themes from "virtual:lists/themes";
import { signal } from "@preact/signals";
import {
  bondKindOf,
  closedBy,
  createdOf,
  favouredQuestions,
  hiddenQuestions,
  hiddenThemes,
  tenderOpted,
} from "@twofold/core";
import { view } from "../../app/client.ts";
import { library } from "../../library/questions.ts";
import { themeWords } from "../../library/theme-words.ts";
import { anything, type Entry, type Own, type Wish } from "./wish.ts";

/** What narrows the lists: in memory only, and the same on the page of a theme. */
export const wish = signal<Wish>(anything);

export type Theme = (typeof themes)[number];

/** The themes in their order, called as this kind of bond calls them. */
export function allThemes(): readonly Theme[] {
  const isFriend = own().kind === "friend";
  return themes.map((theme) => ({ ...theme, title: (isFriend && theme.friendTitle) || theme.title }));
}

/** Reads the vault and the bond: whoever draws with it draws anew when they change. */
export function own(): Own {
  const { vault, bond } = view.value;
  return {
    kind: bond && !bond.ahead && createdOf(bond.state) ? bondKindOf(bond.state) : undefined,
    hidden: hiddenQuestions(vault),
    favoured: favouredQuestions(vault),
    opened: tenderOpted(vault),
  };
}

export function isThemeHidden(theme: string): boolean {
  return hiddenThemes(view.value.vault).has(theme);
}

/** Whether there is somebody to ask, and the bond is not closed. */
export function canAsk(): boolean {
  const { bond } = view.value;
  return bond !== undefined && !bond.ended && closedBy(bond.state).length === 0 && createdOf(bond.state) !== undefined;
}

const byTheme = new Map(
  themes.map(({ id }) => [id, library.questions.filter((question) => question.theme === id)] as const),
);

/** Those of one theme; with their words when those are here. Reading them fetches them. */
export function entriesOf(theme: string): readonly Entry[] {
  const fetched = themeWords(theme);
  const known = byTheme.get(theme) ?? [];
  if (typeof fetched === "string") return known;
  return known.map((question) => {
    const own = fetched.questions[question.id];
    return own ? { ...question, words: own } : question;
  });
}

/** The same without fetching anything: enough to count what is neither tender nor measured. */
export function indexOf(theme: string): readonly Entry[] {
  return byTheme.get(theme) ?? [];
}

/** Whether what is wished for can be told only from the words of the questions. */
export function needsWords({ minutes, tender }: Wish, opened: ReadonlySet<string>): boolean {
  return minutes > 0 || tender || opened.size > 0;
}

export function textOf({ words }: Entry, kind: Own["kind"]): string {
  return (kind === "friend" && words?.friend) || (words?.text ?? "");
}
