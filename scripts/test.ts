/**
 * `npm test`: verify, unit, contract, model, simulation, relay conformance, build, two browsers.
 *
 * The last line is `N passed, N failed`, the sum over all stages; the exit code is 1 on any failure. `--long` runs the
 * same with more seeds, kills and steps (`TWOFOLD_LONG=1`).
 */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { readConformance, readPlaywright, readVitest } from "./counts.ts";
import { root, runNode } from "./process.ts";
import { lastLine, runStage, type Stage, type StageResult, sumResults } from "./stages.ts";
import { verify } from "./verify.ts";

const env: Readonly<Record<string, string>> = process.argv.includes("--long") ? { TWOFOLD_LONG: "1" } : {};

const inNode: Stage = {
  name: "unit, contract, model",
  run: async () => {
    const report = "test-results/unit.json";
    const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    // Plain text, since what the tests print is read from it.
    const plain = { ...env, NO_COLOR: "1" };
    return readVitest(await runNode("node_modules/vitest/vitest.mjs", args, { env: plain }), report);
  },
};

const conformance: Stage = {
  name: "relay conformance",
  run: async () => readConformance(await runNode("scripts/conformance.ts", [], { env })),
};

const build: Stage = {
  name: "build",
  run: async () => {
    const { code, output } = await runNode("node_modules/vite/bin/vite.js", ["build", "apps/web"]);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, details: output };
  },
};

const browsers: Stage = {
  name: "two browsers",
  run: async () => {
    const chromium = await ensureChromium();
    const report = "test-results/report.json";
    const finished = await runNode("node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], {
      env: { ...env, TWOFOLD_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      live: true,
    });
    return readPlaywright(finished, report);
  },
};

// An old report must never be read as a new one.
rmSync(join(root, "test-results"), { recursive: true, force: true });

const startedMs = performance.now();
const results: StageResult[] = [await verify()];
// The conformance suite waits more than it works, and the bundler is short: they share the two cores with the unit
// tests. The browsers get the machine for themselves, since people's waiting times are measured in them.
results.push(...(await Promise.all([runStage(inNode), runStage(conformance), runStage(build)])));
results.push(await runStage(browsers));

const counts = sumResults(results);
process.stdout.write(`all stages in ${((performance.now() - startedMs) / 1000).toFixed(0)} s\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
process.stdout.write(`${lastLine(counts)}\n`);
