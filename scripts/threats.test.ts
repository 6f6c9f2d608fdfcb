/** Keeps docs/threats.md true: each row has a test that exists and carries the rule it is named with, or is a limit. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./process.ts";

type Row = { readonly threat: string; readonly against: string; readonly tests: string };

/** The rows of all tables, without heads and rules. */
function rowsOf(markdown: string): Row[] {
  return markdown.split("\n").flatMap((line) => {
    const [, threat, against, tests] = line.split("|").map((cell) => cell.trim());
    const isRow = threat && against && tests && !/^-+$/.test(threat) && tests !== "test";
    return isRow ? [{ threat, against, tests }] : [];
  });
}

/** `file` RULE-1, RULE-2: what stands in the last cell. */
function testsOf(cell: string): { readonly file: string; readonly rules: readonly string[] }[] {
  return [...cell.matchAll(/`([^`]+)`([^`]*)/g)].map(([, file, after]) => ({
    file: file!,
    rules: after!.match(/[A-Z][A-Z0-9]*-\d+/g) ?? [],
  }));
}

/** What is wrong with a row; empty when nothing is. `read` gives a file's text, or undefined where there is none. */
function problemsOf({ threat, against, tests }: Row, read: (file: string) => string | undefined): string[] {
  const named = testsOf(tests);
  if (named.length === 0)
    return against.startsWith("**Limit.**") ? [] : [`${threat}: no test, and not said to be a limit`];
  return named.flatMap(({ file, rules }) => {
    const text = read(file);
    if (text === undefined) return [`${threat}: ${file} does not exist`];
    return rules.filter((rule) => !new RegExp(`\\b${rule}\\b`).test(text)).map((rule) => `${file} carries no ${rule}`);
  });
}

const threats = readFileSync(join(root, "docs/threats.md"), "utf8");
const readFile = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined);

describe("docs/threats.md", () => {
  it("[SAFE-8] every row names tests that exist and carry their rule, or says that it is a limit", () => {
    const rows = rowsOf(threats);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.flatMap((row) => problemsOf(row, readFile))).toEqual([]);
  });

  it("[SAFE-8] whom it could hurt comes in the order of opportunity, and no threat stands twice", () => {
    expect(threats.match(/^## .*/gm)).toEqual([
      "## The other person",
      "## Whoever holds the device",
      "## Whoever runs the relay",
      "## Strangers",
      "## Accidents",
    ]);
    const named = rowsOf(threats).map(({ threat }) => threat);
    expect(named.filter((threat, at) => named.indexOf(threat) !== at)).toEqual([]);
  });

  it("[SAFE-8] a missing file, a missing rule and a row without a test are found", () => {
    const read = (file: string) => (file === "a.test.ts" ? "A test of ABC-1" : undefined);
    const row = (tests: string, against = "something") => rowsOf(`| a threat | ${against} | ${tests} |`)[0]!;
    expect(problemsOf(row("`a.test.ts` ABC-1"), read)).toEqual([]);
    expect(problemsOf(row("`a.test.ts` ABC-2"), read)).toEqual(["a.test.ts carries no ABC-2"]);
    expect(problemsOf(row("`a.test.ts` ABC-1, `b.test.ts`"), read)).toEqual(["a threat: b.test.ts does not exist"]);
    expect(problemsOf(row("–"), read)).toHaveLength(1);
    expect(problemsOf(row("–", "**Limit.** Said."), read)).toEqual([]);
  });
});
