import { describe, expect, it } from "vitest";
import { bytes, fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import {
  bondKindOf,
  bondKindOn,
  closedBy,
  createdOf,
  exchangeOf,
  foldedMayShow,
  isJoined,
  ownFoldedShownOf,
  ownKindOf,
} from "./bond.ts";

const day = "2025-03-03" as Day;
const foldFacts = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);
const created = (side: Side, bondKind: "partner" | "friend", at = 1) =>
  fact(side, at, { kind: "bond.created", bondKind, seed: bytes(16, at), day, edition: 1, weekdays: [1, 3, 5] });
const chosen = (side: Side, at: number, bondKind: "partner" | "friend", on = day) =>
  fact(side, at, { kind: "bond.kind-chosen", bondKind, day: on });
const shown = (side: Side, at: number, isShown: boolean) =>
  fact(side, at, { kind: "bond.folded-shown-chosen", shown: isShown });

describe("how it begins", () => {
  it("[BOND-1] [EVENT-5] counts as side a wrote it first", () => {
    const state = foldFacts(created("b", "friend", 0), created("a", "partner", 2), created("a", "friend", 5));
    expect(createdOf(state)).toMatchObject({ bondKind: "partner", seed: bytes(16, 2), day, edition: 1 });
    expect(createdOf(foldFacts(created("b", "friend")))).toBeUndefined();
    expect(foldFacts(created("b", "friend"))).toEqual(emptyBondState());
  });

  it("[BOND-2] [EVENT-5] is joined by side b alone, and names the exchange it saw", () => {
    const joined = (side: Side) => fact(side, 2, { kind: "bond.joined", exchange: bytes(32, 9) });
    expect(isJoined(foldFacts(joined("a")))).toBe(false);
    expect(foldFacts(joined("a"))).toEqual(emptyBondState());
    expect(isJoined(foldFacts(joined("b")))).toBe(true);
    expect(exchangeOf(foldFacts(joined("b")))).toEqual(bytes(32, 9));
    expect(exchangeOf(foldFacts())).toBeUndefined();
  });
});

describe("which kind it is", () => {
  it.each([
    { says: "as it began", facts: [created("a", "partner")], kind: "partner" },
    { says: "as it began, for friends", facts: [created("a", "friend")], kind: "friend" },
    {
      says: "partner to friend needs a alone",
      facts: [created("a", "partner"), chosen("a", 5, "friend")],
      kind: "friend",
    },
    {
      says: "partner to friend needs b alone",
      facts: [created("a", "partner"), chosen("b", 5, "friend")],
      kind: "friend",
    },
    {
      says: "friend to partner by a is not enough",
      facts: [created("a", "friend"), chosen("a", 5, "partner")],
      kind: "friend",
    },
    {
      says: "friend to partner by b is not enough",
      facts: [created("a", "friend"), chosen("b", 5, "partner")],
      kind: "friend",
    },
    {
      says: "friend to partner by both",
      facts: [created("a", "friend"), chosen("b", 5, "partner"), chosen("a", 6, "partner")],
      kind: "partner",
    },
    {
      says: "each side's latest counts",
      facts: [created("a", "partner"), chosen("b", 7, "partner"), chosen("b", 5, "friend")],
      kind: "partner",
    },
    { says: "nothing known yet assumes less", facts: [], kind: "friend" },
  ] as const)("[BOND-3] [BOND-4] $says", ({ facts, kind }) => {
    expect(bondKindOf(foldFacts(...facts))).toBe(kind);
    expect(bondKindOf(foldFacts(...facts.toReversed()))).toBe(kind);
  });

  it("[BOND-4] each sees on their own page what they chose", () => {
    const state = foldFacts(created("a", "partner"), chosen("b", 5, "friend"));
    expect(ownKindOf(state, "a")).toBe("partner");
    expect(ownKindOf(state, "b")).toBe("friend");
  });

  it("[BOND-5] past days keep theirs when the kind changes", () => {
    const state = foldFacts(
      created("a", "partner"),
      chosen("b", 5, "friend", "2025-03-10" as Day),
      chosen("b", 6, "partner", "2025-03-20" as Day),
    );
    const kinds = ["2025-03-09", "2025-03-10", "2025-03-19", "2025-03-20"].map((on) => bondKindOn(state, on as Day));
    expect(kinds).toEqual(["partner", "friend", "friend", "partner"]);
  });
});

describe("that folded notes may show", () => {
  it.each([
    { a: undefined, b: undefined, may: false },
    { a: true, b: undefined, may: false },
    { a: undefined, b: true, may: false },
    { a: true, b: false, may: false },
    { a: false, b: true, may: false },
    { a: true, b: true, may: true },
  ])("[BOND-6] a $a, b $b: $may", ({ a, b, may }) => {
    const facts = [...(a === undefined ? [] : [shown("a", 1, a)]), ...(b === undefined ? [] : [shown("b", 2, b)])];
    expect(foldedMayShow(foldFacts(...facts))).toBe(may);
  });

  it("[BOND-6] either's later no turns it off for both", () => {
    const state = foldFacts(shown("a", 1, true), shown("b", 2, true), shown("a", 3, false));
    expect(foldedMayShow(state)).toBe(false);
    expect(ownFoldedShownOf(state, "a")).toBe(false);
    expect(ownFoldedShownOf(state, "b")).toBe(true);
  });
});

it("[BOND-7] each ends it for themselves", () => {
  const close = (side: Side, at: number) => fact(side, at, { kind: "bond.closed" });
  expect(closedBy(foldFacts())).toEqual([]);
  expect(closedBy(foldFacts(close("b", 4)))).toEqual(["b"]);
  expect(closedBy(foldFacts(close("b", 4), close("a", 2)))).toEqual(["a", "b"]);
});
