/** `guess`: each seals an answer and a guess at the other's; both unfold; each says how close the other came. */

import type { Shown } from "../acts.ts";
import { marks } from "../acts.ts";
import { deedOf, hasDone, isAloud } from "../place.ts";
import { done, doneTelling, isWaitingFor, type StepRule } from "./rule.ts";
import { isSealingComplete, isUnfolding, sealedValue, showSealed } from "./sealing.ts";

export const guessRule: StepRule<"guess"> = {
  isComplete: isSealingComplete,
  offers(scene, me) {
    if (isUnfolding(scene)) {
      return hasDone(scene, me, "on") ? [] : [{ act: "mark", options: marks, words: "optional" }, done];
    }
    if (!isWaitingFor(scene, me)) return [];
    return isAloud(scene) ? [done] : [{ act: "guess", words: "needed" }, done];
  },
  show: (scene) => [
    ...showSealed(scene, "own"),
    ...showSealed(scene, "guess"),
    ...scene.session.people.flatMap((by): Shown[] => {
      const marked = deedOf(scene, by, "marked");
      const words = deedOf(scene, by, "said")?.value ?? "";
      return marked && isUnfolding(scene) ? [{ what: "mark", by, option: marked.value, words }] : [];
    }),
  ],
  record(scene, me, act) {
    if (act.act === "guess") {
      const seals = [
        { part: "own", words: act.own, need: "just-read" },
        { part: "guess", words: act.guess, need: "just-read" },
      ] as const;
      return { seals, shared: [{ act: "done", value: sealedValue }] };
    }
    if (act.act !== "mark") return hasDone(scene, me) ? { shared: [{ act: "on" }] } : doneTelling(scene);
    const said = act.words === "" ? [] : [{ act: "said", value: act.words }];
    return { shared: [{ act: "marked", value: act.option }, ...said, { act: "on" }] };
  },
};
