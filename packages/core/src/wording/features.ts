/** What the model looks at in one sentence: short runs of words and of groups, who is spoken of, where, and the rules. */

import type { Reading, Where } from "./language.ts";
import { entriesOf } from "./pattern.ts";
import type { Proposal } from "./proposals.ts";
import type { Token } from "./tokens.ts";

/** The first and the last token that a feature was seen at; undefined where it is of the whole sentence. */
export type Span = readonly [from: number, to: number] | undefined;

type Unit = { readonly text: string; readonly at: number };

const persons = ["you", "i", "we", "they"] as const;

/** Every feature of the sentence once, with where it was seen first. No run has more than three words (WORD-3). */
export function featuresOf(
  tokens: readonly Token[],
  where: Where,
  reading: Reading,
  proposal: Proposal | undefined,
): Map<string, Span> {
  const features = new Map<string, Span>();
  const add = (name: string, span?: Span) => {
    if (!features.has(name)) features.set(name, span);
  };
  const words = tokens.map(({ text }, at) => ({ text, at }));
  const groups = tokens.map(({ group }, at) => ({ text: group, at })).filter(({ text }) => text !== "");
  const named = groups.filter(({ text }) => text.startsWith("{"));
  const last = tokens.length - 1;

  for (const units of [words, groups]) addRuns([{ text: "^", at: 0 }, ...units, { text: "$", at: last }], add);
  // The beginning of a longer word holds for its other forms too.
  for (const { text, at } of words) if (/^\p{L}{6,}/u.test(text)) add(`${text.slice(0, 5)}~`, [at, at]);

  const spokenOf = persons.filter((person) => {
    const said = new Set(entriesOf(reading.persons[person]));
    return words.some(({ text }) => said.has(text));
  });
  add(`@${spokenOf.join("+")}`);
  const both = `@${spokenOf.filter((person) => person === "you" || person === "i").join("+")}`;
  for (const { text } of named) add(`${both}${text}`);
  if (words[last]?.text === "?") for (const { text } of named) add(`?${text}`);
  add(`#${lengthClass(tokens.length)}`);

  add(`@${where}`);
  if (groups[0]) add(`@${where} ^ ${groups[0].text}`);
  if (groups[1]) add(`@${where} ^ ${groups[0]!.text} ${groups[1].text}`, [0, groups[1].at]);
  for (const { text, at } of named) add(`@${where}${text}`, [at, at]);

  if (proposal) {
    add("!rule");
    add(`!${proposal.kind}`);
  }
  return features;
}

/** Runs of one to three, and pairs with one or two left out between them. */
function addRuns(units: readonly Unit[], add: (name: string, span: Span) => void) {
  for (const [index, first] of units.entries()) {
    const [second, third, fourth] = units.slice(index + 1, index + 4);
    if (first.text !== "^" && first.text !== "$") add(first.text, [first.at, first.at]);
    if (second) add(`${first.text} ${second.text}`, [first.at, second.at]);
    if (second && third) add(`${first.text} ${second.text} ${third.text}`, [first.at, third.at]);
    if (third) add(`${first.text} * ${third.text}`, [first.at, third.at]);
    if (fourth) add(`${first.text} * ${fourth.text}`, [first.at, fourth.at]);
  }
}

function lengthClass(tokens: number): number {
  return [4, 7, 12, 20].filter((bound) => tokens >= bound).length;
}
