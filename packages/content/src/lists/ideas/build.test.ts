import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildIdeas, readIdeas } from "./build.ts";
import { ideaPrefixes } from "./idea.ts";

const folder = resolve(import.meta.dirname, "../../../ideas");

/** Loaded when the catalogue is opened, not before; 10.4 kB with 160 ideas. */
const maxIdeasGzipBytes = 13_000;

const written = `id: outdoors
version: 1
language: en
licence: CC-BY-4.0
author: Somebody
title: Out
about: Under the sky.
ideas:
  - id: out-01
    text: Follow running water for as long as it lets you.
    minutes: 30
    money: free
    energy: low
    place: near
    weather: any
    company: two
    needs: []
    children: either
    apart: false
    bond: either
    flags: []
`;

/** What `read` gives for a folder with this one file in it. */
function withFile<T>(text: string, read: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "twofold-ideas-"));
  try {
    writeFileSync(join(dir, "outdoors.yaml"), text);
    return read(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe("the ideas of the library", () => {
  const built = buildIdeas(folder);

  it("[CON-31] [CON-32] [CON-33] [CON-34] have no problems", () => {
    expect(readIdeas(folder).problems).toEqual([]);
  });

  it("[CON-36] are plain JSON in the order of their kinds, without empty fields, and small", () => {
    expect(JSON.parse(JSON.stringify(built))).toEqual(built);
    expect(built.kinds.map(({ id }) => id)).toEqual(Object.keys(ideaPrefixes));
    expect([...new Set(built.ideas.map(({ kind }) => kind))]).toEqual(Object.keys(ideaPrefixes));
    expect(built.ideas.filter(({ needs, flags }) => needs?.length === 0 || flags?.length === 0)).toEqual([]);
    expect(built.ideas.some(({ apart }) => apart === true)).toBe(true);
    expect(gzipSync(JSON.stringify(built), { level: 9 }).length).toBeLessThan(maxIdeasGzipBytes);
  });
});

describe("reading ideas", () => {
  it("[CON-36] an idea keeps what it says and loses what is empty", () => {
    expect(withFile(written, buildIdeas)).toEqual({
      kinds: [{ id: "outdoors", title: "Out", about: "Under the sky." }],
      ideas: [
        {
          id: "out-01",
          kind: "outdoors",
          text: "Follow running water for as long as it lets you.",
          minutes: 30,
          money: "free",
          energy: "low",
          place: "near",
          weather: "any",
          company: "two",
          children: "either",
          bond: "either",
        },
      ],
    });
    const full = written
      .replace("needs: []", "first: Ask a map.\n    needs: [car]")
      .replace("apart: false", "apart: true");
    expect(withFile(full, buildIdeas).ideas[0]).toMatchObject({ first: "Ask a map.", needs: ["car"], apart: true });
  });

  it.each([
    ["minutes: 30", "minutes: 45", "11 minutes: expected is one of: 15, 30, 60, 90, 180, 480"],
    [
      "needs: []",
      "needs: [boat]",
      "17 needs: expected is one of: car, booking, outdoors-at-night, screen, kitchen, call",
    ],
    ["needs: []", "needs: car", "17 needs: a list is expected here, for example []"],
    ["apart: false", "apart: maybe", "19 apart: true or false is expected here"],
    ["    money: free\n", "", '9 "money" is missing'],
    [
      "flags: []",
      "flags: []\n    colour: red",
      '22 "colour" is not part of a file of ideas: remove it, or check its spelling',
    ],
    [
      "id: outdoors",
      "id: underground",
      "1 id: expected is one of: at-home, outdoors, culture, community, making, day-away",
    ],
    ["id: out-01", "id: Out 1", "9 id: an id like home-01 is expected here: beginning of its kind, dash, two digits"],
    ["licence: CC-BY-4.0", "licence: MIT", "4 licence: the licence of a list is CC-BY-4.0"],
  ])("[CON-30] [CON-36] %j as %j is named with its line and stops the build", (right, wrong, message) => {
    expect(written).toContain(right);
    const text = written.replace(right, wrong);
    const [problem] = withFile(text, readIdeas).problems;
    expect(`${problem?.line} ${problem?.message}`).toBe(message);
    expect(() => withFile(text, buildIdeas)).toThrow(`outdoors.yaml:${message}`);
  });
});
