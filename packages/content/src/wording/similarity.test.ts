import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAlike, isWordSwap, nearDuplicate, similarity } from "./similarity.ts";

const question = "Which thing that you use every day would you miss first?";
const sentence = fc.array(
  fc.constantFrom(..."what which song tea do you keep in quiet rain when a day ends".split(" ")),
  { maxLength: 12 },
);

describe("similarity", () => {
  it("[CON-9] case, marks and spaces make no difference", () => {
    expect(similarity(question, "which thing, that you use every day would you  miss first")).toBe(1);
  });

  it.each([
    "Which thing that you use every day would you miss most?",
    "Which thing that you use each day would you miss first?",
    "Which object that you use every day would you miss first?",
    "Of every thing you use in a day, what is the first to miss?",
  ])("[CON-9] a lightly edited question counts as the same: %j", (edited) => {
    expect(similarity(question, edited)).toBeGreaterThan(nearDuplicate);
  });

  it("[CON-9] another question about the same things does not", () => {
    expect(similarity(question, "What do you use every day without ever thinking about it?")).toBeLessThan(
      nearDuplicate,
    );
    expect(similarity(question, "How was your day?")).toBeLessThan(0.3);
  });

  it("[CON-9] is 1 with itself, the same from both sides, and lies between 0 and 1", () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const both = similarity(one.join(" "), other.join(" "));
        expect(both).toBe(similarity(other.join(" "), one.join(" ")));
        expect(both).toBeGreaterThanOrEqual(0);
        expect(both).toBeLessThanOrEqual(1);
        expect(similarity(one.join(" "), one.join(" "))).toBe(1);
      }),
    );
  });

  it("[CON-9] a whole list gives what comparing each two gives", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.double({ min: 0.05, max: 1, noNaN: true }), (list, from) => {
        const texts = list.map((words) => words.join(" "));
        const each = texts.flatMap((one, later) =>
          texts.slice(0, later).map((other, earlier) => ({ earlier, later, likeness: similarity(other, one) })),
        );
        expect(findAlike(texts, from)).toEqual(each.filter((pair) => pair.likeness >= from));
      }),
    );
  });

  it("[CON-9] two words in common make no question the same", () => {
    expect(
      similarity("When would you tell a friend?", "How do you tell it to a friend who is not there?"),
    ).toBeLessThan(0.6);
  });

  it.each([
    ["What do you like about being my partner?", "What do you like about being my friend?"],
    ["Which place belongs to our love?", "Which place belongs to our friendship?"],
    ["Which hour of an evening together do you like best of all?", "Which hour of an evening do you like best of all?"],
  ])("[CON-9] %j for friends is no wording of their own: %j", (text, friend) => {
    expect(isWordSwap(text, friend)).toBe(true);
  });

  it("[CON-9] friends’ own words about the same thing are", () => {
    expect(
      isWordSwap(
        "Which small thing shows you that I thought of you?",
        "When I send you something odd, what does it tell you?",
      ),
    ).toBe(false);
  });
});
