import type { OwnDeck } from "@twofold/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { isSameDeck, newDeckId, swapped, withChanged, without, withQuestion } from "./decks.ts";

const question = (text: string) => ({ text, depth: 1 as const, flags: [] });
const deck: OwnDeck = { id: "mine", title: "Mine", about: "", questions: ["one", "two", "three"].map(question) };
const texts = ({ questions }: OwnDeck) => questions.map(({ text }) => text).join(" ");

it("questions are added, changed, moved and taken out, and the deck that went in stays as it was", () => {
  expect(texts(withQuestion(deck, question("four")))).toBe("one two three four");
  expect(texts(withChanged(deck, 1, question("2")))).toBe("one 2 three");
  expect(texts(without(deck, 0))).toBe("two three");
  expect(texts(swapped(deck, 2, 0))).toBe("three two one");
  expect(texts(swapped(deck, 2, 3))).toBe("one two three");
  expect(texts(deck)).toBe("one two three");
});

it("two decks are the same when they say the same, whatever their names in a file", () => {
  expect(isSameDeck(deck, { ...deck, id: "other", author: "Mira" })).toBe(true);
  expect(isSameDeck(deck, swapped(deck, 0, 1))).toBe(false);
  expect(isSameDeck(deck, withChanged(deck, 0, { ...question("one"), flags: ["money"] }))).toBe(false);
});

it("[LIB-8] a new deck gets a name that fits a file and that no other has", () => {
  expect(newDeckId("Où es-tu ?", new Set())).toBe("ou-es-tu");
  expect(newDeckId("问题", new Set(["deck"]))).toBe("deck-2");
  const names = fc.uniqueArray(fc.constantFrom("deck", "a", "a-2", "deck-2"));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), names, (title, taken) => {
      const id = newDeckId(title, new Set(taken));
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(id.length).toBeLessThanOrEqual(40);
      expect(taken).not.toContain(id);
    }),
  );
});
