import { describe, expect, it } from "vitest";
import { isFunctionWord, isSkeletonWord, uncontracted, wordsOf } from "./words.ts";

describe("words", () => {
  it("[CON-53] marks and case are left out, an apostrophe or a hyphen inside a word stays", () => {
    expect(wordsOf("“You’re late,” it said: 3 half-full cups – and tea?")).toEqual([
      "you're",
      "late",
      "it",
      "said",
      "3",
      "half-full",
      "cups",
      "and",
      "tea",
    ]);
    expect(wordsOf(" …?")).toEqual([]);
  });

  it("[CON-53] words of closed classes are told from the others, contractions with them", () => {
    expect(
      ["what", "would", "you'd", "don't", "didn't", "that's", "between", "made"].filter(isFunctionWord),
    ).toHaveLength(8);
    expect(["tea", "song", "friend's", "laugh", "quiet", "say"].filter(isFunctionWord)).toEqual([]);
    expect(["you'd", "didn't", "that's", "well-kept", "o'clock"].map(uncontracted)).toEqual([
      "you",
      "did",
      "that",
      "well-kept",
      "o",
    ]);
    expect(
      ["when", "you", "would", "like", "if", "the", "between", "song", "make"].filter(isSkeletonWord),
    ).toHaveLength(5);
  });
});
