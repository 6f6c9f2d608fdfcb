import { expect, it } from "vitest";
import { bytes, commitmentOf, fact, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { RoundId, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { draftsToReturn } from "./drafts.ts";

const round = "2025-03-05.0.q-2" as RoundId;
const day = "2025-03-05";
const on = (side: Side, at: number, kind: string, label: string, fields: object = {}) =>
  fact(side, at, { kind, round, h: commitmentOf(label), ...fields });
const sealed = (side: Side, label: string, at = 2) =>
  on(side, at, "answer.sealed", label, { c: bytes(40, 1), share: bytes(32, 2), day });
const opened = (side: Side, label: string) => on(side, 4, "round.opened", label, { key: bytes(32, 3) });
const takenBack = (label: string) => on("a", 3, "answer.taken-back", label);
const kept = (label: string) =>
  on("a", 2, "answer.kept", label, { stream, key: bytes(32, 8), text: label, need: "just-read", day });
const vault = foldVaultAll(emptyVaultState(), [kept("first"), kept("second")]);

function returned(...facts: Fact[]) {
  const drafts = draftsToReturn(foldBondAll(emptyBondState(), facts), vault, { side: "a", stream });
  return drafts.map(({ why, text }) => `${why}: ${text}`);
}

it.each([
  { says: "a folded note stays folded", facts: [sealed("a", "first")], drafts: [] },
  {
    says: "taken back, it is a draft again",
    facts: [sealed("a", "first"), takenBack("first")],
    drafts: ["taken-back: first"],
  },
  {
    says: "but not once another is folded in its place",
    facts: [sealed("a", "first"), takenBack("first"), sealed("a", "second", 5)],
    drafts: [],
  },
  {
    says: "two of one person: the other one comes back once it is open here",
    facts: [
      sealed("a", "first"),
      sealed("a", "second", 3),
      sealed("b", "theirs"),
      opened("b", "second"),
      opened("a", "theirs"),
    ],
    drafts: ["another-opened: first"],
  },
  {
    says: "and not before",
    facts: [sealed("a", "first"), sealed("a", "second", 3), sealed("b", "theirs"), opened("b", "second")],
    drafts: [],
  },
])("[ROUND-14] $says", ({ facts, drafts }) => {
  expect(returned(...facts)).toEqual(drafts);
  expect(returned(...facts.toReversed())).toEqual(drafts);
});

it("[ROUND-14] nobody is given the other's words", () => {
  const state = foldBondAll(emptyBondState(), [sealed("a", "first"), takenBack("first")]);
  expect(draftsToReturn(state, vault, { side: "b", stream })).toEqual([]);
});
