/** The checks over the ideas beyond their format: words, ids, fields that contradict each other, and what they cover. */

import { fitsBond } from "../../library/question.ts";
import type { Placed, Problem } from "../../placed/placed-yaml.ts";
import {
  beginningProblems,
  clashProblems,
  entryBounds,
  entryProblem,
  headerProblems,
  type ListEntry,
  sentenceProblems,
} from "../list-check.ts";
import { ideaPrefixes } from "./idea.ts";
import type { IdeaFile, WrittenIdea } from "./schema.ts";

/** Characters; one line on a phone, two at most. */
const firstBounds = { min: 8, max: 90 };

/** Topics that are off between friends (decisions, 16). */
const partnersOnly = ["touch", "money"];

/** At least this share of the ideas is usable by each kind of bond. */
const bondShare = 0.9;

/** What a pair can ask for, and how many ideas then remain at least. Rule CON-34. */
const coverage: readonly (readonly [what: string, least: number, fits: (idea: WrittenIdea) => boolean])[] = [
  ["in all", 160, () => true],
  ["that are free", 40, ({ money }) => money === "free"],
  ["of low energy", 40, ({ energy }) => energy === "low"],
  ["for two people far apart", 30, ({ apart }) => apart],
  ["that fit with children", 30, ({ children }) => children !== "without"],
  ["for bad weather at home", 25, ({ place, weather }) => place === "home" && weather === "any"],
];

type PlacedIdeas = Placed<IdeaFile>;

function entriesOf({ file, value, lineOf }: PlacedIdeas): (ListEntry & { readonly idea: WrittenIdea })[] {
  return value.ideas.map((idea, at) => {
    const { id, text } = idea;
    return { id, text, file, lineOf: (field) => lineOf("ideas", at, field), idea };
  });
}

/** Everything wrong with these files of ideas, and with the catalogue they make. Rules CON-31 to CON-34. */
export function checkIdeas(files: readonly PlacedIdeas[]): Problem[] {
  return [...files.flatMap(checkFile), ...clashProblems(files.flatMap(entriesOf)), ...coverageProblems(files)];
}

function checkFile(placed: PlacedIdeas): Problem[] {
  const { file, value, lineOf } = placed;
  const entries = entriesOf(placed);
  const fields = entries.flatMap((entry) => {
    const { text, first } = entry.idea;
    const ofFirst = first === undefined ? [] : sentenceProblems(first, firstBounds);
    return [
      ...sentenceProblems(text, entryBounds).map((message) => entryProblem(entry, "text", message)),
      ...ofFirst.map((message) => entryProblem(entry, "first", message)),
      ...contradictions(entry.idea).map(([field, message]) => entryProblem(entry, field, message)),
    ];
  });
  return [...headerProblems(value, file, lineOf), ...fields, ...beginningProblems(entries, ideaPrefixes[value.id])];
}

/** Fields that cannot both be so. Rule CON-34. */
function contradictions({ needs, apart, place, weather, bond, flags }: WrittenIdea): [keyof WrittenIdea, string][] {
  const found: [keyof WrittenIdea, string][] = [];
  if (needs.includes("call") && !apart) found.push(["needs", "what is done over a call can be done far apart"]);
  if (needs.includes("car") && place === "home") found.push(["needs", "at home no car is needed"]);
  if (needs.includes("outdoors-at-night") && weather === "any") {
    found.push(["weather", "a night outdoors asks for some weather: dry, warm or cold"]);
  }
  if (bond !== "partner" && flags.some((flag) => partnersOnly.includes(flag))) {
    found.push(["bond", `what touches ${partnersOnly.join(" or ")} is for partners`]);
  }
  return found;
}

function coverageProblems(files: readonly PlacedIdeas[]): Problem[] {
  const ideas = files.flatMap(({ value }) => value.ideas);
  const problem = (message: string) => ({ file: "the ideas", line: 1, message });
  const missing = Object.keys(ideaPrefixes).filter((kind) => !files.some(({ value }) => value.id === kind));
  const short = coverage.flatMap(([what, least, fits]) => {
    const count = ideas.filter(fits).length;
    return count >= least ? [] : [problem(`${least} ideas ${what} are expected, there are ${count}`)];
  });
  const unfit = (["partner", "friend"] as const).flatMap((bondKind) => {
    const count = ideas.filter((idea) => fitsBond(idea, bondKind)).length;
    if (count >= bondShare * ideas.length) return [];
    return [
      problem(
        `${bondShare * 100} % are usable by each kind of bond; for a ${bondKind} it is ${count} of ${ideas.length}`,
      ),
    ];
  });
  return [...missing.map((kind) => problem(`the file ${kind}.yaml is missing`)), ...short, ...unfit];
}
