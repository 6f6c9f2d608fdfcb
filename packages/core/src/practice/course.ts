/**
 * What the places behind came to, as far as those ahead depend on it: who is first, what was chosen, what there is to
 * answer. Noted along the walk, place by place.
 */

import { otherSide, type Side } from "../event/ids.ts";
import { deedOf, hasDone, isStep, type Picked, type Place, peopleOf, type Scene } from "./place.ts";
import {
  type Comfort,
  type Drawing,
  everyStep,
  given,
  nothing,
  type Option,
  type Step,
  type StepOf,
} from "./script.ts";
import type { Session } from "./session.ts";
import { agreedAt, chosenAt, firstChosenAt } from "./steps/choose.ts";
import { aloudValue } from "./steps/rule.ts";
import { isUnfolding } from "./steps/sealing.ts";

export type Course = {
  first: Side;
  /** By the id of a step: the option, the kind of answer, or `given`. */
  readonly outcomes: Map<string, string | undefined>;
  /** By the id of a joint choice with an `outcome`: the options that it came to. */
  readonly agreed: Map<string, readonly string[]>;
  /** Id of the question that was drawn last. */
  drawn: string | undefined;
  /** Who told something, at each place where somebody could. */
  readonly tellers: (readonly Side[])[];
  /** How many of those each has had the chance to answer. */
  readonly answered: Record<Side, number>;
  /** Options picked at earlier runs of a step that offers each once. */
  readonly used: Map<Step, Set<string>>;
  choice: (Picked & { readonly block: string }) | undefined;
};

export function beginCourse(session: Session): Course {
  const outcomes = new Map<string, string | undefined>();
  return {
    first: session.lead,
    outcomes,
    agreed: new Map(),
    drawn: undefined,
    tellers: [],
    answered: { a: 0, b: 0 },
    used: new Map(),
    choice: undefined,
  };
}

/** Whether the step comes at all; one that does not leaves nothing behind for later ones. */
export function isDue(step: Step, { outcomes, agreed }: Course): boolean {
  const { when } = step;
  if (when === undefined) return true;
  const outcome = outcomes.get(when.step);
  if (outcome !== undefined && [when.is].flat().includes(outcome)) return true;
  for (const { id } of everyStep([step])) {
    if (id === undefined) continue;
    outcomes.delete(id);
    agreed.delete(id);
  }
  return false;
}

/** Whether a later step can still come, as far as it hangs on what is known; `open` are the steps from the present one on. */
export function mayCome({ when }: Step, { outcomes }: Course, open: readonly Step[]): boolean {
  if (when === undefined) return true;
  const wanted = [when.is].flat();
  // A question that stands there is not none.
  const [at] = open;
  if (at?.id === when.step && at.kind === "ask") return wanted.some((is) => is !== nothing);
  if (everyStep(open).some(({ id }) => id === when.step)) return true;
  const outcome = outcomes.get(when.step);
  return outcome !== undefined && wanted.includes(outcome);
}

/** The place of a step; undefined where there is nothing to do at it: nothing to ask or answer, nothing left to choose from. */
export function placeAt(step: Step, path: string, session: Session, course: Course): Place | undefined {
  const people = peopleOf(session, step.who, course.first).filter((side) => hasSomethingToDo(step, side, course));
  if (people.length === 0) return undefined;
  const options = step.kind === "choose" ? optionsOf(step, session, course) : [];
  if (isDecided(step, options)) {
    if (step.id !== undefined) course.outcomes.set(step.id, options[0]?.id);
    return undefined;
  }
  if (step.kind === "ask" && step.from !== undefined) {
    course.drawn = drawFrom(step.from, session, course);
    if (course.drawn === undefined) {
      if (step.id !== undefined) course.outcomes.set(step.id, nothing);
      return undefined;
    }
  }
  const isTold = ["speak", "ask", "paraphrase", "respond"].includes(step.kind);
  const { choice } = course;
  const picked = isTold && choice?.block === blockOf(path) ? { prompt: choice.prompt, label: choice.label } : undefined;
  const question = step.question === "today" ? session.question : step.question && course.drawn;
  return { path, step, first: course.first, people, options, choice: picked, question };
}

