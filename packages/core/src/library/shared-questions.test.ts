import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Side } from "../event/ids.ts";
import { makeRoundId } from "../event/round-id.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { isOwnQuestion, type OwnQuestion, ownQuestionId, sharedQuestion } from "./own-question.ts";
import { isPlainLine } from "./plain-line.ts";
import { claimsOf, isTender } from "./shared-questions.ts";

const question: OwnQuestion = {
  text: "What do you save for?",
  response: "Say what you would wish for it.",
  depth: 3,
  flags: ["future", "money"],
  theme: "trust",
};
const share = (side: Side, asked: OwnQuestion, id = ownQuestionId(asked), at = 3) =>
  fact(side, at, { kind: "question.shared", question: id, ...asked });
const fold = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);
const id = ownQuestionId(question);

describe("[ASK-3] a question of one's own is known by what it says", () => {
  it("on every platform: a recorded id for a recorded question", () => {
    expect(id).toBe("x-llbn5ygb4dpp3imqlm5gzss2uw");
    expect(ownQuestionId({ text: "Cà phê hay trà? ☕", depth: 1, flags: [] })).toBe("x-cc4ckoyrnmxshreqzwxkoabbt7");
    expect(makeRoundId("2025-03-05" as never, 1, id)).toBe(`2025-03-05.1.${id}`);
    expect([isOwnQuestion(id), isOwnQuestion("lately-01")]).toEqual([true, false]);
  });

  it("another word, depth, topic or theme is another question", () => {
    const others: OwnQuestion[] = [
      { ...question, text: "What do you save for!" },
      { ...question, response: "Say nothing." },
      { ...question, depth: 4 },
      { ...question, flags: ["money"] },
      { ...question, theme: "dreams" },
    ];
    expect(new Set([...others, question].map(ownQuestionId)).size).toBe(6);
  });

  it("both read it, from whichever side it came, in any order and repeated", () => {
    const facts = [share("b", question, id, 5), share("a", question, id, 3), share("a", question, id, 3)];
    for (const state of [fold(...facts), fold(...facts.toReversed())]) {
      expect(sharedQuestion(state, id)).toEqual(question);
      expect(
        claimsOf(state, id)
          .map(({ side }) => side)
          .toSorted(),
      ).toEqual(["a", "b"]);
    }
  });

  it("nobody can put other words in its place, nor take the id of a question of the library", () => {
    const forged = { ...question, text: "What do you owe me?" };
    for (const facts of [
      [share("b", forged, id, 1), share("a", question)],
      [share("a", question), share("b", forged, id, 1)],
    ]) {
      expect(sharedQuestion(fold(...facts), id)).toEqual(question);
    }
    const state = fold(share("b", forged, id), share("b", forged, "lately-01"), share("b", forged, "constructor"));
    expect([id, "lately-01", "constructor"].map((each) => sharedQuestion(state, each))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("[EVENT-4] fields of a newer version change neither id nor words", () => {
    const newer = { ...share("a", question), event: { ...share("a", question).event, picture: "a lake" } };
    expect(sharedQuestion(fold(newer), id)).toEqual(question);
  });
});

it("[ASK-4] what is not one plain line of 3 to 300 characters reaches no screen", () => {
  const line = fc.string({ unit: "binary", maxLength: 320 });
  let refused = 0;
  fc.assert(
    fc.property(line, (text) => {
      const asked: OwnQuestion = { text, depth: 1, flags: [] };
      const state = fold(share("a", asked));
      const fits = isPlainLine(text) && text.length >= 3 && text.length <= 300;
      if (!fits) refused += 1;
      expect(sharedQuestion(state, ownQuestionId(asked)) !== undefined).toBe(fits);
    }),
    { numRuns: 500 },
  );
  expect(refused).toBeGreaterThan(50);
});

it("[ASK-6] deeper than everyday feelings, or touching a topic, needs a cover", () => {
  expect(isTender({ depth: 2, flags: [] })).toBe(false);
  expect(isTender({ depth: 3, flags: [] })).toBe(true);
  expect(isTender({ depth: 1, flags: ["money"] })).toBe(true);
});
