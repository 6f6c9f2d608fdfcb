/** Learns the weights of a language from its tuning material, and says by cross-validation how far they carry. */

import {
  type HintKind,
  hintKinds,
  type Language,
  largestWeight,
  readSentence,
  type WeightedFeatures,
  type Weights,
  writeHashedWeights,
} from "@twofold/core/wording";
import type { TrainingSentence } from "./labelled.ts";
import { type Example, fitSupportVectors } from "./support-vectors.ts";

/** Chosen by cross-validation: more learns single sentences by heart, less forgets what is rare. */
const cost = 1e-3;
const rounds = 30;
/** A feature of one sentence alone would be learnt by heart, and there are hundreds of thousands of them. */
const minSentences = 2;
/** Half as many are two points of recall worse in cross-validation, twice as many two points better. */
const maxFeatures = 40_000;
const maxFeaturesOfKind = 150;
/** The few largest weights are cut off, so that the many small ones keep apart. */
const cutShare = 0.0005;

/** The share of hints that have to be right in cross-validation, as if a third of the sentences were unkind. */
export const wantedPrecision = 0.96;
const unkindShare = 1 / 3;
/** Whose sentences are only learnt from: the rules know the first set by heart, and the other was written by who tuned. */
const onlyLearntFrom: ReadonlySet<string> = new Set(["first set", "training-3"]);

type Read = { readonly sentence: TrainingSentence; readonly features: readonly string[] };
type Weighted = ReadonlyMap<string, number>;
export type Scored = { readonly score: number; readonly isUnkind: boolean; readonly author: string };

/** Reads every sentence once; it takes most of the time. */
export function readAll(sentences: readonly TrainingSentence[], language: Language): Read[] {
  return sentences.map((sentence) => ({
    sentence,
    features: [...readSentence(sentence.text, language, sentence.where).features.keys()],
  }));
}

/** Weights learnt from all that was read; `threshold` is in the units of an unrounded score. */
export function trainWeights(read: readonly Read[], threshold: number): Weights {
  const { table, bias, unit } = trainUnkind(read);
  const unkindOnes = read.filter(isUnkind);
  const kinds = Object.fromEntries(hintKinds.map((kind) => [kind, trainKind(unkindOnes, kind)])) as Record<
    HintKind,
    WeightedFeatures
  >;
  return {
    threshold: round(threshold / unit),
    bias: round(bias / unit),
    unkind: writeHashedWeights([...table].filter(([, weight]) => weight !== 0)),
    kinds,
  };
}

/** The authors that weights can be measured by, in the order of their files. */
export function authorsOf(read: readonly Read[]): string[] {
  const authors = new Set(read.map(({ sentence }) => sentence.author));
  return [...authors.difference(onlyLearntFrom)];
}

/** Scores each sentence of these authors by weights learnt from all others alone. */
export function crossValidate(read: readonly Read[], authors: readonly string[]): Scored[] {
  return authors.flatMap((author) => {
    const { table, bias, unit } = trainUnkind(read.filter(({ sentence }) => sentence.author !== author));
    return read
      .filter(({ sentence }) => sentence.author === author)
      .map((each) => {
        const sum = each.features.reduce((total, feature) => total + (table.get(feature) ?? 0), 0);
        return { score: (sum / Math.sqrt(each.features.length)) * unit + bias, isUnkind: isUnkind(each), author };
      });
  });
}

/** The lowest threshold above which at least the share `precision` is right, were `unkindShare` of all unkind. */
export function thresholdFor(scored: readonly Scored[], precision: number): number {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  const unkind = scored.filter((each) => each.isUnkind).length;
  const weightOfFine = (unkind / (scored.length - unkind)) * (1 / unkindShare - 1);
  let right = 0;
  let wrong = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const [at, each] of sorted.entries()) {
    if (each.isUnkind) right++;
    else wrong += weightOfFine;
    if (right / (right + wrong) >= precision) threshold = (each.score + (sorted[at + 1]?.score ?? each.score)) / 2;
  }
  return threshold;
}

function trainUnkind(read: readonly Read[]) {
  const counts = countSentences(read);
  const first = learn(read, counts, [...counts.keys()], isUnkind);
  const { byFeature, bias } = learn(read, counts, heaviest(first.byFeature, counts, maxFeatures), isUnkind);
  return { ...quantised(byFeature), bias };
}

function trainKind(read: readonly Read[], kind: HintKind): WeightedFeatures {
  const isOf = ({ sentence }: Read) => sentence.label === kind;
  const counts = countSentences(read);
  const first = learn(read, counts, [...counts.keys()], isOf);
  const { byFeature } = learn(read, counts, heaviest(first.byFeature, counts, maxFeaturesOfKind), isOf);
  return weightedOf(quantised(byFeature).table);
}

function isUnkind({ sentence }: Read): boolean {
  return sentence.label !== "fine";
}

/** In how many sentences each feature was seen; without those that are too rare. */
function countSentences(read: readonly Read[]): Weighted {
  const counts = new Map<string, number>();
  for (const { features } of read) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= minSentences));
}

/**
 * A rare feature counts for more, by the square of its inverse document frequency: what is in every sentence is held
 * back, and does not say again what rarer features say better. The weights are for features that count 1.
 */
function learn(read: readonly Read[], counts: Weighted, features: readonly string[], isOf: (each: Read) => boolean) {
  const indexOf = new Map(features.map((feature, at) => [feature, at]));
  const scales = Float64Array.from(features, (feature) => Math.log(1 + read.length / (counts.get(feature)! + 1)) ** 2);
  const examples = read.map((each): Example => {
    const seen = Int32Array.from(each.features.flatMap((feature) => indexOf.get(feature) ?? []));
    const length = Math.sqrt(each.features.length);
    return { features: seen, values: Float64Array.from(seen, (at) => scales[at]! / length), isOf: isOf(each) };
  });
  const { weights, bias } = fitSupportVectors(examples, features.length, cost, rounds);
  return { byFeature: new Map(features.map((feature, at) => [feature, weights[at]! * scales[at]!])), bias };
}

/** Those that do most: a weight counts as often as its feature was seen. */
function heaviest(byFeature: Weighted, counts: Weighted, most: number): string[] {
  const share = (feature: string) => Math.abs(byFeature.get(feature)!) * counts.get(feature)!;
  return [...byFeature.keys()].sort((a, b) => share(b) - share(a) || (a < b ? -1 : 1)).slice(0, most);
}

function quantised(byFeature: Weighted): { table: Map<string, number>; unit: number } {
  const sizes = [...byFeature.values()].map(Math.abs).sort((a, b) => b - a);
  const unit = sizes[Math.floor(sizes.length * cutShare)]! / largestWeight;
  const whole = (weight: number) => Math.max(-largestWeight, Math.min(largestWeight, Math.round(weight / unit)));
  return { table: new Map([...byFeature].map(([feature, weight]) => [feature, whole(weight)] as const)), unit };
}

function weightedOf(table: ReadonlyMap<string, number>): WeightedFeatures {
  const byWeight = new Map<number, string[]>();
  for (const [feature, weight] of table) byWeight.set(weight, [...(byWeight.get(weight) ?? []), feature]);
  return [...byWeight]
    .sort(([a], [b]) => b - a)
    .map(([weight, features]) => [weight, features.sort().join("|")] as const);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
