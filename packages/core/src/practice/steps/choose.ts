/**
 * `choose`: joint, where each ticks what they are fine with and only what both ticked comes out; for oneself; by one for
 * both; or who begins.
 */

import type { Side } from "../../event/ids.ts";
import { allDone, deedOf, isIn, noteOf, peopleAt, type Scene } from "../place.ts";
import type { StepOf } from "../script.ts";
import { done, doneLine, isWaitingFor, type StepRule } from "./rule.ts";

/** Where it matters to neither, or both wish the same for themselves, it stays as it is: the session's lead begins. */
export const roleOptions = ["me-first", "you-first", "either"] as const;

export const chooseRule: StepRule<"choose"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me) {
    if (!isWaitingFor(scene, me)) return [];
    const { choice } = scene.place.step;
    if (choice === "roles") return [{ act: "pick", options: roleOptions }, done];
    const ids = scene.place.options.map(({ id }) => id);
    return [{ act: "pick", options: ids, most: choice === "joint" ? ids.length : 1 }, done];
  },
  show(scene, me) {
    if (scene.place.step.choice === "own") {
      const own = noteOf(scene, "picked");
      return own && isIn(scene, me) ? [{ what: "own-pick", option: own.value }] : [];
    }
    if (scene.place.step.choice === "roles" || !allDone(scene)) return [];
    return [{ what: "choice", option: chosenAt(scene) }];
  },
  record(scene, me, act) {
    if (act.act !== "pick") return doneLine;
    const { choice } = scene.place.step;
    if (choice === "own") return { own: [{ act: "picked", value: act.picked.join(",") }], ...doneLine };
    const value = choice === "roles" ? firstFrom(act.picked[0], me) : act.picked.join(",");
    return { shared: [{ act: "picked", value }, { act: "done" }] };
  },
};

/** The first option of the list that everyone concerned has ticked. */
export function chosenAt(scene: Scene<StepOf<"choose">>): string | undefined {
  const picked = peopleAt(scene).map((side) => (deedOf(scene, side, "picked")?.value ?? "").split(","));
  return scene.place.options.map(({ id }) => id).find((id) => picked.every((ids) => ids.includes(id)));
}

/** Who begins from here on. */
export function firstChosenAt(scene: Scene<StepOf<"choose">>): Side {
  const wished = scene.session.people
    .map((side) => deedOf(scene, side, "picked")?.value)
    .filter((value) => value === "a" || value === "b");
  const [one, other] = wished;
  return one !== undefined && (other === undefined || other === one) ? one : scene.place.first;
}

/** Written as the side itself, so that it means the same to both. */
function firstFrom(option: string | undefined, me: Side): string {
  if (option === "me-first") return me;
  return option === "you-first" ? (me === "a" ? "b" : "a") : "either";
}
