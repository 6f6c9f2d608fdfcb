import { describe, expect, it } from "vitest";
import type { Deck, DeckQuestion } from "../library/deck.ts";
import type { PlacedDeck } from "../library/parse-deck.ts";
import type { Problem } from "../placed/placed-yaml.ts";
import { checkDeck, checkTogether } from "./check-deck.ts";

const texts = [
  "What made you smile on the way here?",
  "What colour would this week be?",
  "Which door do you like to open?",
  "Where does the day begin for you?",
];

function place(deck: Partial<Deck>, questions: readonly Partial<DeckQuestion>[]): PlacedDeck {
  const id = deck.id ?? "lately";
  const full = questions.map((question, i) => ({
    id: `${id}-0${i + 1}`,
    edition: 1,
    text: texts[i]!,
    response: "Ask one curious question.",
    depth: 1 as const,
    bond: "either" as const,
    minutes: 5 as const,
    flags: [],
    ...question,
  }));
  return {
    file: `${id}.yaml`,
    deck: {
      id,
      version: 1,
      language: "en",
      licence: "CC-BY-4.0",
      author: "Somebody",
      title: "A title",
      about: "A sentence.",
      ...deck,
      questions: full,
    },
    lineOf: (_questions, at) => (typeof at === "number" ? at + 1 : 1),
  };
}
const said = (problems: readonly Problem[]) => problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe("checks", () => {
  it("finds nothing in a good deck", () => {
    expect(checkDeck(place({}, [{}, {}, {}, {}]))).toEqual([]);
  });

  it("[CON-3] an id belongs to its theme and is used once", () => {
    expect(said(checkDeck(place({}, [{}, { id: "trust-02" }])))).toEqual([
      'lately.yaml:2 trust-02, id: ids in this deck begin with "lately-"',
    ]);
    expect(said(checkTogether([place({}, [{}, { id: "lately-01" }])]))).toEqual([
      "lately.yaml:2 lately-01, id: this id is taken, see lately.yaml:1",
    ]);
  });

  it("[CON-4] a tender question is not a light one", () => {
    const message = "lately.yaml:1 lately-01, flags: a question that touches a tender topic has depth 3 or more";
    expect(said(checkDeck(place({}, [{ flags: ["grief"], depth: 2 }])))).toEqual([message]);
    expect(checkDeck(place({}, [{ flags: ["grief"], depth: 3 }]))).toEqual([]);
  });

  it("[CON-65] the title for friends is held to the tone of the title", () => {
    const header = { title: "Your wife", friendTitle: "A better half", about: "Just so." };
    expect(checkDeck(place(header, [{}])).map(({ message }) => message.split(": ")[0])).toEqual([
      "title",
      "friendTitle",
      "about",
    ]);
  });

  it("[CON-5] text, friends’ wording and response are all read", () => {
    const problems = said(
      checkDeck(place({}, [{ text: "Is it good to be here today?", friend: "Short?", response: "Now!" }])),
    );
    expect(problems.map((line) => line.split(": ")[0])).toEqual([
      "lately.yaml:1 lately-01, text",
      "lately.yaml:1 lately-01, friend",
      "lately.yaml:1 lately-01, response",
      "lately.yaml:1 lately-01, response",
    ]);
  });

  it("[CON-12] a question for partners only carries no wording for friends", () => {
    expect(checkDeck(place({}, [{ bond: "partner", friend: "What made you laugh out there?" }]))).toHaveLength(1);
  });

  it("[CON-9] nearly the same question is found across decks", () => {
    const other = place({ id: "trust" }, [{ text: "What made you smile on the way home?" }]);
    expect(said(checkTogether([place({}, [{}]), other]))).toEqual([
      "trust.yaml:1 trust-01, text: nearly the same as lately-01, see lately.yaml:1",
    ]);
  });

  it("[CON-9] the wording for friends is compared with every other question, and with its own text apart", () => {
    const friend = "Which door of this day do you like to open?";
    const other = { text: "What rain do you like?", friend };
    expect(said(checkTogether([place({}, [{}, { text: texts[2]! }, other])]))).toEqual([
      "lately.yaml:3 lately-03, friend: nearly the same as lately-02, see lately.yaml:2",
    ]);
    expect(checkTogether([place({}, [{ text: texts[2]!, friend }])])).toEqual([]);
  });

  it("[CON-9] friends get their own wording or none", () => {
    const question = {
      text: "What surprised you about our love this year?",
      friend: "What surprised you about our friendship this year?",
    };
    expect(said(checkDeck(place({}, [question])))).toEqual([
      "lately.yaml:1 lately-01, friend: it is the text with a word changed: leave it out, or write friends their own",
    ]);
  });

  it("[CON-52] more tender topics need more depth, and four are too many", () => {
    const flagged = (flags: DeckQuestion["flags"], depth: DeckQuestion["depth"]) =>
      said(checkDeck(place({}, [{ flags, depth }]))).map((line) => line.split("flags: ")[1]);
    expect(flagged(["grief", "health"], 3)).toEqual([]);
    expect(flagged(["grief", "health"], 2)).toEqual(["a question that touches 2 tender topics has depth 3 or more"]);
    expect(flagged(["grief", "health", "work"], 3)).toEqual([
      "a question that touches 3 tender topics has depth 4 or more",
    ]);
    expect(flagged(["grief", "health", "work"], 4)).toEqual([]);
    expect(flagged(["grief", "health", "work", "faith"], 5)).toEqual([
      "4 tender topics are more than one question holds: ask about fewer",
    ]);
    expect(flagged(["grief", "grief"], 5)).toEqual(["a tender topic is named twice"]);
  });

  it("[CON-57] a deck of one’s own may be small, begin alike and be hard to read", () => {
    const hard = "Which extraordinary peculiarity characterises institutional communication?";
    const alike = [hard, "What is blue about this week?", "What is good about tea?", "What is the sound of noon?"];
    expect(
      checkDeck(
        place(
          { id: "journeys" },
          alike.map((text) => ({ text })),
        ),
      ),
    ).toEqual([]);
  });
});
