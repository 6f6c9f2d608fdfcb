/** The checks over one deck and over the whole library, beyond what the format itself asks. */
import type { DeckQuestion } from "./deck.ts";
import type { PlacedDeck, Problem } from "./parse-deck.ts";
import { type BondKind, fitsBond, unaskedDepth } from "./question.ts";
import { nearDuplicate, similarity } from "./similarity.ts";
import { themeOrder } from "./themes.ts";
import { responseProblems, textProblems, toneProblems } from "./wording.ts";

/** At most this many questions of a deck begin with the same two words: more read like a form. */
const maxSameOpening = 2;

/** Unasked questions each kind of bond needs: thirty weeks at three a week. */
const minimumPerBond = 90;

/** One question of a deck with its place in the file. */
interface PlacedQuestion {
  readonly placed: PlacedDeck;
  readonly at: number;
  readonly question: DeckQuestion;
}

/** Everything wrong within one deck. Rules CON-3 to CON-8. */
export function checkDeck(placed: PlacedDeck): Problem[] {
  const { deck, file, lineOf } = placed;
  const problems: Problem[] = [];
  const report = (line: number, message: string) => problems.push({ file, line, message });
  for (const field of ["title", "about"] as const) {
    for (const message of toneProblems(deck[field])) report(lineOf(field), `${field}: ${message}`);
  }
  const openings = new Map<string, number>();
  deck.questions.forEach((question, at) => {
    const reportField = (field: keyof DeckQuestion, message: string) =>
      report(lineOf("questions", at, field), `${question.id}, ${field}: ${message}`);
    if (question.id.split("-")[0] !== deck.id) reportField("id", `ids in this deck begin with "${deck.id}-"`);
    if (question.depth <= unaskedDepth && question.flags.length > 0) {
      reportField("flags", `a question that touches a tender topic has depth ${unaskedDepth + 1} or more`);
    }
    for (const message of textProblems(question.text)) reportField("text", message);
    for (const message of question.friend === undefined ? [] : textProblems(question.friend)) {
      reportField("friend", message);
    }
    if (question.friend !== undefined && question.bond === "partner") {
      reportField("friend", "a question for partners only has no wording for friends");
    }
    for (const message of responseProblems(question.response)) reportField("response", message);
    const opening = question.text.toLowerCase().split(/\s+/).slice(0, 2).join(" ");
    openings.set(opening, (openings.get(opening) ?? 0) + 1);
    if (openings.get(opening)! > maxSameOpening) {
      reportField(
        "text",
        `more than ${maxSameOpening} questions of this deck begin with "${opening}": vary the beginning`,
      );
    }
  });
  return problems;
}

/** Ids used twice and questions that are nearly the same, over all the decks given. Rules CON-3, CON-9. */
export function checkTogether(decks: readonly PlacedDeck[]): Problem[] {
  const all = decks.flatMap((placed) => placed.deck.questions.map((question, at) => ({ placed, at, question })));
  return all.flatMap((later, i) => all.slice(0, i).flatMap((earlier) => clashOf(earlier, later)));
}

function clashOf(earlier: PlacedQuestion, later: PlacedQuestion): Problem[] {
  const there = `${earlier.placed.file}:${earlier.placed.lineOf("questions", earlier.at, "id")}`;
  const problem = (field: keyof DeckQuestion, message: string) => ({
    file: later.placed.file,
    line: later.placed.lineOf("questions", later.at, field),
    message: `${later.question.id}, ${field}: ${message}`,
  });
  const problems: Problem[] = [];
  if (earlier.question.id === later.question.id) problems.push(problem("id", `this id is taken, see ${there}`));
  if (similarity(earlier.question.text, later.question.text) >= nearDuplicate) {
    problems.push(problem("text", `nearly the same as ${earlier.question.id}, see ${there}`));
  }
  return problems;
}

/** What the library as a whole owes: all themes, and enough unasked questions for each kind of bond. Rule CON-10. */
export function checkLibrary(decks: readonly PlacedDeck[]): Problem[] {
  const problems = [...decks.flatMap(checkDeck), ...checkTogether(decks)];
  for (const { file, deck, lineOf } of decks) {
    if (!themeOrder.includes(deck.id) || !file.endsWith(`${deck.id}.yaml`)) {
      problems.push({
        file,
        line: lineOf("id"),
        message: `id: the deck of a theme is called <theme>.yaml; themes: ${themeOrder.join(", ")}`,
      });
    }
  }
  const library = { file: "the library", line: 1 };
  for (const theme of themeOrder) {
    if (!decks.some(({ deck }) => deck.id === theme))
      problems.push({ ...library, message: `the deck ${theme}.yaml is missing` });
  }
  for (const bondKind of ["partner", "friend"] as const) {
    const count = countUnasked(decks, bondKind);
    if (count < minimumPerBond) {
      problems.push({
        ...library,
        message: `${minimumPerBond} light questions for a ${bondKind} are expected, there are ${count}`,
      });
    }
  }
  return problems;
}

/** Questions of depth 1 and 2 that this kind of bond can use. */
export function countUnasked(decks: readonly PlacedDeck[], bondKind: BondKind): number {
  return decks
    .flatMap(({ deck }) => deck.questions)
    .filter((question) => question.depth <= unaskedDepth && fitsBond(question, bondKind)).length;
}
