/** Keeps docs/stories.md true: every test that it names exists, under that title, and no clause stands without an answer. */

import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./process.ts";

type Row = { readonly clause: string; readonly answer: string };

/** The rows of all tables, without heads and rules. */
function rowsOf(markdown: string): Row[] {
  return markdown.split("\n").flatMap((line) => {
    const [, clause, answer] = line.split("|").map((cell) => cell.trim());
    return clause && answer && !/^-+$/.test(clause) && answer !== "test" ? [{ clause, answer }] : [];
  });
}

/** `file` “title”: what stands in the second cell. */
function testsOf(answer: string): { readonly file: string; readonly title: string }[] {
  return [...answer.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file, title]) => ({ file: file!, title: title! }));
}

/** What is wrong with a row; empty when nothing is. `read` gives a file's text, or undefined where there is none. */
function problemsOf({ clause, answer }: Row, read: (file: string) => string | undefined): string[] {
  const named = testsOf(answer);
  if (named.length === 0) return answer.startsWith("Not yet") ? [] : [`${clause}: no test, and not said to be missing`];
  return named.flatMap(({ file, title }) => {
    const text = read(file);
    if (text === undefined) return [`${clause}: ${file} does not exist`];
    return text.includes(title) ? [] : [`${clause}: ${file} has no test “${title}”`];
  });
}

const page = readFileSync(join(root, "docs/stories.md"), "utf8");
const readFile = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined);

describe("docs/stories.md", () => {
  it("every clause names tests that exist under their title, or says what is missing", () => {
    const rows = rowsOf(page);
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.flatMap((row) => problemsOf(row, readFile))).toEqual([]);
  });

  it("has all ten stories in their order, and names every test of tests/e2e/stories", () => {
    expect(page.match(/^## \d+/gm)).toEqual(Array.from({ length: 10 }, (_, at) => `## ${at + 1}`));
    const named = new Set(rowsOf(page).flatMap(({ answer }) => testsOf(answer).map(({ title }) => title)));
    const written = globSync("tests/e2e/stories/*.spec.ts", { cwd: root }).flatMap((file) =>
      [...(readFile(file) ?? "").matchAll(/^test\("(\[story \d+\] [^"]+)"/gm)].map(([, title]) => title!),
    );
    expect(written.length).toBeGreaterThan(10);
    expect(written.filter((title) => !named.has(title))).toEqual([]);
  });

  it("a missing file, another title and a row without an answer are found", () => {
    const read = (file: string) => (file === "a.spec.ts" ? 'test("[story 1] it holds", …)' : undefined);
    const row = (answer: string) => rowsOf(`| a clause | ${answer} |`)[0]!;
    expect(problemsOf(row("`a.spec.ts` “[story 1] it holds”"), read)).toEqual([]);
    expect(problemsOf(row("`a.spec.ts` “it breaks”"), read)).toEqual(["a clause: a.spec.ts has no test “it breaks”"]);
    expect(problemsOf(row("`b.spec.ts` “it holds”"), read)).toEqual(["a clause: b.spec.ts does not exist"]);
    expect(problemsOf(row("some day"), read)).toHaveLength(1);
    expect(problemsOf(row("Not yet: later"), read)).toEqual([]);
  });
});
