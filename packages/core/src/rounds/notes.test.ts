import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bondHistory, bytes, commitmentOf, fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { type Commitment, otherSide, type RoundId, type Side, sides } from "../event/ids.ts";
import type { ResponseKind } from "../event/schema.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { isUnfolded, mayReply, openedBy, roundsToOpen, standingAnswers, unfoldedRounds } from "./notes.ts";

const round = "2025-03-05.0.q-1" as RoundId;
const day = "2025-03-05";
const ha = commitmentOf("a's note");
const hb = commitmentOf("b's note");
const foldFacts = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);
const sealed = (side: Side, h: Commitment, at = 1) =>
  fact(side, at, { kind: "answer.sealed", round, h, c: bytes(40, 1), share: bytes(32, 2), day });
const opened = (side: Side, h: Commitment) =>
  fact(side, undefined, { kind: "round.opened", round, h, key: bytes(32, 3) });
const takenBack = (side: Side, h: Commitment) => fact(side, 5, { kind: "answer.taken-back", round, h });
const responded = (side: Side, response: ResponseKind, at = 6) =>
  fact(side, at, { kind: "answer.responded", round, response, day });
const replied = (side: Side, about: Side, text = "more of it", at = 7) =>
  fact(side, at, { kind: "answer.replied", round, about, text, day });

describe("[ROUND-4] what opens a round", () => {
  it.each([
    { says: "the other's sealed answer, named", facts: [sealed("b", hb), opened("a", hb)], open: true },
    { says: "also before it has arrived in order", facts: [opened("a", hb), sealed("b", hb)], open: true },
    {
      says: "also when taken back afterwards",
      facts: [sealed("b", hb), opened("a", hb), takenBack("b", hb)],
      open: true,
    },
    { says: "not an own answer", facts: [sealed("a", ha), opened("a", ha)], open: false },
    { says: "not what is not in the log", facts: [opened("a", hb)], open: false },
    { says: "not the other's opening", facts: [sealed("a", ha), sealed("b", hb), opened("b", ha)], open: false },
    { says: "not a commitment copied from the other", facts: [sealed("a", hb), opened("a", hb)], open: false },
  ])("[EVENT-5] $says: $open", ({ facts, open }) => {
    expect(isUnfolded(foldFacts(...facts), round, "a")).toBe(open);
    expect(unfoldedRounds(foldFacts(...facts), "a")).toEqual(open ? [round] : []);
  });

  it("gives the key that was released", () => {
    expect(openedBy(foldFacts(sealed("b", hb), opened("a", hb)), round, "a")).toEqual([{ h: hb, key: bytes(32, 3) }]);
  });

  it("in no history can a side open anything but a sealed answer of the other", () => {
    let openings = 0;
    fc.assert(
      fc.property(bondHistory, (facts) => {
        const state = foldBondAll(emptyBondState(), facts);
        for (const reader of sides) {
          for (const id of unfoldedRounds(state, reader)) {
            for (const { h } of openedBy(state, id, reader)) {
              const isOthers = ({ side, event }: Fact) =>
                side === otherSide(reader) && event.kind === "answer.sealed" && event.h === h && event.round === id;
              expect(facts.some(isOthers)).toBe(true);
              openings += 1;
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(openings).toBeGreaterThan(20);
  });
});

describe("[ROUND-5] a sealed answer stands until its author takes it back", () => {
  it.each([
    { says: "as sealed", facts: [sealed("a", ha)], standing: [ha] },
    { says: "taken back", facts: [takenBack("a", ha), sealed("a", ha)], standing: [] },
    { says: "not by the other", facts: [sealed("a", ha), takenBack("b", ha)], standing: [ha] },
    { says: "another in its place", facts: [sealed("a", ha), takenBack("a", ha), sealed("a", hb, 8)], standing: [hb] },
  ])("[EVENT-5] $says", ({ facts, standing }) => {
    expect(standingAnswers(foldFacts(...facts), round, "a").map(({ h }) => h)).toEqual(standing);
  });
});

describe("[ROUND-6] the escrow is asked", () => {
  it.each([
    { says: "when both have sealed", facts: [sealed("a", ha), sealed("b", hb)], ask: true },
    { says: "not before the other has", facts: [sealed("a", ha)], ask: false },
    { says: "not before this side has", facts: [sealed("b", hb)], ask: false },
    { says: "not once it is open here", facts: [sealed("a", ha), sealed("b", hb), opened("a", hb)], ask: false },
    { says: "also once it is open there", facts: [sealed("a", ha), sealed("b", hb), opened("b", ha)], ask: true },
    {
      says: "not for an own note taken back",
      facts: [sealed("a", ha), sealed("b", hb), takenBack("a", ha)],
      ask: false,
    },
    { says: "also when the other claims so", facts: [sealed("a", ha), sealed("b", hb), takenBack("b", hb)], ask: true },
    {
      says: "also when this side wrote a false opening",
      facts: [sealed("a", ha), sealed("b", hb), opened("a", ha)],
      ask: true,
    },
  ])("$says: $ask", ({ facts, ask }) => {
    expect(roundsToOpen(foldFacts(...facts), "a")).toEqual(ask ? [round] : []);
  });
});

describe("[ROUND-12] who may reply", () => {
  const open = [sealed("a", ha), sealed("b", hb), opened("a", hb), opened("b", ha)];
  it.each([
    { says: "nobody before tell me more", facts: [...open, responded("b", "thank")], a: false, b: false },
    { says: "both once the reader asked", facts: [...open, responded("b", "more")], a: true, b: true },
    {
      says: "not when the author asked about the own note",
      facts: [...open, responded("a", "more")],
      a: false,
      b: false,
    },
    { says: "one each", facts: [...open, responded("b", "more"), replied("a", "a")], a: false, b: true },
    {
      says: "not after the response was changed",
      facts: [...open, responded("b", "more"), responded("b", "feel", 9)],
      a: false,
      b: false,
    },
    { says: "not before it is open", facts: [sealed("a", ha), responded("b", "more")], a: false, b: false },
  ])("about a's note: $says", ({ facts, a, b }) => {
    const state = foldFacts(...facts);
    expect({ a: mayReply(state, round, "a", "a"), b: mayReply(state, round, "a", "b") }).toEqual({ a, b });
  });

  it("not one for whom the round is still folded", () => {
    const state = foldFacts(sealed("a", ha), sealed("b", hb), opened("b", ha), responded("b", "more"));
    expect(mayReply(state, round, "a", "a")).toBe(false);
    expect(mayReply(state, round, "a", "b")).toBe(true);
  });
});
