/** What has to hold between the steps of a script so that two people can walk it in every mode it names. */
import { given, isHidden, nothing, responseKind, type Script, type Step, stepKinds } from "@twofold/core";
import type { Problem } from "../placed/placed-yaml.ts";
import { checkDrawing } from "./check-drawing.ts";
import { type PlacedScript, stepPlace } from "./parse.ts";
import { minutesOf, type PlacedStep, type Report, stepsOf } from "./steps.ts";

/** A pair can be a quarter slower than the steps say, or leave a third of them short. */
const minutesBounds = { least: 0.65, most: 1.25 };
/** Blocks in blocks deeper than this nobody can follow aloud. */
const maxNesting = 2;
const aloneKinds: readonly Step["kind"][] = ["read", "ask", "rate", "timer", "choose", "repeat"];

/** References, roles, modes and times. Rules PRAC-22 to PRAC-25. */
export function checkSteps({ file, script, lineOf }: PlacedScript): Problem[] {
  const problems: Problem[] = [];
  const placed = stepsOf(script);
  for (const [at, one] of placed.entries()) {
    const report = (field: string, message: string) =>
      problems.push({ file, line: lineOf(...one.path, field), message: `${stepPlace(one.path)}${field}: ${message}` });
    checkReferences(one, placed.slice(0, at), report);
    checkRoles(one, placed.slice(0, at), report);
    checkSides(one, report);
    checkModes(script, one, report);
    checkDrawing(script, one, placed.slice(0, at), report);
  }
  const isChosen = placed.some(({ step }) => step.kind === "choose" && step.choice === "roles");
  if (script.first === "starter" && (isChosen || script.modes.every((mode) => mode === "live" || mode === "alone"))) {
    const why = isChosen ? "a step asks who begins" : "live nobody is there before the other";
    problems.push({ file, line: lineOf("first"), message: `first: ${why}: leave this line out` });
  }
  const minutes = minutesOf(script.steps);
  if (minutes > script.minutes * minutesBounds.most || minutes < script.minutes * minutesBounds.least) {
    const message = `minutes: the steps add up to ${minutes} minutes, the practice says ${script.minutes}`;
    problems.push({ file, line: lineOf("minutes"), message });
  }
  return problems;
}

function checkReferences({ step, around }: PlacedStep, earlier: readonly PlacedStep[], report: Report): void {
  if (step.id !== undefined && earlier.some((one) => one.step.id === step.id)) {
    report("id", `"${step.id}" is taken by an earlier step`);
  }
  if (step.when !== undefined) {
    const { step: id, is } = step.when;
    const outcomes = outcomesOf(earlier.find((one) => one.step.id === id)?.step);
    if (outcomes.length === 0) {
      report(
        "when",
        `"${id}" is no earlier choice that both know: give that step the id, and choice joint or shared; an ask, a speak and a respond of one can be named too`,
      );
    }
    for (const one of outcomes.length === 0 ? [] : [is].flat().filter((each) => !outcomes.includes(each))) {
      report("when", `"${one}" is no option of "${id}": ${outcomes.join(", ")}`);
    }
  }
  if (around.length >= maxNesting && "steps" in step)
    report("kind", "a block in a block in a block: nobody can follow that");
  if (step.kind === "swap" && around.some(({ kind }) => kind === "swap")) {
    report("kind", "a swap within a swap: the roles would be back where they were");
  }
}

/** How a step can come out for a later one; nothing where both cannot know it. */
function outcomesOf(step: Step | undefined): readonly string[] {
  if (step?.kind === "choose" && (step.choice === "joint" || step.choice === "shared")) {
    return step.outcome === "all" || step.outcome === "drawn" ? [given] : step.options.map((option) => option.id);
  }
  if (step?.kind === "ask" && step.from) return [given, nothing];
  if (step?.kind === "respond" && step.who !== "both") return responseKind.options;
  return step?.kind === "speak" || step?.kind === "guess" || (step && isShownAsk(step)) ? [given] : [];
}

