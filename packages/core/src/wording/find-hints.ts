/** Finds, in one's own words, what the other may hear otherwise than it was meant. Pure and on the device. */

import type { HintKind, Language, Rule, Where } from "./language.ts";
import { compilePatterns, entriesOf, linesOf } from "./pattern.ts";
import { plainSentence, splitSentences } from "./sentences.ts";

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

type CompiledRule = { readonly rule: Rule; readonly say: RegExp; readonly unless: RegExp | undefined };
type Compiled = {
  readonly never: RegExp;
  readonly rules: readonly CompiledRule[];
  readonly known: ReadonlySet<string>;
};

/** Compiled once per language: some hundred patterns, and a text is looked at after every pause in typing. */
const compiledByLanguage = new WeakMap<Language, Compiled>();

/** At most one hint per sentence, in the order of the text. Nothing is kept, counted or sent. Rules WORD-4 and WORD-5. */
export function findHints(text: string, { language, where, ideasWelcome }: Setting): Hint[] {
  const compiled = compile(language);
  return splitSentences(text).flatMap((sentence) => {
    const plain = plainSentence(sentence.text, compiled.known);
    if (compiled.never.test(plain)) return [];
    for (const { rule, say, unless } of compiled.rules) {
      if (rule.where !== undefined && rule.where !== where) continue;
      const kind = kindOf(rule, where);
      if (kind === "unasked-advice" && ideasWelcome) continue;
      const found = say.exec(plain);
      if (!found || unless?.test(plain)) continue;
      const phrase = found[0].trim();
      const start = sentence.start + found.index + found[0].indexOf(phrase);
      return [{ kind, start, end: start + phrase.length, ...language.hints[kind] }];
    }
    return [];
  });
}

function kindOf(rule: Rule, where: Where): HintKind {
  return rule.kind === "unasked-advice" && where === "note" ? "command-should" : rule.kind;
}

function compile(language: Language): Compiled {
  const before = compiledByLanguage.get(language);
  if (before) return before;
  const compiled = {
    never: compilePatterns(language.never, language),
    rules: language.rules.map((rule) => ({
      rule,
      say: compilePatterns(rule.say, language),
      unless: rule.unless === undefined ? undefined : compilePatterns(rule.unless, language),
    })),
    known: knownWords(language),
  };
  compiledByLanguage.set(language, compiled);
  return compiled;
}

/** Every word that the data names, so that it is not taken for somebody's name where a sentence begins with it. */
function knownWords(language: Language): Set<string> {
  const patterns = [language.never, ...language.rules.flatMap(({ say, unless }) => [say, unless ?? ""])];
  const words = [
    ...patterns.flatMap((pattern) => linesOf(pattern).flatMap((line) => line.split(/[\s()|{}]+/))),
    ...[...Object.values(language.lists), language.openers, language.notNames]
      .flatMap(entriesOf)
      .flatMap((entry) => entry.split(" ")),
    ...Object.entries(language.forms).flatMap(([one, others]) => [one, ...entriesOf(others)]),
  ];
  return new Set(words);
}
