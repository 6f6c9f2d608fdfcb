import { join } from "node:path";
import { comforts, type Wish } from "@twofold/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDecks } from "../library/build.ts";
import { fitsBond } from "../library/question.ts";
import { tenderFlags } from "../library/tender-flags.ts";
import { themeOrder } from "../library/themes.ts";
import { fittingQuestions } from "./fitting.ts";

const { questions, edition } = buildDecks(join(import.meta.dirname, "../../decks"));
const facts = questions.map((question) => ({ ...question, flags: question.flags ?? [] }));
const byId = new Map(facts.map((question) => [question.id, question]));
const seedOf = (fill: number) => new Uint8Array(16).fill(fill);

const wish: fc.Arbitrary<Wish> = fc.record({
  theme: fc.constantFrom(...themeOrder),
  comfort: fc.constantFrom("light" as const, "middle" as const, "deep" as const),
  flags: fc.subarray([...tenderFlags]),
  bondKind: fc.constantFrom("partner" as const, "friend" as const),
  edition: fc.integer({ min: 1, max: edition }),
});

describe("[PRAC-37] what the library has for a wish", () => {
  it("is of the theme, no deeper than the comfort, without a topic that is not wished, for this bond and edition", () => {
    let found = 0;
    fc.assert(
      fc.property(wish, fc.nat(255), (one, fill) => {
        const ids = fittingQuestions(facts, seedOf(fill), one);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          const question = byId.get(id)!;
          expect(question.theme).toBe(one.theme);
          expect(question.depth).toBeLessThanOrEqual(comforts[one.comfort]);
          expect(question.edition).toBeLessThanOrEqual(one.edition);
          expect(question.flags.filter((flag) => !one.flags.includes(flag))).toEqual([]);
          expect(fitsBond(question, one.bondKind)).toBe(true);
          found += 1;
        }
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it("has the deepest in front, in an order of the pair's own that the order of the library does not touch", () => {
    const deep: Wish = { theme: "dreams", comfort: "deep", flags: [...tenderFlags], bondKind: "partner", edition };
    const ids = fittingQuestions(facts, seedOf(1), deep);
    const depths = ids.map((id) => byId.get(id)!.depth);
    expect(depths).toEqual([...depths].sort((a, b) => b - a));
    expect(depths[0]).toBe(5);
    expect(fittingQuestions(facts.toReversed(), seedOf(1), deep)).toEqual(ids);
    expect(fittingQuestions(facts, seedOf(2), deep)).not.toEqual(ids);
  });

  it("is something for every theme, either kind of bond and every comfort, with no tender topic at all", () => {
    for (const theme of themeOrder) {
      for (const bondKind of ["partner", "friend"] as const) {
        for (const comfort of ["light", "middle", "deep"] as const) {
          const ids = fittingQuestions(facts, seedOf(1), { theme, comfort, flags: [], bondKind, edition });
          expect({ theme, bondKind, comfort, isThere: ids.length > 0 }).toMatchObject({ isThere: true });
        }
      }
    }
  });
});
