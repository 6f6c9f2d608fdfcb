/** `respond`: one of a few kinds of answer, with words if one likes. Ideas only where the other has asked for them. */

import { otherSide, type Side } from "../../event/ids.ts";
import { responseKind } from "../../event/schema.ts";
import { compareStamps } from "../../fold/stamp.ts";
import type { Shown } from "../acts.ts";
import { allDone, deedOf, isAloud, isIn, type Scene } from "../place.ts";
import { done, doneLine, isWaitingFor, type StepRule } from "./rule.ts";

export const respondRule: StepRule<"respond"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me) {
    if (!isWaitingFor(scene, me)) return [];
    if (isAloud(scene)) return [done];
    const options = responseKind.options.filter((kind) => kind !== "ideas" || wantsIdeas(scene, otherSide(me)));
    return [{ act: "respond", options, words: "optional" }, done];
  },
  show: (scene) =>
    scene.session.people.flatMap((by): Shown[] => {
      const picked = deedOf(scene, by, "responded");
      const words = deedOf(scene, by, "said")?.value ?? "";
      return isIn(scene, by) && picked ? [{ what: "response", by, option: picked.value, words }] : [];
    }),
  record(_scene, _me, act) {
    if (act.act !== "respond") return doneLine;
    const said = act.words === "" ? [] : [{ act: "said", value: act.words }];
    return { shared: [{ act: "responded", value: act.option }, ...said, { act: "done" }] };
  },
};

/** What that person said they would like when they last spoke (decisions 6). */
function wantsIdeas({ session }: Scene, side: Side): boolean {
  const needs = [...session.deeds.values()].flat().filter(({ by, act }) => by === side && act === "needed");
  return needs.sort((left, right) => compareStamps(left.stamp, right.stamp)).at(-1)?.value === "ideas";
}
