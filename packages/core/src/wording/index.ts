/** Hints on gentle wording: on the device, quiet, never shown to the other, never scored, never blocking. */
export { en } from "./en.ts";
export { findHints, type Hint, readSentence, type Setting } from "./find-hints.ts";
export { largestWeight, writeHashedWeights } from "./hashed-weights.ts";
export {
  type HintKind,
  hintKinds,
  type Language,
  type WeightedFeatures,
  type Weights,
  type Where,
} from "./language.ts";
export { entriesOf, linesOf, type Part, parsePattern } from "./pattern.ts";
