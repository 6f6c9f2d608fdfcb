/** Learns the weights of a language from its tuning material, and says by cross-validation how far they carry. */

import {
  type HintKind,
  hintKinds,
  type Language,
  readSentence,
  type WeightedFeatures,
  type Weights,
} from "@twofold/core/wording";
import type { TrainingSentence } from "./labelled.ts";
import { type Example, fitLogistic } from "./logistic.ts";

/** Chosen by cross-validation: less forgets what is rare, more learns single sentences by heart. */
const l2 = 3e-5;
const rounds = 300;
/** A feature of one sentence alone says nothing about others. */
const minSentences = 2;
/** Beyond this cross-validation gets no better; the first load of the hints stays small. */
const maxFeatures = 5000;
const maxFeaturesOfKind = 150;
const largestWeight = 127;
/** Kinds have few examples each. */
const kindL2 = 3e-4;

/** The share of hints that have to be right in cross-validation, as if a third of the sentences were unkind. */
export const wantedPrecision = 0.95;
const unkindShare = 1 / 3;

type Read = { readonly sentence: TrainingSentence; readonly features: readonly string[] };
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
  return { threshold: round(threshold / unit), bias: round(bias / unit), unkind: weightedOf(table), kinds };
}

/** Scores each sentence by weights learnt from the other authors alone. The last author's are only learnt from. */
export function crossValidate(read: readonly Read[], authors: readonly string[]): Scored[] {
  return authors.flatMap((author) => {
    const { table, bias, unit } = trainUnkind(read.filter(({ sentence }) => sentence.author !== author));
    return read
      .filter(({ sentence }) => sentence.author === author)
      .map((each) => {
        const known = each.features.flatMap((feature) => table.get(feature) ?? []);
        const sum = known.reduce((total, weight) => total + weight, 0);
        return { score: (sum / Math.sqrt(Math.max(1, known.length))) * unit + bias, isUnkind: isUnkind(each), author };
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
  const first = learn(read, featuresSeen(read), isUnkind, l2);
  const kept = heaviest(first.byFeature, maxFeatures);
  const { byFeature, bias } = learn(read, kept, isUnkind, l2);
  return { ...quantised(byFeature), bias };
}

function trainKind(read: readonly Read[], kind: HintKind): WeightedFeatures {
  const isOf = ({ sentence }: Read) => sentence.label === kind;
  const first = learn(read, featuresSeen(read), isOf, kindL2);
  const { byFeature } = learn(read, heaviest(first.byFeature, maxFeaturesOfKind), isOf, kindL2);
  return weightedOf(quantised(byFeature).table);
}

function isUnkind({ sentence }: Read): boolean {
  return sentence.label !== "fine";
}

function featuresSeen(read: readonly Read[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of read) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= minSentences).map(([feature]) => feature);
}

function learn(read: readonly Read[], features: readonly string[], isOf: (each: Read) => boolean, decay: number) {
  const indexOf = new Map(features.map((feature, at) => [feature, at]));
  const examples: Example[] = read.map((each) => ({
    features: Int32Array.from(each.features.flatMap((feature) => indexOf.get(feature) ?? [])),
    isOf: isOf(each),
  }));
  const { weights, bias } = fitLogistic(examples, features.length, decay, rounds);
  return { byFeature: new Map(features.map((feature, at) => [feature, weights[at]!])), bias };
}

function heaviest(byFeature: ReadonlyMap<string, number>, count: number): string[] {
  return [...byFeature]
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([feature]) => feature);
}

function quantised(byFeature: ReadonlyMap<string, number>): { table: Map<string, number>; unit: number } {
  const unit = Math.max(...[...byFeature.values()].map(Math.abs)) / largestWeight;
  const table = new Map([...byFeature].map(([feature, weight]) => [feature, Math.round(weight / unit)] as const));
  return { table, unit };
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
