import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { promptThemes, readPrompts } from "./prompt.ts";

const own = join(import.meta.dirname, "../prompts/to-self.yaml");

describe("[JRN-8] the questions to oneself", () => {
  const folder = mkdtempSync(join(tmpdir(), "prompts-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are 24, four of each theme, and none asks about what somebody else did wrong", () => {
    const prompts = readPrompts(own);
    expect(prompts).toHaveLength(24);
    for (const theme of promptThemes) expect(prompts.filter((one) => one.theme === theme)).toHaveLength(4);
    expect(prompts.filter(({ text }) => /\b(he|she|they|partner|fault|blame|should)\b|!/i.test(text))).toEqual([]);
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
