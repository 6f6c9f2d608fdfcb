/** What can be checked about the words of a question without understanding them. A reader still has to read it aloud. */
import { type BannedGroup, bannedWords, presumingWords, trappingWords } from "./banned-words.ts";
import { straightMarks } from "./marks.ts";
import { findYesNo } from "./yes-no.ts";

/** Characters. Shorter gives no hold, longer is more than one idea. */
const textBounds = { min: 20, max: 160 };
const responseBounds = { min: 8, max: 100 };

/** Compiled once: a check of the library reads some two thousand sentences. */
const toneRules = [...bannedWords, ...presumingWords].map(compile);
const questionRules = trappingWords.map(compile);

function compile([pattern, reason]: BannedGroup) {
  return { pattern: new RegExp(`(?<![\\w'])(?:${pattern})(?![\\w'])`, "iu"), reason };
}

/** What is wrong with the text of a question, in plain sentences; empty when nothing is. Rules CON-5 to CON-7, CON-51. */
export function textProblems(text: string): string[] {
  const problems = lengthProblems(text, textBounds);
  if (!text.endsWith("?")) problems.push("a question ends with a question mark");
  if (text.split("?").length > 2) problems.push("one question at a time: there are two question marks");
  const closed = findYesNo(text);
  if (closed !== undefined) {
    problems.push(`"${closed}" invites yes or no: ask with what, which, when, where, who or how`);
  }
  return [...problems, ...toneProblems(text), ...found(text, questionRules)];
}

/** What is wrong with the suggested response step of a question. Rules CON-5 to CON-7. */
export function responseProblems(response: string): string[] {
  return [...lengthProblems(response, responseBounds), ...toneProblems(response)];
}

/** Exclamation marks, pictures, pressing or judging words, words that presume: for every sentence people read. Rules CON-6, CON-7. */
export function toneProblems(text: string): string[] {
  const problems = text.includes("!") ? ["no exclamation marks"] : [];
  if (/\p{Extended_Pictographic}/u.test(text)) problems.push("no hearts and other little pictures");
  return [...problems, ...found(text, toneRules)];
}

function found(text: string, rules: readonly ReturnType<typeof compile>[]): string[] {
  const plain = straightMarks(text);
  return rules.flatMap(({ pattern, reason }) => {
    const match = pattern.exec(plain);
    return match ? [`"${match[0]}": ${reason}`] : [];
  });
}

function lengthProblems(text: string, { min, max }: { min: number; max: number }): string[] {
  const length = [...text].length;
  return length >= min && length <= max ? [] : [`${min} to ${max} characters are expected, this has ${length}`];
}
