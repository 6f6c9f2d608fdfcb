/**
 * Reads a pack from the bytes of a file that anybody may have written. Whatever is wrong is a list of places and plain
 * sentences; nothing in a file makes this throw, and nothing larger than the bounds comes out.
 */
import { plainLine } from "@twofold/core";
import * as v from "valibot";
import { LineCounter, parseDocument } from "yaml";
import { lineOfPath, yamlMessage } from "../placed/placed-yaml.ts";
import { responseProblems, textProblems, toneProblems } from "../wording/wording.ts";
import {
  maxPackBytes,
  maxPackQuestions,
  type Pack,
  type PackQuestion,
  packHeaderSchema,
  packQuestionSchema,
} from "./pack.ts";
import { findUnfit } from "./structure.ts";

export type PackProblem = {
  /** From 1. */
  readonly line: number;
  /** Plain words, one line, nothing in them that cannot be seen. */
  readonly message: string;
};

export type PackReading =
  | {
      readonly ok: true;
      readonly pack: Pack;
      /** Questions that are left out, and why. */
      readonly refused: readonly PackProblem[];
      /** What our own library would word otherwise; it keeps nothing out. */
      readonly hints: readonly PackProblem[];
    }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Long enough for every sentence of ours; what a file brings into one is cut. */
const maxMessage = 240;

/**
 * The pack in these bytes. Refused as a whole: what is too large, no text, no deck, or holds too many questions. Refused
 * one by one: questions that do not fit, and the second with an id. Rules PACK-1 to PACK-7.
 */
export function readPack(bytes: Uint8Array): PackReading {
  if (bytes.length > maxPackBytes) {
    return refusal(1, `this file is larger than a deck can be: ${maxPackBytes / 1000} kB at most`);
  }
  const source = decode(bytes);
  if (source === undefined) return refusal(1, "this is no plain text: a deck is a text file in UTF-8");
  const lines = new LineCounter();
  const lineAt = (offset: number) => lineNumber(source, offset);
  const unfit = findUnfit(source);
  if (unfit) return refusal(lineAt(unfit.offset), unfit.message);
  // A stray sign is an error of the reader, which stands in `errors`; with the parts above gone, nothing throws.
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, schema: "core" });
  const [broken] = document.errors;
  if (broken) return refusal(lineAt(broken.pos[0]), yamlMessage(broken.code));
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return readValue(value, (...path) => lineOfPath(document, lines, path));
}

type LineOf = (...path: readonly (string | number)[]) => number;

function readValue(value: unknown, lineOf: LineOf): PackReading {
  const whole = "a deck is expected here: id, version, language, licence, author, title, about, questions";
  if (!isRecord(value)) return refusal(1, whole);
  const { questions, ...header } = value;
  const parsed = v.safeParse(packHeaderSchema, header);
  const problems = parsed.success ? [] : parsed.issues.map((issue) => problemOf(issue, [], lineOf));
  if (!Array.isArray(questions) || questions.length === 0) {
    problems.push(problem(lineOf("questions"), "a list of questions is expected here"));
  } else if (questions.length > maxPackQuestions) {
    const message = `a deck holds ${maxPackQuestions} questions at most, this one ${questions.length}`;
    problems.push(problem(lineOf("questions"), message));
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  return readQuestions(parsed.output, questions as readonly unknown[], lineOf);
}

function readQuestions(
  header: v.InferOutput<typeof packHeaderSchema>,
  written: readonly unknown[],
  lineOf: LineOf,
): PackReading {
  const refused: PackProblem[] = [];
  const hints: PackProblem[] = [];
  const byId = new Map<string, PackQuestion>();
  for (const [at, one] of written.entries()) {
    const parsed = v.safeParse(packQuestionSchema, one);
    if (!parsed.success) {
      refused.push(...parsed.issues.map((issue) => problemOf(issue, ["questions", at], lineOf)));
      continue;
    }
    const { edition, evidence, flags, ...rest } = parsed.output;
    const { id } = rest;
    if (byId.has(id)) {
      refused.push(problem(lineOf("questions", at, "id"), `id: ${id} stands above already; each question has its own`));
      continue;
    }
    const question: PackQuestion = { ...rest, flags: [...new Set(flags)].sort() };
    byId.set(id, question);
    hints.push(
      ...hintsOn(question, header.language).map(([field, hint]) => problem(lineOf("questions", at, field), hint)),
    );
  }
  if (byId.size === 0) return { ok: false, problems: refused };
  return { ok: true, pack: { ...header, questions: [...byId.values()] }, refused, hints };
}

/** What the checks of our own library say. They know English words only. */
function hintsOn({ id, text, response, depth, flags }: PackQuestion, language: string): [keyof PackQuestion, string][] {
  const hints: [keyof PackQuestion, string][] = [];
  if (depth < 3 && flags.length > 0)
    hints.push(["depth", `${id}: a question that touches a tender topic goes deeper than light`]);
  if (!/^en\b/i.test(language)) return hints;
  const said = (field: "text" | "response", sentences: readonly string[]) =>
    hints.push(...sentences.map((hint): [keyof PackQuestion, string] => [field, `${id}: ${hint}`]));
  said("text", textProblems(text));
  if (response !== undefined)
    said("response", [...new Set([...responseProblems(response), ...toneProblems(response)])]);
  return hints;
}

function problemOf(issue: v.BaseIssue<unknown>, base: readonly (string | number)[], lineOf: LineOf): PackProblem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const line = lineOf(...base, ...path);
  const field = path.filter((key) => typeof key === "string").at(-1);
  const whole = base.length === 0 ? "a deck" : "a question";
  if (field === undefined) return problem(line, `${whole} with its fields is expected here`);
  if (issue.type === "strict_object" && issue.expected === "never") {
    return problem(line, `“${cut(field, 40)}” is not part of ${whole}: remove it, or check its spelling`);
  }
  if (issue.type === "strict_object" && issue.received === "undefined") return problem(line, `“${field}” is missing`);
  return problem(line, `${field}: ${issue.message}`);
}

function refusal(line: number, message: string): PackReading {
  return { ok: false, problems: [problem(line, message)] };
}

function problem(line: number, message: string): PackProblem {
  return { line, message: cut(message, maxMessage) };
}

function cut(text: string, max: number): string {
  const letters = [...plainLine(text)];
  return letters.length <= max ? letters.join("") : `${letters.slice(0, max - 1).join("")}…`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function lineNumber(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf("\n"); at >= 0 && at < offset; at = source.indexOf("\n", at + 1)) line += 1;
  return line;
}
