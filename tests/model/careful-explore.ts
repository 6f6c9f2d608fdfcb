/** Visits every reachable state of a careful round, and collects what is broken with the shortest way there. */

import { otherSide, sides } from "@twofold/core";
import { type CarefulModel, type CarefulState, initial } from "./careful-model.ts";

export type CarefulViolation =
  /** The other's key can be had, and no own note is in the log. */
  | "learned-before-sealing"
  /** Other words show than those that the own key was given for. */
  | "changed-after-reading"
  | "copied-words"
  /** Words that were sealed for another round. */
  | "foreign-words"
  | "shown-then-gone"
  /** Nothing is left to do by itself, and of two who folded only one can read, or none. */
  | "stuck";

export type CarefulExploration = {
  readonly states: number;
  readonly broken: ReadonlyMap<CarefulViolation, readonly string[]>;
  readonly taken: ReadonlyMap<string, number>;
  readonly bothOpen: number;
  /** States in which an own key is out and the other's has not come. */
  readonly waiting: number;
};

type Visit = { readonly state: CarefulState; readonly from: Visit | undefined; readonly step: string };

/** Stops early at `until`; throws beyond `maxStates`: a model that grew is no proof. */
export function exploreCareful(
  model: CarefulModel,
  { until, maxStates }: { until?: CarefulViolation; maxStates: number },
): CarefulExploration {
  const visited = new Set([keyOf(initial)]);
  const queue: Visit[] = [{ state: initial, from: undefined, step: "" }];
  const broken = new Map<CarefulViolation, readonly string[]>();
  const taken = new Map<string, number>();
  let [bothOpen, waiting] = [0, 0];
  for (let at = 0; at < queue.length; at++) {
    const visit = queue[at] as Visit;
    const { state } = visit;
    const note = (violation: CarefulViolation) => {
      if (!broken.has(violation)) broken.set(violation, pathTo(visit));
    };
    for (const violation of brokenIn(model, state)) note(violation);
    const steps = model.stepsFrom(state);
    const views = model.honest.map((side) => model.viewOf(side, state.seen[side]));
    if (views.every(({ shown }) => shown.length > 0)) bothOpen += 1;
    if (views.some(({ isGiven, isOpen }) => isGiven && !isOpen)) waiting += 1;
    if (isStuck(model, state) && !steps.some(({ by }) => by === "system")) note("stuck");
    for (const { name, to } of steps) {
      const kind = name.replace(/^\w+: /, "").replace(/ (“|of ).*$/, "");
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      const isGone = model.honest.some((side) => {
        const after = model.viewOf(side, to.seen[side]).shown;
        return model.viewOf(side, state.seen[side]).shown.some((words) => !after.includes(words));
      });
      if (isGone && !broken.has("shown-then-gone")) broken.set("shown-then-gone", [...pathTo(visit), name]);
      const key = keyOf(to);
      if (visited.has(key)) continue;
      visited.add(key);
      queue.push({ state: to, from: visit, step: name });
    }
    if (until && broken.has(until)) break;
    if (visited.size > maxStates) throw new Error(`more than ${maxStates} states`);
  }
  return { states: visited.size, broken, taken, bothOpen, waiting };
}

function* brokenIn(model: CarefulModel, state: CarefulState): Generator<CarefulViolation> {
  for (const side of model.honest.map(otherSide)) {
    if (model.learned(state, side).length > 0 && !model.hasSealed(state, side)) yield "learned-before-sealing";
  }
  for (const side of model.honest) {
    for (const words of model.viewOf(side, state.seen[side]).shown) {
      if (words.startsWith(`${side}-`)) yield "copied-words";
      else if (words === "b-elsewhere") yield "foreign-words";
      else if (words !== state.fixed[side]) yield "changed-after-reading";
    }
  }
}

/** Between honest clients: both have a note in, and not both can read. */
function isStuck(model: CarefulModel, { phase, seen, log }: CarefulState): boolean {
  if (model.honest.length < 2) return false;
  const opens = sides.map((side) => model.viewOf(side, seen[side]).shown.length > 0);
  const isOneSided = opens[0] !== opens[1];
  const areIn = sides.every((side) => phase[side] === "in" || phase[side] === "in-2");
  return isOneSided || (areIn && !opens[0] && !model.isCutShort(log));
}

function keyOf({ log, seen, slots, phase, fixed, written }: CarefulState): string {
  const bySide = [seen, slots, phase, fixed].map(({ a, b }) => `${a}/${b}`);
  return `${log} ${written} ${bySide.join(" ")}`;
}

function pathTo(visit: Visit | undefined): string[] {
  return visit?.from ? [...pathTo(visit.from), visit.step] : [];
}
