/** What every kind of step answers; the engine knows nothing else of it. */

import type { Side } from "../../event/ids.ts";
import type { Act, Offer, Shown, Writing } from "../acts.ts";
import { allDone, hasDone, isAloud, isIn, type Scene } from "../place.ts";
import type { StepKind, StepOf } from "../script.ts";

/** All pure. `record` is only called with an act that `offers` holds, and with what the offer needs. */
export type StepRule<K extends StepKind> = {
  /** From the deeds alone, never from the time: both phones find the same place. */
  readonly isComplete: (scene: Scene<StepOf<K>>) => boolean;
  readonly offers: (scene: Scene<StepOf<K>>, me: Side, nowMs: number) => readonly Offer[];
  /** What `me` may see of what was written here. Never what the other did before that may show (rule PRAC-8). */
  readonly show: (scene: Scene<StepOf<K>>, me: Side) => readonly Shown[];
  readonly record: (scene: Scene<StepOf<K>>, me: Side, act: Act) => Writing;
};

export const done: Offer = { act: "done" };
export const doneLine: Writing = { shared: [{ act: "done" }] };

/**
 * Value of the `done` at a step that is done aloud, whether something was said or not: so that it still counts as told
 * when the two go on in writing afterwards.
 */
export const aloudValue = "aloud";

/** Going on at a step where one tells something. */
export function doneTelling(scene: Scene): Writing {
  return isAloud(scene) ? { shared: [{ act: "done", value: aloudValue }] } : doneLine;
}

export function isWaitingFor(scene: Scene, me: Side): boolean {
  return isIn(scene, me) && !hasDone(scene, me);
}

/** For steps that one reads and goes on from. */
export const readingRule: Omit<StepRule<StepKind>, "show"> & { readonly show: () => readonly Shown[] } = {
  isComplete: (scene) => allDone(scene),
  offers: (scene, me) => (isWaitingFor(scene, me) ? [done] : []),
  show: () => [],
  record: () => doneLine,
};