function checkRoles({ step, before, around }: PlacedStep, earlier: readonly PlacedStep[], report: Report): void {
  if (step.kind === "paraphrase") {
    const said = before.at(-1);
    const isHeard =
      said && (said.kind === "speak" || said.kind === "ask") && said.who !== step.who && said.who !== "both";
    if (!isHeard)
      report(
        "kind",
        "a step in which the other speaks comes right before saying it back, or there is nothing to say back",
      );
  }
  if (step.kind === "respond") {
    const given = earlier.some(
      ({ step: one }) => ["speak", "guess", "paraphrase"].includes(one.kind) || isShownAsk(one),
    );
    if (!given)
      report("kind", "there is nothing to respond to yet: an ask that is shared or sealed, or a speak, comes before");
  }
  if (step.kind === "ask" && step.visibility === "sealed" && step.who !== "both") {
    report("who", 'both seal, or there is nothing to open: "both" is expected');
  }
  if (step.kind === "ask" && step.visibility !== "shared" && step.form === "aloud") {
    report("form", "what the other shall not hear yet is written");
  }
  if (step.kind === "choose") {
    const ids = step.options.map(({ id }) => id);
    if (step.choice !== "roles" && step.options.every(({ needs }) => needs !== undefined)) {
      report("options", "one option at least needs nothing that a pair may do without");
    }
    if (step.once && (step.choice !== "shared" || around.length === 0)) {
      report("once", "only where one picks for both, in a block that is run again");
    }
    if (step.choice === "roles" && ids.length > 0) report("options", "who begins has its own options: [] is expected");
    if (step.choice !== "roles" && ids.length < 2) report("options", "at least two options are expected");
    if (new Set(ids).size < ids.length) report("options", "the same id stands here twice");
    if ((step.choice === "shared") === (step.who === "both")) {
      report("who", step.choice === "shared" ? "one of the two picks: first or second" : '"both" is expected');
    }
    if (step.choice === "roles" && around.some(({ kind }) => kind === "swap")) {
      report("choice", "within a swap the roles are given");
    }
  }
}

function isShownAsk(step: Step): boolean {
  return step.kind === "ask" && step.visibility !== "private";
}

/** Where the other has something to do as well, one example and one way out cannot be both sides'. */
function checkSides({ step }: PlacedStep, report: Report): void {
  if (step.kind === "paraphrase" && typeof step.example === "string") {
    report("example", "one for each side is expected here, under first and second: saying it back, and answering");
  }
  if ((step.kind === "paraphrase" || step.kind === "speak") && typeof step.ifBadly === "string") {
    report("ifBadly", "one for each side is expected here, under first and second");
  }
}

function checkModes(script: Script, { step }: PlacedStep, report: Report): void {
  const isSpoken =
    step.kind === "speak" || step.kind === "paraphrase" || (step.kind === "ask" && step.form === "aloud");
  if (script.modes.includes("alone")) {
    if (!aloneKinds.includes(step.kind))
      report("kind", `alone there is only: ${stepKinds.filter((kind) => aloneKinds.includes(kind)).join(", ")}`);
    if (isShownAsk(step)) report("visibility", "alone everything is private");
    if (step.kind === "choose" && step.choice !== "own")
      report("choice", "alone one chooses for oneself: own is expected");
    if (step.kind === "rate" && step.sharing !== "private") report("sharing", "alone everything is private");
  }
  if (script.modes.includes("apart")) {
    const isOpenWord =
      step.kind === "speak" || step.kind === "paraphrase" || (step.kind === "ask" && step.visibility === "shared");
    if (script.depth >= 3 && isOpenWord) {
      report(
        "kind",
        "from depth 3 on nobody opens up first, apart, while the other waits: seal it, or leave apart out of the modes",
      );
    }
    if ((isSpoken || step.kind === "timer") && step.apart === undefined) {
      report("apart", "say how this is done when the two are not there at the same time");
    }
  }
  const isWritten = isHidden(step) || step.kind === "guess" || (step.kind === "ask" && step.form === "written");
  if (script.modes.includes("together") && isWritten && step.together === undefined) {
    report("together", "say how this is done with one phone between the two");
  }
  if (!script.modes.includes("alone") && isSpoken && step.without?.speech === undefined) {
    report("without", "say under speech how this is done without speaking");
  }
}
