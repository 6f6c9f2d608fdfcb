/** A question that one of the two wrote, and decks of such questions: their shapes, and the id that follows from the words. */

import * as v from "valibot";
import { isPlainLine } from "./plain-line.ts";
import { sha256 } from "./sha-256.ts";
import { claimsOf, type WithSharedQuestions } from "./shared-questions.ts";

/** Long enough for a question with a reason, short enough for a heading. */
const textLength = { min: 3, max: 300 };
const responseLength = { min: 3, max: 200 };
const maxTitleLength = 80;
const maxAboutLength = 300;
/** More topics than there are. */
const maxFlags = 24;
export const maxDeckQuestions = 200;
/** As JSON; in UTF-8 at most three times as many bytes, which one envelope holds (ENV-2). */
export const maxDeckChars = 64_000;
export const maxOwnDecks = 50;

const line = (min: number, max: number) =>
  v.pipe(v.string(), v.minLength(min), v.maxLength(max), v.check(isPlainLine, "expected one plain line"));
const isSortedOnce = (flags: string[]) => flags.every((flag, at) => at === 0 || flags[at - 1]! < flag);

/** The fields of a question of one's own. `flags` are sorted, each once, so that the same question has one form. */
const questionShape = {
  text: line(textLength.min, textLength.max),
  response: v.optional(line(responseLength.min, responseLength.max)),
  depth: v.picklist([1, 2, 3, 4, 5]),
  flags: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/, "expected a tender topic"))),
    v.maxLength(maxFlags),
    v.check(isSortedOnce, "expected each topic once, in order"),
  ),
  theme: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{3,16}$/, "expected a theme"))),
} as const;
const ownQuestion = v.looseObject(questionShape);

/** As it stands in a deck: with what a deck's file says beside it. */
const deckQuestion = v.looseObject({
  ...questionShape,
  friend: v.optional(line(textLength.min, textLength.max)),
  bond: v.optional(v.picklist(["partner", "friend", "either"])),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240))),
});

const ownDeck = v.pipe(
  v.looseObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, "expected the id of a deck")),
    title: line(1, maxTitleLength),
    about: line(0, maxAboutLength),
    author: v.optional(line(0, maxTitleLength)),
    licence: v.optional(line(0, maxTitleLength)),
    questions: v.pipe(v.array(deckQuestion), v.maxLength(maxDeckQuestions)),
  }),
  v.check((deck) => JSON.stringify(deck).length <= maxDeckChars, "expected a smaller deck"),
);

/** `depth` and `flags` mean what they mean in the library (decisions, 12). */
export type OwnQuestion = {
  readonly text: string;
  readonly response?: string | undefined;
  readonly depth: 1 | 2 | 3 | 4 | 5;
  readonly flags: readonly string[];
  readonly theme?: string | undefined;
};
export type DeckQuestion = OwnQuestion & {
  /** The same question written for friends. */
  readonly friend?: string | undefined;
  readonly bond?: "partner" | "friend" | "either" | undefined;
  readonly minutes?: number | undefined;
};
export type OwnDeck = {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly author?: string | undefined;
  readonly licence?: string | undefined;
  readonly questions: readonly DeckQuestion[];
};

/** 26 letters of base32 are 130 bits: nobody finds two questions with one id. */
const idLetters = 26;
const base32 = "abcdefghijklmnopqrstuvwxyz234567";

/**
 * `x-` and the beginning of the SHA-256 of what the question says, in base32 (RFC 4648, small letters). Whoever has the
 * id can tell whether the words are those that were meant. Rule ASK-3.
 */
export function ownQuestionId({ text, response, depth, flags, theme }: OwnQuestion): string {
  const canonical = JSON.stringify(["twofold/question/1", text, response ?? null, depth, flags, theme ?? null]);
  // Beyond ASCII as JSON escapes it, so that each character is a byte whatever the platform has.
  const ascii = canonical.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const digest = sha256(Uint8Array.from(ascii, (unit) => unit.charCodeAt(0)));
  let bits = 0n;
  for (const byte of digest) bits = (bits << 8n) | BigInt(byte);
  const letters = Array.from({ length: idLetters }, (_, at) => base32[Number((bits >> BigInt(251 - 5 * at)) & 31n)]);
  return `x-${letters.join("")}`;
}

/** Whether the id is that of a question which one of the two wrote: its words are in the bond, not in the library. */
export function isOwnQuestion(questionId: string): boolean {
  return questionId.startsWith("x-");
}

/** The words behind an id `x-…`: those from which it follows. Undefined while they are not here. Rules ASK-3, ASK-4. */
export function sharedQuestion(state: WithSharedQuestions, questionId: string): OwnQuestion | undefined {
  return claimsOf(state, questionId)
    .map(({ claim }) => readQuestion(claim))
    .find((question) => question !== undefined && ownQuestionId(question) === questionId);
}

/** Nothing but what the id speaks for; undefined for what is no question of one's own. */
export function readQuestion(from: unknown): OwnQuestion | undefined {
  const read = v.safeParse(ownQuestion, from);
  return read.success ? plainQuestion(read.output) : undefined;
}

/** Undefined for what is no deck, or larger than a deck may be. */
export function readDeck(from: unknown): OwnDeck | undefined {
  const read = v.safeParse(ownDeck, from);
  return read.success ? plainDeck(read.output) : undefined;
}

function plainQuestion({ text, response, depth, flags, theme }: OwnQuestion): OwnQuestion {
  return { text, ...known({ response }), depth, flags: [...flags], ...known({ theme }) };
}

function plainDeck({ id, title, about, author, licence, questions }: OwnDeck): OwnDeck {
  return { id, title, about, ...known({ author, licence }), questions: questions.map(plainDeckQuestion) };
}

function plainDeckQuestion(question: DeckQuestion): DeckQuestion {
  const { friend, bond, minutes } = question;
  return { ...plainQuestion(question), ...known({ friend, bond, minutes }) };
}

function known<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
