/** `rate`: one scale, for oneself, or shared by choice: then both see it once both have gone on. */

import type { Shown } from "../acts.ts";
import { allDone, deedOf, isIn, noteOf } from "../place.ts";
import type { StepOf } from "../script.ts";
import { done, doneLine, isWaitingFor, type StepRule } from "./rule.ts";

export const rateRule: StepRule<"rate"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me) {
    if (!isWaitingFor(scene, me)) return [];
    const { bottom = 0, top, sharing } = scene.place.step;
    // On one phone between two a shared number is simply said.
    const mayShare = sharing === "choice" && (scene.session.mode === "live" || scene.session.mode === "apart");
    return [{ act: "rate", bottom, top, mayShare }, done];
  },
  show(scene, me) {
    const own = noteOf(scene, "rated");
    const shared = deedOf(scene, me, "rated") !== undefined;
    const others = allDone(scene) && scene.session.people.length > 1 ? scene.session.people : [];
    return [
      ...(own && isIn(scene, me) ? [{ what: "own-rating", rating: Number(own.value), shared } as const] : []),
      ...others.flatMap((by): Shown[] => {
        const rated = by === me ? undefined : deedOf(scene, by, "rated");
        return rated && isRating(rated.value, scene.place.step)
          ? [{ what: "rating", by, rating: Number(rated.value) }]
          : [];
      }),
    ];
  },
  record(_scene, _me, act) {
    if (act.act !== "rate") return doneLine;
    const rated = { act: "rated", value: String(act.rating) };
    return { own: [rated], shared: [...(act.shared ? [rated] : []), { act: "done" }] };
  },
};

/** The other's app may have written anything. */
function isRating(value: string, { bottom = 0, top }: StepOf<"rate">): boolean {
  return /^\d{1,2}$/.test(value) && Number(value) >= bottom && Number(value) <= top;
}
