import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { textProblems } from "../wording/wording.ts";
import { buildDecks } from "./build.ts";
import { joinWords, packWords } from "./library-index.ts";
import { orderQuestions } from "./order.ts";
import { eligible, textFor } from "./question.ts";
import { themeOrder } from "./themes.ts";

const decks = resolve(import.meta.dirname, "../../decks");

describe("the built library", () => {
  const library = buildDecks(decks);

  it("[CON-10] holds all themes in their order, and at least 90 light questions for each kind of bond", () => {
    expect(library.themes.map(({ id }) => id)).toEqual(themeOrder);
    for (const bondKind of ["partner", "friend"] as const) {
      expect(eligible(library.questions, { bondKind, edition: 1 }).length).toBeGreaterThanOrEqual(90);
    }
  });

  it("[CON-65] a theme has its title for friends where its deck names one, and no empty one elsewhere", () => {
    const titled = library.themes.filter((theme) => "friendTitle" in theme);
    expect(titled.map(({ id, title, friendTitle }) => [id, title, friendTitle])).toEqual([
      ["warmth", "Warmth and affection", "Being dear to each other"],
    ]);
    const [texts, more] = packWords(library).get("warmth")!;
    expect(joinWords(texts, more)).toMatchObject({ friendTitle: "Being dear to each other" });
  });

  it("[CON-17] is plain JSON without header, evidence or empty fields", () => {
    expect(JSON.parse(JSON.stringify(library))).toEqual(library);
    const fields = new Set(library.questions.flatMap((question) => Object.keys(question)));
    expect([...fields].sort()).toEqual(
      ["bond", "depth", "edition", "flags", "friend", "id", "minutes", "response", "text", "theme"].sort(),
    );
    expect(library.questions.filter(({ flags }) => flags?.length === 0)).toEqual([]);
  });

  it("[CON-15] in a pair’s order no theme follows itself", () => {
    for (let i = 0; i < 20; i += 1) {
      const order = orderQuestions(
        eligible(library.questions, { bondKind: "friend", edition: 1 }),
        new Uint8Array(16).fill(i),
      );
      expect(order.filter(({ theme }, at) => at > 0 && order[at - 1]!.theme === theme)).toEqual([]);
    }
  });

  it("[CON-12] every wording for friends is a good question too, and differs", () => {
    const varied = library.questions.filter(({ friend }) => friend !== undefined);
    expect(varied.length).toBeGreaterThan(0);
    for (const question of varied) {
      expect(textFor(question, "friend")).not.toBe(question.text);
      expect(textProblems(textFor(question, "friend"))).toEqual([]);
    }
  });

  it("[CON-17] what the app imports brings no parser along: no package at all but the core", () => {
    const reached = new Set<string>();
    const follow = (file: string): string[] => {
      if (reached.has(file)) return [];
      reached.add(file);
      const targets = [
        ...readFileSync(file, "utf8").matchAll(/^(?:import|export)(?! type)[^;]*? from "([^"]+)"/gm),
      ].map(([, target]) => target!);
      const own = targets.filter((target) => target.startsWith("."));
      const foreign = targets.filter((target) => !target.startsWith(".") && target !== "@twofold/core");
      return [...foreign, ...own.flatMap((target) => follow(resolve(file, "..", target)))];
    };
    expect(follow(resolve(import.meta.dirname, "../index.ts"))).toEqual([]);
    expect(reached.size).toBeGreaterThan(5);
  });

  it("[CON-17] a broken deck stops the build and is named with its line", () => {
    const folder = mkdtempSync(join(tmpdir(), "twofold-decks-"));
    try {
      writeFileSync(join(folder, "lately.yaml"), "id: lately\nversion: one\n");
      expect(() => buildDecks(folder)).toThrow(/lately\.yaml:2 version: a whole number from 1 is expected here/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
