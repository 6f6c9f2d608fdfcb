import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anything, bandOf, type Entry, isShown, type Own, unopened } from "./wish.ts";

const entry: Entry = { id: "lately-01", theme: "lately", depth: 1, bond: "either", tender: false };
const own: Own = { kind: "partner", hidden: new Set(), favoured: new Set(), opened: new Set() };
const words = { text: "What?", response: "Ask on.", minutes: 10 };

const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.constantFrom("lately-01", "lately-02", "dreams-01"),
    theme: fc.constant("lately"),
    depth: fc.integer({ min: 1, max: 5 }),
    bond: fc.constantFrom("partner" as const, "friend" as const, "either" as const),
    flags: fc.uniqueArray(fc.constantFrom("money", "grief"), { maxLength: 2 }),
    minutes: fc.constantFrom(2, 5, 10, 45),
    isHere: fc.boolean(),
  })
  .map(({ flags, minutes, isHere, ...rest }) => ({
    ...rest,
    tender: flags.length > 0,
    ...(isHere ? { words: { text: "What?", response: "Ask.", minutes, ...(flags.length > 0 ? { flags } : {}) } } : {}),
  }));
const anyWish = fc.record({
  depth: fc.constantFrom("" as const, "light" as const, "middle" as const, "deep" as const),
  minutes: fc.constantFrom(0, 5, 20),
  favourites: fc.boolean(),
  tender: fc.boolean(),
});
const some = fc.uniqueArray(fc.constantFrom("lately-01", "lately-02", "dreams-01")).map((ids) => new Set(ids));
const anyOwn: fc.Arbitrary<Own> = fc.record({
  kind: fc.constantFrom("partner" as const, "friend" as const, undefined),
  hidden: some,
  favoured: some,
  opened: fc.uniqueArray(fc.constantFrom("money", "grief")).map((flags) => new Set(flags)),
});

describe("what a list shows", () => {
  it("[LIB-1] is never written for the other kind of bond, and for one alone only what fits both", () => {
    fc.assert(
      fc.property(anyEntry, anyWish, anyOwn, (one, wish, mine) => {
        if (!isShown(one, wish, mine)) return;
        expect(one.bond === "either" || one.bond === mine.kind).toBe(true);
      }),
    );
  });

  it("[LIB-1] touches neither touch nor money for friends, whatever they opened", () => {
    const opened = { ...own, opened: new Set(["money", "grief"]) };
    const touching = (...flags: string[]) => ({ ...entry, tender: true, words: { ...words, flags } });
    for (const [flags, partner, friend] of [
      [["money"], true, false],
      [["grief", "money"], true, false],
      [["grief"], true, true],
    ] as const) {
      expect(isShown(touching(...flags), anything, opened), flags.join()).toBe(partner);
      expect(isShown(touching(...flags), anything, { ...opened, kind: "friend" }), flags.join()).toBe(friend);
    }
    expect([...unopened([touching("money"), touching("grief")], { ...own, kind: "friend" }).keys()]).toEqual(["grief"]);
  });

  it("[LIB-2] is nothing that was set aside, whatever is wished for", () => {
    fc.assert(
      fc.property(anyEntry, anyWish, anyOwn, (one, wish, mine) => {
        if (mine.hidden.has(one.id)) expect(isShown(one, wish, mine)).toBe(false);
      }),
    );
    expect(isShown(entry, anything, own)).toBe(true);
  });

  it("[LIB-4] touches no topic that was not opened, and nothing tender before its words are here", () => {
    fc.assert(
      fc.property(anyEntry, anyWish, anyOwn, (one, wish, mine) => {
        if (!isShown(one, wish, mine) || !one.tender) return;
        expect(one.words?.flags?.every((flag) => mine.opened.has(flag))).toBe(true);
      }),
    );
    const tender = { ...entry, tender: true, words: { ...words, flags: ["grief", "money"] } };
    expect(isShown(tender, anything, { ...own, opened: new Set(["money"]) })).toBe(false);
    expect(isShown(tender, anything, { ...own, opened: new Set(["money", "grief"]) })).toBe(true);
    expect([...unopened([tender, entry], own)]).toEqual([
      ["grief", 1],
      ["money", 1],
    ]);
    expect([...unopened([tender], { ...own, hidden: new Set([entry.id]) })]).toEqual([]);
  });

  it("a wish only ever narrows, and each part of it does", () => {
    fc.assert(
      fc.property(anyEntry, anyWish, anyOwn, (one, wish, mine) => {
        if (isShown(one, wish, mine)) expect(isShown(one, anything, mine)).toBe(true);
      }),
    );
    const shown = (part: Partial<typeof anything>, of: Entry = entry) => isShown(of, { ...anything, ...part }, own);
    expect([1, 2, 3, 4, 5].map(bandOf)).toEqual(["light", "light", "middle", "deep", "deep"]);
    expect([1, 3, 4].map((depth) => shown({ depth: "middle" }, { ...entry, depth }))).toEqual([true, true, false]);
    expect([1, 3, 4].map((depth) => shown({ depth: "deep" }, { ...entry, depth }))).toEqual([false, false, true]);
    expect(shown({ favourites: true })).toBe(false);
    expect(shown({ tender: true })).toBe(false);
    expect([shown({ minutes: 5 }, { ...entry, words }), shown({ minutes: 10 }, { ...entry, words })]).toEqual([
      false,
      true,
    ]);
    expect(shown({ minutes: 10 }), "of what is not here yet, the length is unknown").toBe(false);
  });
});
