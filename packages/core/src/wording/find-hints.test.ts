import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { findHints, type Setting } from "./find-hints.ts";
import { type HintKind, hintKinds } from "./language.ts";
import { compilePatterns } from "./pattern.ts";

const note: Setting = { language: en, where: "note", ideasWelcome: false };
const response: Setting = { ...note, where: "response" };

function kinds(text: string, setting: Setting = note): HintKind[] {
  return findHints(text, setting).map(({ kind }) => kind);
}

describe("hints on wording", () => {
  it.each<[HintKind, string, Setting]>([
    ["you-always-never", "You never listen to me.", note],
    ["i-feel-that-you", "I feel that you don't respect me.", note],
    ["label", "You're so selfish.", note],
    ["mind-reading", "You're not really sorry.", note],
    ["contempt", "A five-year-old could do that.", note],
    ["command-should", "Answer your phone when I call.", note],
    ["comparison", "Why can't you be more like Peter?", note],
    ["dismissal", "You're overreacting.", response],
    ["unasked-advice", "Have you tried yoga?", response],
  ])("[WORD-4] know %s: %s", (kind, text, setting) => {
    expect(kinds(text, setting)).toEqual([kind]);
  });

  it.each([
    "You always bring the good bread.",
    "You never once made fun of my accent.",
    "I feel lonely when you work late.",
    "You're not a burden.",
    "I should have told you on Monday.",
    "On Tuesday when you looked at your phone while I was talking I felt alone.",
    "It would help me if we could plan the week on Sunday.",
    "I love you more than you think.",
  ])("[WORD-4] leave alone: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("[WORD-4] give at most one hint per sentence, each with its phrase and its two sentences", () => {
    const text = "Soup was good.\nYou never listen and you're so selfish! You constantly interrupt me.";
    const hints = findHints(text, note);
    expect(hints).toHaveLength(2);
    for (const { kind, start, end, heard, offer } of hints) {
      expect(text.slice(start, end)).toMatch(/you/i);
      expect({ heard, offer }).toEqual(en.hints[kind]);
    }
  });

  it("[WORD-4] do not depend on what was looked at before, and lie inside the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("you", "never", "calm down", "I", "feel", "that", ".", "\n", "😂", "“", "”")),
        (words) => {
          const text = words.join(" ");
          const hints = findHints(text, response);
          expect(findHints(text, response)).toEqual(hints);
          for (const { start, end } of hints) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });

  it("[WORD-4] take any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, ideasWelcome) => {
        for (const { start, end } of findHints(text, { ...response, ideasWelcome })) {
          expect(text.slice(start, end).length).toBe(end - start);
        }
      }),
    );
  });

  it("[WORD-5] leave quotations and what others said alone", () => {
    expect(kinds("“You never listen to me,” my mother said.")).toEqual([]);
    expect(kinds("She told me to calm down and it stung.")).toEqual([]);
  });

  it("[WORD-5] speak of advice only in a response, and only where ideas were not asked for", () => {
    const text = "Have you tried yoga?";
    expect(kinds(text, response)).toEqual(["unasked-advice"]);
    expect(kinds(text, { ...response, ideasWelcome: true })).toEqual([]);
    expect(kinds(text, note)).toEqual([]);
  });

  it("[WORD-4] have rules that compile by themselves and cover every kind", () => {
    for (const { say, unless } of en.rules) {
      expect(() => compilePatterns(say, en)).not.toThrow();
      if (unless !== undefined) expect(() => compilePatterns(unless, en)).not.toThrow();
    }
    expect(new Set(en.rules.map(({ kind }) => kind))).toEqual(new Set(hintKinds));
  });
});
