import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "./language.ts";
import { tokensOf } from "./tokens.ts";

const reading: Reading = {
  spellings: { dont: "do not", u: "you" },
  endings: { "n't": "not", "'re": "are" },
  groups: { always: "always, all the time", late: "late" },
  persons: { i: "i", you: "you", we: "we", they: "they" },
};
const texts = (sentence: string) => tokensOf(sentence, reading).map(({ text }) => text);
const groups = (sentence: string) => tokensOf(sentence, reading).map(({ group }) => group);

describe("tokens", () => {
  it("[WORD-4] undo contractions and short forms", () => {
    expect(texts("You’re here, u dont")).toEqual(["you", "are", "here", ",", "you", "do", "not"]);
    expect(texts("You didn't?!")).toEqual(["you", "did", "not", "?"]);
  });

  it("[WORD-4] know names, numbers and words that objects have too", () => {
    expect(texts("Ask Peter at 9 about the constructor")).toEqual([
      "ask",
      "^name",
      "at",
      "0",
      "about",
      "the",
      "constructor",
    ]);
  });

  it("[WORD-5] read a quotation as one mark", () => {
    expect(texts('"You never listen," she said')).toEqual(["“", "she", "said"]);
    expect(texts("He said ‘you never listen’ twice")).toEqual(["he", "said", "“", "twice"]);
  });

  it("[WORD-4] belong to the group of the longest entry, once", () => {
    expect(groups("late all the time")).toEqual(["{late}", "{always}", "", ""]);
  });

  it("[WORD-4] stand inside the sentence, in its order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (sentence) => {
        let before = 0;
        for (const { start, end } of tokensOf(sentence, reading)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(sentence.length);
          before = start;
        }
      }),
    );
  });
});
