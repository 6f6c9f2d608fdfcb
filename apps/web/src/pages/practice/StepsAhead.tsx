/** What is coming, one line for each step, so that nothing surprises. */

import type { Step } from "@twofold/core";
import { words as shared } from "../practise/words.ts";
import { words } from "./words.ts";

export function StepsAhead({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps-ahead">
      {steps.map((step, index) => (
        <Line key={index} step={step} />
      ))}
    </ol>
  );
}

function Line({ step }: { step: Step }) {
  const isBlock = step.kind === "swap" || step.kind === "repeat";
  const label = step.kind === "ask" ? words.asks[step.visibility] : words.aheadStep[step.kind];
  const minutes = step.minutes >= 1 && !isBlock ? `, ${shared.minutes(Math.ceil(step.minutes))}` : "";
  return (
    <>
      {isBlock && step.steps.map((inner, index) => <Line key={index} step={inner} />)}
      <li>
        {label}
        <span class="small">{minutes}</span>
      </li>
    </>
  );
}
