import { stemmer } from "stemmer";
import { describe, expect, it } from "vitest";
import type { DeckQuestion } from "../library/deck.ts";
import { conceptsOf, nearestPairs } from "./nearest.ts";
import { synonymGroups } from "./synonyms.ts";

function ask(id: string, text: string, friend?: string): DeckQuestion {
  const wording = friend === undefined ? { text } : { text, friend };
  return { id, ...wording, edition: 1, response: "Ask.", depth: 1, bond: "either", minutes: 5, flags: [] };
}

const questions = [
  ask("rest-01", "Which soup do you cook when you are exhausted?"),
  ask("rest-02", "What sort of meal does one eat when weary?", "On a day when work was long, which bread is it?"),
  ask("rest-03", "Which of the stars has a name that you know?"),
  ask("play-01", "How do you name a star?"),
  ask("play-02", "Who was it?"),
];

describe("nearest pairs", () => {
  it("[CON-54] synonyms and forms of a word are one concept", () => {
    expect(conceptsOf("What made you laugh?")).toEqual(conceptsOf("Which jokes did you get?"));
    expect(conceptsOf("What is it to you?")).toEqual([]);
    const stems = synonymGroups.flatMap((group) => [...new Set(group.split(" ").map(stemmer))]);
    expect(stems.filter((stem, at) => stems.indexOf(stem) !== at)).toEqual([]);
  });

  it("[CON-54] the nearest come first, and only those with something in common come at all", () => {
    expect(nearestPairs(questions, 10).map(({ ids }) => ids)).toEqual([
      ["rest-03", "play-01"],
      ["rest-01", "rest-02"],
    ]);
    expect(nearestPairs(questions, 1)).toHaveLength(1);
  });

  it("[CON-54] the wording for friends counts, with others only, and is the one named", () => {
    const pairs = nearestPairs([...questions, ask("own-01", "Which loaf of bread is yours on a long day?")], 10);
    const pair = pairs.find(({ ids }) => ids[1] === "own-01");
    expect(pair?.ids).toEqual(["rest-02", "own-01"]);
    expect(pair?.texts[0]).toContain("which bread");
  });

  it("[CON-54] the same question twice has nearness n / (n + 1) for n concepts", () => {
    const twice = [ask("own-01", "Which lamp lights the harbour?"), ask("own-02", "Which lamp lights the harbour?")];
    expect(nearestPairs(twice, 1)[0]?.nearness).toBeCloseTo(3 / 4, 12);
  });
});
