/** What has to hold so that a question of the library can be drawn for two without either's ticks showing. Rules PRAC-36, PRAC-37. */
import { comforts, type Drawing, type Script, type Step, type StepOf } from "@twofold/core";
import { optionLists } from "./option-lists.ts";
import type { PlacedStep, Report } from "./steps.ts";

/** A question of any depth may come: whoever reads the header shall not think it a light one. */
const leastDepth = 3;

export function checkDrawing(
  script: Script,
  { step, around }: PlacedStep,
  earlier: readonly PlacedStep[],
  report: Report,
): void {
  if (step.kind === "choose" && step.outcome !== undefined) checkOutcome(script, step, report);
  if (step.question === "drawn" && !isDrawing(step) && !earlier.some((one) => isDrawing(one.step))) {
    report("question", "no question is drawn up to here: an ask with from comes first");
  }
  if (step.kind !== "ask" || step.from === undefined) return;
  if (step.question !== "drawn")
    report("from", "it draws a question, so the step shows it: question: drawn is missing");
  if (step.visibility !== "sealed")
    report("visibility", "what may go deep is answered by both before either reads: sealed");
  if (around.length > 0) report("from", "within a block the same question would be drawn again");
  if (script.depth < leastDepth)
    report("from", `its question may go deep, so the practice has depth ${leastDepth} or more`);
  for (const part of ["theme", "depth", "tender"] as const) checkPart(part, step.from, earlier, report);
}

function isDrawing(step: Step): boolean {
  return step.kind === "ask" && step.from !== undefined;
}

function checkOutcome(script: Script, step: StepOf<"choose">, report: Report): void {
  if (step.choice !== "joint") report("outcome", "only where both tick on their own: choice: joint is expected");
  if (step.once) report("once", "together with outcome it says two things: leave it out");
  if (script.modes.includes("together")) {
    report("outcome", "on one phone the ticks would be said aloud: leave together out of the modes");
  }
}

/** What each part is chosen with, and which options can stand on its list. */
const parts = {
  theme: { outcome: "drawn", ids: optionLists.themes.map(({ id }) => id) },
  depth: { outcome: "lowest", ids: Object.keys(comforts) },
  tender: { outcome: "all", ids: optionLists.tender.map(({ id }) => id) },
} as const;

function checkPart(part: keyof Drawing, from: Drawing, earlier: readonly PlacedStep[], report: Report): void {
  const { outcome, ids } = parts[part];
  const choice = earlier.find(({ step }) => step.id === from[part])?.step;
  if (choice?.kind !== "choose" || choice.outcome !== outcome) {
    report("from", `"${from[part]}" is no earlier joint choice with outcome: ${outcome}, as ${part} needs it`);
    return;
  }
  const options = choice.options.map(({ id }) => id);
  const inOrder = ids.filter((id) => options.includes(id));
  if (inOrder.join() !== options.join()) {
    report("from", `${part}: the options of "${from[part]}" can be these, in this order: ${ids.join(", ")}`);
  }
}
