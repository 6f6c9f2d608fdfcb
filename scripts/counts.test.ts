import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedByTests, readConformance, readPlaywright, readVitest } from "./counts.ts";
import { root } from "./process.ts";

let folder = "";
beforeAll(() => {
  mkdirSync(join(root, "node_modules/.cache"), { recursive: true });
  folder = mkdtempSync(join(root, "node_modules/.cache/counts-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return relative(root, path);
}

const ended = (code: number, stdout = "") => ({ code, stdout, output: stdout });
const vitestFile = (...statuses: readonly string[]) => ({
  name: "one.test.ts",
  status: "passed",
  message: "",
  assertionResults: statuses.map((status, index) => ({ fullName: `test ${index}`, status, failureMessages: [] })),
});

describe("what counts as failed", () => {
  test.each([
    ["all passed", 0, [vitestFile("passed", "passed")], 2, 0],
    ["one failed", 1, [vitestFile("passed", "failed")], 1, 1],
    ["one left out", 0, [vitestFile("passed", "skipped")], 1, 1],
    ["a file that could not be loaded", 1, [vitestFile("passed"), vitestFile()], 1, 1],
    ["an error outside of every test", 1, [vitestFile("passed")], 1, 1],
    ["nothing ran at all", 0, [], 0, 1],
  ])("vitest: %s", (_, code, testResults, passed, failed) => {
    const counts = readVitest(ended(code), report({ success: code === 0, testResults }));
    expect(counts).toMatchObject({ passed, failed });
  });

  test("vitest: no report", () => {
    expect(readVitest(ended(0), "no/such/report.json")).toMatchObject({ passed: 0, failed: 1 });
  });

  test.each([
    ["all as listed", 0, "run 250, passed 244, left out 6", 244, 0],
    ["surprises", 1, "run 250, passed 240, left out 6", 240, 10],
    ["a crash before the first test", 1, "", 0, 1],
    ["a success that says nothing", 0, "", 0, 1],
  ])("conformance: %s", (_, code, stdout, passed, failed) => {
    expect(readConformance(ended(code, stdout))).toMatchObject({ passed, failed });
  });

  test.each([
    ["all passed", 0, { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, 3, 0],
    ["one failed, one left out", 1, { expected: 1, unexpected: 1, flaky: 0, skipped: 1 }, 1, 2],
    ["nothing ran", 0, { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, 0, 1],
  ])("browsers: %s", (_, code, stats, passed, failed) => {
    expect(readPlaywright(ended(code), report({ stats, errors: [] }))).toMatchObject({ passed, failed });
  });
});

test("what tests print on purpose is kept, what the runner prints is not", () => {
  const stdout = [
    " RUN  v5 /repository",
    "10 kills, 4 between write and answer",
    " ✓ kill.test.ts (1 test) 9 ms",
    "stdout | model.test.ts > states",
    "honest: 6288 states",
    "",
    "⎯⎯⎯ Failed Tests 1 ⎯⎯⎯",
    "AssertionError: no",
    "JSON report written to report.json",
  ].join("\n");
  expect(printedByTests(stdout)).toBe("10 kills, 4 between write and answer\nhonest: 6288 states");
});
