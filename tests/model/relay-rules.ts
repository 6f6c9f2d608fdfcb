/** The escrow of docs/spec/relay.md (ESC-1 to ESC-6) as a pure state machine over two slots, with its broken variants. */

import type { Side } from "@twofold/core";
import { otherSide } from "@twofold/core";
import type { Mutant } from "./mutants.ts";

/** 0 is empty, otherwise the number of a deposit of `material.ts`, counted from 1. */
export type Slots = Readonly<Record<Side, number>>;

export const areFull = (slots: Slots): boolean => slots.a !== 0 && slots.b !== 0;

/** Both or neither: `slots` to commit together with the envelope, or a refusal. The same again is taken and changes nothing. */
export function deposit(slots: Slots, side: Side, number: number, mutant: Mutant | "none"): Slots | "slot-taken" {
  const isFree = slots[side] === 0 || mutant === "replaceable-deposit";
  if (slots[side] === number) return slots;
  return isFree ? { ...slots, [side]: number } : "slot-taken";
}

/** Only while the other side is empty. */
export function withdraw(slots: Slots, side: Side, mutant: Mutant | "none"): Slots | "slot-open" {
  if (areFull(slots) && mutant !== "take-back-after-both") return "slot-open";
  return { ...slots, [side]: 0 };
}

/** Both deposits once both are in; before that nothing, whoever asks. */
export function collect(slots: Slots, side: Side, mutant: Mutant | "none"): Slots | "not-yet" {
  if (areFull(slots)) return slots;
  return mutant === "early-release" && slots[otherSide(side)] !== 0 ? slots : "not-yet";
}
