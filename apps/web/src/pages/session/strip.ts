/** Where one is: the steps of the present turn by name, or the steps of the whole practice. */

import type { Script, SessionView, Step, StepKind } from "@twofold/core";

export type Stretch = { readonly kind: StepKind | undefined; readonly state: "done" | "now" | "ahead" };

/** More names than this do not fit side by side on a phone. */
const mostNamed = 5;

/** Named inside of a turn with few steps, as the mirror of a talk; otherwise one stretch for each step that comes. */
export function stripOf(
  script: Script,
  { step, steps }: Pick<SessionView, "step" | "steps">,
  path: string,
): readonly Stretch[] {
  const at = path.split(".")[0]!;
  const turn = script.steps[Number(at)];
  const places = turn === undefined ? [] : placesIn(turn, at);
  const here = places.findIndex((place) => place.path === anyRun(path));
  if (places.length < 2 || places.length > mostNamed || here === -1) {
    return Array.from({ length: steps }, (_, index) => ({ kind: undefined, state: stateOf(index, step) }));
  }
  return places.map(({ kind }, index) => ({ kind, state: stateOf(index, here) }));
}

function stateOf(index: number, here: number): Stretch["state"] {
  return index < here ? "done" : index === here ? "now" : "ahead";
}

function placesIn(step: Step, path: string): readonly { readonly path: string; readonly kind: StepKind }[] {
  if (!("steps" in step)) return [{ path, kind: step.kind }];
  const inner = step.steps.flatMap((each, index) => placesIn(each, `${path}.*.${index}`));
  return [...inner, { path: step.kind === "repeat" ? `${path}.*.again` : path, kind: step.kind }];
}

/** Paths take turns between a step and the run of its block. */
function anyRun(path: string): string {
  return path
    .split(".")
    .map((part, index) => (index % 2 === 1 ? "*" : part))
    .join(".");
}
