/**
 * The checks over decks, whoever wrote them: format, safety, tone, and nothing asked twice. What the library owes beyond
 * that (how many, how deep, how easy to read) stands in `check-library.ts`; a deck of one's own owes none of it.
 */
import type { DeckQuestion } from "../library/deck.ts";
import type { PlacedDeck } from "../library/parse-deck.ts";
import type { Problem } from "../placed/placed-yaml.ts";
import { findAlike, isWordSwap, nearDuplicate } from "../wording/similarity.ts";
import { responseProblems, textProblems, toneProblems } from "../wording/wording.ts";

/**
 * The least depth by the number of tender flags: none 1, one or two 3, three 4. More than three is more than one idea.
 * What nobody asked for has no flag (evidence, D3); each further topic can only make a question deeper. Rule CON-52.
 */
const leastDepthByFlags = [1, 3, 3, 4] as const;

/** One question of a deck with its place in the file. */
export interface PlacedQuestion {
  readonly placed: PlacedDeck;
  readonly at: number;
  readonly question: DeckQuestion;
}

export function placeQuestions(decks: readonly PlacedDeck[]): PlacedQuestion[] {
  return decks.flatMap((placed) => placed.deck.questions.map((question, at) => ({ placed, at, question })));
}

/** A problem of one field of a question, named with its id. */
export function questionProblem(
  { placed, at, question }: PlacedQuestion,
  field: keyof DeckQuestion,
  message: string,
): Problem {
  const line = placed.lineOf("questions", at, field);
  return { file: placed.file, line, message: `${question.id}, ${field}: ${message}` };
}

/** Everything wrong within one deck. Rules CON-3 to CON-7, CON-9, CON-12, CON-51, CON-52, CON-57. */
export function checkDeck(placed: PlacedDeck): Problem[] {
  const { deck, file, lineOf } = placed;
  const header = (["title", "friendTitle", "about"] as const).flatMap((field) =>
    toneProblems(deck[field] ?? "").map((message) => ({ file, line: lineOf(field), message: `${field}: ${message}` })),
  );
  return [...header, ...placeQuestions([placed]).flatMap(checkQuestion)];
}

function checkQuestion(placed: PlacedQuestion): Problem[] {
  const { id, text, friend, response, depth, bond, flags } = placed.question;
  const problems: Problem[] = [];
  const report = (field: keyof DeckQuestion, messages: readonly string[]) =>
    problems.push(...messages.map((message) => questionProblem(placed, field, message)));
  const theme = placed.placed.deck.id;
  if (id.split("-")[0] !== theme) report("id", [`ids in this deck begin with "${theme}-"`]);
  report("flags", flagProblems(depth, flags));
  report("text", textProblems(text));
  if (friend !== undefined) {
    report("friend", textProblems(friend));
    if (bond === "partner") report("friend", ["a question for partners only has no wording for friends"]);
    if (isWordSwap(text, friend))
      report("friend", ["it is the text with a word changed: leave it out, or write friends their own"]);
  }
  report("response", responseProblems(response));
  return problems;
}

function flagProblems(depth: number, flags: readonly string[]): string[] {
  if (new Set(flags).size < flags.length) return ["a tender topic is named twice"];
  const least = leastDepthByFlags[flags.length];
  if (least === undefined) return [`${flags.length} tender topics are more than one question holds: ask about fewer`];
  if (depth >= least) return [];
  const topics = flags.length === 1 ? "a tender topic" : `${flags.length} tender topics`;
  return [`a question that touches ${topics} has depth ${least} or more`];
}

/** Ids used twice and wordings that are nearly the same, over all the decks given. Rules CON-3, CON-9. */
export function checkTogether(decks: readonly PlacedDeck[]): Problem[] {
  const placeById = new Map<string, string>();
  const taken = placeQuestions(decks).flatMap((one) => {
    const { id } = one.question;
    const there = placeById.get(id);
    if (there !== undefined) return [questionProblem(one, "id", `this id is taken, see ${there}`)];
    placeById.set(id, placeOf(one));
    return [];
  });
  const wordings = placeQuestions(decks).flatMap((one) =>
    (["text", "friend"] as const).flatMap((field) => {
      const text = one.question[field];
      return text === undefined ? [] : [{ one, field, text }];
    }),
  );
  const alike = findAlike(
    wordings.map(({ text }) => text),
    nearDuplicate,
  ).flatMap(({ earlier, later }) => {
    const [before, after] = [wordings[earlier]!, wordings[later]!];
    if (before.one.question === after.one.question) return [];
    const message = `nearly the same as ${before.one.question.id}, see ${placeOf(before.one)}`;
    return [questionProblem(after.one, after.field, message)];
  });
  return [...taken, ...alike];
}

function placeOf({ placed, at }: PlacedQuestion): string {
  return `${placed.file}:${placed.lineOf("questions", at, "id")}`;
}
