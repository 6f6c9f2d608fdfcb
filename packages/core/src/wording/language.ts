/** What a language says about wording: one file of data, its weights, and the rules that `pattern.ts` reads. */

import type { HashedWeights } from "./hashed-weights.ts";

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
  /** Patterns, one per line: any of them in a sentence and the rule proposes a hint. */
  readonly say: string;
  /** Patterns, one per line: any of them in the same sentence and this rule does not. */
  readonly unless?: string;
};

/** Features that share a weight, parted by `|`; the weight is a whole number from -127 to 127. */
export type WeightedFeatures = readonly (readonly [weight: number, features: string])[];

/** What `npm run wording -- train` learnt from the tuning material. */
export type Weights = {
  /** A sentence gets a hint when its score, in units of the weights, is above this. */
  readonly threshold: number;
  readonly bias: number;
  readonly unkind: HashedWeights;
  /** Which kind of hint, once it is clear that there is one. */
  readonly kinds: Readonly<Record<HintKind, WeightedFeatures>>;
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
  /** Patterns, one per line: in a sentence with one of them no rule proposes anything. */
  readonly never: string;
  /** In order of weight: where several fit one sentence, the first proposes. */
  readonly rules: readonly Rule[];
  /** How the model reads words. */
  readonly reading: Reading;
  readonly weights: Weights;
  /** What may be heard, and one way to say it from one's own side. One sentence each. */
  readonly hints: Readonly<Record<HintKind, { readonly heard: string; readonly offer: string }>>;
};

export type Reading = {
  /** A word as it is written, and the words that it stands for. */
  readonly spellings: Readonly<Record<string, string>>;
  /** Ends of words that are words of their own ("n't"). */
  readonly endings: Readonly<Record<string, string>>;
  /** Words that do alike in a sentence, by name, entries parted by commas; the first group with an entry has it. */
  readonly groups: Readonly<Record<string, string>>;
  /** Words for the writer, the other, both of them and third persons, parted by commas. */
  readonly persons: Readonly<Record<"i" | "you" | "we" | "they", string>>;
};
