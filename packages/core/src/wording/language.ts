/** What a language says about wording: one file of data, read by the rules of `pattern.ts`. */

export const hintKinds = [
  "you-always-never",
  "i-feel-that-you",
  "label",
  "mind-reading",
  "contempt",
  "command-should",
  "comparison",
  "dismissal",
  "unasked-advice",
] as const;
export type HintKind = (typeof hintKinds)[number];

/** A note is one's own matter; a response answers what the other has written. */
export type Where = "note" | "response";

export type Rule = {
  readonly kind: HintKind;
  /** Where it applies; without it everywhere. */
  readonly where?: Where;
  /** Patterns, one per line: any of them in a sentence gives the hint. */
  readonly say: string;
  /** Patterns, one per line: any of them in the same sentence and there is no hint by this rule. */
  readonly unless?: string;
};

export type Language = {
  /** Word lists by name, entries parted by commas; a pattern names one as `{name}`. */
  readonly lists: Readonly<Record<string, string>>;
  /** Other ways to write a word of a pattern: contractions, misspellings, short forms. Parted by commas. */
  readonly forms: Readonly<Record<string, string>>;
  /** Words that may stand before the beginning of a sentence (`^`), parted by commas. */
  readonly openers: string;
  /** Words that begin with a capital and name nobody, parted by commas. */
  readonly notNames: string;
  /** Patterns, one per line: a sentence with one of them is left alone altogether. */
  readonly never: string;
  /** In order of weight: where several fit one sentence, the first gives the hint. */
  readonly rules: readonly Rule[];
  /** What may be heard, and one way to say it from one's own side. One sentence each. */
  readonly hints: Readonly<Record<HintKind, { readonly heard: string; readonly offer: string }>>;
};
