import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readDecks } from "../library/build.ts";
import type { DeckQuestion } from "../library/deck.ts";
import { codeOf, compareReadings, firstReadingPage, parseReading, sheetLines } from "./depth-reading.ts";

const library = readDecks(resolve(import.meta.dirname, "../../decks")).decks.flatMap(({ deck }) => deck.questions);

function ask(id: string, depth: DeckQuestion["depth"]): DeckQuestion {
  return { id, text: `What of ${id}?`, edition: 1, response: "Ask.", depth, bond: "either", minutes: 5, flags: [] };
}
const few = [ask("rest-01", 1), ask("rest-02", 2), ask("own-01", 4), ask("own-02", 5)];

function readingOf(depths: Readonly<Record<string, number>>) {
  return new Map(Object.entries(depths));
}

describe("the second reading", () => {
  it("[CON-55] the sheet holds every question once, by a code, without its depth or its id", () => {
    const rows = sheetLines(library).filter((line) => !line.startsWith("#"));
    expect(rows).toHaveLength(library.length);
    expect(new Set(library.map(({ id }) => codeOf(id))).size).toBe(library.length);
    for (const { id, text } of library) expect(rows).toContain(`${codeOf(id)}:  # ${text}`);
    expect(rows.every((row) => /^[0-9a-f]{8}: {2}# /.test(row))).toBe(true);
    expect(rows.join("\n")).not.toMatch(/\b[a-z]+-\d\d\b/);
  });

  it("[CON-55] its order is the same for everyone and says nothing about depth", () => {
    expect(sheetLines(library.toReversed())).toEqual(sheetLines(library));
    const depthByCode = new Map(library.map(({ id, depth }) => [codeOf(id), depth]));
    const inOrder = [...depthByCode.keys()].sort().map((code) => depthByCode.get(code)!);
    const half = inOrder.length / 2;
    const mean = (depths: readonly number[]) => depths.reduce((sum, depth) => sum + depth, 0) / depths.length;
    expect(Math.abs(mean(inOrder.slice(0, half)) - mean(inOrder.slice(half)))).toBeLessThan(0.3);
  });

  it("[CON-55] a page is read by ids or by codes, whatever a code looks like", () => {
    expect(parseReading([firstReadingPage(few)], few)).toEqual({
      ok: true,
      reading: readingOf({ "rest-01": 1, "rest-02": 2, "own-01": 4, "own-02": 5 }),
    });
    const filled = sheetLines(few).map((line) => line.replace(":  #", ": 3  #"));
    const parsed = parseReading([filled.join("\n")], few);
    expect(parsed.ok && [...parsed.reading.values()]).toEqual([3, 3, 3, 3]);
    expect(Object.keys(parse("00123456: 1\n1e234567: 2", { stringKeys: true }))).toEqual(["00123456", "1e234567"]);
  });

  it("[CON-55] what is missing, unknown, read twice or no depth is said", () => {
    expect(parseReading([`rest-01: 1\n${codeOf("rest-01")}: 2\nrest-09: 1`, "rest-01: 1"], few)).toEqual({
      ok: false,
      problems: [
        `${codeOf("rest-01")}: rest-01 is read twice`,
        "rest-09: no question has this id or code",
        "rest-01: rest-01 is read twice",
      ],
    });
    expect(parseReading(["rest-01: 1\nown-01: 4\nown-02: 5"], few)).toEqual({
      ok: false,
      problems: [`rest-02 (${codeOf("rest-02")}): not read`],
    });
    expect(parseReading(["rest-01: 7"], few)).toEqual({
      ok: false,
      problems: ["rest-01: a depth from 1 to 5 is expected"],
    });
    expect(parseReading(["rest-01: ["], few).ok).toBe(false);
  });

  const first = readingOf({ "rest-01": 1, "rest-02": 2, "own-01": 4, "own-02": 5 });

  it("[CON-56] agreement is counted by theme and in all", () => {
    const second = readingOf({ "rest-01": 1, "rest-02": 1, "own-01": 4, "own-02": 5 });
    const { lines, ok } = compareReadings(few, { first, second }, []);
    expect(ok).toBe(true);
    expect(lines).toEqual([
      "first reading by row, second by column",
      "depth 1     1   0   0   0   0",
      "depth 2     1   0   0   0   0",
      "depth 3     0   0   0   0   0",
      "depth 4     0   0   0   1   0",
      "depth 5     0   0   0   0   1",
      "rest       kappa quadratic 0.00, linear 0.00; the same depth 1 of 2",
      "own        kappa quadratic 1.00, linear 1.00; the same depth 2 of 2",
      // Rows 1 1 0 1 1, columns 2 0 0 1 1. Disagreement expected: quadratic 92 / 4, linear 30 / 4; observed 1 each.
      "all        kappa quadratic 0.96, linear 0.87; the same depth 3 of 4",
    ]);
  });

  it("[CON-56] more than one step apart is named until it is rewritten, and too little agreement in all", () => {
    const second = readingOf({ "rest-01": 3, "rest-02": 2, "own-01": 4, "own-02": 5 });
    const apart = compareReadings(few, { first, second }, []);
    expect(apart.lines.at(-1)).toBe("rest-01: first 1, second 3; to be rewritten");
    expect(apart.ok).toBe(false);
    const entry = { id: "rest-01", first: 1, second: 3, before: "What?", after: "What of rest-01?", again: 2 };
    expect(compareReadings(few, { first, second }, [entry]).ok).toBe(true);
    for (const wrong of [
      { after: "What of it?" },
      { before: entry.after },
      { second: 4 },
      { id: "rest-02" },
      { again: 3 },
    ]) {
      expect(compareReadings(few, { first, second }, [{ ...entry, ...wrong }]).ok).toBe(false);
    }
    const exchanged = readingOf({ "rest-01": 2, "rest-02": 1 });
    const low = compareReadings(few.slice(0, 2), { first, second: exchanged }, []);
    expect(low.lines.at(-1)).toBe("quadratic kappa of at least 0.6 is expected");
    expect(low.ok).toBe(false);
  });
});
