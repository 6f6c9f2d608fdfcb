import { describe, expect, it } from "vitest";
import type { Language } from "./language.ts";
import { compilePatterns, entriesOf, linesOf, parsePattern } from "./pattern.ts";

const language: Language = {
  lists: { often: "always, all the time", late: "late, {often}" },
  forms: { "you're": "youre, you are" },
  openers: "oh, and",
  notNames: "",
  never: "",
  rules: [],
  reading: {} as Language["reading"],
  weights: {} as Language["weights"],
  hints: {} as Language["hints"],
};

function found(pattern: string, sentence: string): string | undefined {
  return compilePatterns(pattern, language).exec(sentence)?.[0];
}

describe("patterns", () => {
  it("[WORD-4] find whole words, over any space and a comma", () => {
    expect(found("you never", "so you,  never")).toBe("you,  never");
    expect(found("you never", "you nevertheless")).toBeUndefined();
    expect(found("you never", "thankyou never")).toBeUndefined();
  });

  it("[WORD-4] know choices, with nothing among them too", () => {
    expect(found("you (really|just|) never", "you just never")).toBe("you just never");
    expect(found("you (really|just|) never", "you never")).toBe("you never");
    expect(found("you never (again|)", "you never")).toBe("you never");
    expect(found("you never (again|)", "you never again")).toBe("you never again");
  });

  it("[WORD-4] know lists, lists within lists, forms and beginnings of words", () => {
    expect(found("you're {late}", "youre all the time")).toBe("youre all the time");
    expect(found("you're {late}", "you are late")).toBe("you are late");
    expect(found("exaggerat~", "you are exaggerating")).toBe("exaggerating");
    expect(found("{Name} would", "but Peter would")).toBe("Peter would");
    expect(found("{Name} would", "but peter would")).toBeUndefined();
  });

  it("[WORD-4] know gaps: three words of a clause, twelve of a sentence", () => {
    expect(found("you * never", "you of all people never")).toBe("you of all people never");
    expect(found("you * never", "you of all the people never")).toBeUndefined();
    expect(found("you * never", "you, I think, never")).toBeUndefined();
    expect(found("you ** never", "you, I think, never")).toBe("you, I think, never");
  });

  it("[WORD-4] know the beginning and the end of a sentence and of a clause", () => {
    expect(found("^ calm down", "oh, calm down")).toBe("oh, calm down");
    expect(found("^ calm down", "I had to calm down")).toBeUndefined();
    expect(found("~ calm down", "I know, calm down")).toBe("calm down");
    expect(found("so (what|,|$)", "so.")).toBe("so");
    expect(found("so (what|,|$)", "so, then")).toBe("so");
    expect(found("so (what|,|$)", "so then")).toBeUndefined();
    expect(found("so $", "so 🙄")).toBe("so");
  });

  it("[WORD-4] are refused with their own words when they are not well formed", () => {
    expect(() => parsePattern("you (never")).toThrow('Unclosed "(" in the pattern "you (never"');
    expect(() => parsePattern("you never)")).toThrow('Unopened ")" in the pattern "you never)"');
    expect(() => compilePatterns("{nobody}", language)).toThrow("No list is named nobody");
  });

  it("[WORD-4] come one per line, and entries of a list parted by commas", () => {
    expect(linesOf("\n  one two\n\n three ")).toEqual(["one two", "three"]);
    expect(entriesOf("one,\n two  three, ")).toEqual(["one", "two three"]);
  });
});
