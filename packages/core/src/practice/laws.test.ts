import fc from "fast-check";
import { expect, it } from "vitest";
import { chances, checkLaws, coverageLines, neverMet, noCoverage } from "../../testing/practice-laws.ts";
import { generatedAloneScript, generatedScript } from "../../testing/practice-scripts.ts";
import { stepKinds } from "./script.ts";

const coverage = noCoverage();
const runs = process.env.TWOFOLD_LONG ? 2_000 : 100;

it.each(["live", "apart", "together"] as const)(
  "[PRAC-4] [PRAC-5] [PRAC-6] [PRAC-8] every script, %s: ends, sticks nowhere, shows nothing early, survives reloads",
  (mode) => {
    fc.assert(
      fc.property(generatedScript, chances, (script, { numbers }) => checkLaws(script, mode, numbers, coverage)),
      { numRuns: runs, interruptAfterTimeLimit: 60_000 },
    );
  },
  120_000,
);

it("[PRAC-4] [PRAC-5] [PRAC-6] every script for one alone ends and survives reloads", () => {
  fc.assert(
    fc.property(generatedAloneScript, chances, (script, { numbers }) => checkLaws(script, "alone", numbers, coverage)),
    { numRuns: runs, interruptAfterTimeLimit: 60_000 },
  );
}, 120_000);

it("[PRAC-6] on the way every kind of step met every act", () => {
  process.stdout.write(`practices, generated scripts:\n${coverageLines(coverage).join("\n")}\n`);
  expect(neverMet(coverage, stepKinds)).toEqual([]);
});
