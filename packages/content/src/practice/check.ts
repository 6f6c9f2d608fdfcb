/** The checks over one practice and over all of them, beyond what the format itself asks. */
import { type Mode, type Script, type Words, withouts } from "@twofold/core";
import type { Problem } from "../placed/placed-yaml.ts";
import { nearDuplicate, similarity } from "../wording/similarity.ts";
import { toneProblems } from "../wording/wording.ts";
import { checkSteps } from "./check-steps.ts";
import { type PlacedScript, stepPlace } from "./parse.ts";
import { Rehearsal } from "./rehearsal.ts";
import { isSwappedWords } from "./sameness.ts";
import { stepsOf } from "./steps.ts";

/** Characters. A stranger reads it on a phone, aloud if they like. */
const bounds = {
  text: { min: 20, max: 600 },
  sentence: { min: 15, max: 300 },
  example: { min: 3, max: 300 },
  label: { min: 2, max: 120 },
  title: { min: 3, max: 60 },
} as const;

/** Everything wrong within one practice. Rules PRAC-21 to PRAC-26. */
export function checkScript(placed: PlacedScript): Problem[] {
  const problems = [...checkHeader(placed), ...checkTexts(placed), ...checkSteps(placed)];
  return problems.length > 0 ? problems : checkEnds(placed);
}

function checkHeader({ file, script, lineOf }: PlacedScript): Problem[] {
  const problems: Problem[] = [];
  const report = (field: string, message: string) =>
    problems.push({ file, line: lineOf(field), message: `${field}: ${message}` });
  if (!file.endsWith(`${script.id}.yaml`)) report("id", `the file of this practice is called ${script.id}.yaml`);
  const isForSelf = script.for.includes("self");
  if (
    isForSelf !== script.modes.includes("alone") ||
    (isForSelf && (script.for.length > 1 || script.modes.length > 1))
  ) {
    report("modes", "a practice is either for self, alone, or for two, in the other modes");
  }
  for (const whom of ["partner", "friend", "self"] as const) {
    const isFor = script.for.includes(whom);
    if (isFor && script.intro[whom] === undefined) report("intro", `an introduction for ${whom} is missing`);
    if (!isFor && script.intro[whom] !== undefined)
      report("intro", `it is not for ${whom}: leave that introduction out`);
  }
  const { partner, friend } = script.intro;
  if (partner !== undefined && friend !== undefined && isSwappedWords(partner, friend)) {
    report("intro", "the friends' text is the partners' with words swapped: friends need their own");
  }
  if (script.for.includes("friend") && script.tender.some((flag) => flag === "touch" || flag === "money")) {
    report("tender", "touch and money are not for friends");
  }
  if (script.depth <= 2 && script.tender.length > 0) report("depth", "what touches a tender topic has depth 3 or more");
  for (const [at, one] of withouts.entries()) {
    const twin = withouts.slice(0, at).find((other) => isSwappedWords(script.variants[one], script.variants[other]));
    if (twin) report("variants", `${one} says the same as ${twin}`);
  }
  return problems;
}

/** Length and tone of everything that people read. */
function checkTexts({ file, script, lineOf }: PlacedScript): Problem[] {
  const problems: Problem[] = [];
  const check = (
    path: readonly (string | number)[],
    words: Words | undefined,
    { min, max }: { min: number; max: number },
  ) => {
    for (const text of words === undefined ? [] : typeof words === "string" ? [words] : [words.first, words.second]) {
      const length = [...text].length;
      const tooLong =
        length < min || length > max ? [`${min} to ${max} characters are expected, this has ${length}`] : [];
      for (const message of [...tooLong, ...toneProblems(text)]) {
        problems.push({ file, line: lineOf(...path), message: `${stepPlace(path)}${path.at(-1)}: ${message}` });
      }
    }
  };
  check(["title"], script.title, bounds.title);
  check(["why"], script.why, bounds.sentence);
  for (const whom of ["partner", "friend", "self"] as const) check(["intro", whom], script.intro[whom], bounds.text);
  for (const one of withouts) check(["variants", one], script.variants[one], bounds.sentence);
  for (const { step, path } of stepsOf(script)) {
    for (const field of ["text", "friend", "together", "apart"] as const)
      check([...path, field], step[field], bounds.text);
    check([...path, "example"], step.example, bounds.example);
    check([...path, "ifBadly"], step.ifBadly, bounds.sentence);
    for (const { label, friend } of step.kind === "choose" ? step.options : []) {
      for (const text of [label, friend]) check([...path, "options"], text, bounds.label);
    }
    if (step.kind === "read") check([...path, "title"], step.title, bounds.title);
    for (const one of withouts) check([...path, "without", one], step.without?.[one], bounds.sentence);
    if ("prompt" in step) check([...path, "prompt"], step.prompt, bounds.example);
    if (step.friend !== undefined && isSwappedWords(joined(step.friend), joined(step.text))) {
      const message = `${stepPlace(path)}friend: it is the other text with words swapped: leave it out, or write friends their own`;
      problems.push({ file, line: lineOf(...path, "friend"), message });
    }
  }
  return problems;
}

function joined(words: Words): string {
  return typeof words === "string" ? words : `${words.first} ${words.second}`;
}

/** Runs it in every mode with two people who only ever move on, and who let go where there is nothing else. */
function checkEnds({ file, script, lineOf }: PlacedScript): Problem[] {
  return script.modes.flatMap((mode) => {
    const stuck = findDeadEnd(script, mode);
    if (stuck === undefined) return [];
    return [{ file, line: lineOf("steps", stuck), message: `step ${stuck + 1}: ${mode}, nobody can go on from here` }];
  });
}

/** The step where the two get stuck, from 0. */
export function findDeadEnd(script: Script, mode: Mode): number | undefined {
  const rehearsal = new Rehearsal(script, mode, script.for.includes("partner") ? "partner" : "friend");
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const side of rehearsal.people) {
      const { phase, to, place } = rehearsal.view(side);
      if (phase === "finished") return undefined;
      if (to !== undefined) rehearsal.holder = to;
      rehearsal.wait(place?.minutes ?? 0);
      const isDone = rehearsal.act(side, { act: "done" }) === undefined;
      isMoving ||= isDone || rehearsal.act(side, { act: "confirm", option: "let-go", words: "" }) === undefined;
    }
  }
  return rehearsal.view("a").step;
}

/** Ids used twice, references to nothing, and texts that two practices share. Rules PRAC-22, PRAC-26. */
export function checkScriptsTogether(scripts: readonly PlacedScript[]): Problem[] {
  const ids = new Set(scripts.map(({ script }) => script.id));
  return scripts.flatMap((placed, at) => {
    const { file, script, lineOf } = placed;
    const problems: Problem[] = [];
    const report = (path: readonly string[], message: string) =>
      problems.push({ file, line: lineOf(...path), message: `${path.at(-1)}: ${message}` });
    for (const field of ["before", "after"] as const) {
      for (const id of script[field].filter((one) => !ids.has(one))) report([field], `there is no practice "${id}"`);
    }
    for (const other of scripts.slice(0, at)) {
      if (other.script.id === script.id) report(["id"], `this id is taken, see ${other.file}`);
      for (const one of withouts) {
        const twin = withouts.find(
          (theirs) => similarity(script.variants[one], other.script.variants[theirs]) >= nearDuplicate,
        );
        if (twin) report(["variants", one], `the same as in ${other.script.id}: say how it is done in this practice`);
      }
    }
    return problems;
  });
}
