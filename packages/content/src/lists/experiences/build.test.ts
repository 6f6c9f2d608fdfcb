import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildExperiences, readExperiences } from "./build.ts";
import { experienceKinds } from "./experience.ts";

const folder = resolve(import.meta.dirname, "../../../experiences");

/** Loaded when the page of experiences is opened, not before; 4.0 kB with 60 of them. */
const maxExperiencesGzipBytes = 5_500;

const written = `id: film
version: 1
language: en
licence: CC-BY-4.0
author: Somebody
title: Film
about: Pictures that move.
after:
  - Which face is still with you now?
  - Where did you hold your breath?
  - What would you like to see once more?
  - Whom did you want to protect?
experiences:
  - id: film-01
    text: Watch one short film twice in a row.
    minutes: 30
    place: home
    apart: true
    bond: either
`;

/** What `read` gives for a folder with this one file in it. */
function withFile<T>(text: string, read: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), "twofold-experiences-"));
  try {
    writeFileSync(join(dir, "film.yaml"), text);
    return read(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe("the shared experiences of the library", () => {
  const built = buildExperiences(folder);

  it("[CON-31] [CON-32] [CON-33] [CON-35] have no problems", () => {
    expect(readExperiences(folder).problems).toEqual([]);
  });

  it("[CON-36] are plain JSON in the order of their kinds, each kind with its questions, and small", () => {
    expect(JSON.parse(JSON.stringify(built))).toEqual(built);
    expect(built.kinds.map(({ id }) => id)).toEqual(experienceKinds);
    expect([...new Set(built.experiences.map(({ kind }) => kind))]).toEqual(experienceKinds);
    expect(built.kinds.filter(({ after }) => after.length < 4 || after.length > 6)).toEqual([]);
    expect(gzipSync(JSON.stringify(built), { level: 9 }).length).toBeLessThan(maxExperiencesGzipBytes);
  });
});

describe("reading experiences", () => {
  it("[CON-36] an experience keeps what it says and loses what is empty", () => {
    const text = written.replace("apart: true", "apart: false");
    const sample = {
      id: "film-01",
      kind: "film",
      text: "Watch one short film twice in a row.",
      minutes: 30,
      place: "home",
      bond: "either",
    };
    expect(withFile(text, buildExperiences).experiences).toEqual([sample]);
    expect(withFile(written, buildExperiences).experiences).toEqual([{ ...sample, apart: true }]);
  });

  it.each([
    ["  - Whom did you want to protect?\n", "", "8 after: 4 to 6 questions for afterwards are expected here"],
    ["minutes: 30", "minutes: half an hour", "16 minutes: expected is one of: 15, 30, 60, 90, 180, 480"],
    ["place: home", "place: cinema", "17 place: expected is one of: home, near, far"],
    ["bond: either", "bond: all", "19 bond: expected is one of: partner, friend, either"],
    ["id: film-01", "id: film-1", "14 id: an id like film-01 is expected here: kind, dash, two digits"],
    ["    apart: true\n", "", '14 "apart" is missing'],
  ])("[CON-30] [CON-36] %j as %j is named with its line and stops the build", (right, wrong, message) => {
    expect(written).toContain(right);
    const text = written.replace(right, wrong);
    const [problem] = withFile(text, readExperiences).problems;
    expect(`${problem?.line} ${problem?.message}`).toBe(message);
    expect(() => withFile(text, buildExperiences)).toThrow(`film.yaml:${message}`);
  });

  it.each([
    ["Which face is still with you now?", "Is a face still with you?", "9 film, after 1, text: "],
    [
      "Where did you hold your breath?",
      "Which face is still with you?",
      "10 film, after 2, text: nearly the same as film, after 1",
    ],
    ["Watch one short film twice in a row.", "Watch it!", "15 film-01, text: 20 to 160 characters are expected"],
    ["id: film-01", "id: music-01", '14 music-01, id: ids in this file begin with "film-"'],
    ["experiences:", "experiences:", "13 7 experiences are expected, there are 1"],
    ["id: film\n", "id: film\n", "1 the file music.yaml is missing"],
    ["id: film\n", "id: film\n", "1 60 experiences in all are expected, there are 1"],
    ["bond: either", "bond: friend", "1 54 experiences for partners are expected, there are 0"],
    ["bond: either", "bond: partner", "1 54 experiences for friends are expected, there are 0"],
    ["apart: true", "apart: false", "1 20 experiences for two people far apart are expected, there are 0"],
  ])("[CON-31] [CON-32] [CON-33] [CON-35] %j as %j: %s", (right, wrong, message) => {
    expect(written).toContain(right);
    const problems = withFile(written.replace(right, wrong), readExperiences).problems;
    const lines = problems.map(({ line, message: what }) => `${line} ${what}`);
    expect(lines).toContainEqual(expect.stringContaining(message));
  });
});
