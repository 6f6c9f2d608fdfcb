/** `npm run verify`: everything that can be checked without running the product, each check by name with its duration. */

import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { forbiddenArrows } from "./arrows.ts";
import { compareDependencies } from "./dependencies.ts";
import { root, runNode } from "./process.ts";
import { compareRulesAndTests } from "./rules.ts";
import { runStage, type Stage, type StageResult, sumResults } from "./stages.ts";

const oneCheck = (problems: readonly string[]): StageResult => ({
  passed: problems.length === 0 ? 1 : 0,
  failed: problems.length === 0 ? 0 : 1,
  details: problems.join("\n"),
});

async function tool(file: string, args: readonly string[]): Promise<StageResult> {
  const { code, output } = await runNode(file, args);
  return oneCheck(code === 0 ? [] : [output]);
}

/**
 * Core and wire read no clock and draw no randomness. The compiler cannot see it, since both belong to the language;
 * fetch, storage and the like are refused by compiling them without the browser's and Node's types.
 */
function impureLines(): string[] {
  return globSync("packages/{core,wire}/src/**/*.ts", { cwd: root, exclude: ["**/*.test.ts"] }).flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) =>
        /\bDate\.now\(|new Date\(\)|\bMath\.random\(/.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );
}

export const verifyStages: readonly Stage[] = [
  { name: "types", run: () => tool("node_modules/typescript/bin/tsc", ["-p", "."]) },
  {
    name: "types of the pure packages",
    run: () => tool("node_modules/typescript/bin/tsc", ["-p", "scripts/pure.tsconfig.json"]),
  },
  { name: "no clock, no chance in core", run: async () => oneCheck(impureLines()) },
  {
    name: "lint and format",
    run: () => tool("node_modules/@biomejs/biome/bin/biome", ["check", "--diagnostic-level=error", "."]),
  },
  { name: "dependency arrows", run: async () => oneCheck(await forbiddenArrows()) },
  { name: "rules and their tests", run: async () => oneCheck(compareRulesAndTests().problems) },
  { name: "dependencies and licences", run: async () => oneCheck(compareDependencies().problems) },
];

/** Every check, one after another: each alone is short, and two compilers at once are not. */
export async function verify(): Promise<StageResult> {
  const results: StageResult[] = [];
  for (const stage of verifyStages) results.push(await runStage(stage));
  return sumResults(results);
}

if (import.meta.main) {
  const { failed } = await verify();
  process.exitCode = failed === 0 ? 0 : 1;
}