/** Notes what a completed place came to. */
export function notePlace(course: Course, scene: Scene): void {
  const { step, people, path } = scene.place;
  let outcome: string | undefined;
  if (isStep(step, "choose")) outcome = noteChoice(course, { ...scene, place: { ...scene.place, step } });
  if (isStep(step, "respond")) {
    for (const side of people) course.answered[side] = course.tellers.length;
    if (step.who !== "both") outcome = deedOf(scene, people[0]!, "responded")?.value;
  }
  if (isTelling(step)) {
    const tellers = people.filter((side) => hasTold(scene, side));
    course.tellers.push(tellers);
    if (tellers.length > 0) outcome = given;
  }
  if (isStep(step, "choose") && step.choice === "shared") {
    const label = scene.place.options.find(({ id }) => id === outcome)?.label;
    course.choice = label === undefined ? undefined : { prompt: step.prompt, label, block: blockOf(path) };
  }
  if (step.id !== undefined) course.outcomes.set(step.id, outcome);
}

/** Whether anybody told anything since then, or nobody could: then there may be more to tell. */
export function mayGoOn({ tellers }: Course, since: number): boolean {
  const run = tellers.slice(since);
  return run.length === 0 || run.some((sides) => sides.length > 0);
}

function noteChoice(course: Course, scene: Scene<StepOf<"choose">>): string | undefined {
  const { step } = scene.place;
  // A choice for oneself is known to one phone only, and decides nothing for both.
  if (step.choice === "own") return undefined;
  if (step.choice === "roles") {
    course.first = firstChosenAt(scene);
    return undefined;
  }
  if (step.outcome !== undefined) {
    const agreed = agreedAt(scene, step.outcome);
    if (step.id !== undefined) course.agreed.set(step.id, agreed);
    if (step.outcome === "lowest") return agreed[0];
    return agreed.length > 0 ? given : undefined;
  }
  const chosen = chosenAt(scene);
  const used = course.used.get(step) ?? new Set();
  if (chosen !== undefined) course.used.set(step, used.add(chosen));
  return chosen;
}

/** Nobody is asked to answer what was not told, or to say it back. */
function hasSomethingToDo(step: Step, side: Side, { tellers, answered }: Course): boolean {
  const other = otherSide(side);
  if (step.kind === "paraphrase") return tellers.at(-1)?.includes(other) ?? false;
  if (step.kind !== "respond" || step.always) return true;
  return tellers.slice(answered[side]).some((sides) => sides.includes(other));
}

function isTelling(step: Step): boolean {
  return ["speak", "guess", "paraphrase"].includes(step.kind) || (step.kind === "ask" && step.visibility !== "private");
}

/** Aloud nobody can know; who has gone on counts as having told. */
function hasTold(scene: Scene, side: Side): boolean {
  const { step } = scene.place;
  if (hasDone(scene, side, "said")) return true;
  if (deedOf(scene, side, "done")?.value === aloudValue) return true;
  return (step.kind === "guess" || step.kind === "ask") && isUnfolding(scene);
}

function optionsOf(step: StepOf<"choose">, session: Session, { used }: Course): readonly Option[] {
  const isPossible = ({ needs, only = session.bondKind }: Option) =>
    (needs === undefined || !session.without.has(needs)) && only === session.bondKind;
  const possible = step.options.filter(isPossible);
  const fresh = step.once ? possible.filter(({ id }) => !used.get(step)?.has(id)) : possible;
  return fresh.length > 0 ? fresh : possible;
}

/** What the pair does without has left one option, or none: nobody is asked. */
function isDecided(step: Step, options: readonly Option[]): boolean {
  const isForBoth = step.kind === "choose" && (step.choice === "joint" || step.choice === "shared");
  return isForBoth && options.length < 2 && options.length < step.options.length && !step.once;
}

/** The question for what the two have agreed on so far; none where they have not, or where the library has none for it. */
function drawFrom(from: Drawing, { draw }: Session, { agreed }: Course): string | undefined {
  const [theme] = agreed.get(from.theme) ?? [];
  const [comfort] = agreed.get(from.depth) ?? [];
  if (theme === undefined || comfort === undefined) return undefined;
  return draw?.({ theme, comfort: comfort as Comfort, flags: agreed.get(from.tender) ?? [] });
}

function blockOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf(".")));
}
