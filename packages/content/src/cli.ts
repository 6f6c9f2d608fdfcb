/**
 * `npm run content -- check` checks the library, `npm run content -- check FILE` one deck against it.
 *
 * Writes one line per problem (`file:line what was expected`) and then the counts. Exit code 1 when there is a problem.
 */
import { readFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { readDecks } from "./build.ts";
import { checkDeck, checkLibrary, checkTogether, countUnasked } from "./check.ts";
import { checkTexts } from "./check-texts.ts";
import { type PlacedDeck, type Problem, parseDeck } from "./parse-deck.ts";

const decksFolder = resolve(import.meta.dirname, "../decks");

interface Report {
  readonly problems: readonly Problem[];
  /** The decks that the counts are about. */
  readonly decks: readonly PlacedDeck[];
}

function checkAll(): Report {
  const { decks, problems } = readDecks(decksFolder);
  return { decks, problems: [...problems, ...checkLibrary(decks), ...checkTexts()] };
}

/** Checks one file; the library is read too, so that ids and questions it already holds are noticed. */
function checkFile(file: string): Report {
  const parsed = parseDeck(readFileSync(file, "utf8"), file);
  if (!parsed.ok) return { decks: [], problems: parsed.problems };
  const others = readDecks(decksFolder).decks.filter(({ deck }) => `${deck.id}.yaml` !== basename(file));
  const together = checkTogether([...others, parsed.placed]).filter((problem) => problem.file === file);
  return { decks: [parsed.placed], problems: [...checkDeck(parsed.placed), ...together] };
}

function countLines(decks: readonly PlacedDeck[]): string[] {
  const lines = decks.map(({ deck }) => {
    const byDepth = [1, 2, 3, 4, 5].map(
      (depth) => deck.questions.filter((question) => question.depth === depth).length,
    );
    const byBond = ["either", "partner", "friend"].map(
      (bond) => `${bond} ${deck.questions.filter((question) => question.bond === bond).length}`,
    );
    return `${deck.id.padEnd(10)} ${String(deck.questions.length).padStart(3)}   depth 1–5: ${byDepth.join(" ")}   ${byBond.join(", ")}`;
  });
  const total = decks.reduce((sum, { deck }) => sum + deck.questions.length, 0);
  const usable = `light ones for partners ${countUnasked(decks, "partner")}, for friends ${countUnasked(decks, "friend")}`;
  return [...lines, `${"all".padEnd(10)} ${String(total).padStart(3)}   ${usable}`];
}

/** The lines to print and the exit code for these arguments. */
export function runContent(args: readonly string[]): { readonly lines: readonly string[]; readonly code: 0 | 1 } {
  const [command, file, ...rest] = args;
  if (command !== "check" || rest.length > 0) {
    return { lines: ["usage: npm run content -- check [FILE]"], code: 1 };
  }
  let report: Report;
  try {
    report = file === undefined ? checkAll() : checkFile(resolve(file));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");
    if (!missing) throw error;
    return { lines: [`there is no deck file at ${file ?? decksFolder}`], code: 1 };
  }
  const { problems, decks } = report;
  const found = problems.map((problem) => `${nameOf(problem.file)}:${problem.line}  ${problem.message}`);
  const verdict = problems.length === 0 ? "no problems found" : `${problems.length} to put right`;
  return { lines: [...found, ...countLines(decks), verdict], code: problems.length === 0 ? 0 : 1 };
}

function nameOf(file: string): string {
  return file.startsWith("/") ? relative(process.cwd(), file) : file;
}

if (import.meta.main) {
  const { lines, code } = runContent(process.argv.slice(2));
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = code;
}
