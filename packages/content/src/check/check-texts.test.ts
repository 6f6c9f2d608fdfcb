import { describe, expect, it } from "vitest";
import { type HelpCountry, helpCountries, helpEntries } from "../../help/entries.ts";
import { notForYouNow } from "../../text/not-now.ts";
import { responseChoices, responsePhrases } from "../../text/responses.ts";
import { firstQuestions, fitsBond, invitationMessages } from "../index.ts";
import { checkTexts, helpEntryProblems, phraseProblems } from "./check-texts.ts";

describe("texts beside the decks", () => {
  it("[CON-20] keep the tone of the questions", () => {
    expect(checkTexts()).toEqual([]);
  });

  it("[CON-18] the list of when not to practise together names every ground once, without an address to anyone", () => {
    expect(notForYouNow).toHaveLength(10);
    const all = notForYouNow.join(" ");
    for (const ground of [
      "afraid",
      "hurts",
      "threatens",
      "phone",
      "say no",
      "court",
      "end it",
      "drugs",
      "ending their life",
      "under 18",
      "work",
    ]) {
      expect(all).toContain(ground);
    }
    expect(all).not.toMatch(/\b(victim|abuse|perpetrator|violent)\b|!|\bif you\b/i);
  });

  it("[CON-19] every help entry has a number or an address, a source and the source’s own date", () => {
    const entry = helpEntries[0]!;
    const { number: _, ...without } = entry;
    expect(helpEntryProblems(entry)).toEqual([]);
    expect(helpEntryProblems(without)).toEqual([`${entry.service}: either a number or a web address is expected`]);
    expect(helpEntryProblems({ ...entry, sourceDate: "last spring" })[0]).toContain("sourceDate: a date like 2024");
    expect(helpEntryProblems({ ...entry, sourceUrl: "http://example.org" })[0]).toContain("https is expected");
    expect(helpEntryProblems({ ...entry, source: "" })).toHaveLength(1);
    expect(helpEntryProblems({ ...entry, countries: [] })[0]).toContain("a country is expected");
    expect(helpEntryProblems({ ...entry, checked: { day: "2026-11-22", by: "R. Nakamura" } })).toEqual([]);
    expect(helpEntryProblems({ ...entry, checked: { day: "in May", by: "R. Nakamura" } })[0]).toContain("a day is");
  });

  it("[CON-19] every country of the list has a number, everywhere has directories alone", () => {
    for (const country of Object.keys(helpCountries) as HelpCountry[]) {
      const kinds = helpEntries.filter(({ countries }) => countries.includes(country)).map(({ kind }) => kind);
      expect(kinds.length).toBeGreaterThan(0);
      expect(kinds.every((kind) => (kind === "directory") === (country === "everywhere"))).toBe(true);
    }
  });

  it("[CON-20] there are six first questions, and a message for each kind of bond", () => {
    expect(new Set(firstQuestions.map(({ id }) => id)).size).toBe(6);
    for (const bondKind of ["partner", "friend"] as const) expect(invitationMessages[bondKind]).toContain("Twofold");
  });

  it("[CON-46] thirty phrases of comfort and eight to ten to thank, ask on and feel with, for each kind of bond", () => {
    for (const bondKind of ["partner", "friend"] as const) {
      const count = (kind: keyof typeof responsePhrases) =>
        responsePhrases[kind].filter((phrase) => fitsBond(phrase, bondKind)).length;
      expect(count("comfort")).toBe(30);
      for (const kind of ["thank", "more", "feel"] as const) {
        expect(count(kind)).toBeGreaterThanOrEqual(8);
        expect(count(kind)).toBeLessThanOrEqual(10);
      }
      expect(count("ideas")).toBe(0);
    }
    expect(Object.keys(responsePhrases)).toEqual(responseChoices.map(({ kind }) => kind));
  });

  it.each([
    ["That is your fault, I think.", "it blames"],
    ["Don’t worry about it.", "it advises or soothes away"],
    ["I’m here", "with its mark at the end"],
    ["Hm, hm.", "8 to 64 characters are expected, this has 7"],
    ["I am very glad that you told me.", "nearly the same as: I am so glad that you told me."],
  ])("[CON-46] a phrase is refused: %s", (text, expected) => {
    const other = { text: "I am so glad that you told me.", bond: "either" } as const;
    expect(phraseProblems([other])).toEqual([]);
    expect(phraseProblems([other, { text, bond: "either" }]).join()).toContain(expected);
  });
});
