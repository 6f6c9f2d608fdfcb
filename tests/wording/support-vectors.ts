/** A linear support vector machine, for the weights of the wording model. Deterministic. */

/** One example: its features that are not zero, in any order, their values, and whether it belongs to the class. */
export type Example = { readonly features: Int32Array; readonly values: Float64Array; readonly isOf: boolean };

export type Fit = { readonly weights: Float64Array; readonly bias: number };

/** The bias is the weight of a feature that is always this: large, so that it is hardly held back. */
const biasValue = 10;

/**
 * Dual coordinate descent for the squared hinge loss with an L2 penalty: algorithm 1 of Hsieh, Chang, Lin, Keerthi and
 * Sundararajan, A dual coordinate descent method for large-scale linear SVM, ICML 2008.
 *
 * `cost` weighs the loss against the penalty (their C). Each round passes over all examples once, in a new order.
 */
export function fitSupportVectors(examples: readonly Example[], dimension: number, cost: number, rounds: number): Fit {
  const weights = new Float64Array(dimension + 1);
  const alphas = new Float64Array(examples.length);
  const diagonal = 1 / (2 * cost);
  const curvatures = Float64Array.from(
    examples,
    ({ values }) => values.reduce((sum, value) => sum + value * value, biasValue * biasValue) + diagonal,
  );
  const order = Int32Array.from(examples, (_, at) => at);
  const random = makeRandom();
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    for (const at of order) {
      const { features, values, isOf } = examples[at]!;
      const sign = isOf ? 1 : -1;
      let score = weights[dimension]! * biasValue;
      for (let k = 0; k < features.length; k++) score += weights[features[k]!]! * values[k]!;
      const before = alphas[at]!;
      const alpha = Math.max(0, before - (sign * score - 1 + diagonal * before) / curvatures[at]!);
      if (alpha === before) continue;
      alphas[at] = alpha;
      const step = (alpha - before) * sign;
      for (let k = 0; k < features.length; k++) weights[features[k]!]! += step * values[k]!;
      weights[dimension]! += step * biasValue;
    }
  }
  return { weights: weights.slice(0, dimension), bias: weights[dimension]! * biasValue };
}

function shuffle(order: Int32Array, random: () => number) {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}

/** Numerical Recipes' linear congruential generator: the same order each time, and good enough to mix examples. */
function makeRandom(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
