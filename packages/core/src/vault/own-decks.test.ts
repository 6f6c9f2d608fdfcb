import { describe, expect, it } from "vitest";
import { fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { maxDeckQuestions, readDeck } from "../library/own-question.ts";
import { ownDecks } from "./question-choices.ts";

const deck = (
  id: string,
  title: string,
  questions: readonly object[] = [{ text: "What next?", depth: 1, flags: [] }],
) => ({
  ...{ id, title, about: "", questions },
});
const saved = (at: number, ...of: Parameters<typeof deck>) => fact("a", at, { kind: "deck.saved", deck: deck(...of) });
const removed = (at: number, id: string) => fact("a", at, { kind: "deck.removed", deck: id });
const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);

describe("[ASK-8] decks of one's own", () => {
  it("[EVENT-2] the latest of each id counts, whichever came first; a removed one can be saved again", () => {
    const facts = [
      saved(3, "walks", "Walks"),
      saved(5, "walks", "On our walks"),
      saved(4, "trips", "A trip"),
      saved(4, "old", "Old"),
      removed(6, "old"),
      removed(2, "trips"),
    ];
    for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) {
      expect(ownDecks(vault).map(({ title }) => title)).toEqual(["A trip", "On our walks"]);
    }
  });

  it("hold at most 200 questions, and 64,000 characters as JSON", () => {
    const isRead = (questions: readonly object[]) => {
      const [kept] = ownDecks(vaultOf(saved(1, "walks", "Walks", questions)));
      expect(kept).toEqual(readDeck(deck("walks", "Walks", questions)));
      return kept !== undefined;
    };
    const short = { text: "What next?", depth: 1, flags: [] };
    const long = { text: `${"w".repeat(298)}y?`, response: "w".repeat(200), depth: 1, flags: [] };
    expect(isRead(Array.from({ length: maxDeckQuestions }, () => short))).toBe(true);
    expect(isRead(Array.from({ length: maxDeckQuestions + 1 }, () => short))).toBe(false);
    expect(isRead(Array.from({ length: 100 }, () => long))).toBe(true);
    expect(isRead(Array.from({ length: 120 }, () => long))).toBe(false);
  });

  it("keep what a deck's file says beside each question", () => {
    const question = { text: "What next?", depth: 1, flags: [], friend: "What now?", bond: "either", minutes: 5 };
    const vault = vaultOf(
      fact("a", 1, { kind: "deck.saved", deck: { ...deck("w", "Walks", [question]), author: "Noor", licence: "CC0" } }),
    );
    expect(ownDecks(vault)).toEqual([
      { id: "w", title: "Walks", about: "", author: "Noor", licence: "CC0", questions: [question] },
    ]);
  });

  it("of a newer version are read without what this one does not know", () => {
    const newer = [{ text: "What next?", depth: 1, flags: [], picture: "a lake" }];
    expect(ownDecks(vaultOf(saved(1, "walks", "Walks", newer)))[0]?.questions).toEqual([
      { text: "What next?", depth: 1, flags: [] },
    ]);
  });
});
