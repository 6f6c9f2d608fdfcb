/** Visits every reachable state, breadth first, and collects what is broken with the shortest way there. */

import { otherSide, sides } from "@twofold/core";
import { wordsOfSide } from "./material.ts";
import type { Violation } from "./mutants.ts";
import { areFull } from "./relay-rules.ts";
import { initial, type Model, type State, type Step } from "./round-model.ts";

export type Exploration = {
  readonly states: number;
  readonly transitions: number;
  /** The shortest sequence of steps to each violation met. */
  readonly broken: ReadonlyMap<Violation, readonly string[]>;
  /** How often each kind of step was taken, without sides and names: shows that the model did real work. */
  readonly taken: ReadonlyMap<string, number>;
  readonly bothOpen: number;
};

type Visit = { readonly state: State; readonly from: Visit | undefined; readonly step: string };

/** Stops early at `until`; otherwise visits everything. Throws beyond `maxStates`, which is a model that grew, not a proof. */
export function explore(model: Model, { until, maxStates }: { until?: Violation; maxStates: number }): Exploration {
  const visited = new Set([keyOf(initial)]);
  const queue: Visit[] = [{ state: initial, from: undefined, step: "" }];
  const broken = new Map<Violation, readonly string[]>();
  const taken = new Map<string, number>();
  /** Steps that the software takes by itself, from state to state. */
  const byItself = new Map<string, readonly string[]>();
  let [transitions, bothOpen] = [0, 0];

  for (let at = 0; at < queue.length; at++) {
    const visit = queue[at] as Visit;
    const { state } = visit;
    const note = (violation: Violation | undefined, last?: string) => {
      if (violation && !broken.has(violation)) broken.set(violation, [...pathTo(visit), ...(last ? [last] : [])]);
    };
    for (const violation of brokenIn(model, state)) note(violation);
    if (sides.every((side) => model.viewOf(side, state.seen[side]).shown.length > 0)) bothOpen += 1;

    const steps = model.stepsFrom(state);
    for (const step of steps) {
      transitions += 1;
      const kind = step.name.replace(/^\w+: /, "").replace(/ (“|b-|garbage|copy).*$/, "");
      taken.set(kind, (taken.get(kind) ?? 0) + 1);
      note(brokenBy(model, state, step), step.name);
      const key = keyOf(step.to);
      if (visited.has(key)) continue;
      visited.add(key);
      queue.push({ state: step.to, from: visit, step: step.name });
    }
    const own = keyOf(state);
    const next = steps
      .filter(({ by }) => by === "system")
      .map(({ to }) => keyOf(to))
      .filter((key) => key !== own);
    if (model.honest.length === 2) byItself.set(own, next);
    if (isStuck(model, state, next)) note("stuck");
    if (until && broken.has(until)) break;
    if (visited.size > maxStates) throw new Error(`more than ${maxStates} states`);
  }
  if (!until && hasCircle(byItself)) broken.set("endless", []);
  return { states: visited.size, transitions, broken, taken, bothOpen };
}

/** What is wrong with a state by itself. */
function* brokenIn(model: Model, state: State): Generator<Violation> {
  for (const side of sides) {
    if (state.learned[side] && !state.enveloped[side]) yield "learned-before-sealing";
    if (state.learned[side] && state.slots[side] === 0) yield "withdrawn-after-reading";
  }
  for (const side of model.honest) {
    const own: readonly string[] = wordsOfSide[side];
    const standing = model.nameOf(state.slots[side]);
    if (standing && !own.includes(standing)) yield "not-own-deposit";
    const theirs = otherSide(side);
    const committed = model.nameOf(state.fixed[theirs]);
    for (const words of model.viewOf(side, state.seen[side]).shown) {
      if (own.includes(words)) yield "copied-words";
      else if (words !== committed) yield "changed-after-reading";
    }
  }
}

/** What is wrong with a step. */
function brokenBy(model: Model, from: State, { name, to }: Step): Violation | undefined {
  const isPass = name.endsWith(": pass");
  if (isPass && observable(from) !== observable(to)) return "pass-shows";
  const isGone = model.honest.some((side) => {
    const after = model.viewOf(side, to.seen[side]).shown;
    return model.viewOf(side, from.seen[side]).shown.some((words) => !after.includes(words));
  });
  return isGone ? "shown-then-gone" : undefined;
}

/** All that the other side can come to see: the log, and what the escrow answers. */
function observable({ log, slots, fixed }: State): string {
  return JSON.stringify([log, areFull(slots), fixed]);
}

/** Between honest clients: both are in, the software has nothing left to do, and still somebody cannot read. */
function isStuck(model: Model, state: State, next: readonly string[]): boolean {
  if (model.honest.length < 2 || !areFull(state.slots) || next.length > 0) return false;
  return sides.some((side) => {
    const expected = model.nameOf(state.slots[otherSide(side)]);
    return !model.viewOf(side, state.seen[side]).shown.some((words) => words === expected);
  });
}

/** Whether some path comes back to where it was: takes away states from which nothing is left to go, until none is left. */
function hasCircle(next: ReadonlyMap<string, readonly string[]>): boolean {
  const before = new Map<string, string[]>();
  const open = new Map([...next].map(([key, targets]) => [key, targets.length]));
  for (const [key, targets] of next)
    for (const target of targets) before.set(target, [...(before.get(target) ?? []), key]);
  const done = [...open.keys()].filter((key) => open.get(key) === 0);
  for (const key of done) {
    for (const earlier of before.get(key) ?? []) {
      const left = (open.get(earlier) ?? 0) - 1;
      open.set(earlier, left);
      if (left === 0) done.push(earlier);
    }
  }
  return done.length < next.size;
}

function keyOf(state: State): string {
  const { log, seen, slots, phase, enveloped, acknowledged, learned, fixed, written } = state;
  const bySide = [seen, slots, phase, enveloped, acknowledged, learned, fixed].map(({ a, b }) => `${a}/${b}`);
  return `${log} ${written} ${bySide.join(" ")}`;
}

function pathTo(visit: Visit | undefined): string[] {
  return visit?.from ? [...pathTo(visit.from), visit.step] : [];
}
