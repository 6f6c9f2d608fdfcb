/** The checks over the texts that are not questions: the help entries have their sources, and every sentence its tone. */
import { join } from "node:path";
import * as v from "valibot";
import { type HelpEntry, helpCountries, helpEntries } from "../../help/entries.ts";
import { firstQuestions } from "../../text/first-questions.ts";
import { invitationMessages } from "../../text/invitations.ts";
import { type ResponsePhrase, responseChoices, responsePhrases } from "../../text/responses.ts";
import { readAffection } from "../lists/affection.ts";
import { readExperiences } from "../lists/experiences/build.ts";
import { readIdeas } from "../lists/ideas/build.ts";
import { readKindnesses } from "../lists/kindness.ts";
import { readPrompts } from "../lists/prompt.ts";
import { readStarters } from "../lists/starter.ts";
import type { Problem } from "../placed/placed-yaml.ts";
import { straightMarks } from "../wording/marks.ts";
import { nearDuplicate, similarity } from "../wording/similarity.ts";
import { textProblems, toneProblems } from "../wording/wording.ts";

const content = join(import.meta.dirname, "../..");

const someText = v.pipe(v.string(), v.nonEmpty("a text is expected"));
const webAddress = v.pipe(
  v.string(),
  v.url("a web address is expected"),
  v.startsWith("https://", "https is expected"),
);

const dialled = v.pipe(v.string(), v.regex(/^\d[\d -]*$/, "digits are expected"));

const helpEntrySchema = v.pipe(
  v.strictObject({
    countries: v.pipe(
      v.array(v.picklist(Object.keys(helpCountries), "expected is a country of the list")),
      v.nonEmpty("a country is expected"),
    ),
    kind: v.picklist(["emergency", "helpline", "directory"]),
    service: someText,
    forWhom: someText,
    number: v.optional(dialled),
    message: v.optional(v.strictObject({ words: someText, to: dialled })),
    url: v.optional(webAddress),
    source: someText,
    sourceUrl: webAddress,
    sourceDate: v.pipe(
      v.string(),
      v.regex(/^(\d{4}(-\d\d(-\d\d)?)?|undated)$/, "a date like 2024, 2024-04 or 2024-04-30 is expected, or undated"),
    ),
    checked: v.optional(v.strictObject({ day: v.pipe(v.string(), v.isoDate("a day is expected")), by: someText })),
  }),
  v.check(
    ({ number, url }) => (number === undefined) !== (url === undefined),
    "either a number or a web address is expected",
  ),
);

/** What is wrong with one entry of the help page, in plain sentences. Rule CON-19. */
export function helpEntryProblems(entry: HelpEntry): string[] {
  const result = v.safeParse(helpEntrySchema, entry);
  return result.success
    ? []
    : result.issues.map((issue) => `${v.getDotPath(issue) ?? entry.service}: ${issue.message}`);
}

/** Characters. A phrase is read at a glance, and two stand beside each other on a wide screen. */
const phraseBounds = { min: 8, max: 64 };

/** Sentences that tell somebody what to do, or that all will be well. */
const advising = /\b(try to|why don't you|have you tried|you could|cheer up|calm down|don't worry|at least|look on)\b/i;

/** What is wrong with the phrases of one kind of response, in plain sentences. Rule CON-46. */
export function phraseProblems(phrases: readonly ResponsePhrase[]): string[] {
  return phrases.flatMap(({ text }, at) => {
    const problems = toneProblems(text);
    const advice = advising.exec(straightMarks(text));
    if (advice) problems.push(`"${advice[0]}": it advises or soothes away`);
    if (text.length < phraseBounds.min || text.length > phraseBounds.max) {
      problems.push(`${phraseBounds.min} to ${phraseBounds.max} characters are expected, this has ${text.length}`);
    }
    if (!/[.?]$/.test(text)) problems.push("a whole sentence is expected, with its mark at the end");
    const twin = phrases.slice(0, at).find((earlier) => similarity(earlier.text, text) >= nearDuplicate);
    if (twin) problems.push(`nearly the same as: ${twin.text}`);
    return problems.map((problem) => `${text} ${problem}`);
  });
}

/** What lies in folders beside the decks: ideas, experiences and lists of short texts. Rules CON-30 to CON-35, CON-40 to CON-45. */
function listProblems(): readonly Problem[] {
  const prompts = join(content, "prompts/to-self.yaml");
  return [
    ...readIdeas(join(content, "ideas")).problems,
    ...readExperiences(join(content, "experiences")).problems,
    ...readKindnesses(join(content, "kindnesses")).problems,
    ...readAffection(join(content, "affection")).problems,
    ...readStarters(join(content, "starters")).problems,
    ...readPrompts(prompts).flatMap(({ id, text }) =>
      toneProblems(text).map((message) => ({ file: prompts, line: 1, message: `${id}: ${message}` })),
    ),
  ];
}

/**
 * Checks all texts beside the decks. Rules CON-18 to CON-20, CON-30 to CON-35, CON-40 to CON-46. "Not for you two right now if …" is not held to the tone of
 * questions: it has to name what questions never touch.
 */
export function checkTexts(): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, messages: readonly string[]) =>
    problems.push(...messages.map((message) => ({ file: `packages/content/${file}.ts`, line: 1, message })));
  for (const entry of helpEntries) report("help/entries", helpEntryProblems(entry));
  for (const { id, text } of firstQuestions) {
    report(
      "text/first-questions",
      textProblems(text).map((message) => `${id}: ${message}`),
    );
  }
  for (const message of Object.values(invitationMessages)) report("text/invitations", toneProblems(message));
  for (const { kind, label } of responseChoices) {
    report("text/responses", [...toneProblems(label), ...phraseProblems(responsePhrases[kind])]);
  }
  return [...problems, ...listProblems()];
}
