import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDecks } from "../library/build.ts";
import { themeOrder } from "../library/themes.ts";
import { parseThemeReview } from "./theme-review.ts";

const page = `
theme: own
reviewer: second reader
read: 2
changes:
  - { id: own-01, field: text, criterion: 3, before: "When, and why?", after: "When?" }
  - { id: own-02, field: flags, criterion: 8, before: [], after: [work] }
kept:
  - { id: own-02, why: "Hard, and worth it." }
`;

describe("reviews of the themes", () => {
  it("[CON-58] a page says what was read, changed and doubted, in its own form only", () => {
    const review = parseThemeReview(page);
    expect(review.changes).toHaveLength(2);
    expect(() => parseThemeReview(page.replace("criterion: 3", "criterion: 11"))).toThrow();
    expect(() => parseThemeReview(page.replace("field: text", "field: title"))).toThrow();
    expect(() => parseThemeReview(page.replace("own-01", "own-1"))).toThrow("an id like lately-01 is expected");
  });

  it("[CON-58] a second reader read every question of every theme", () => {
    const { decks } = readDecks(resolve(import.meta.dirname, "../../decks"));
    const folder = resolve(import.meta.dirname, "../../reviews");
    const reviews = themeOrder.map((theme) => parseThemeReview(readFileSync(join(folder, `${theme}.yaml`), "utf8")));
    for (const [at, { deck }] of decks.entries()) {
      const { theme, read, changes, kept } = reviews[at]!;
      const ids = new Set(deck.questions.map(({ id }) => id));
      expect([theme, read]).toEqual([deck.id, deck.questions.length]);
      expect([...changes, ...kept].filter(({ id }) => !ids.has(id))).toEqual([]);
    }
  });
});
