import { fitsBond, responsePhrases } from "@twofold/content";
import { maxWordsLength } from "@twofold/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { phrasesAtOnce, phrasesShown, withPhrase } from "./phrases.ts";

const days = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2036-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 });

it("[CON-46] a handful at a time, no phrase twice in it, and asking on goes through all of them", () => {
  fc.assert(
    fc.property(lists, days, (phrases, day) => {
      const turns = Array.from({ length: Math.ceil(phrases.length / phrasesAtOnce) }, (_, turn) =>
        phrasesShown(phrases, day, turn),
      );
      for (const shown of turns) {
        expect(shown).toHaveLength(Math.min(phrasesAtOnce, phrases.length));
        expect(new Set(shown).size).toBe(shown.length);
      }
      expect(new Set(turns.flat())).toEqual(new Set(phrases));
    }),
  );
});

it("[CON-46] another day begins with others", () => {
  const { comfort } = responsePhrases;
  for (const bondKind of ["partner", "friend"] as const) {
    const phrases = comfort.filter((phrase) => fitsBond(phrase, bondKind)).map(({ text }) => text);
    const today = phrasesShown(phrases, "2026-11-22", 0);
    expect(phrasesShown(phrases, "2026-11-23", 0).filter((phrase) => today.includes(phrase))).toEqual([]);
  }
  expect(phrasesShown([], "2026-11-22", 0)).toEqual([]);
});

it("[CON-46] a phrase takes the place of another one, and never of one's own words", () => {
  const phrases = ["That sounds hard.", "I believe you."];
  expect(withPhrase("  ", "I believe you.", phrases)).toBe("I believe you.");
  expect(withPhrase("That sounds hard.", "I believe you.", phrases)).toBe("I believe you.");
  expect(withPhrase("Oh, the stairs. ", "I believe you.", phrases)).toBe("Oh, the stairs. I believe you.");
  expect(withPhrase("Oh. I believe you.", "I believe you.", phrases)).toBe("Oh. I believe you.");
  const long = "a".repeat(maxWordsLength - 3);
  expect(withPhrase(long, "I believe you.", phrases)).toBe(long);
});
