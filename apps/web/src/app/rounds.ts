/** The rounds as this side's screens show them, and the wording of their questions. */

import { library } from "virtual:library";
import { computed } from "@preact/signals";
import { eligible, orderQuestions, type Question, textFor } from "@twofold/content";
import {
  type BondKind,
  bondKindOn,
  createdOf,
  type QuestionsFor,
  type RoundId,
  type RoundView,
  viewRounds,
} from "@twofold/core";
import { view } from "./client.ts";
import { roundWords } from "./round-words.ts";
import { today } from "./today.ts";

// One computed value each, so that a change of the connection or of a text does not draw the whole schedule again.
const bondState = computed(() => view.value.bond?.state);
const vault = computed(() => view.value.vault);
const stream = computed(() => view.value.bond?.stream);
const side = computed(() => view.value.bond?.side);

/** The pair's seeded order, by kind of bond: what the schedule and "another question" draw from. */
const questionsFor = computed<QuestionsFor>(() => {
  const created = bondState.value && createdOf(bondState.value);
  if (!created) return () => [];
  return orderFor(created.seed, created.edition);
});

/** Also handed to the client, so that both draw the same. */
export function orderFor(seed: Uint8Array, edition: number): QuestionsFor {
  // Neither the order nor the choice looks at the fields that are left out here (minutes and response step).
  const ordered = orderQuestions(library.questions as readonly Question[], seed);
  const byKind = (bondKind: BondKind) => eligible(ordered, { bondKind, edition });
  const orders = { partner: byKind("partner"), friend: byKind("friend") };
  return (kind) => orders[kind];
}

/** Newest first; empty while there is no bond. */
export const rounds = computed<readonly RoundView[]>(() => {
  if (!bondState.value || !stream.value || !side.value) return [];
  return viewRounds(bondState.value, vault.value, {
    side: side.value,
    today: today.value,
    stream: stream.value,
    questionsFor: questionsFor.value,
  });
});

export function findRound(round: RoundId): RoundView | undefined {
  return rounds.value.find((one) => one.round === round);
}

const questionById = new Map(library.questions.map((question) => [question.id, question]));

/** The question in the wording for the kind of bond it was drawn for. */
export function questionText(round: Pick<RoundView, "questionId" | "day">): string {
  const question = questionById.get(round.questionId);
  if (!question || !bondState.value) return roundWords.unknownQuestion;
  return textFor(question, bondKindOn(bondState.value, round.day));
}

/** How the other is called. */
export const otherName = computed(() => {
  const { bond, pairing } = view.value;
  if (bond) return bond.otherName;
  if (pairing.phase === "guest-answered" || pairing.phase === "confirming") return pairing.guestName;
  return roundWords.unnamed;
});
