/**
 * `paraphrase`: the listener says back what they heard; the next step stays closed until the speaker says "yes" or lets
 * it go. "Not quite" opens one more try, and after that it is let go (decisions 18).
 */

import { otherSide, type Side } from "../../event/ids.ts";
import type { Offer, Shown } from "../acts.ts";
import { deedOf, hasDone, isAloud, peopleAt, type Scene } from "../place.ts";
import type { StepOf } from "../script.ts";
import { done, doneLine, type StepRule } from "./rule.ts";

type Try = { readonly said: string; readonly answered: string; readonly missing: string };
const tries: readonly Try[] = [
  { said: "said", answered: "answered", missing: "missing" },
  { said: "said-again", answered: "answered-again", missing: "missing-again" },
];

export const paraphraseRule: StepRule<"paraphrase"> = {
  isComplete: (scene) => openTry(scene) === undefined,
  offers(scene, me) {
    const now = openTry(scene);
    if (now === undefined) return [];
    const { listener, speaker } = rolesOf(scene);
    const isBetweenTwo = scene.session.mode === "together";
    const isSaid = hasDone(scene, listener, now.said);
    const offers: Offer[] = [];
    // On one phone between two nobody's words are kept.
    const optional = isBetweenTwo ? {} : ({ words: "optional" } as const);
    if (me === listener && !isSaid && !hasDone(scene, listener)) {
      offers.push({ act: "say", ...(isAloud(scene) ? optional : ({ words: "needed" } as const)) }, done);
    }
    if (me === speaker) {
      const answers = now === tries[0] ? ["yes", "not-quite", "let-go"] : ["yes", "let-go"];
      // Both look at one screen there: the one who hears it knows without a tap that it was said.
      offers.push({ act: "confirm", options: isSaid || isBetweenTwo ? answers : ["let-go"], ...optional });
    }
    return offers;
  },
  show(scene) {
    const { listener, speaker } = rolesOf(scene);
    return tries.flatMap(({ said, answered, missing }): Shown[] => {
      const back = deedOf(scene, listener, said);
      const answer = deedOf(scene, speaker, answered);
      const words = deedOf(scene, speaker, missing)?.value ?? "";
      return [
        ...(back?.value ? [{ what: "words", by: listener, words: back.value, day: back.day } as const] : []),
        ...(answer ? [{ what: "confirmation", by: speaker, option: answer.value, words } as const] : []),
      ];
    });
  },
  record(scene, _me, act) {
    const now = openTry(scene) ?? tries[0]!;
    if (act.act === "say") return { shared: [{ act: now.said, value: act.words }] };
    // Aloud nobody can tell saying it back from going on, so the speaker says whether it fitted (rule PRAC-7).
    if (act.act !== "confirm") return isAloud(scene) ? { shared: [{ act: now.said }] } : doneLine;
    const missing = act.option === "not-quite" && act.words !== "" ? [{ act: now.missing, value: act.words }] : [];
    return { shared: [...missing, { act: now.answered, value: act.option }] };
  },
};

/** The try that is not settled yet; undefined when the gate is open. */
function openTry(scene: Scene<StepOf<"paraphrase">>): Try | undefined {
  const { speaker } = rolesOf(scene);
  const [first, again] = tries as readonly [Try, Try];
  const answer = deedOf(scene, speaker, first.answered);
  if (answer === undefined) return first;
  return answer.value === "not-quite" && !hasDone(scene, speaker, again.answered) ? again : undefined;
}

function rolesOf(scene: Scene<StepOf<"paraphrase">>): { readonly listener: Side; readonly speaker: Side } {
  const listener = peopleAt(scene)[0]!;
  return { listener, speaker: otherSide(listener) };
}
