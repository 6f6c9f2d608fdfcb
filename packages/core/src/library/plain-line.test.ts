import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainLine, plainLine } from "./plain-line.ts";

describe("[ASK-4] a plain line", () => {
  it.each([
    { says: "a line break and a tab", text: "one\n two\tthree ", plain: "one two three" },
    { says: "a right-to-left override", text: "pay \u202eevil\u202c now", plain: "pay evil now" },
    { says: "isolates and marks", text: "\u2066a\u2069 \u200eb\u200f", plain: "a b" },
    { says: "a zero-width space and a byte order mark", text: "a\u200bb\ufeffc", plain: "ab c" },
    { says: "a soft hyphen, an invisible times and a tag", text: "a\u00adb\u2062c\u{e0041}", plain: "abc" },
    { says: "controls", text: "a\u0000b\u007fc\u0085d", plain: "abcd" },
    { says: "half of a pair", text: "a\ud83db", plain: "ab" },
    { says: "letters and accents apart", text: "cafe\u0301", plain: "café" },
  ])("is without $says", ({ text, plain }) => {
    expect(isPlainLine(text) && text === text.normalize("NFC")).toBe(false);
    expect(plainLine(text)).toBe(plain);
  });

  it.each([
    { says: "a joiner in Persian", text: "می\u200cخواهم" },
    { says: "a joiner after a virama", text: "क्\u200dष" },
    { says: "a family of emoji", text: "👩\u200d👩\u200d👧 and 👍🏽" },
    { says: "a heart with its selector", text: "❤️ 👩\u200d❤️\u200d👨" },
    { says: "any script", text: "Was möchtest du? 你呢？ ماذا؟" },
  ])("keeps $says", ({ text }) => {
    expect(isPlainLine(text)).toBe(true);
    expect(plainLine(text)).toBe(text.normalize("NFC"));
  });

  it("has no joiner where nothing is joined", () => {
    expect(plainLine("a \u200db\u200c, \u200d")).toBe("a b,");
    expect(isPlainLine("1\u200d2")).toBe(false);
  });

  it("made once is plain, and made twice the same", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.array(fc.constantFrom("\u202e", "\u200d", " ", "\n", "é")),
        (text, more) => {
          const once = plainLine(text + more.join("x"));
          expect(isPlainLine(once)).toBe(true);
          expect(plainLine(once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
