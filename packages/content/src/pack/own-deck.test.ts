import { maxDeckChars, type OwnDeck } from "@twofold/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { tenderFlags } from "../library/tender-flags.ts";
import { isKeepable, packToDeck } from "./own-deck.ts";
import { readPack } from "./read-pack.ts";
import { writePack } from "./write-pack.ts";

const credit = { author: "Mira", licence: "CC-BY-4.0" };

it("[PACK-8] a pack is kept whole, with its author and its terms, and without the names of the file", () => {
  const question = {
    text: "For lovers?",
    friend: "For mates?",
    depth: 3,
    bond: "either",
    minutes: 5,
    flags: ["money"],
  } as const;
  const header = { id: "journeys", title: "Journeys", about: "Roads and stations.", ...credit };
  const pack = { ...header, version: 2, language: "en", questions: [{ id: "journeys-01", ...question }] };
  expect(packToDeck(pack)).toEqual({ ...header, questions: [question] });
});

it("a deck that is larger than one can be kept is known before it is kept", () => {
  const long = { text: "x".repeat(300), depth: 1 as const, flags: [] };
  const deck = (count: number): OwnDeck => ({ id: "a", title: "A", about: "", questions: Array(count).fill(long) });
  expect(isKeepable(deck(150))).toBe(true);
  expect(JSON.stringify(deck(200)).length).toBeGreaterThan(maxDeckChars);
  expect(isKeepable(deck(200))).toBe(false);
  expect(isKeepable(deck(0))).toBe(false);
});

const words = fc
  .array(
    fc.constantFrom(
      "Where",
      "is",
      "it:",
      "- no",
      "#1",
      "“so”",
      "'x'",
      '"y"',
      "null",
      "12",
      "{a}",
      "*b",
      "&c",
      "!d",
      "|",
      "été",
      "قلب",
      "?",
    ),
    {
      minLength: 3,
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(" "));
const ownQuestion = fc.record(
  {
    text: words,
    response: words,
    depth: fc.constantFrom(1, 2, 3, 4, 5),
    flags: fc.uniqueArray(fc.constantFrom(...tenderFlags), { maxLength: 3 }).map((flags) => flags.toSorted()),
    theme: fc.constantFrom("lately", "dreams"),
    friend: words,
    bond: fc.constantFrom("partner", "friend", "either"),
    minutes: fc.constantFrom(2, 45),
  },
  { requiredKeys: ["text", "depth", "flags"] },
);
const ownDeck = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,8}){0,2}$/),
  title: words.map((text) => text.slice(0, 80).trim()),
  about: words,
  author: fc.constant(credit.author),
  licence: fc.constant(credit.licence),
  questions: fc.array(ownQuestion, { minLength: 1, maxLength: 120 }),
});

it("[PACK-8] a deck that is written to a file and read again is the same deck, and the same file", () => {
  fc.assert(
    fc.property(ownDeck, (deck) => {
      const file = writePack(deck as OwnDeck, credit);
      const reading = readPack(new TextEncoder().encode(file));
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      expect(reading.refused).toEqual([]);
      const again = packToDeck(reading.pack);
      expect(again).toEqual(deck);
      expect(writePack(again, credit)).toBe(file);
    }),
  );
});
