/** `ask`: each (or one) answers: privately, shown at once, or sealed until both are in. */

import type { Shown } from "../acts.ts";
import { deedOf, hasDone, isAloud, isIn, noteOf, type Scene } from "../place.ts";
import { done, doneLine, doneTelling, isWaitingFor, type StepRule } from "./rule.ts";
import { isSealingComplete, isUnfolding, sealedValue, showSealed } from "./sealing.ts";

export const askRule: StepRule<"ask"> = {
  isComplete: isSealingComplete,
  offers(scene, me) {
    if (isIn(scene, me) && isUnfolding(scene) && !hasDone(scene, me, "on")) return [done];
    if (!isWaitingFor(scene, me)) return [];
    if (isAloud(scene) && scene.place.step.visibility !== "private") return [done];
    const { visibility } = scene.place.step;
    const write = ({ private: "keep", shared: "say", sealed: "seal" } as const)[visibility];
    return [{ act: write, words: "needed" }, done];
  },
  show(scene, me) {
    if (scene.place.step.visibility === "sealed") return showSealed(scene, "answer");
    const kept = noteOf(scene, "kept");
    return [...(kept && isIn(scene, me) ? [{ what: "note", words: kept.value } as const] : []), ...showWords(scene)];
  },
  record(scene, me, act) {
    switch (act.act) {
      case "keep":
        return { own: [{ act: "kept", value: act.words }], ...doneLine };
      case "say":
        return { shared: [{ act: "said", value: act.words }, { act: "done" }] };
      case "seal":
        return { seals: [{ words: act.words, need: act.need }], shared: [{ act: "done", value: sealedValue }] };
      default:
        return hasDone(scene, me) ? { shared: [{ act: "on" }] } : doneTelling(scene);
    }
  },
};

/** The words that each has shown the other here. */
export function showWords(scene: Scene): readonly Shown[] {
  return scene.session.people.flatMap((by): Shown[] => {
    const said = deedOf(scene, by, "said");
    return isIn(scene, by) && said?.value ? [{ what: "words", by, words: said.value, day: said.day }] : [];
  });
}
