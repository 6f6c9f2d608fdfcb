import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fitsBond } from "../library/question.ts";
import { buildKindnesses, kindnessKinds, readKindnesses } from "./kindness.ts";

const own = join(import.meta.dirname, "../../kindnesses");

describe("small kindnesses", () => {
  const dir = mkdtempSync(join(tmpdir(), "kindnesses-"));
  afterAll(() => rmSync(dir, { recursive: true }));
  const text = readFileSync(join(own, "small-kindnesses.yaml"), "utf8");
  const found = (changed: string) => {
    writeFileSync(join(dir, "small-kindnesses.yaml"), changed);
    return readKindnesses(dir).problems.map(({ line, message }) => `${line} ${message}`);
  };

  it("[CON-42] are 120 of five kinds, more than 50 of them from afar, most of them for partners and for friends", () => {
    const kindnesses = buildKindnesses(own);
    expect(kindnesses).toHaveLength(120);
    expect(kindnesses.filter(({ near }) => !near).length).toBeGreaterThanOrEqual(50);
    for (const kind of kindnessKinds) expect(kindnesses.filter((one) => one.kind === kind)).toHaveLength(24);
    for (const bondKind of ["partner", "friend"] as const) {
      const usable = kindnesses.filter((one) => fitsBond(one, bondKind));
      expect(usable.length).toBeGreaterThanOrEqual(102);
      // Each kind of bond finds enough from afar, too.
      expect(usable.filter(({ near }) => !near).length).toBeGreaterThanOrEqual(50);
    }
  });

  it("[CON-42] are invitations: none is a question, and hardly any two begin alike", () => {
    const kindnesses = buildKindnesses(own);
    expect(kindnesses.filter(({ text }) => !/^[A-Z].*[.…]$/u.test(text))).toEqual([]);
    const openings = kindnesses.map(({ text }) => text.split(" ").slice(0, 2).join(" "));
    for (const opening of new Set(openings)) {
      expect(openings.filter((one) => one === opening).length, opening).toBeLessThanOrEqual(4);
    }
  });

  it("[CON-40] what does not fit is named with its line and stops a build", () => {
    expect(found(text.replace("near: false", "near: perhaps"))[0]).toBe("12 near: true or false is expected here");
    expect(found(text.replace("    kind: words\n", ""))[0]).toBe('9 "kind" is missing');
    expect(found(text.replace("bond: either", "bond: either\n    cost: 3"))[0]).toBe(
      '14 "cost" is not part of a list of kindnesses: remove it, or check its spelling',
    );
    expect(found(text.replace("CC-BY-4.0", "none"))[0]).toBe("4 licence: the licence of a list is CC-BY-4.0");
    expect(() => buildKindnesses(dir)).toThrow(`${join(dir, "small-kindnesses.yaml")}:4 licence`);
  });

  it("[CON-41] an id twice and a text nearly like another are named, the later one of two", () => {
    expect(found(text.replace("id: words-02", "id: words-01"))).toEqual([
      expect.stringMatching(/^15 words-01, id: this id is taken, see .*small-kindnesses\.yaml:9$/),
    ]);
    expect(
      found(text.replace("Peel and slice a fruit for two.", "Bring them two glasses of water without a word.")),
    ).toEqual([expect.stringContaining("care-11, text: nearly the same as care-01")]);
  });

  it("[CON-42] too few, too few from afar or a kind that the id does not begin with are named, and stop a build", () => {
    expect(found(text)).toEqual([]);
    expect(found(text.replace("id: care-24", "id: help-25"))).toEqual([
      expect.stringContaining("help-25, id: an id that begins with care- is expected here"),
    ]);
    expect(found(text.replaceAll("near: false", "near: true"))).toEqual([
      "1 50 that can be done from afar are expected, found: 0",
    ]);
    const without = text.slice(0, text.indexOf("  - id: care-10"));
    expect(found(without)).toEqual([
      "1 120 kindnesses are expected, found: 105",
      "1 20 of care are expected, found: 9",
    ]);
    expect(() => buildKindnesses(dir)).toThrow(`${dir}:1 120 kindnesses are expected`);
  });
});
