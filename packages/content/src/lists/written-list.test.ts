import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { ListEntry } from "./list-check.ts";
import { entryId, missingProblems, textBetween, toneOf, usableProblems } from "./written-list.ts";

const entries = (...texts: readonly (readonly [id: string, text: string])[]): ListEntry[] =>
  texts.map(([id, text], at) => ({
    id,
    text,
    file: "lines.yaml",
    lineOf: (field) => 10 * (at + 1) + (field === "id" ? 0 : 1),
  }));

describe("lists of short texts", () => {
  it("[CON-40] an id is words, dashes and two digits; a text keeps its bounds, without the spaces around it", () => {
    for (const id of ["far-01", "small-touch-12"]) expect(v.is(entryId, id)).toBe(true);
    for (const id of ["far-1", "Far-01", "far01", "01", 1]) expect(v.is(entryId, id)).toBe(false);
    expect(v.parse(textBetween(3, 5), " abc ")).toBe("abc");
    for (const text of [" ab  ", "abcdef", 4]) expect(v.is(textBetween(3, 5), text)).toBe(false);
  });

  it("[CON-41] a text that presses is named with its line", () => {
    expect(toneOf(entries(["a-01", "Walk along the river."], ["a-02", "You must send a song."]))).toEqual([
      { file: "lines.yaml", line: 21, message: 'a-02, text: "must": it commands; invite instead' },
    ]);
  });

  it("[CON-41] at least 85 in a hundred fit each kind of bond", () => {
    const list = (partner: number) =>
      Array.from({ length: 20 }, (_, at) => ({ bond: at < partner ? ("partner" as const) : ("either" as const) }));
    expect(usableProblems(list(3), "lines")).toEqual([]);
    expect(usableProblems(list(4), "lines").map(({ message }) => message)).toEqual([
      "at least 85 % are expected to fit a friend, 16 of 20 do",
    ]);
  });

  it("[CON-42, CON-44] what there is too little of is named, each once", () => {
    const counts = [
      ["of one", 3, 3],
      ["of two", 3, 2],
    ] as const;
    expect(missingProblems(counts, "lines")).toEqual([
      { file: "lines", line: 1, message: "3 of two are expected, found: 2" },
    ]);
  });
});
