import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chances, checkLaws, coverageLines, noCoverage } from "../../../core/testing/practice-laws.ts";
import { buildScripts } from "./build.ts";

const scripts = buildScripts(join(import.meta.dirname, "../../practices"));
const coverage = noCoverage();
const runs = process.env.TWOFOLD_LONG ? 300 : 12;

describe.each(scripts.map((script) => ({ script, id: script.id })))("$id", ({ script }) => {
  it.each(script.modes.map((mode) => ({ mode })))(
    "[PRAC-4] [PRAC-6] [PRAC-8] $mode: ends, sticks nowhere, shows nothing early, survives reloads",
    ({ mode }) => {
      fc.assert(
        fc.property(chances, ({ numbers }) => checkLaws(script, mode, numbers, coverage)),
        { numRuns: runs, interruptAfterTimeLimit: 60_000 },
      );
    },
    120_000,
  );
});

it("[PRAC-6] the library's states and transitions are counted", () => {
  process.stdout.write(`practices, the library:\n${coverageLines(coverage).join("\n")}\n`);
  expect(coverage.transitions.size).toBeGreaterThan(scripts.length * 20);
});
