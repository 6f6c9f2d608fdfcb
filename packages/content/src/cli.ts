/**
 * `npm run content -- check` checks the library, `npm run content -- check FILE` one deck against it; the other commands
 * print what people judge about it (`review/review-commands.ts`), and with an option write the page that is committed.
 *
 * `check` writes one line per problem (`file:line what was expected`) and then the counts. Exit code 1 when there is one.
 */
import { readFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import { checkDeck, checkTogether } from "./check/check-deck.ts";
import { checkLibrary, checkTheme, countsByDepth, countUnasked, medianGrade } from "./check/check-library.ts";
import { checkTexts } from "./check/check-texts.ts";
import { readDecks } from "./library/build.ts";
import { type PlacedDeck, parseDeck } from "./library/parse-deck.ts";
import { fitsBond } from "./library/question.ts";
import { themeOrder } from "./library/themes.ts";
import type { Problem } from "./placed/placed-yaml.ts";
import { type Outcome, reviewCommands } from "./review/review-commands.ts";

const decksFolder = resolve(import.meta.dirname, "../decks");
const reviewsFolder = resolve(import.meta.dirname, "../reviews");

const usage = [
  "usage: npm run content -- check [FILE]",
  ...Object.keys(reviewCommands).map((command) => `       npm run content -- ${command}`),
];

interface Report {
  readonly problems: readonly Problem[];
  /** The decks that the counts are about. */
  readonly decks: readonly PlacedDeck[];
}

function checkAll(): Report {
  const { decks, problems } = readDecks(decksFolder);
  return { decks, problems: [...problems, ...checkLibrary(decks), ...checkTexts()] };
}

/**
 * Checks one file; the library is read too, so that ids and questions it already holds are noticed. A file named like a
 * theme is held to what the library owes, any other deck to format, tone and safety alone. Rule CON-57.
 */
function checkFile(file: string): Report {
  const parsed = parseDeck(readFileSync(file, "utf8"), file);
  if (!parsed.ok) return { decks: [], problems: parsed.problems };
  const others = readDecks(decksFolder).decks.filter(({ deck }) => `${deck.id}.yaml` !== basename(file));
  const together = checkTogether([...others, parsed.placed]).filter((problem) => problem.file === file);
  const owed = themeOrder.includes(basename(file, ".yaml")) ? checkTheme(parsed.placed) : [];
  return { decks: [parsed.placed], problems: [...checkDeck(parsed.placed), ...owed, ...together] };
}

function countLines(decks: readonly PlacedDeck[]): string[] {
  const lines = decks.map(({ deck: { id, questions } }) => {
    const usable = (["partner", "friend"] as const).map((bondKind) => {
      const share = questions.filter((question) => fitsBond(question, bondKind)).length / questions.length;
      return `${Math.floor(100 * share)} % for ${bondKind}s`;
    });
    const grade = medianGrade(questions).toFixed(1);
    return `${id.padEnd(10)} ${String(questions.length).padStart(3)}   depth 1–5: ${countsByDepth(questions).join(" ")}   ${usable.join(", ")}   median grade ${grade}`;
  });
  const total = decks.reduce((sum, { deck }) => sum + deck.questions.length, 0);
  const usable = `light ones for partners ${countUnasked(decks, "partner")}, for friends ${countUnasked(decks, "friend")}`;
  return [...lines, `${"all".padEnd(10)} ${String(total).padStart(3)}   ${usable}`];
}

/** The lines to print and the exit code for these arguments. */
export function runContent(args: readonly string[]): Outcome {
  const [command, file, ...rest] = args;
  const review = reviewCommands[args.join(" ")];
  if (review) return runReview(review);
  if (command !== "check" || rest.length > 0) return { lines: usage, code: 1 };
  let report: Report;
  try {
    report = file === undefined ? checkAll() : checkFile(resolve(file));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");
    if (!missing) throw error;
    return { lines: [`there is no deck file at ${file ?? decksFolder}`], code: 1 };
  }
  const { problems, decks } = report;
  const verdict = problems.length === 0 ? "no problems found" : `${problems.length} to put right`;
  return { lines: [...problems.map(problemLine), ...countLines(decks), verdict], code: problems.length === 0 ? 0 : 1 };
}

function runReview(review: (typeof reviewCommands)[string]): Outcome {
  const { decks, problems } = readDecks(decksFolder);
  if (problems.length > 0) return { lines: problems.map(problemLine), code: 1 };
  return review(
    decks.flatMap(({ deck }) => deck.questions),
    reviewsFolder,
  );
}

function problemLine({ file, line, message }: Problem): string {
  return `${file.startsWith("/") ? relative(process.cwd(), file) : file}:${line}  ${message}`;
}

if (import.meta.main) {
  const { lines, code } = runContent(process.argv.slice(2));
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = code;
}
