/** What this person keeps of the library for themselves, as its pages list it. Rules ASK-7, ASK-8. */

import { type OwnDeck, readDeck } from "../library/own-question.ts";
import type { OwnDecksState } from "./own-decks.ts";
import { hiddenBy, type Marks, type WithQuestionMarks } from "./question-marks.ts";

export function isHiddenHere(vault: WithQuestionMarks, questionId: string, theme?: string): boolean {
  return hiddenBy(vault, questionId, theme) !== undefined;
}

export function hiddenQuestions(vault: WithQuestionMarks): ReadonlySet<string> {
  return namesOf(vault.questionMarks.hidden);
}

export function hiddenThemes(vault: WithQuestionMarks): ReadonlySet<string> {
  return namesOf(vault.questionMarks.hiddenThemes);
}

export function favouredQuestions(vault: WithQuestionMarks): ReadonlySet<string> {
  return namesOf(vault.questionMarks.favoured);
}

/** The tender topics that this person would talk about. */
export function tenderOpted(vault: WithQuestionMarks): ReadonlySet<string> {
  return namesOf(vault.questionMarks.tender);
}

/** The decks that are there, by title. */
export function ownDecks(vault: { readonly ownDecks: OwnDecksState }): readonly OwnDeck[] {
  return Object.values(vault.ownDecks)
    .flatMap((saved) => readDeck(saved?.deck) ?? [])
    .sort((left, right) => compareTexts(left.title, right.title) || compareTexts(left.id, right.id));
}

function namesOf(marks: Marks): ReadonlySet<string> {
  return new Set(Object.entries(marks).flatMap(([name, mark]) => (mark?.on ? [name] : [])));
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
