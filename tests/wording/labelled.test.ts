import { describe, expect, it } from "vitest";
import { labels, readNotes, readSentences, readTuning } from "./labelled.ts";

describe.each(["tuning", "untouched"] as const)("the labelled %s set", (set) => {
  const sentences = readSentences("en", set);
  const notes = readNotes("en", set);

  it("[WORD-1] holds at least 400 sentences, half of them fine, and 100 notes", () => {
    const fine = sentences.filter(({ label }) => label === "fine").length;
    expect(sentences.length).toBeGreaterThanOrEqual(400);
    expect(Math.abs(fine / sentences.length - 0.5)).toBeLessThan(0.05);
    expect(notes.length).toBeGreaterThanOrEqual(100);
    for (const label of labels.slice(1)) {
      expect(sentences.filter((each) => each.label === label).length, label).toBeGreaterThanOrEqual(20);
    }
  });

  it("[WORD-1] has one id and one text for each, and unasked advice in responses only", () => {
    expect(new Set(sentences.map(({ id }) => id)).size).toBe(sentences.length);
    expect(new Set(sentences.map(({ text }) => text.toLowerCase())).size).toBe(sentences.length);
    expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
    expect(sentences.filter(({ label, where }) => label === "unasked-advice" && where === "note").length).toBe(0);
  });
});

describe("the tuning material", () => {
  it("[WORD-2] comes from several authors, whose names its files keep apart", () => {
    const byAuthor = Map.groupBy(readTuning("en"), ({ author }) => author);
    expect(byAuthor.size).toBeGreaterThanOrEqual(4);
    for (const [author, sentences] of byAuthor) expect(sentences.length, author).toBeGreaterThan(500);
  });
});
