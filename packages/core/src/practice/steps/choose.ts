/**
 * `choose`: joint, where each ticks what they are fine with and only what both ticked comes out; for oneself; by one for
 * both; or who begins.
 */

import type { Side } from "../../event/ids.ts";
import { lot } from "../lot.ts";
import { allDone, deedOf, isIn, noteOf, peopleAt, type Scene } from "../place.ts";
import type { StepOf } from "../script.ts";
import { done, doneLine, isWaitingFor, type StepRule } from "./rule.ts";

/** Where it matters to neither, or both wish the same for themselves, it stays as it is: the session's lead begins. */
export const roleOptions = ["me-first", "you-first", "either"] as const;

export const chooseRule: StepRule<"choose"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me) {
    if (!isWaitingFor(scene, me)) return [];
    const { choice, outcome } = scene.place.step;
    if (choice === "roles") return [{ act: "pick", options: roleOptions }, done];
    const ids = scene.place.options.map(({ id }) => id);
    return [{ act: "pick", options: ids, most: choice === "joint" && outcome !== "lowest" ? ids.length : 1 }, done];
  },
  show(scene, me) {
    const { choice, outcome } = scene.place.step;
    if (choice === "own") {
      const own = noteOf(scene, "picked");
      return own && isIn(scene, me) ? [{ what: "own-pick", option: own.value }] : [];
    }
    // What became of it is in what comes next. Said here, it would tell each what the other left unticked (PRAC-36).
    if (choice === "roles" || outcome !== undefined || !allDone(scene)) return [];
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
  return commonAt(scene)[0];
}

/** What a joint choice with an outcome came to. Whoever has gone on without a tick has agreed to nothing. */
export function agreedAt(
  scene: Scene<StepOf<"choose">>,
  outcome: NonNullable<StepOf<"choose">["outcome"]>,
): readonly string[] {
  if (outcome === "lowest") {
    const picked = ticksAt(scene).map((ids) => optionIds(scene).findIndex((id) => ids.includes(id)));
    return picked.includes(-1)
      ? []
      : optionIds(scene)
          .slice(Math.min(...picked))
          .slice(0, 1);
  }
  const common = commonAt(scene);
  if (outcome === "all") return common;
  const { seed, id } = scene.session;
  return [...common].sort((left, right) => (lot(seed, id, left) < lot(seed, id, right) ? -1 : 1)).slice(0, 1);
}

/** What everyone concerned has ticked, in the order of the list. */
function commonAt(scene: Scene<StepOf<"choose">>): readonly string[] {
  const ticked = ticksAt(scene);
  return optionIds(scene).filter((id) => ticked.every((ids) => ids.includes(id)));
}

function ticksAt(scene: Scene<StepOf<"choose">>): readonly (readonly string[])[] {
  return peopleAt(scene).map((side) => (deedOf(scene, side, "picked")?.value ?? "").split(","));
}

function optionIds(scene: Scene<StepOf<"choose">>): readonly string[] {
  return scene.place.options.map(({ id }) => id);
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
