/** A script's steps one after the other, blocks included, with the way to each. */
import type { Script, Step } from "@twofold/core";

export type PlacedStep = {
  readonly step: Step;
  /** As `lineOf` takes it: `["steps", 3, "steps", 0]`. */
  readonly path: readonly (string | number)[];
  /** Those before it in its own block. */
  readonly before: readonly Step[];
  /** The blocks around it, outermost first. */
  readonly around: readonly Step[];
};

/** Says what is wrong with a field of the step that is being looked at. */
export type Report = (field: string, message: string) => void;

/** In the order in which they are first met. */
export function stepsOf(script: Script): readonly PlacedStep[] {
  return blockOf(script.steps, ["steps"], []);
}

function blockOf(steps: readonly Step[], path: readonly (string | number)[], around: readonly Step[]): PlacedStep[] {
  return steps.flatMap((step, at) => {
    const placed = { step, path: [...path, at], before: steps.slice(0, at), around };
    const inner = "steps" in step ? blockOf(step.steps, [...placed.path, "steps"], [...around, step]) : [];
    // The screen of a block comes after its first run.
    return [...inner, placed].sort((left, right) => Number(right === placed) - Number(left === placed));
  });
}

/** Minutes that the steps add up to: a swap runs its block twice, a repeat once at least. */
export function minutesOf(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => {
    const inner = "steps" in step ? minutesOf(step.steps) * (step.kind === "swap" ? 2 : 1) : 0;
    return sum + step.minutes + inner;
  }, 0);
}
