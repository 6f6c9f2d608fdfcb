import { describe, expect, it } from "vitest";
import { parseDeck } from "./parse-deck.ts";

const deck = `id: lately
version: 1
language: en
licence: CC-BY-4.0
author: Somebody
title: Lately
about: Small things from these days.
questions:
  - id: lately-01
    edition: 1
    text: What made you smile on the way here?
    response: Smile back.
    depth: 1
    bond: either
    minutes: 5
    flags: []
`;

const said = (source: string) => {
  const parsed = parseDeck(source, "lately.yaml");
  return parsed.ok ? [] : parsed.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
};

describe("reading a deck", () => {
  it("[CON-1] gives the deck and the way back to its lines", () => {
    const parsed = parseDeck(deck, "lately.yaml");
    if (!parsed.ok) throw new Error("the sample deck is a good one");
    expect(parsed.placed.deck.questions[0]).toMatchObject({ id: "lately-01", depth: 1, bond: "either", flags: [] });
    expect(parsed.placed.lineOf("questions", 0, "text")).toBe(11);
    expect(parsed.placed.lineOf("questions", 0)).toBe(9);
    expect(parsed.placed.lineOf("questions", 0, "friend")).toBe(9);
    expect(parsed.placed.lineOf()).toBe(1);
  });

  it.each([
    ["depth: 1", "depth: 7", "13 depth: expected is a depth from 1 (light) to 5 (deep)"],
    ["depth: 1", "depth: light", "13 depth: expected is a depth from 1 (light) to 5 (deep)"],
    ["bond: either", "bond: couple", "14 bond: expected is one of: partner, friend, either"],
    ["minutes: 5", "minutes: 7", "15 minutes: expected is one of: 2, 5, 10, 15, 20, 45, 90"],
    ["flags: []", "flags: none", "16 flags: a list is expected here, for example []"],
    ["id: lately-01", "id: Lately 1", "9 id: an id like lately-01 is expected here: theme name, dash, two digits"],
    ["    response: Smile back.\n", "", '9 "response" is missing'],
    ["response:", "reponse:", '9 "response" is missing'],
    ["edition: 1", "edition: 0", "10 edition: a whole number from 1 is expected here"],
    ["text: What made you smile on the way here?", "text:", "11 text: text is expected here"],
    ["licence: CC-BY-4.0", "licence: MIT", "4 licence: the licence of a deck is CC-BY-4.0"],
    ["version: 1\n", "", '1 "version" is missing'],
  ])("[CON-2] %j instead of %j is named with its line and what was expected", (right, wrong, message) => {
    expect(deck).toContain(right);
    expect(said(deck.replace(right, wrong))[0]).toBe(`lately.yaml:${message}`);
  });

  it("[CON-2] a field that the format does not know is named", () => {
    expect(said(deck.replace("minutes: 5", "minutes: 5\n    colour: blue"))).toEqual([
      'lately.yaml:16 "colour" is not part of a deck: remove it, or check its spelling',
    ]);
  });

  it("[CON-2] every problem is named, not only the first", () => {
    expect(said(deck.replace("depth: 1", "depth: 9").replace("bond: either", "bond: all"))).toHaveLength(2);
  });

  it.each([
    ["What made", "What: made", 11, 'put "quotation marks" around text with ": "'],
    ["What made", '"What" made', 11, 'put "quotation marks" around'],
    ["What made you smile on the way here?", "*what", 11, 'needs "quotation marks" around it'],
    ["    depth: 1", "   depth: 1", 13, "indent it like its neighbours"],
    ["    depth: 1", "\tdepth: 1", 13, "indented with a tab"],
    ["minutes: 5", "minutes: 5\n    depth: 2", 16, "written twice"],
  ])("[CON-2] text that YAML cannot read: %j as %j", (right, wrong, line, message) => {
    const problems = said(deck.replace(right, wrong));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`lately.yaml:${line} `);
    expect(problems[0]).toContain(message);
  });

  it.each(["", "just a sentence", "- a\n- list", "id: lately\n---\nid: twice"])(
    "[CON-2] not a deck at all: %j",
    (source) => {
      expect(said(source).length).toBeGreaterThan(0);
    },
  );
});
