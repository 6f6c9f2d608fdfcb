/**
 * Where a session stands: the first place, in the order of the script, that is not complete.
 *
 * [Note: Why the position is walked and not stored]
 * Two phones act at once and hear of it in any order. If an act moved a cursor, the two cursors could part. So the
 * position is a function of the set of deeds: the script is walked from its beginning, each place asks its rule whether
 * it is complete, and the first that is not is where the session stands. A deed that comes early waits for its place.
 */

import { otherSide, type Side } from "../event/ids.ts";
import type { Place, Scene } from "./place.ts";
import { isStep } from "./place.ts";
import type { Script, Step, StepOf } from "./script.ts";
import type { Session } from "./session.ts";
import { chosenAt, firstChosenAt } from "./steps/choose.ts";
import { isAgainWanted } from "./steps/repeat.ts";
import { ruleOf } from "./steps/rules.ts";

/** `at` is undefined when everything is done. `step` counts the script's own steps, from 0. */
export type Walked = { readonly passed: readonly Place[]; readonly at: Place | undefined; readonly step: number };

/** What earlier choices came to, and who is in the first role; handed on along the walk. */
type Course = { first: Side; readonly chosen: Map<string, string | undefined> };

export function walk(script: Script, session: Session): Walked {
  const passed: Place[] = [];
  const course: Course = { first: session.lead, chosen: new Map() };
  for (const [index, step] of script.steps.entries()) {
    for (const place of placesOf(step, String(index), session, course)) {
      const scene: Scene = { session, place };
      if (!ruleOf(scene).isComplete(scene)) return { passed, at: place, step: index };
      passed.push(place);
      if (isStep(place.step, "choose")) noteChoice(course, { session, place: { ...place, step: place.step } });
    }
  }
  return { passed, at: undefined, step: script.steps.length };
}

/** Lazily: what comes after a place may depend on what was done there. */
function* placesOf(step: Step, path: string, session: Session, course: Course): Generator<Place> {
  if (step.when !== undefined && course.chosen.get(step.when.step) !== step.when.is) return;
  const place: Place = { path, step, first: course.first };
  if (step.kind === "swap") {
    yield* blockOf(step.steps, `${path}.0`, session, course);
    yield { ...place, first: course.first };
    course.first = otherSide(course.first);
    yield* blockOf(step.steps, `${path}.1`, session, course);
    course.first = otherSide(course.first);
  } else if (step.kind === "repeat") {
    for (let run = 0; run < step.times; run += 1) {
      yield* blockOf(step.steps, `${path}.${run}`, session, course);
      if (run === step.times - 1) return;
      const again: Place = { ...place, path: `${path}.${run}.again`, first: course.first };
      yield again;
      if (!isAgainWanted({ session, place: again })) return;
    }
  } else yield place;
}

function* blockOf(steps: readonly Step[], path: string, session: Session, course: Course): Generator<Place> {
  for (const [index, step] of steps.entries()) yield* placesOf(step, `${path}.${index}`, session, course);
}

function noteChoice(course: Course, scene: Scene<StepOf<"choose">>): void {
  const { choice, id } = scene.place.step;
  if (choice === "roles") course.first = firstChosenAt(scene);
  // A choice for oneself is known to one phone only, and decides nothing for both.
  else if (choice !== "own" && id !== undefined) course.chosen.set(id, chosenAt(scene));
}
