/**
 * Where a session stands: the first place, in the order of the script, that is not complete.
 *
 * [Note: Why the position is walked and not stored]
 * Two phones act at once and hear of it in any order. If an act moved a cursor, the two cursors could part. So the
 * position is a function of the set of deeds: the script is walked from its beginning, each place asks its rule whether
 * it is complete, and the first that is not is where the session stands. A deed that comes early waits for its place.
 */

import { otherSide } from "../event/ids.ts";
import { beginCourse, type Course, isDue, mayCome, mayGoOn, notePlace, placeAt } from "./course.ts";
import type { Place, Scene } from "./place.ts";
import type { Script, Step } from "./script.ts";
import type { Session } from "./session.ts";
import { isAgainWanted } from "./steps/repeat.ts";
import { ruleOf } from "./steps/rules.ts";

/**
 * `at` is undefined when everything is done. `steps` are the script's own that come, as far as that is known: without those
 * that were left out, or will be; `step` of them, from 0, is the one it stands at.
 */
export type Walked = {
  readonly passed: readonly Place[];
  readonly at: Place | undefined;
  readonly step: number;
  readonly steps: number;
};

export function walk(script: Script, session: Session): Walked {
  const passed: Place[] = [];
  const course = beginCourse(session);
  let came = 0;
  for (const [index, step] of script.steps.entries()) {
    let comes = false;
    for (const place of placesOf(step, String(index), session, course)) {
      const scene: Scene = { session, place };
      comes = true;
      if (!ruleOf(scene).isComplete(scene)) {
        const open = script.steps.slice(index);
        const ahead = open.slice(1).filter((later) => mayCome(later, course, open));
        return { passed, at: place, step: came, steps: came + 1 + ahead.length };
      }
      passed.push(place);
      notePlace(course, scene);
    }
    if (comes) came += 1;
  }
  return { passed, at: undefined, step: came, steps: came };
}

/** Lazily: what comes after a place may depend on what was done there. */
function* placesOf(step: Step, path: string, session: Session, course: Course): Generator<Place> {
  if (!isDue(step, course)) return;
  const place = placeAt(step, path, session, course);
  if (place === undefined) return;
  if (step.kind === "swap") {
    yield* blockOf(step.steps, `${path}.0`, session, course);
    yield { ...place, first: course.first };
    course.first = otherSide(course.first);
    yield* blockOf(step.steps, `${path}.1`, session, course);
    course.first = otherSide(course.first);
  } else if (step.kind === "repeat") {
    for (let run = 0; run < step.times; run += 1) {
      const told = course.tellers.length;
      yield* blockOf(step.steps, `${path}.${run}`, session, course);
      // Where nobody has told anything, nobody is asked whether there is more of it.
      if (run === step.times - 1 || !mayGoOn(course, told)) return;
      const again: Place = { ...place, path: `${path}.${run}.again`, first: course.first };
      yield again;
      if (!isAgainWanted({ session, place: again })) return;
    }
  } else yield place;
}

function* blockOf(steps: readonly Step[], path: string, session: Session, course: Course): Generator<Place> {
  for (const [index, step] of steps.entries()) yield* placesOf(step, `${path}.${index}`, session, course);
}
