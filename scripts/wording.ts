/** `npm run wording -- measure`: how often the gentle-wording hints are right on the labelled set, as a table. */

import { en } from "@twofold/core/wording";
import type { Half } from "../tests/wording/labelled.ts";
import { type Measure, measure } from "../tests/wording/measure.ts";

const usage = `npm run wording -- measure            both halves
npm run wording -- measure tuning     only the half that rules are written by
`;

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function table(half: Half, result: Measure): string {
  const lines = [...result.byKind].map(([kind, { of, flagged, sameKind }]) => {
    const given = result.given.get(kind)!;
    const cells = [of, flagged, sameKind, given.all, given.wrong].map((count) => String(count).padStart(9));
    return `${kind.padEnd(18)}${cells.join("")}`;
  });
  const head = ["labelled", "flagged", "as such", "given", "wrongly"].map((cell) => cell.padStart(9)).join("");
  return `${half}: ${result.sentences} sentences
precision ${percent(result.precision)} (${result.wronglyFlagged} fine ones flagged), recall ${percent(result.recall)} (${result.missed} missed)
${" ".repeat(18)}${head}
${lines.join("\n")}
`;
}

const [command, only] = process.argv.slice(2);
const halves = (["tuning", "untouched"] as const satisfies Half[]).filter(
  (half) => only === undefined || half === only,
);
if (command !== "measure" || halves.length === 0) {
  process.stderr.write(usage);
  process.exitCode = 1;
} else {
  process.stdout.write(halves.map((half) => table(half, measure(en, "en", half))).join("\n"));
}
