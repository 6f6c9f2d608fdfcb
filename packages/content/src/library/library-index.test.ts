import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDecks } from "./build.ts";
import { type IndexedQuestion, joinWords, ordersOf, packIndex, packWords, unpackIndex } from "./library-index.ts";
import { type BuiltLibrary, mayServeUnasked, type Question } from "./question.ts";

/** Of the 60 kB of the first load; 720 questions take about half of it. */
const maxIndexGzipBytes = 1_500;
/** What one evening needs: part of the first load too. */
const maxTextsGzipBytes = 1_500;

const library = buildDecks(resolve(import.meta.dirname, "../../decks"));
const themes = ["lately", "fears", "own"];
const question = fc.record({
  theme: fc.constantFrom(...themes),
  number: fc.integer({ min: 1, max: 99 }),
  edition: fc.integer({ min: 1, max: 9 }),
  depth: fc.constantFrom<Question["depth"]>(1, 2, 3, 4, 5),
  bond: fc.constantFrom<Question["bond"]>("either", "partner", "friend"),
  flags: fc.constantFrom<readonly string[] | undefined>(undefined, ["money"]),
});
const libraries = fc
  .uniqueArray(question, { selector: ({ theme, number }) => `${theme}-${number}`, maxLength: 120, size: "max" })
  .map((all): BuiltLibrary => {
    const sorted = all.toSorted((a, b) => themes.indexOf(a.theme) - themes.indexOf(b.theme) || a.number - b.number);
    return {
      edition: 9,
      themes: themes.map((id) => ({ id, title: id, about: id })),
      questions: sorted.map(({ theme, number, flags, ...one }) => ({
        ...{
          id: `${theme}-${String(number).padStart(2, "0")}`,
          theme,
          text: "What next?",
          response: "Ask.",
          minutes: 5,
        },
        ...one,
        ...(flags && { flags }),
      })),
    };
  });
const indexOf = ({ id, theme, edition, depth, bond, flags }: Question): IndexedQuestion => {
  return { id, theme, edition, depth, bond, tender: flags !== undefined };
};
const ids = (questions: readonly IndexedQuestion[]) => questions.map(({ id }) => id);

describe("the index of the library", () => {
  it("[CON-60] holds every question with what drawing looks at, in the order of themes and numbers", () => {
    fc.assert(
      fc.property(libraries, (built) => {
        const packed = packIndex(built);
        expect(unpackIndex(JSON.parse(JSON.stringify(packed)))).toEqual(built.questions.map(indexOf));
      }),
    );
    expect(() => packIndex({ ...library, questions: [{ ...library.questions[0]!, id: "lately-1" }] })).toThrow(
      RangeError,
    );
  });

  it("[CON-60] is small, and so are the texts that are served of each theme", () => {
    expect(ids(unpackIndex(packIndex(library))).toSorted()).toEqual(library.questions.map(({ id }) => id).toSorted());
    expect(gzipSync(JSON.stringify(packIndex(library)), { level: 6 }).length).toBeLessThan(maxIndexGzipBytes);
    for (const [texts] of packWords(library).values()) {
      expect(gzipSync(JSON.stringify(texts), { level: 6 }).length).toBeLessThan(maxTextsGzipBytes);
    }
  });

  it("[CON-60] the words of all themes are those of all questions, without empty fields", () => {
    const words = [...packWords(library)];
    expect(words.map(([theme]) => theme)).toEqual(library.themes.map(({ id }) => id));
    const all = Object.fromEntries(words.flatMap(([, packed]) => Object.entries(joinWords(...packed).questions)));
    const served = words.flatMap(([, [texts]]) => Object.keys(texts));
    expect(served).toEqual(
      unpackIndex(packIndex(library))
        .filter(mayServeUnasked)
        .map(({ id }) => id),
    );
    for (const { id, theme: _theme, edition: _edition, depth: _depth, bond: _bond, ...rest } of library.questions) {
      expect(all[id]).toEqual(rest);
    }
    expect(Object.keys(all)).toHaveLength(library.questions.length);
  });
});

const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("the order that a pair draws from", () => {
  it("[CON-61] [CON-11] nothing in it is deeper than 2, tender, of a later edition or for the other kind of bond; nothing else is left out", () => {
    fc.assert(
      fc.property(libraries, seeds, fc.integer({ min: 1, max: 9 }), (built, seed, edition) => {
        const index = unpackIndex(packIndex(built));
        for (const kind of ["partner", "friend"] as const) {
          const order = ordersOf(index, seed)(kind, edition);
          const other = kind === "partner" ? "friend" : "partner";
          const fits = (one: IndexedQuestion) =>
            one.depth <= 2 && !one.tender && one.edition <= edition && one.bond !== other;
          expect(ids(order).toSorted()).toEqual(ids(index.filter(fits)).toSorted());
        }
      }),
    );
  });

  it("[CON-61] [CON-16] that of an edition begins with that of the one before, in the library as in any", () => {
    const isPrefix = (index: readonly IndexedQuestion[], seed: Uint8Array, edition: number) => {
      for (const kind of ["partner", "friend"] as const) {
        const before = ids(ordersOf(index, seed)(kind, edition));
        expect(ids(ordersOf(index, seed)(kind, edition + 1)).slice(0, before.length)).toEqual(before);
        // A phone whose library ends with that edition has the same order.
        expect(
          ids(
            ordersOf(
              index.filter((one) => one.edition <= edition),
              seed,
            )(kind, edition),
          ),
        ).toEqual(before);
      }
    };
    fc.assert(
      fc.property(libraries, seeds, fc.integer({ min: 1, max: 8 }), (built, seed, edition) =>
        isPrefix(unpackIndex(packIndex(built)), seed, edition),
      ),
    );
    isPrefix(unpackIndex(packIndex(library)), new Uint8Array(16).fill(7), 1);
  });

  it("[CON-61] the library has a question a day for a year, for partners and for friends", () => {
    const orders = ordersOf(unpackIndex(packIndex(library)), new Uint8Array(16).fill(3));
    for (const kind of ["partner", "friend"] as const) {
      expect(orders(kind, library.edition).length).toBeGreaterThanOrEqual(365);
    }
  });
});
