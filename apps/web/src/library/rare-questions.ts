/** The words of what only few evenings bring: questions of one's own, and ones that go deeper or touch a tender topic. */

import type { Question } from "@twofold/content";
import { type BondState, sharedQuestion } from "@twofold/core";
import { findIndexed } from "./questions.ts";
import { themeWords } from "./theme-words.ts";

export default { rareQuestion };

type Words = Pick<Question, "text" | "friend" | "flags">;

/** `isCovered`: what it touches, and not its words. `unknown` is also one whose words are not in the bond's log yet. */
function rareQuestion(state: BondState, questionId: string, isCovered: boolean): Words | "coming" | "unknown" {
  const words = sharedQuestion(state, questionId) ?? libraryQuestion(questionId);
  return typeof words === "string" || !isCovered ? words : { text: coverText(words.flags ?? []) };
}

function libraryQuestion(questionId: string): Words | "coming" | "unknown" {
  const theme = findIndexed(questionId)?.theme;
  const fetched = theme === undefined ? "failed" : themeWords(theme);
  if (fetched === "coming") return fetched;
  return (fetched !== "failed" && fetched.questions[questionId]) || "unknown";
}

/** `topics` are the tender topics of the question; one that goes deeper may have none. */
function coverText(topics: readonly string[]): string {
  if (topics.length === 0) return "A question that goes deeper";
  const named = topics.map((topic) => topicWords[topic] ?? topic);
  return `A question that touches ${new Intl.ListFormat("en-GB", { type: "conjunction" }).format(named)}`;
}

/** Where the name of a topic is not the word for it. */
const topicWords: Readonly<Record<string, string>> = {
  body: "the body",
  parenting: "having children",
  sexuality: "sex",
  "past-partners": "earlier partners",
  touch: "physical closeness",
  future: "the future",
};
