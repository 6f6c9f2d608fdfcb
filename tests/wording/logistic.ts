/** Logistic regression by accelerated gradient descent, for the weights of the wording model. Deterministic. */

/** One example: which features are seen, each counting 1/√count, and whether it belongs to the class. */
export type Example = { readonly features: Int32Array; readonly isOf: boolean };

export type Fit = { readonly weights: Float64Array; readonly bias: number };

/** Nesterov's method with the step that the loss's curvature (at most 1/4 for each of features and bias) allows. */
export function fitLogistic(examples: readonly Example[], dimension: number, l2: number, rounds: number): Fit {
  const parameters = dimension + 1;
  const ahead = new Float64Array(parameters);
  const current = new Float64Array(parameters);
  const gradient = new Float64Array(parameters);
  const step = 1 / (0.5 + l2);
  for (let round = 0; round < rounds; round++) {
    gradient.fill(0);
    for (const { features, isOf } of examples) {
      const value = 1 / Math.sqrt(Math.max(1, features.length));
      const error = 1 / (1 + Math.exp(-sumOf(features, ahead) * value - ahead[dimension]!)) - (isOf ? 1 : 0);
      for (const feature of features) gradient[feature]! += error * value;
      gradient[dimension]! += error;
    }
    const momentum = round / (round + 3);
    for (let at = 0; at < parameters; at++) {
      const decay = at < dimension ? l2 * ahead[at]! : 0;
      const next = ahead[at]! - step * (gradient[at]! / examples.length + decay);
      ahead[at] = next + momentum * (next - current[at]!);
      current[at] = next;
    }
  }
  return { weights: current.slice(0, dimension), bias: current[dimension]! };
}

function sumOf(features: Int32Array, weights: Float64Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature]!;
  return sum;
}
