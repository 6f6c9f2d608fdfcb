import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { readPlacedFolder } from "./placed-folder.ts";
import { parsePlaced, refuseProblems } from "./placed-yaml.ts";

const schema = v.strictObject({
  title: v.string("a title is expected"),
  items: v.array(v.strictObject({ id: v.string("an id is expected") })),
});
const text = "title: One\nitems:\n  - id: a\n  - id: b\n";

const said = (source: string, words?: { whole: string; entry: string }) => {
  const parsed = parsePlaced(schema, source, "x.yaml", words);
  return parsed.ok ? [] : parsed.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
};

describe("reading a YAML file with its lines", () => {
  it("[CON-30] gives the value and the way back to its lines", () => {
    const parsed = parsePlaced(schema, text, "x.yaml");
    if (!parsed.ok) throw new Error("the sample is a good one");
    expect(parsed.placed).toMatchObject({ file: "x.yaml", value: { title: "One", items: [{ id: "a" }, { id: "b" }] } });
    expect(parsed.placed.lineOf("items", 1, "id")).toBe(4);
    expect(parsed.placed.lineOf("items", 1, "text")).toBe(4);
    expect(parsed.placed.lineOf()).toBe(1);
  });

  it("[CON-30] names every field that does not fit, in the words of its kind of file", () => {
    const source = "title: 1\nitems:\n  - id: a\n    hue: red\n  - b\n";
    expect(said(source)).toEqual([
      "x.yaml:1 title: a title is expected",
      'x.yaml:4 "hue" is not part of this list: remove it, or check its spelling',
      "x.yaml:5 an entry with its fields is expected here",
    ]);
    expect(said(source, { whole: "a menu", entry: "a dish" }).slice(1)).toEqual([
      'x.yaml:4 "hue" is not part of a menu: remove it, or check its spelling',
      "x.yaml:5 a dish with its fields is expected here",
    ]);
  });

  it.each([
    ["title: a: b\n", "x.yaml:1 this line cannot be read"],
    ["title: *a\n", 'x.yaml:1 text that begins with * needs "quotation marks"'],
    ["title: a\ntitle: b\n", "x.yaml:2 the same field is written twice here"],
  ])("[CON-30] text that is not YAML is one problem: %j", (source, message) => {
    expect(said(source)).toHaveLength(1);
    expect(said(source)[0]).toContain(message);
  });

  it("[CON-30] [CON-36] a folder gives its good files by name and the problems of the others", () => {
    const dir = mkdtempSync(join(tmpdir(), "twofold-placed-"));
    try {
      for (const name of ["b.yaml", "a.yaml"]) writeFileSync(join(dir, name), text);
      writeFileSync(join(dir, "c.yaml"), "title: One\n");
      writeFileSync(join(dir, "d.txt"), "not read");
      const { files, problems } = readPlacedFolder(schema, dir);
      expect(files.map(({ file }) => file)).toEqual([join(dir, "a.yaml"), join(dir, "b.yaml")]);
      expect(problems).toEqual([{ file: join(dir, "c.yaml"), line: 1, message: '"items" is missing' }]);
      expect(() => refuseProblems(problems)).toThrow(/c\.yaml:1 "items" is missing/);
      expect(() => refuseProblems([])).not.toThrow();
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
