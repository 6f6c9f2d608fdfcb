/** What the library owes as a whole, and each of its themes: enough of every depth for everyone, easy to read, and varied. */

import type { DeckQuestion } from "../library/deck.ts";
import type { PlacedDeck } from "../library/parse-deck.ts";
import { type BondKind, fitsBond, unaskedDepth } from "../library/question.ts";
import { themeOrder } from "../library/themes.ts";
import type { Problem } from "../placed/placed-yaml.ts";
import { maxGrade, maxMedianGrade, median, readingGrade } from "../wording/reading-grade.ts";
import { wordsOf } from "../wording/words.ts";
import { checkDeck, checkTogether, placeQuestions, questionProblem } from "./check-deck.ts";
import { frameOf, idsByFrame, maxFrameUses } from "./frames.ts";

/** Questions of a theme by depth, 1 to 5: 40, six in ten of them light, so that daily use need not repeat for a year. */
const countByDepth = [11, 13, 8, 5, 3] as const;
const themeSize = countByDepth.reduce((sum, count) => sum + count, 0);

/** Share of a theme that each kind of bond can use. */
const leastUsableShare = 0.85;

/** Light questions each kind of bond can use: one for every day of a year (evidence, D2). */
const leastUnasked = 365;

/** No more than 6 % of a theme begin with the same two words, of 40 two: more read like a form. */
const maxSameOpening = Math.floor(0.06 * themeSize);

const bondKinds = ["partner", "friend"] as const;

/** Everything wrong with the decks of the library, alone and together. */
export function checkLibrary(decks: readonly PlacedDeck[]): Problem[] {
  return [
    ...decks.flatMap(checkDeck),
    ...decks.flatMap(checkTheme),
    ...checkTogether(decks),
    ...checkFrames(decks),
    ...checkWhole(decks),
  ];
}

/** What one deck owes as a theme of the library. Rules CON-8, CON-10, CON-50. */
export function checkTheme(placed: PlacedDeck): Problem[] {
  return [...checkCounts(placed), ...checkOpenings(placed), ...checkReading(placed)];
}

function checkCounts({ file, deck, lineOf }: PlacedDeck): Problem[] {
  const { id, questions } = deck;
  const problems: Problem[] = [];
  const report = (message: string) => problems.push({ file, line: lineOf("questions"), message: `${id}: ${message}` });
  if (!themeOrder.includes(id) || !file.endsWith(`${id}.yaml`)) {
    const message = `id: the deck of a theme is called <theme>.yaml; themes: ${themeOrder.join(", ")}`;
    problems.push({ file, line: lineOf("id"), message });
  }
  const counts = countsByDepth(questions);
  if (counts.join() !== countByDepth.join()) {
    report(`${countByDepth.join(" ")} questions of depth 1 to 5 are expected, there are ${counts.join(" ")}`);
  }
  for (const bondKind of bondKinds) {
    const usable = questions.filter((question) => fitsBond(question, bondKind)).length;
    if (usable < leastUsableShare * questions.length) {
      report(`${usable} of ${questions.length} can be used by a ${bondKind}, at least 85 % are expected`);
    }
  }
  return problems;
}

function checkOpenings(placed: PlacedDeck): Problem[] {
  const uses = new Map<string, number>();
  return placeQuestions([placed]).flatMap((one) => {
    const opening = wordsOf(one.question.text).slice(0, 2).join(" ");
    uses.set(opening, (uses.get(opening) ?? 0) + 1);
    if (uses.get(opening)! <= maxSameOpening) return [];
    const message = `more than ${maxSameOpening} questions of this deck begin with "${opening}": vary the beginning`;
    return [questionProblem(one, "text", message)];
  });
}

function checkReading(placed: PlacedDeck): Problem[] {
  const problems = placeQuestions([placed]).flatMap((one) =>
    (["text", "friend"] as const).flatMap((field) => {
      const grade = readingGrade(one.question[field] ?? "");
      if (grade <= maxGrade) return [];
      return [questionProblem(one, field, `reading grade ${grade.toFixed(1)}, above ${maxGrade}: use shorter words`)];
    }),
  );
  const middle = medianGrade(placed.deck.questions);
  if (middle <= maxMedianGrade) return problems;
  const message = `${placed.deck.id}: half of the questions read above grade ${middle.toFixed(1)}, ${maxMedianGrade} is expected`;
  return [...problems, { file: placed.file, line: placed.lineOf("questions"), message }];
}

/** Median reading grade of all wordings of a deck. */
export function medianGrade(questions: readonly DeckQuestion[]): number {
  return median(questions.flatMap(({ text, friend }) => [text, ...(friend ? [friend] : [])].map(readingGrade)));
}

/** Frames that stand too often in the library; named at each question after the last that may have it. Rule CON-53. */
function checkFrames(decks: readonly PlacedDeck[]): Problem[] {
  const placed = placeQuestions(decks);
  const tooOften = [...idsByFrame(placed.map(({ question }) => question))].filter(
    ([, ids]) => ids.length > maxFrameUses,
  );
  return tooOften.flatMap(([frame, ids]) =>
    placed
      .filter(({ question }) => ids.slice(maxFrameUses).includes(question.id))
      .map((one) => {
        const field = frameOf(one.question.text) === frame ? "text" : "friend";
        return questionProblem(one, field, `the frame "${frame}" is used by ${ids.join(", ")}: build it anew`);
      }),
  );
}

/** All themes, enough light questions for each kind of bond, and flags that grow with depth. Rules CON-10, CON-52. */
function checkWhole(decks: readonly PlacedDeck[]): Problem[] {
  const missing = themeOrder.filter((theme) => !decks.some(({ deck }) => deck.id === theme));
  const messages = missing.map((theme) => `the deck ${theme}.yaml is missing`);
  for (const bondKind of bondKinds) {
    const count = countUnasked(decks, bondKind);
    if (count < leastUnasked) {
      messages.push(`${leastUnasked} light questions for a ${bondKind} are expected, there are ${count}`);
    }
  }
  const flags = meanFlagsByDepth(decks.flatMap(({ deck }) => deck.questions));
  if (flags.some((mean, at) => mean < (flags[at - 1] ?? 0))) {
    const means = flags.map((mean) => mean.toFixed(3)).join(" ");
    messages.push(`the deeper, the more tender flags: their mean number for depth 1 to 5 falls somewhere in ${means}`);
  }
  return messages.map((message) => ({ file: "the library", line: 1, message }));
}

/** Mean number of tender flags for depth 1 to 5; for a depth without questions that of the depth before. */
export function meanFlagsByDepth(questions: readonly DeckQuestion[]): number[] {
  const means: number[] = [];
  for (const depth of [1, 2, 3, 4, 5]) {
    const flags = questions.filter((question) => question.depth === depth).map((question) => question.flags.length);
    means.push(flags.length === 0 ? (means.at(-1) ?? 0) : flags.reduce((sum, count) => sum + count, 0) / flags.length);
  }
  return means;
}

export function countsByDepth(questions: readonly DeckQuestion[]): number[] {
  return [1, 2, 3, 4, 5].map((depth) => questions.filter((question) => question.depth === depth).length);
}

/** Questions of depth 1 and 2 that this kind of bond can use. */
export function countUnasked(decks: readonly PlacedDeck[], bondKind: BondKind): number {
  return decks
    .flatMap(({ deck }) => deck.questions)
    .filter((question) => question.depth <= unaskedDepth && fitsBond(question, bondKind)).length;
}
