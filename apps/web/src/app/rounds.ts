/** The rounds as this side's screens show them, and the wording of their questions. */

import { loaders } from "virtual:library";
import { computed } from "@preact/signals";
import { mayServeUnasked, ordersOf, type Question, textFor } from "@twofold/content";
import { bondKindOn, createdOf, type QuestionsFor, type RoundId, type RoundView, viewRounds } from "@twofold/core";
import { makeFetched } from "../library/fetched.ts";
import { findIndexed, isTenderHere, library } from "../library/questions.ts";
import { view } from "./client.ts";
import { roundWords } from "./round-words.ts";
import { today } from "./today.ts";

// One computed value each, so that a change of the connection or of a text does not draw the whole schedule again.
const bondState = computed(() => view.value.bond?.state);
const vault = computed(() => view.value.vault);
const stream = computed(() => view.value.bond?.stream);
const side = computed(() => view.value.bond?.side);

const created = computed(() => bondState.value && createdOf(bondState.value));

/** The pair's seeded order, by kind of bond and edition: what the schedule and "another question" draw from. */
const questionsFor = computed<QuestionsFor>(() => (created.value ? orderFor(created.value.seed) : () => []));

let lastOrder: { readonly seed: string; readonly order: QuestionsFor } | undefined;

/** Also handed to the client, so that both draw the same. Made once for a bond: it takes a cheap phone some time. */
export function orderFor(seed: Uint8Array): QuestionsFor {
  if (lastOrder?.seed !== seed.join()) lastOrder = { seed: seed.join(), order: ordersOf(library.questions, seed) };
  return lastOrder.order;
}

/** Newest first; empty while there is no bond. */
export const rounds = computed<readonly RoundView[]>(() => {
  if (!bondState.value || !stream.value || !side.value) return [];
  return viewRounds(bondState.value, vault.value, {
    side: side.value,
    today: today.value,
    stream: stream.value,
    questionsFor: questionsFor.value,
    isTender: isTenderHere,
  });
});

export function findRound(round: RoundId): RoundView | undefined {
  return rounds.value.find((one) => one.round === round);
}

const texts = makeFetched(loaders);
/** What only few evenings bring: questions of one's own, and deeper ones. */
const rare = makeFetched({ words: () => import("../library/rare-questions.ts") });

type Words = Pick<Question, "text" | "friend">;

function wordsOf(questionId: string, isCovered: boolean): Words | "coming" | "unknown" {
  const question = findIndexed(questionId);
  if (question && mayServeUnasked(question)) {
    const fetched = texts.read(question.theme);
    if (fetched === "coming") return fetched;
    return (fetched !== "failed" && fetched[questionId]) || "unknown";
  }
  const fetched = rare.read("words");
  if (typeof fetched === "string" || !bondState.value) return fetched === "coming" ? fetched : "unknown";
  return fetched.rareQuestion(bondState.value, questionId, isCovered);
}

/**
 * The question in the wording for the kind of bond it was drawn for, or what covers it. Undefined while it is on its way:
 * `QuestionText` keeps its place.
 */
export function questionText(
  round: Pick<RoundView, "questionId" | "day"> & { readonly covered?: boolean },
): string | undefined {
  if (!bondState.value) return roundWords.unknownQuestion;
  const words = wordsOf(round.questionId, round.covered === true);
  if (words === "coming") return undefined;
  return words === "unknown" ? roundWords.unknownQuestion : textFor(words, bondKindOn(bondState.value, round.day));
}

/** How the other is called. */
export const otherName = computed(() => {
  const { bond, pairing } = view.value;
  if (bond) return bond.otherName;
  if (pairing.phase === "guest-answered" || pairing.phase === "confirming") return pairing.guestName;
  return roundWords.unnamed;
});
