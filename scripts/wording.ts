/** `npm run wording`: learns the weights of the gentle-wording hints, and measures how often the hints are right. */

import { writeFileSync } from "node:fs";
import { en, type WeightedFeatures, type Weights } from "@twofold/core/wording";
import { type LabelledSet, readTuning } from "../tests/wording/labelled.ts";
import { type Measure, measure } from "../tests/wording/measure.ts";
import {
  authorsOf,
  crossValidate,
  readAll,
  type Scored,
  thresholdFor,
  trainWeights,
  wantedPrecision,
} from "../tests/wording/training.ts";

const usage = `npm run wording -- train              learns the English weights from the tuning material
npm run wording -- measure            how often the hints are right, on the untouched set
npm run wording -- measure tuning     the same on the first set, which the weights were learnt from
`;

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function table(set: LabelledSet, result: Measure): string {
  const lines = [...result.byKind].map(([kind, { of, flagged, sameKind }]) => {
    const given = result.given.get(kind)!;
    const cells = [of, flagged, sameKind, given.all, given.wrong].map((count) => String(count).padStart(9));
    return `${kind.padEnd(18)}${cells.join("")}`;
  });
  const head = ["labelled", "flagged", "as such", "given", "wrongly"].map((cell) => cell.padStart(9)).join("");
  return `${set}: ${result.sentences} sentences
precision ${percent(result.precision)} (${result.wronglyFlagged} fine ones flagged), recall ${percent(result.recall)} (${result.missed} missed)
${" ".repeat(18)}${head}
${lines.join("\n")}
`;
}

/** Each author's sentences by what was learnt from the others. */
function carried(scored: readonly Scored[], threshold: number): string {
  const authors = [...new Set(scored.map(({ author }) => author))];
  const lines = [...authors.map((author) => scored.filter((each) => each.author === author)), scored].map((some) => {
    const flagged = some.filter(({ score }) => score > threshold);
    const right = flagged.filter(({ isUnkind }) => isUnkind).length;
    const unkind = some.filter(({ isUnkind }) => isUnkind).length;
    const name = (some.length === scored.length ? "together" : some[0]!.author).padEnd(12);
    return `${name} ${some.length} sentences, precision ${percent(right / flagged.length)}, recall ${percent(right / unkind)}`;
  });
  return `Left out of the learning, one author at a time:\n${lines.join("\n")}\n`;
}

function fileOf(weights: Weights): string {
  const lines = (weighted: WeightedFeatures, indent: string) =>
    weighted.map((each) => `${indent}${JSON.stringify(each).replace(",", ", ")},`).join("\n");
  const kinds = Object.entries(weights.kinds).map(
    ([kind, weighted]) =>
      `    ${/^\w+$/.test(kind) ? kind : JSON.stringify(kind)}: [\n${lines(weighted, "      ")}\n    ],`,
  );
  return `/** Learnt by \`npm run wording -- train\`; not written by hand, and whole because nobody reads it. */

import type { Weights } from "./language.ts";

export const enWeights: Weights = {
  threshold: ${weights.threshold},
  bias: ${weights.bias},
  // See hashed-weights.ts.
  unkind: \`
${weights.unkind.replaceAll(/.{118}/g, "$&\n")}
\`,
  kinds: {
${kinds.join("\n")}
  },
};
`;
}

function train() {
  const tuning = readTuning("en");
  const read = readAll(tuning, en);
  const scored = crossValidate(read, authorsOf(read));
  const threshold = thresholdFor(scored, wantedPrecision);
  process.stdout.write(carried(scored, threshold));
  const file = new URL("../packages/core/src/wording/en-weights.ts", import.meta.url);
  writeFileSync(file, fileOf(trainWeights(read, threshold)));
  process.stdout.write(`Learnt from ${tuning.length} sentences: packages/core/src/wording/en-weights.ts\n`);
}

const [command, only = "untouched"] = process.argv.slice(2);
if (command === "train") {
  train();
} else if (command === "measure" && (only === "tuning" || only === "untouched")) {
  process.stdout.write(table(only, measure(en, "en", only)));
} else {
  process.stderr.write(usage);
  process.exitCode = 1;
}
