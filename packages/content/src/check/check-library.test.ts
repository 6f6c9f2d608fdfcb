import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDecks } from "../library/build.ts";
import type { DeckQuestion } from "../library/deck.ts";
import type { PlacedDeck } from "../library/parse-deck.ts";
import { checkLibrary, checkTheme, countUnasked, meanFlagsByDepth } from "./check-library.ts";

const { decks } = readDecks(resolve(import.meta.dirname, "../../decks"));
const [lately] = decks as [PlacedDeck];

/** The deck with questions changed; undefined leaves one out. */
function withQuestions(
  change: (question: DeckQuestion, at: number) => DeckQuestion | undefined,
  placed = lately,
): PlacedDeck {
  const questions = placed.deck.questions.map(change).filter((question) => question !== undefined);
  return { ...placed, deck: { ...placed.deck, questions } };
}
const said = (placed: PlacedDeck) => checkTheme(placed).map(({ message }) => message);

describe("the library", () => {
  it("[CON-10] a theme has its forty questions by depth", () => {
    expect(said(lately)).toEqual([]);
    expect(said(withQuestions((question, at) => (at === 39 ? undefined : question)))).toEqual([
      "lately: 11 13 8 5 3 questions of depth 1 to 5 are expected, there are 11 13 8 5 2",
    ]);
  });

  it("[CON-10] at least 85 % of a theme can be used by each kind of bond", () => {
    const forPartners = withQuestions((question, at) => ({ ...question, bond: at < 7 ? "partner" : "either" }));
    expect(said(forPartners)).toEqual(["lately: 33 of 40 can be used by a friend, at least 85 % are expected"]);
    expect(said(withQuestions((question, at) => ({ ...question, bond: at < 6 ? "friend" : "either" })))).toEqual([]);
  });

  it("[CON-8] the third question with the same first two words is named", () => {
    const alike = ["What is blue here?", "What is, to you, a good tea?", "“What is the sound of noon?"];
    const problems = checkTheme(
      withQuestions((question, at) => ({ ...question, text: alike[at] ?? `Question${at} ${question.text}` })),
    );
    expect(problems.filter(({ message }) => message.includes("begin with")).map(({ message }) => message)).toEqual([
      'lately-03, text: more than 2 questions of this deck begin with "what is": vary the beginning',
    ]);
  });

  it("[CON-50] a hard question is named, the wording for friends too, and a hard half", () => {
    const hard = "Which extraordinary peculiarity characterises institutional communication?";
    expect(said(withQuestions((question, at) => (at === 8 ? { ...question, friend: hard } : question)))).toEqual([
      expect.stringMatching(/^lately-09, friend: reading grade \d\d\.\d, above 9: use shorter words$/),
    ]);
    const half = withQuestions((question, at) =>
      at < 35 ? { ...question, text: `Extraordinarily undeniably, ${question.text}` } : question,
    );
    expect(said(half).join("\n")).toMatch(/^lately: half of the questions read above grade \d+\.\d, 6 is expected$/m);
  });

  it("[CON-10] a deck that is no theme, a theme without deck, and too few light ones for a year are named", () => {
    const messages = checkLibrary([lately, { ...lately, file: "weather.yaml" }]).map(({ message }) => message);
    expect(messages).toContain("the deck trust.yaml is missing");
    expect(messages.join("\n")).toContain("id: the deck of a theme is called <theme>.yaml; themes: lately, feelings");
    for (const bondKind of ["partner", "friend"] as const) {
      const count = 2 * countUnasked([lately], bondKind);
      expect(messages).toContain(`365 light questions for a ${bondKind} are expected, there are ${count}`);
    }
  });

  it("[CON-53] the fourth question of one frame is named", () => {
    const texts = [
      "Which hat do we know?",
      "Which door do we own?",
      "Which star do we love?",
      "Which cup do we break?",
    ];
    const alike = withQuestions((question, at) => ({ ...question, text: texts[at] ?? question.text }));
    expect(checkLibrary([alike]).map(({ message }) => message)).toContain(
      'lately-04, text: the frame "which … do we …" is used by lately-01, lately-02, lately-03, lately-04: build it anew',
    );
  });

  it("[CON-52] flags that grow fewer with depth are named", () => {
    const flagged = (depth: DeckQuestion["depth"], flags: DeckQuestion["flags"]) => ({
      ...lately.deck.questions[0]!,
      depth,
      flags,
    });
    expect(
      meanFlagsByDepth([flagged(1, []), flagged(3, ["work"]), flagged(3, []), flagged(5, ["work", "money"])]),
    ).toEqual([0, 0, 0.5, 0.5, 2]);
    const fewer = withQuestions((question) => ({ ...question, flags: question.depth === 3 ? ["work"] : [] }));
    expect(checkLibrary([fewer]).map(({ message }) => message)).toContain(
      "the deeper, the more tender flags: their mean number for depth 1 to 5 falls somewhere in 0.000 0.000 1.000 0.000 0.000",
    );
  });
});
