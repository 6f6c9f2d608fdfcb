/** A linear model over the features of a sentence: how likely it is to be heard otherwise than meant, and as what. */

import type { Span } from "./features.ts";
import { readHashedWeights, type WeightOf } from "./hashed-weights.ts";
import { type HintKind, hintKinds, type WeightedFeatures, type Weights } from "./language.ts";
import type { Token } from "./tokens.ts";

type Model = { readonly unkind: WeightOf; readonly kinds: ReadonlyMap<HintKind, WeightOf> };

const models = new WeakMap<Weights, Model>();

/** In units of the weights; a sentence gets a hint above `weights.threshold`. Longer sentences weigh each feature less. */
export function scoreOf(features: ReadonlyMap<string, Span>, weights: Weights): number {
  return weights.bias + weigh(features, modelOf(weights).unkind);
}

/** The kind that fits best. */
export function kindOf(features: ReadonlyMap<string, Span>, weights: Weights): HintKind {
  const { kinds } = modelOf(weights);
  const scored = hintKinds.map((kind) => ({ kind, score: weigh(features, kinds.get(kind)!) }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).kind;
}

/** The run of tokens that speaks most for a hint: each weight is shared among the tokens that it was seen at. */
export function weightiestRun(
  features: ReadonlyMap<string, Span>,
  tokens: readonly Token[],
  weights: Weights,
): readonly [from: number, to: number] {
  const { unkind } = modelOf(weights);
  const shares = tokens.map(() => 0);
  for (const [feature, span] of features) {
    if (!span) continue;
    const share = unkind(feature) / (span[1] - span[0] + 1);
    for (let at = span[0]; at <= span[1]; at++) shares[at]! += share;
  }
  let best: readonly [number, number] = [0, tokens.length - 1];
  let most = 0;
  let sum = 0;
  let from = 0;
  for (const [at, share] of shares.entries()) {
    if (sum <= 0) [sum, from] = [0, at];
    sum += share;
    if (sum > most) [most, best] = [sum, [from, at]];
  }
  return best;
}

/** Features are seen or not; the length of their vector is taken out. */
function weigh(features: ReadonlyMap<string, Span>, weightOf: WeightOf): number {
  let sum = 0;
  for (const feature of features.keys()) sum += weightOf(feature);
  return sum / Math.sqrt(Math.max(1, features.size));
}

function modelOf(weights: Weights): Model {
  const before = models.get(weights);
  if (before) return before;
  const model = {
    unkind: readHashedWeights(weights.unkind),
    kinds: new Map(hintKinds.map((kind) => [kind, tableOf(weights.kinds[kind])])),
  };
  models.set(weights, model);
  return model;
}

function tableOf(weighted: WeightedFeatures): WeightOf {
  const table = new Map(
    weighted.flatMap(([weight, features]) => features.split("|").map((each) => [each, weight] as const)),
  );
  return (feature) => table.get(feature) ?? 0;
}
