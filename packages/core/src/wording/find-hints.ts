/** Finds, in one's own words, what the other may hear otherwise than it was meant. Pure and on the device. */

import { featuresOf, type Span } from "./features.ts";
import type { HintKind, Language, Where } from "./language.ts";
import { kindOf, scoreOf, weightiestRun } from "./model.ts";
import { type Proposal, proposeHint } from "./proposals.ts";
import { splitSentences } from "./sentences.ts";
import { type Token, tokensOf } from "./tokens.ts";

export type Hint = {
  readonly kind: HintKind;
  /** The phrase, as UTF-16 units of the text: from `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** One sentence each: what may be heard, and one way to say it from one's own side. */
  readonly heard: string;
  readonly offer: string;
};

export type Setting = {
  readonly language: Language;
  readonly where: Where;
  /** The other asked for ideas, so that advice is welcome. */
  readonly ideasWelcome: boolean;
};

export type ReadSentence = {
  readonly tokens: readonly Token[];
  readonly features: ReadonlyMap<string, Span>;
  readonly proposal: Proposal | undefined;
};

/** At most one hint per sentence, in the order of the text. Nothing is kept, counted or sent. Rules WORD-4 and WORD-5. */
export function findHints(text: string, { language, where, ideasWelcome }: Setting): Hint[] {
  const { weights, hints } = language;
  return splitSentences(text).flatMap((sentence) => {
    const { tokens, features, proposal } = readSentence(sentence.text, language, where);
    if (scoreOf(features, weights) <= weights.threshold) return [];
    const kind = kindOf(features, weights);
    if (kind === "unasked-advice" && (where === "note" || ideasWelcome)) return [];
    const phrase = proposal ?? phraseOf(tokens, features, language);
    return [{ kind, start: sentence.start + phrase.start, end: sentence.start + phrase.end, ...hints[kind] }];
  });
}

/** All that the model looks at in one sentence. Training reads by the same function. */
export function readSentence(sentence: string, language: Language, where: Where): ReadSentence {
  const tokens = tokensOf(sentence, language.reading);
  const proposal = proposeHint(sentence, language, where);
  return { tokens, proposal, features: featuresOf(tokens, where, language.reading, proposal) };
}

function phraseOf(tokens: readonly Token[], features: ReadonlyMap<string, Span>, { weights }: Language) {
  const [from, to] = weightiestRun(features, tokens, weights);
  return { start: tokens[from]!.start, end: tokens[to]!.end };
}
