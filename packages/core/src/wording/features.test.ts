import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featuresOf } from "./features.ts";
import type { Reading } from "./language.ts";
import { tokensOf } from "./tokens.ts";

const reading: Reading = {
  spellings: {},
  endings: {},
  groups: { always: "always, all the time" },
  persons: { i: "i, me", you: "you", we: "we", they: "they" },
};
const features = (sentence: string) => featuresOf(tokensOf(sentence, reading), "note", reading, undefined);

describe("features", () => {
  it("[WORD-4] are runs of words and of groups, with where they were seen", () => {
    const seen = features("you moan all the time");
    expect(seen.get("you moan")).toEqual([0, 1]);
    expect(seen.get("you moan {always}")).toEqual([0, 2]);
    expect(seen.get("^ you")).toEqual([0, 0]);
    expect(seen.has("you * {always}")).toBe(true);
  });

  it("[WORD-4] say who is spoken of, where, and what the rules propose", () => {
    const seen = featuresOf(tokensOf("you forget me", reading), "response", reading, {
      kind: "label",
      start: 0,
      end: 3,
    });
    for (const feature of ["@you+i", "@response", "!rule", "!label"]) expect(seen.has(feature), feature).toBe(true);
  });

  it("[WORD-3] hold no more than three words in a row", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("you", "always", "never", "me", "moan", "?", ","), { maxLength: 12 }),
        (words) => {
          for (const feature of features(words.join(" ")).keys()) {
            expect(feature.replace(/^@note \^ /, "").split(" ").length).toBeLessThanOrEqual(3);
          }
        },
      ),
    );
  });
});
