/** The checks over the texts that are not questions: the help entries have their sources, and every sentence its tone. */
import * as v from "valibot";
import { type HelpEntry, helpCountries, helpEntries } from "../help/entries.ts";
import { firstQuestions } from "../text/first-questions.ts";
import { invitationMessages } from "../text/invitations.ts";
import { comfortPhrases, responseChoices } from "../text/responses.ts";
import type { Problem } from "./parse-deck.ts";
import { textProblems, toneProblems } from "./wording.ts";

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

/**
 * Checks all texts beside the decks. Rules CON-18 to CON-20. "Not for you two right now if …" is not held to the tone of
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
  for (const { text } of comfortPhrases) report("text/responses", toneProblems(text));
  for (const { label } of responseChoices) report("text/responses", toneProblems(label));
  return problems;
}
