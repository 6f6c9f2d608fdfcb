/**
 * Reads how many tests passed and failed out of what the runners print.
 *
 * A runner that crashed, found nothing or skipped something counts as failed: silence is not success.
 */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finished, root } from "./process.ts";
import type { StageResult } from "./stages.ts";

type VitestReport = {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
};

/** `reportFile` is what the JSON reporter wrote, relative to the repository. */
export function readVitest(finished: Finished, reportFile: string): StageResult {
  const report = readReport<VitestReport>(reportFile);
  if (!report) return { passed: 0, failed: 1, details: finished.output };
  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const passed = tests.filter((test) => test.status === "passed").length;
  const problems = [
    ...tests
      .filter((test) => test.status !== "passed")
      .map((test) => `${test.file}: ${test.fullName}: ${test.status}\n${(test.failureMessages ?? []).join("\n")}`),
    ...report.testResults
      .filter((file) => file.assertionResults.length === 0)
      .map((file) => `${file.name}: no test ran\n${file.message}`),
  ];
  if (problems.length === 0 && (!report.success || finished.code !== 0 || passed === 0)) {
    problems.push(`vitest ended with code ${finished.code}\n${finished.output.slice(-4000)}`);
  }
  return { passed, failed: problems.length, details: problems.join("\n"), notes: printedByTests(finished.stdout) };
}

/**
 * What tests print on purpose (states explored, kills survived).
 *
 * Vitest indents its own lines, up to the rule under which it explains failures; a test's lines begin at the margin.
 */
export function printedByTests(stdout: string): string {
  const [told = ""] = stdout.split("⎯⎯⎯");
  const lines = told.split("\n").filter((line) => /^\S/.test(line) && !/^(stdout|stderr) \| |^JSON report/.test(line));
  return lines.join("\n");
}

/** `run N, passed N, left out N`; the script itself exits with an error on every surprise. */
export function readConformance(finished: Finished): StageResult {
  const match = /run (\d+), passed (\d+), left out (\d+)/.exec(finished.stdout);
  const passed = Number(match?.[2] ?? 0);
  const failed = finished.code === 0 && passed > 0 ? 0 : Math.max(1, Number(match?.[1] ?? 0) - passed);
  return { passed, failed, details: finished.output, ...(match ? { notes: match[0] } : {}) };
}

type PlaywrightReport = {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly { readonly message?: string }[];
};

/** `reportFile` is what the JSON reporter wrote, relative to the repository. */
export function readPlaywright(finished: Finished, reportFile: string): StageResult {
  const report = readReport<PlaywrightReport>(reportFile);
  if (!report) return { passed: 0, failed: 1, details: finished.output };
  const { stats, errors } = report;
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  const surprise = failed === 0 && (finished.code !== 0 || stats.expected === 0) ? 1 : 0;
  return {
    passed: stats.expected,
    failed: failed + surprise,
    details: errors.map((error) => error.message ?? "").join("\n"),
  };
}

function readReport<T>(file: string): T | undefined {
  const path = join(root, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined;
}
