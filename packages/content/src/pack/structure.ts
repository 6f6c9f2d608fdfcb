/**
 * Looks over the structure of a YAML text before anything is built from it.
 *
 * The reader builds what is written recursively and compares each field of a map with all before it; a file made for it
 * could exhaust the stack or minutes. One pass over the tokens, which keeps its own stack, finds both beforehand, and with
 * them the parts of YAML that a deck has no use for.
 */
import { CST, Lexer, Parser } from "yaml";

/** A deck is four deep: the file, its questions, a question, its flags. The parser counts scalars and documents too. */
const maxDepth = 12;
/** A question has ten fields. */
const maxFields = 40;

export type Unfit = { readonly offset: number; readonly message: string };

const unusedParts: Readonly<Record<string, string>> = {
  alias: 'text that begins with * needs "quotation marks" around it',
  anchor: 'text that begins with & needs "quotation marks" around it',
  tag: 'text that begins with ! needs "quotation marks" around it',
  "directive-line": 'a line that begins with % needs "quotation marks" around its text',
};

/** The first thing that no deck has; undefined when there is none. Never throws. Rule PACK-3. */
export function findUnfit(source: string): Unfit | undefined {
  const parser = new Parser();
  let wasScalarMark = false;
  for (const lexeme of new Lexer().lex(source)) {
    const { offset } = parser;
    const type = wasScalarMark ? "scalar" : CST.tokenType(lexeme);
    const message = unusedParts[type ?? ""];
    if (message !== undefined) return { offset, message };
    wasScalarMark = !wasScalarMark && lexeme === CST.SCALAR;
    // What comes out are whole documents; here only the stack matters.
    for (const _ of parser.next(lexeme));
    const unfit = unfitStack(parser.stack);
    if (unfit !== undefined) return { offset, message: unfit };
  }
  return undefined;
}

function unfitStack(stack: readonly CST.Token[]): string | undefined {
  if (stack.length > maxDepth) return "lists lie inside lists here, deeper than in any deck";
  const top = stack.at(-1);
  const isMap = top?.type === "block-map" || (top?.type === "flow-collection" && top.start.type === "flow-map-start");
  return isMap && top.items.length > maxFields ? "there are more fields here than a deck or a question has" : undefined;
}
