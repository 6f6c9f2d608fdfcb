/** Reads one deck file. Whatever is wrong comes back as a list of places and plain sentences, never as an exception. */
import * as v from "valibot";
import { type Document, isMap, isNode, LineCounter, type Pair, parseDocument, visit } from "yaml";
import { type Deck, deckSchema } from "./deck.ts";

/** Something in a deck that a writer can put right. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What was expected, in plain words. */
  readonly message: string;
}

/** A deck together with the way back to its lines, for checks that look at meaning. */
export interface PlacedDeck {
  readonly file: string;
  readonly deck: Deck;
  /** The line of a value, for example `lineOf("questions", 2, "text")`; of the nearest thing around it when it is absent. */
  readonly lineOf: (...path: readonly (string | number)[]) => number;
}

export type ParsedDeck =
  | { readonly ok: true; readonly placed: PlacedDeck }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Parses the text of a deck file; `file` is only used to name the place of a problem. Rules CON-1, CON-2. */
export function parseDeck(source: string, file: string): ParsedDeck {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: yamlMessage(error.code),
    }));
    return { ok: false, problems: problems.slice(0, 1) };
  }
  const alias = findAlias(document);
  if (alias !== undefined) {
    const message = 'text that begins with * needs "quotation marks" around it';
    return { ok: false, problems: [{ file, line: lines.linePos(alias).line, message }] };
  }
  const lineOf = (...path: readonly (string | number)[]) => lineOfPath(document, lines, path);
  const parsed = v.safeParse(deckSchema, document.toJS());
  if (parsed.success) return { ok: true, placed: { file, deck: parsed.output, lineOf } };
  const problems = parsed.issues.map((issue) => {
    const path = (issue.path ?? []).map((item) => item.key as string | number);
    return { file, line: lineOf(...path), message: issueMessage(issue, path) };
  });
  return { ok: false, problems };
}

/** Where the first alias (`*name`) stands. Decks have no use for them, and a broken one would make the reader throw. */
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

function issueMessage(issue: v.BaseIssue<unknown>, path: readonly (string | number)[]): string {
  const field = path.filter((key) => typeof key === "string").at(-1);
  if (issue.type === "strict_object" && path.length > 0) {
    if (issue.expected === "never") return `"${field}" is not part of a deck: remove it, or check its spelling`;
    if (issue.received === "undefined") return `"${field}" is missing`;
    return "a question with its fields is expected here";
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
