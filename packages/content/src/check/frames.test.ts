import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeckQuestion } from "../library/deck.ts";
import { frameOf, framesPage, idsByFrame } from "./frames.ts";

function ask(id: string, text: string, friend?: string): DeckQuestion {
  const wording = friend === undefined ? { text } : { text, friend };
  return { id, ...wording, edition: 1, response: "Ask.", depth: 1, bond: "either", minutes: 5, flags: [] };
}

describe("sentence frames", () => {
  it("[CON-53] content is taken out, in runs, and marks do not matter", () => {
    expect(frameOf("Which old song do you hum when you’re all alone?")).toBe("which … do you … when you …");
    expect(frameOf("What would you like to taste, hear or see?")).toBe("what would you like to … or …");
    expect(frameOf("Looking back, what didn't you know?")).toBe("… what did you …");
  });

  it("[CON-53] other content gives the same frame", () => {
    const noun = fc.constantFrom("tea", "old maps", "the rain", "a very small door", "songs, poems");
    fc.assert(
      fc.property(noun, noun, (one, other) => {
        expect(frameOf(`What do you do with ${one}?`)).toBe(frameOf(`What do you do with ${other}?`));
      }),
    );
  });

  it("[CON-53] a question counts once for a frame, its wording for friends too", () => {
    const questions = [
      ask("play-01", "Which game do you like?", "Which song do you like?"),
      ask("play-02", "Which hat do you like?", "When did you like a hat?"),
    ];
    expect([...idsByFrame(questions)]).toEqual([
      ["which … do you like", ["play-01", "play-02"]],
      ["when did you like …", ["play-02"]],
    ]);
  });

  it("[CON-53] the page lists what is used more than once, most used first", () => {
    const page = framesPage([
      ask("play-01", "Which game do you know?"),
      ask("play-02", "Which hat do you own?"),
      ask("play-03", "How was the hat?"),
      ask("rest-01", "Who was there?"),
      ask("rest-02", "Who was late?"),
      ask("rest-03", "Who was alone?"),
    ]);
    expect(page).toContain(" 1 frames are used by one question each");
    expect(page.split("\n").slice(-4)).toEqual([
      "| ---------------- | ---- | ------------------------- |",
      "| who was …        | 3    | rest-01, rest-02, rest-03 |",
      "| which … do you … | 2    | play-01, play-02          |",
      "",
    ]);
  });
});
