/** The rule of each kind of step. */

import type { Scene } from "../place.ts";
import type { StepKind } from "../script.ts";
import { askRule } from "./ask.ts";
import { chooseRule } from "./choose.ts";
import { guessRule } from "./guess.ts";
import { paraphraseRule } from "./paraphrase.ts";
import { proposeRule } from "./propose.ts";
import { rateRule } from "./rate.ts";
import { repeatRule } from "./repeat.ts";
import { respondRule } from "./respond.ts";
import { readingRule, type StepRule } from "./rule.ts";
import { speakRule } from "./speak.ts";
import { timerRule } from "./timer.ts";

const rules: { readonly [K in StepKind]: StepRule<K> } = {
  read: readingRule,
  ask: askRule,
  speak: speakRule,
  paraphrase: paraphraseRule,
  respond: respondRule,
  guess: guessRule,
  rate: rateRule,
  timer: timerRule,
  choose: chooseRule,
  propose: proposeRule,
  swap: readingRule,
  repeat: repeatRule,
};

/** The scene's own rule. The table holds one for each kind, so scene and rule are of one kind. */
export function ruleOf(scene: Scene): StepRule<StepKind> {
  return rules[scene.place.step.kind] as StepRule<StepKind>;
}
