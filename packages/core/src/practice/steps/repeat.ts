/** `repeat`: once more? Only when both say so; who did not is not said. */

import { deedOf, hasDone, isIn, peopleAt, type Scene } from "../place.ts";
import { done, doneLine, type StepRule } from "./rule.ts";

export const repeatRule: StepRule<"repeat"> = {
  isComplete: (scene) => peopleAt(scene).every((side) => hasDone(scene, side)),
  offers: (scene, me) =>
    isIn(scene, me) && !hasDone(scene, me) ? [{ act: "again", options: ["yes", "no"] }, done] : [],
  show: () => [],
  record: (_scene, _me, act) =>
    act.act === "again" ? { shared: [{ act: "again", value: act.option }, { act: "done" }] } : doneLine,
};

export function isAgainWanted(scene: Scene): boolean {
  return peopleAt(scene).every((side) => deedOf(scene, side, "again")?.value === "yes");
}
