import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDecks } from "../library/build.ts";
import { buildAffection } from "../lists/affection.ts";
import { buildExperiences } from "../lists/experiences/build.ts";
import { buildIdeas } from "../lists/ideas/build.ts";
import { buildKindnesses } from "../lists/kindness.ts";
import { readPrompts } from "../lists/prompt.ts";
import { buildStarters } from "../lists/starter.ts";
import { buildScripts } from "../practice/build.ts";
import { isSwappedWords } from "../practice/sameness.ts";
import { curlyMarks, straightMarks } from "./marks.ts";
import { fingerprintOf } from "./similarity.ts";
import { responseProblems, textProblems } from "./wording.ts";
import { wordsOf } from "./words.ts";
import { findYesNo } from "./yes-no.ts";

const content = join(import.meta.dirname, "../..");

/** What an author may type, at the places where a mark means something. */
const typed = fc
  .array(
    fc.constantFrom(
      "don't",
      "others'",
      "'",
      '"',
      " ",
      "you",
      "é",
      "5",
      "?",
      ",",
      "(",
      ")",
      "–",
      "’",
      "‘",
      "“",
      "”",
      "Ask",
    ),
    {
      maxLength: 16,
    },
  )
  .map((parts) => parts.join(""));

describe("[CON-64] apostrophes and quotation marks", () => {
  it.each([
    ["What don't you say, and who's asked?", "What don’t you say, and who’s asked?"],
    ["the others' words and one's own", "the others’ words and one’s own"],
    ["rock 'n' roll", "rock ‘n’ roll"],
    ['Take it in, and say "thank you for telling me".', "Take it in, and say “thank you for telling me”."],
    ['"I\'m fine", or "let\'s see?"', "“I’m fine”, or “let’s see?”"],
    ["Say 'not today', and don't explain.", "Say ‘not today’, and don’t explain."],
    ['("so")', "(“so”)"],
    ["l'été d'Éloïse", "l’été d’Éloïse"],
    ["Lina\u0301's", "Lina\u0301’s"],
    ["mark each other’s “big” days", "mark each other’s “big” days"],
    ["the 80's", "the 80’s"],
  ])("%j is read as %j", (source, read) => {
    expect(curlyMarks(source)).toBe(read);
  });

  it.each(["'cause it rains", "6'2 and 5' and 12\" tall", 'a lone " stays', '"" and " "', "no marks at all"])(
    "what could be something else stays: %j",
    (source) => {
      expect(curlyMarks(source)).toBe(source);
    },
  );

  it("changes marks alone, each for one of its own kind, and once is enough", () => {
    fc.assert(
      fc.property(typed, (source) => {
        const read = curlyMarks(source);
        expect(straightMarks(read)).toBe(straightMarks(source));
        expect(read).toHaveLength(source.length);
        expect(curlyMarks(read)).toBe(read);
      }),
    );
  });

  it("nothing of the library reaches people with a straight one", () => {
    const shipped = JSON.stringify([
      buildDecks(join(content, "decks")),
      buildScripts(join(content, "practices")),
      buildIdeas(join(content, "ideas")),
      buildExperiences(join(content, "experiences")),
      buildKindnesses(join(content, "kindnesses")),
      buildAffection(join(content, "affection")),
      buildStarters(join(content, "starters")),
      readPrompts(join(content, "prompts/to-self.yaml")),
    ]);
    expect(shipped.match(/.{0,30}('|\\").{0,30}/g)).toBeNull();
    expect(shipped).toContain("don’t");
  });

  it("the checks judge both forms alike", () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const [straight, curly] = [straightMarks(one), curlyMarks(one)];
        expect(textProblems(curly)).toEqual(textProblems(straight));
        expect(responseProblems(curly)).toEqual(responseProblems(straight));
        expect(findYesNo(curly)).toBe(findYesNo(straight));
        expect(wordsOf(curly)).toEqual(wordsOf(straight));
        expect(fingerprintOf(curly)).toEqual(fingerprintOf(straight));
        expect(isSwappedWords(curly, other)).toBe(isSwappedWords(straight, other));
      }),
    );
    for (const text of [
      "Why can't you say so?",
      "Doesn't it feel good?",
      "What shouldn't we do, or you've got to do?",
    ]) {
      expect(textProblems(text).length).toBeGreaterThan(0);
      expect(textProblems(curlyMarks(text))).toEqual(textProblems(text));
    }
  });
});
