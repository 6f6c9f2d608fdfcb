/** Every question of the library without its words: part of the first load. */

import { library as packed } from "virtual:library";
import { type IndexedQuestion, mayServeUnasked, unpackIndex } from "@twofold/content";

/** The themes by id and the questions, in the order people see them. */
export const library: {
  readonly edition: number;
  readonly themes: readonly string[];
  readonly questions: readonly IndexedQuestion[];
} = {
  edition: packed.edition,
  themes: packed.themes.map(([theme]) => theme),
  questions: unpackIndex(packed),
};

const byId = new Map(library.questions.map((question) => [question.id, question]));

/** Undefined for a question of a newer version, and for one of one's own. */
export function findIndexed(questionId: string): IndexedQuestion | undefined {
  return byId.get(questionId);
}

/** Whether it goes deeper than what is served unasked, or touches a tender topic. */
export function isTenderHere(questionId: string): boolean {
  const question = byId.get(questionId);
  return question !== undefined && !mayServeUnasked(question);
}
