/** What people read and judge about the library, beside what the checks decide: frames, nearest pairs, depths. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { framesPage } from "../check/frames.ts";
import type { DeckQuestion } from "../library/deck.ts";
import {
  compareReadings,
  firstReadingPage,
  type ParsedReading,
  parseReading,
  parseSettled,
  sheetLines,
} from "./depth-reading.ts";
import { findUnjudged, judgedCount, judgedPairsPage, parseJudgedPairs, writtenCount } from "./judged-pairs.ts";
import { nearestPairs } from "./nearest.ts";

export interface Outcome {
  readonly lines: readonly string[];
  readonly code: 0 | 1;
}

/** A command over the questions of the library and the folder of reviews. */
type ReviewCommand = (questions: readonly DeckQuestion[], reviews: string) => Outcome;

/** By what stands after `npm run content --`. */
export const reviewCommands: Readonly<Record<string, ReviewCommand>> = {
  frames: (questions, reviews) => {
    const page = framesPage(questions);
    const isCommitted = readPage(reviews, "frames.md") === page;
    const verdict = isCommitted
      ? "reviews/frames.md says the same"
      : "reviews/frames.md says something else: add --write";
    return { lines: [...page.trimEnd().split("\n"), "", verdict], code: isCommitted ? 0 : 1 };
  },
  "frames --write": (questions, reviews) => write(reviews, "frames.md", framesPage(questions)),
  nearest: (questions, reviews) => {
    const pairs = nearestPairs(questions, judgedCount);
    const open = new Set(findUnjudged(pairs, judgedPairsOf(reviews)));
    const lines = pairs.flatMap((pair) => [
      `${pair.nearness.toFixed(2)}  ${pair.ids.join(" ")}${open.has(pair) ? "  not judged" : ""}`,
      ...pair.texts.map((text) => `      ${text}`),
    ]);
    return { lines: [...lines, `${open.size} of ${pairs.length} not judged`], code: open.size === 0 ? 0 : 1 };
  },
  "nearest --write": (questions, reviews) => {
    const page = judgedPairsPage(nearestPairs(questions, writtenCount), judgedPairsOf(reviews));
    return write(reviews, "nearest-pairs.yaml", page);
  },
  reading: (questions) => ({ lines: sheetLines(questions), code: 0 }),
  "reading --first": (questions, reviews) => write(reviews, "depth-first.yaml", firstReadingPage(questions)),
  kappa: (questions, reviews) => {
    const first = readingOf(["depth-first.yaml"], questions, reviews);
    const second = readingOf(pagesIn(join(reviews, "second")), questions, join(reviews, "second"));
    if (!first.ok) return { lines: ["the first reading:", ...first.problems], code: 1 };
    if (!second.ok) return { lines: ["the second reading:", ...second.problems], code: 1 };
    const readings = { first: first.reading, second: second.reading };
    const settled = readPage(reviews, "depth-settled.yaml");
    const { lines, ok } = compareReadings(questions, readings, settled === undefined ? [] : parseSettled(settled));
    return { lines, code: ok ? 0 : 1 };
  },
};

function judgedPairsOf(reviews: string) {
  const page = readPage(reviews, "nearest-pairs.yaml");
  return page === undefined ? { pairs: [], others: [] } : parseJudgedPairs(page);
}

function readingOf(names: readonly string[], questions: readonly DeckQuestion[], folder: string): ParsedReading {
  const pages = names.flatMap((name) => readPage(folder, name) ?? []);
  return pages.length === 0 ? { ok: false, problems: ["nothing is written yet"] } : parseReading(pages, questions);
}

function pagesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".yaml")) : [];
}

/** Undefined when the page is not there yet. */
function readPage(reviews: string, name: string): string | undefined {
  try {
    return readFileSync(join(reviews, name), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function write(reviews: string, name: string, page: string): Outcome {
  mkdirSync(reviews, { recursive: true });
  writeFileSync(join(reviews, name), page);
  return { lines: [`reviews/${name} is written`], code: 0 };
}
