/** The library as this pair may be asked from it: what a practice draws its question from. */

import { tenderTopics } from "virtual:tender-topics";
import { computed } from "@preact/signals";
import { fittingQuestions } from "@twofold/content";
import { createdOf, type PairLibrary } from "@twofold/core";
import { view } from "../../app/client.ts";
import { orderFor } from "../../app/rounds.ts";
import { library } from "../../library/questions.ts";

const facts = library.questions.map((question) => ({ ...question, flags: tenderTopics[question.id] ?? [] }));

const seed = computed(() => {
  const { bond } = view.value;
  return bond && createdOf(bond.state)?.seed;
});

/** Undefined until the beginning of the bond is here. */
export const pairLibrary = computed<PairLibrary | undefined>(() => {
  const own = seed.value;
  if (own === undefined) return undefined;
  return {
    // Ordering all of it takes a moment, and most practices draw nothing.
    questionsFor: (kind, edition) => orderFor(own)(kind, edition),
    fitting: (wish) => fittingQuestions(facts, own, wish),
  };
});
