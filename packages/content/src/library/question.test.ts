import { describe, expect, it } from "vitest";
import { eligible, type Question, textFor } from "./question.ts";

const question: Question = {
  id: "story-04",
  theme: "story",
  edition: 1,
  text: "When did you first notice that I had become important to you?",
  friend: "When did you notice that we had turned into friends?",
  depth: 2,
  bond: "either",
  minutes: 10,
  response: "Thank them; no reply needed.",
};
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);

describe("questions", () => {
  it("[CON-11] serves unasked what is light, untender, of the edition and fits the bond", () => {
    const library: Question[] = [
      question,
      { ...question, id: "story-05", depth: 3 },
      { ...question, id: "story-06", flags: ["grief"] },
      { ...question, id: "story-07", edition: 2 },
      { ...question, id: "story-08", bond: "partner" },
      { ...question, id: "story-09", bond: "friend" },
      { ...question, id: "story-10", depth: 1, flags: [] },
    ];
    expect(ids(eligible(library, { bondKind: "partner", edition: 1 }))).toEqual(["story-04", "story-08", "story-10"]);
    expect(ids(eligible(library, { bondKind: "friend", edition: 1 }))).toEqual(["story-04", "story-09", "story-10"]);
    expect(ids(eligible(library, { bondKind: "friend", edition: 2 }))).toContain("story-07");
  });

  it("[CON-12] friends read the friends’ wording where there is one, partners never do", () => {
    expect(textFor(question, "friend")).toBe(question.friend);
    expect(textFor(question, "partner")).toBe(question.text);
    const { friend: _, ...plain } = question;
    expect(textFor(plain, "friend")).toBe(question.text);
  });
});
