import { describe, expect, it } from "vitest";
import { fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { favouredQuestions, hiddenQuestions, hiddenThemes, isHiddenHere, tenderOpted } from "./question-choices.ts";

const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });
const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);

describe("[ASK-7] private marks on questions", () => {
  const facts = [
    write(5, "question.hidden", { question: "lately-01", hidden: false }),
    write(4, "question.hidden", { question: "lately-01", hidden: true }),
    write(4, "question.hidden", { question: "lately-02", hidden: true }),
    write(4, "theme.hidden", { theme: "fears", hidden: true }),
    write(4, "question.favoured", { question: "dreams-03", favoured: true }),
    write(4, "tender.opted", { flag: "money", on: true }),
    write(6, "tender.opted", { flag: "faith", on: true }),
    write(7, "tender.opted", { flag: "faith", on: false }),
  ];

  it("[EVENT-2] the latest counts, whichever came first", () => {
    for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) {
      expect([...hiddenQuestions(vault)]).toEqual(["lately-02"]);
      expect([...hiddenThemes(vault)]).toEqual(["fears"]);
      expect([...favouredQuestions(vault)]).toEqual(["dreams-03"]);
      expect([...tenderOpted(vault)]).toEqual(["money"]);
    }
  });

  it("a question is hidden by itself or with its theme", () => {
    const vault = vaultOf(...facts);
    const asked = ["lately-01", "lately-02", "fears-40", "fearsome-01", "x-fears"];
    expect(asked.map((id) => isHiddenHere(vault, id))).toEqual([false, true, true, false, false]);
    expect(isHiddenHere(vault, "x-fears", "fears")).toBe(true);
    expect(isHiddenHere(emptyVaultState(), "lately-02")).toBe(false);
  });

  it("a name that every object has is a name like any other", () => {
    const vault = vaultOf(write(1, "theme.hidden", { theme: "constructor", hidden: true }));
    expect([...hiddenThemes(vault)]).toEqual(["constructor"]);
    expect([...hiddenThemes(emptyVaultState())]).toEqual([]);
  });
});
