/** Small scripts for tests: one step of a kind, with all the words it has to have. */

import type { Script, Step, StepKind } from "../script.ts";

/** Fields of any kind; the cast below is the one place where a test's step is believed. */
export type Fields = { readonly kind: StepKind } & { readonly [field: string]: unknown };

export function stepWith(fields: Fields): Step {
  const told = { who: "both", minutes: 2, text: "do this", example: "so", ifBadly: "leave it", prompt: "what?" };
  return { ...told, ...fields } as unknown as Step;
}

export function oneStep(...steps: readonly Fields[]): Script {
  return {
    id: "sample",
    version: 1,
    title: "Sample",
    theme: "talk",
    for: ["partner", "friend"],
    modes: ["live", "together", "apart"],
    minutes: 5,
    depth: 1,
    tender: [],
    why: "to see",
    evidence: [],
    before: [],
    after: [],
    intro: { partner: "for two", friend: "for friends" },
    variants: { touch: "no touch", "eye-contact": "no eyes", speech: "in writing" },
    steps: steps.map(stepWith),
  };
}
