/** Reads one YAML file against a schema and keeps the way back to its lines. Whatever is wrong is a list, never an exception. */
import * as v from "valibot";
import { type Document, isMap, isNode, LineCounter, type Pair, parseDocument, visit } from "yaml";

/** Something in a file that a writer can put right. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What was expected, in plain words. */
  readonly message: string;
}

/** The value of a file together with the way back to its lines, for checks that look at meaning. */
export interface Placed<T> {
  readonly file: string;
  readonly value: T;
  /** The line of a value, for example `lineOf("questions", 2, "text")`; of the nearest thing around it when it is absent. */
  readonly lineOf: (...path: readonly (string | number)[]) => number;
}

export type ParsedPlaced<T> =
  | { readonly ok: true; readonly placed: Placed<T> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a writer calls the file and one entry of its list. */
export interface FileWords {
  readonly whole: string;
  readonly entry: string;
}

/**
 * Parses the text of a YAML file and checks it against `schema`; `file` only names the place of a problem, `words` what
 * a message calls the file and its entries. A file that is not YAML gives one problem, one that does not fit its schema
 * all of them. Rules CON-2, CON-30.
 */
export function parsePlaced<Schema extends v.GenericSchema>(
  schema: Schema,
  source: string,
  file: string,
  words: FileWords = { whole: "this list", entry: "an entry" },
): ParsedPlaced<v.InferOutput<Schema>> {
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
  const parsed = v.safeParse(schema, document.toJS());
  if (parsed.success) return { ok: true, placed: { file, value: parsed.output, lineOf } };
  const problems = parsed.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(...path), message: issueMessage(issue, path, words) };
  });
  return { ok: false, problems };
}

/** Throws naming file and line of every problem, so that a build with a broken file stops. Does nothing when there is none. */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new Error(problems.map(({ file, line, message }) => `${file}:${line} ${message}`).join("\n"));
}

/** Where the first alias (`*name`) stands. These files have no use for them, and a broken one would make the reader throw. */
export function findAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_key, alias) {
      found = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

export function lineOfPath(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const offset = offsetOf(document, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return 1;
}

/** Where a value begins; for the value of a key, where the key stands, so that long texts are named by their first line. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  const key = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (typeof key === "string" && isMap(parent)) {
    const pair = parent.items.find((item: Pair) => String(item.key) === key);
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

function issueMessage(issue: v.BaseIssue<unknown>, path: readonly (string | number)[], words: FileWords): string {
  const field = path.filter((key) => typeof key === "string").at(-1);
  if (issue.type === "strict_object" && path.length > 0) {
    if (issue.expected === "never") {
      return `"${field}" is not part of ${words.whole}: remove it, or check its spelling`;
    }
    if (issue.received === "undefined") return `"${field}" is missing`;
    return `${words.entry} with its fields is expected here`;
  }
  return field === undefined ? issue.message : `${field}: ${issue.message}`;
}

/** The few mistakes that happen in a text file, in words that do not assume YAML. */
export function yamlMessage(code: string): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "the same field is written twice here: keep one";
    case "TAB_AS_INDENT":
      return "this line is indented with a tab: use spaces, as many as its neighbours have";
    default:
      return 'this line cannot be read: indent it like its neighbours, and put "quotation marks" around text with ": " in it';
  }
}
