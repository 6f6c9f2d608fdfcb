/** The step of a script that a place's path names: steps and runs of their blocks in turn, `2.0.1`, then `again`. */

import type { Script, Side, Step, Who } from "@twofold/core";

/** Undefined for a path that the script does not have. */
export function stepAt(script: Script, path: string): Step | undefined {
  const parts = path.split(".");
  let step = script.steps[Number(parts[0])];
  for (let at = 2; at < parts.length; at += 2) {
    if (step === undefined || parts[at] === "again" || !("steps" in step)) return step;
    step = step.steps[Number(parts[at])];
  }
  return step;
}

/** Who is in the first role there; undefined where the step is for both and does not say. */
export function firstAt(who: Who | undefined, people: readonly Side[]): Side | undefined {
  const [one] = people;
  if (who === "first") return one;
  return who === "second" && one !== undefined ? (one === "a" ? "b" : "a") : undefined;
}
