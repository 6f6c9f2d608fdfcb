/** What the rules of a language propose for one sentence. Whether a hint is given is for the model to say. */

import type { HintKind, Language, Rule, Where } from "./language.ts";
import { compilePatterns, entriesOf, linesOf } from "./pattern.ts";
import { plainSentence } from "./sentences.ts";

export type Proposal = {
  readonly kind: HintKind;
  /** The phrase, as UTF-16 units of the sentence. */
  readonly start: number;
  readonly end: number;
};

type CompiledRule = { readonly rule: Rule; readonly say: RegExp; readonly unless: RegExp | undefined };
type Compiled = {
  readonly never: RegExp;
  readonly rules: readonly CompiledRule[];
  readonly known: ReadonlySet<string>;
};

/** Compiled once per language: some hundred patterns, and a text is looked at after every pause in typing. */
const compiledByLanguage = new WeakMap<Language, Compiled>();

/** The first rule that fits the sentence, if any. */
export function proposeHint(sentence: string, language: Language, where: Where): Proposal | undefined {
  const compiled = compile(language);
  const plain = plainSentence(sentence, compiled.known);
  if (compiled.never.test(plain)) return undefined;
  for (const { rule, say, unless } of compiled.rules) {
    if (rule.where !== undefined && rule.where !== where) continue;
    const found = say.exec(plain);
    if (!found || unless?.test(plain)) continue;
    const phrase = found[0].trim();
    const start = found.index + found[0].indexOf(phrase);
    return { kind: rule.kind, start, end: start + phrase.length };
  }
  return undefined;
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
