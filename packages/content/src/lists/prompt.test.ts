import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nearDuplicate, similarity } from "../wording/similarity.ts";
import { promptThemes, readPrompts } from "./prompt.ts";

const own = join(import.meta.dirname, "../../prompts/to-self.yaml");

describe("[JRN-8] the questions to oneself", () => {
  const folder = mkdtempSync(join(tmpdir(), "prompts-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("[CON-45] are 80, thirteen or fourteen of each theme, and none asks about what somebody else did wrong", () => {
    const prompts = readPrompts(own);
    expect(prompts).toHaveLength(80);
    for (const theme of promptThemes) {
      const ofTheme = prompts.filter((one) => one.theme === theme);
      expect(ofTheme.length, theme).toBe(theme === "people" || theme === "good" ? 14 : 13);
    }
    expect(prompts.filter(({ text }) => /\b(he|she|they|partner|fault|blame|should)\b|!/i.test(text))).toEqual([]);
  });

  it("[CON-45] no two are nearly the same, and the next is always of another theme, from the last to the first too", () => {
    const prompts = readPrompts(own);
    const alike = prompts.flatMap((one, at) =>
      prompts.slice(0, at).filter((other) => similarity(one.text, other.text) >= nearDuplicate),
    );
    expect(alike).toEqual([]);
    expect(prompts.filter(({ theme }, at) => prompts[(at + 1) % prompts.length]!.theme === theme)).toEqual([]);
  });

  it.each([
    ["an id twice", "[{id: now-01, theme: now, text: A?}, {id: now-01, theme: now, text: B?}]"],
    ["a text twice", "[{id: now-01, theme: now, text: A?}, {id: now-02, theme: now, text: A?}]"],
    ["another theme in its id", "[{id: body-01, theme: now, text: A?}]"],
    ["no question", "[{id: now-01, theme: now, text: A}]"],
    ["an unknown field", "[{id: now-01, theme: now, text: A?, to: b}]"],
    ["nothing", "[]"],
  ])("with %s they stop the build, naming the file", (_name, text) => {
    const path = join(folder, "broken.yaml");
    writeFileSync(path, `prompts: ${text}\n`);
    expect(() => readPrompts(path)).toThrow(path);
  });
});
