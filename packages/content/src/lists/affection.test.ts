import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { affectionGroups, buildAffection, readAffection } from "./affection.ts";

const own = join(import.meta.dirname, "../../affection");

describe("ways of being affectionate", () => {
  const dir = mkdtempSync(join(tmpdir(), "affection-"));
  afterAll(() => rmSync(dir, { recursive: true }));
  const partners = readFileSync(join(own, "partners.yaml"), "utf8");
  const friends = readFileSync(join(own, "friends.yaml"), "utf8");
  const found = (files: { partners?: string; friends?: string }) => {
    writeFileSync(join(dir, "partners.yaml"), files.partners ?? partners);
    writeFileSync(join(dir, "friends.yaml"), files.friends ?? friends);
    return readAffection(dir).problems.map(({ message }) => message);
  };

  it("[CON-43] are 40 for partners and 25 for friends, from words to touch, friends' touch a greeting", () => {
    const { partner, friend } = buildAffection(own);
    const counts = (items: typeof partner) =>
      affectionGroups.map((group) => items.filter((item) => item.group === group).length);
    expect(counts(partner)).toEqual([12, 12, 8, 8]);
    expect(counts(friend)).toEqual([10, 9, 6, 0]);
    for (const items of [partner, friend]) {
      const order = items.map(({ group }) => affectionGroups.indexOf(group));
      expect(order).toEqual([...order].sort());
      // Two who live far apart have a choice of words and of presence.
      expect(items.filter(({ needsSamePlace }) => !needsSamePlace).length).toBeGreaterThanOrEqual(10);
    }
  });

  it("[CON-43] none is sexual, none for friends goes beyond a greeting", () => {
    expect(found({})).toEqual([]);
    expect(found({ partners: partners.replace("rub each other’s tired backs", "shower at the same hour") })).toEqual([
      'partner-touch-05, text: "shower" is not for this list',
    ]);
    const cuddle = "cuddle when we part";
    expect(found({ partners: partners.replace("rub each other’s tired backs", cuddle) })).toEqual([]);
    expect(found({ friends: friends.replace("give a second hug when we part", cuddle) })).toEqual([
      'friend-small-touch-02, text: "cuddle" is not for this list',
    ]);
  });

  it("[CON-43] each completes “I would like us to …”; a missing one, a wrong name and touch from afar are named", () => {
    expect(found({ friends: friends.replace("text: hug when we meet", "text: Hug when we meet.") })).toEqual([
      expect.stringContaining('it completes "I would like us to …"'),
    ]);
    expect(found({ partners: partners.replaceAll("needsSamePlace: true", "needsSamePlace: false") })).toHaveLength(16);
    expect(found({ friends: friends.replace("group: presence", "group: words") })).toEqual([
      expect.stringContaining("an id that begins with friend-words- is expected here"),
      "10 of words for a friend are expected, found: 11",
      "9 of presence for a friend are expected, found: 8",
    ]);
    expect(found({ friends: friends.replace("bond: friend", "bond: partner") })[0]).toBe(
      "bond: this list is called partners.yaml",
    );
    expect(() => buildAffection(dir)).toThrow("friends.yaml:8 bond: this list is called partners.yaml");
  });
});
