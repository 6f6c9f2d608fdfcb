/** Which questions of the library two may be asked after they have agreed on a theme, a depth and its tender topics. */
import { comforts, type Wish } from "@twofold/core";
import { fnv1a64, mix64 } from "../library/order.ts";
import { fitsBond, type Question } from "../library/question.ts";

/** What decides whether a question fits: no word of it. */
export type QuestionFacts = Pick<Question, "id" | "theme" | "edition" | "depth" | "bond"> & {
  readonly flags: readonly string[];
};

/**
 * The ids of all questions within the wish: the deepest first, and among those of one depth in an order of the pair's own,
 * fixed by its seed. Nothing is deeper than the comfort, or touches a topic that is not among `flags`. Rule PRAC-37.
 */
export function fittingQuestions(questions: readonly QuestionFacts[], seed: Uint8Array, wish: Wish): string[] {
  const { theme, comfort, flags, bondKind, edition } = wish;
  const fits = (question: QuestionFacts) =>
    question.theme === theme &&
    question.depth <= comforts[comfort] &&
    question.edition <= edition &&
    question.flags.every((flag) => flags.includes(flag)) &&
    fitsBond(question, bondKind);
  const place = ({ id }: QuestionFacts) => mix64(fnv1a64(new TextEncoder().encode(id), fnv1a64(seed)));
  return questions
    .filter(fits)
    .map((question) => ({ ...question, place: place(question) }))
    .sort((a, b) => b.depth - a.depth || (a.place < b.place ? -1 : 1))
    .map(({ id }) => id);
}
