import { describe, expect, it } from "vitest";
import { halfOf, labels, readNotes, readSentences } from "./labelled.ts";

describe("the labelled set", () => {
  const sentences = readSentences("en");
  const notes = readNotes("en");

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
    expect(sentences.filter(({ label, where }) => label === "unasked-advice" && where === "note")).toEqual([]);
  });

  it("[WORD-2] is split in two halves of about the same make-up", () => {
    for (const label of labels) {
      const of = sentences.filter((each) => each.label === label);
      const share = of.filter(({ id }) => halfOf(id) === "untouched").length / of.length;
      expect(share, label).toBeGreaterThan(0.25);
      expect(share, label).toBeLessThan(0.75);
    }
    const share = notes.filter(({ id }) => halfOf(id) === "untouched").length / notes.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.15);
  });
});
