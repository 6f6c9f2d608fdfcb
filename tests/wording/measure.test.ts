import { en, readSentence } from "@twofold/core/wording";
import { describe, expect, it } from "vitest";
import { readNotes, readSentences, readTuning } from "./labelled.ts";
import { measure } from "./measure.ts";
import { runsOf, stretchesOf } from "./rule-texts.ts";

describe("the English hints, measured", () => {
  it.each(["tuning", "untouched"] as const)("[WORD-3] spell out no four words in a row of the %s set", (set) => {
    const labelled = [
      ...readSentences("en", set).map(({ text }) => text),
      ...readNotes("en", set).flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ];
    const taken = new Set(labelled.flatMap((text) => runsOf(text, 4)));
    expect(taken.size).toBeGreaterThan(1000);
    // Only counted, so that the untouched sentences stay unread.
    expect(stretchesOf(en).filter((stretch) => runsOf(stretch, 4).some((run) => taken.has(run))).length).toBe(0);
  });

  it("[WORD-3] look at no run of four words", () => {
    const features = readTuning("en")
      .filter((_, at) => at % 20 === 0)
      .flatMap(({ text, where }) => [...readSentence(text, en, where).features.keys()]);
    expect(features.length).toBeGreaterThan(10_000);
    expect(features.filter((feature) => feature.split(" ").length > 3 && !feature.startsWith("@"))).toEqual([]);
  });

  it("[WORD-8] are on the first set, which they were learnt from, as right as they became", () => {
    const { precision, recall } = measure(en, "en", "tuning");
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it("[WORD-8] are right often enough on the untouched set, and miss few enough", () => {
    const { precision, recall } = measure(en, "en", "untouched");
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});
