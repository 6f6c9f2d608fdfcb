import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fitsBond } from "../library/question.ts";
import { buildStarters, readStarters, starterWays } from "./starter.ts";

const own = join(import.meta.dirname, "../../starters");

describe("conversation starters for two far apart", () => {
  const dir = mkdtempSync(join(tmpdir(), "starters-"));
  afterAll(() => rmSync(dir, { recursive: true }));

  it("[CON-44] are 60, twelve for each way they travel, most of them for partners and for friends", () => {
    const starters = buildStarters(own);
    expect(starters).toHaveLength(60);
    for (const way of starterWays) expect(starters.filter((one) => one.way === way)).toHaveLength(12);
    for (const bondKind of ["partner", "friend"] as const) {
      expect(starters.filter((one) => fitsBond(one, bondKind)).length).toBeGreaterThanOrEqual(51);
    }
    expect(starters.filter(({ text }) => (text.match(/\?/g) ?? []).length > 1)).toEqual([]);
  });

  it("[CON-44] too few, an unknown way and half a sentence are named, and stop a build", () => {
    const text = readFileSync(join(own, "far-apart.yaml"), "utf8");
    const found = (changed: string) => {
      writeFileSync(join(dir, "far-apart.yaml"), changed);
      return readStarters(dir).problems.map(({ message }) => message);
    };
    expect(found(text)).toEqual([]);
    expect(found(text.replace("way: picture", "way: letter"))[0]).toContain(
      "way: expected is one of: message, call, voice, picture, anytime",
    );
    expect(found(text.replace("hungry.", "hungry"))).toEqual([
      "far-05, text: a whole sentence is expected here, with its mark at the end",
    ]);
    expect(found(text.slice(0, text.indexOf("  - id: far-55")))).toEqual([
      "60 starters are expected, found: 54",
      "10 for anytime are expected, found: 6",
    ]);
    expect(() => buildStarters(dir)).toThrow(`${dir}:1 60 starters are expected`);
  });
});
