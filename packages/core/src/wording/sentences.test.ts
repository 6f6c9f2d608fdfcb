import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainSentence, splitSentences } from "./sentences.ts";

describe("sentences", () => {
  it("[WORD-4] end with a mark or a line, and keep their place", () => {
    const text = "Home late again. Sorry!\nso… it was long\n\n🙄";
    expect(splitSentences(text).map(({ text: one }) => one.trim())).toEqual([
      "Home late again.",
      "Sorry!",
      "so… it was long",
      "🙄",
    ]);
    for (const { text: one, start } of splitSentences(text)) expect(text.slice(start, start + one.length)).toBe(one);
  });

  it("[WORD-4] are read unit for unit as long as they were written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plainSentence(text, new Set()).length).toBe(text.length);
      }),
    );
  });

  it("[WORD-5] lose what is quoted, and keep a single word in marks", () => {
    expect(plainSentence("She said “you never listen” and left", new Set(["she"]))).not.toContain("never");
    expect(plainSentence('you "tried" it', new Set())).toContain("tried");
  });

  it("[WORD-4] keep the capital of a name, not of a known word or of shouting", () => {
    expect(plainSentence("Calm down, Peter, PLEASE", new Set(["calm"]))).toBe("calm down, Peter, please");
    expect(plainSentence("It’s Ada’s", new Set(["it"]))).toBe("it's Ada's");
  });
});
