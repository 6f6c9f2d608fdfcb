/** Reads one practice file. Whatever is wrong comes back as places and plain sentences, never as an exception. */
import type { Script } from "@twofold/core";
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import { findAlias, lineOfPath, type Problem, yamlMessage } from "../placed/placed-yaml.ts";
import { type FileStep, withOptions } from "./option-lists.ts";
import { practiceSchema } from "./schema.ts";

/** A script with the way back to its lines, for checks that look at meaning. */
export interface PlacedScript {
  readonly file: string;
  readonly script: Script;
  /** The line of a value, for example `lineOf("steps", 2, "text")`; of what is around it when it is absent. */
  readonly lineOf: (...path: readonly (string | number)[]) => number;
}
export type ParsedScript =
  | { readonly ok: true; readonly placed: PlacedScript }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses the text of a practice file; `file` only names the place of a problem. Rules PRAC-20, PRAC-21. */
export function parseScript(source: string, file: string): ParsedScript {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    return { ok: false, problems: [{ file, line, message: yamlMessage(broken.code) }] };
  }
  const alias = findAlias(document);
  if (alias !== undefined) {
    const message = 'text that begins with * needs "quotation marks" around it';
    return { ok: false, problems: [{ file, line: lines.linePos(alias).line, message }] };
  }
  const lineOf = (...path: readonly (string | number)[]) => lineOfPath(document, lines, path);
  const parsed = v.safeParse(practiceSchema, document.toJS());
  if (!parsed.success) {
    const problems = parsed.issues.map((issue) => {
      const path = (issue.path ?? []).map((item) => item.key as string | number);
      return { file, line: lineOf(...path), message: issueMessage(issue, path) };
    });
    return { ok: false, problems };
  }
  // These three are for who reads the file.
  const { language, licence, author, ...script } = parsed.output;
  const problems = listProblems(script.steps, ["steps"]).map(({ path, message }) => ({
    file,
    line: lineOf(...path),
    message: `${stepPlace(path)}${message}`,
  }));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, placed: { file, script: { ...script, steps: script.steps.map(withOptions) }, lineOf } };
}

type ListProblem = { readonly path: readonly (string | number)[]; readonly message: string };

/** A choice writes its options out, or names a list of them. */
function listProblems(steps: readonly FileStep[], path: readonly (string | number)[]): ListProblem[] {
  return steps.flatMap((step, at): ListProblem[] => {
    const here = [...path, at];
    if ("steps" in step) return listProblems(step.steps, [...here, "steps"]);
    if (step.kind !== "choose") return [];
    if (step.optionsFrom === undefined && step.options === undefined) {
      return [{ path: here, message: '"options" is missing, or "optionsFrom" for a list of the library' }];
    }
    if (step.optionsFrom === undefined || step.options === undefined) return [];
    return [
      { path: [...here, "optionsFrom"], message: "optionsFrom: the options stand here already: keep one of the two" },
    ];
  });
}

function issueMessage(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const field = path.filter((key) => typeof key === "string").at(-1);
  const place = stepPlace(path);
  if (issue.type === "strict_object" && path.length > 0) {
    if (issue.expected === "never") return `${place}"${field}" does not belong here: remove it, or check its spelling`;
    if (issue.received === "undefined") return `${place}"${field}" is missing`;
  }
  return field === undefined ? issue.message : `${place}${field}: ${issue.message}`;
}

/** `step 3, ` or `step 3.1, `, counted from 1 as a reader does. */
export function stepPlace(path: readonly (string | number)[]): string {
  const numbers = path.filter((key, index) => typeof key === "number" && path[index - 1] === "steps");
  return numbers.length === 0 ? "" : `step ${numbers.map((at) => Number(at) + 1).join(".")}, `;
}
