import { describe, expect, it } from "vitest";
import { responseProblems, textProblems, toneProblems } from "./wording.ts";

describe("wording", () => {
  it.each([
    ["What now?", "20 to 160 characters are expected, this has 9"],
    [`What ${"long ".repeat(40)}day?`, "20 to 160 characters are expected, this has 209"],
    ["Tell me about a good day of yours.", "a question ends with a question mark"],
    ["What was good today? And why was it?", "two question marks"],
    ["Do you like how this week went?", 'begins with "do"'],
    ["Would you like to go somewhere?", 'begins with "would"'],
    ["Isn't it good to be here today?", 'begins with "isn\'t"'],
  ])("[CON-5] %j is not an open question of the right length", (text, message) => {
    expect(textProblems(text).join("; ")).toContain(message);
  });

  it.each([
    "What should we do better next week?",
    "What do you just not like about rain?",
    "What makes you smile so much today!?",
    "Which of us would score higher at chess?",
    "What does your better half not know?",
    "Which love language do you speak at breakfast?",
    "Whose fault was the burnt dinner of last week?",
  ])("[CON-6] %j presses, judges or labels", (text) => {
    expect(textProblems(text)).toHaveLength(1);
  });

  it.each([
    "What does he like best on a Sunday?",
    "What did your mother teach you about rain?",
    "What would you change about our house first?",
    "What would surprise your wife about you?",
    "What do you remember of our wedding day?",
  ])("[CON-7] %j takes something for granted", (text) => {
    expect(textProblems(text)).toHaveLength(1);
  });

  it.each([
    "What adjustment or rating of the weather would you make?",
    "When did you last hear the sound of heavy rain?",
    "Which human thing do you like best about mornings?",
    "What made you notice that there was a way out?",
  ])("[CON-6] %j only contains such words inside others", (text) => {
    expect(textProblems(text)).toEqual([]);
  });

  it("[CON-5] a response step is one short sentence", () => {
    expect(responseProblems("Ask one curious question.")).toEqual([]);
    expect(responseProblems("Ask.")).toHaveLength(1);
    expect(responseProblems("You should ask one question.")).toHaveLength(1);
  });

  it("[CON-6] typographic apostrophes hide nothing", () => {
    expect(toneProblems("You shouldn’t be late.")).toHaveLength(1);
  });
});
