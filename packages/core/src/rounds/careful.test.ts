import { describe, expect, it } from "vitest";
import { bytes, commitmentOf, fact } from "../../testing/histories.ts";
import { carefulHolds } from "../bond/bond.ts";
import type { Fact } from "../event/fact.ts";
import type { DeviceId, RoundId, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { canStillSeal, isSealedCarefully, releasesDue, waitsForKey } from "./careful.ts";
import { isUnfolded, noteOf, openedBy, roundsToOpen, standingAnswers } from "./notes.ts";
import { roundOf } from "./rounds.ts";

const round = "2025-03-05.0.q-2" as RoundId;
const day = "2025-03-05";
const h = { a: commitmentOf("a's"), b: commitmentOf("b's"), other: commitmentOf("b's second") };
type Note = keyof typeof h;
const key = (of: Note) => bytes(32, of === "a" ? 7 : 8);

const foldOf = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);
const sealed = (side: Side, note: Note, share?: Uint8Array) =>
  fact(side, 2, { kind: "answer.sealed", round, h: h[note], c: bytes(40, 1), ...(share && { share }), day });
const careful = (side: Side, note: Note = side) => sealed(side, note);
const plain = (side: Side, note: Note = side) => sealed(side, note, bytes(32, 2));
const released = (side: Side, note: Note, against: Note, with_ = key(note)) =>
  fact(side, undefined, { kind: "answer.released", round, h: h[note], key: with_, against: h[against] });
const takenBack = (side: Side, note: Note = side) => fact(side, 3, { kind: "answer.taken-back", round, h: h[note] });
const opened = (side: Side, note: Note) =>
  fact(side, undefined, { kind: "round.opened", round, h: h[note], key: key(note) });
const chosen = (side: Side, on: boolean, at = 1) => fact(side, at, { kind: "bond.careful-chosen", careful: on });
const device = careful("a").device;
const due = (...facts: Fact[]) =>
  releasesDue(foldOf(...facts), "a", device).map(({ h, against, isShared }) => ({ h, against, isShared }));

describe("[CARE-1] which notes are careful", () => {
  it("those of both while either wants it, so that the other cannot turn off what one chose for oneself", () => {
    expect(carefulHolds(foldOf())).toBe(false);
    expect(carefulHolds(foldOf(chosen("a", true)))).toBe(true);
    expect(carefulHolds(foldOf(chosen("a", true), chosen("b", false)))).toBe(true);
    expect(carefulHolds(foldOf(chosen("a", true), chosen("a", false, 2)))).toBe(false);
  });

  it("and one whose counterpart is careful, whatever was chosen", () => {
    expect(isSealedCarefully(foldOf(careful("b")), round, "a")).toBe(true);
    expect(isSealedCarefully(foldOf(plain("b")), round, "a")).toBe(false);
    expect(isSealedCarefully(foldOf(careful("b"), takenBack("b")), round, "a")).toBe(false);
  });
});

describe("[CARE-3] a key is due", () => {
  it("once the other's sealed note is held, and not before", () => {
    expect(due(careful("a"))).toEqual([]);
    expect(due(careful("a"), takenBack("b"), released("b", "b", "a"))).toEqual([]);
    expect(due(careful("a"), careful("b"))).toEqual([{ h: h.a, against: h.b, isShared: false }]);
  });

  it("once, against one note, however many the other seals", () => {
    expect(due(careful("a"), careful("b"), released("a", "a", "b"))).toEqual([]);
    expect(due(careful("a"), careful("b"), released("a", "a", "b"), careful("b", "other"))).toEqual([]);
  });

  it("from the device that sealed, and from no other of that person", () => {
    const state = foldOf(careful("a"), careful("b"));
    expect(releasesDue(state, "a", "another-device" as DeviceId)).toEqual([]);
  });

  it("never for two notes that are both at the escrow", () => {
    expect(due(plain("a"), plain("b"))).toEqual([]);
    expect(due(plain("a"), careful("b"))).toEqual([{ h: h.a, against: h.b, isShared: true }]);
    expect(due(careful("a"), plain("b"))).toEqual([{ h: h.a, against: h.b, isShared: false }]);
  });

  it("for the note that the other has named, and none in its place", () => {
    const named = released("b", "b", "a");
    expect(due(careful("a"), careful("b"), named)).toEqual([{ h: h.a, against: h.b, isShared: false }]);
    expect(due(careful("a"), takenBack("a"), careful("b"), named)).toEqual([]);
  });
});

describe("[CARE-4] a careful note is open", () => {
  const both = [careful("a"), careful("b")];
  it("for a reader who has given the own key against it, with its author's key", () => {
    expect(isUnfolded(foldOf(...both, released("b", "b", "a")), round, "a")).toBe(false);
    expect(isUnfolded(foldOf(...both, released("a", "a", "b")), round, "a")).toBe(false);
    const state = foldOf(...both, released("a", "a", "b"), released("b", "b", "a"));
    expect(openedBy(state, round, "a")).toMatchObject([{ h: h.b, key: key("b") }]);
    expect(openedBy(state, round, "b")).toMatchObject([{ h: h.a, key: key("a") }]);
    expect([noteOf(roundOf(state, round), "a"), noteOf(roundOf(state, round), "b")]).toEqual([h.a, h.b]);
  });

  it("and no other of that author, sealed or named afterwards", () => {
    const second = [careful("b", "other"), released("b", "other", "a"), opened("a", "other")];
    const state = foldOf(...both, released("a", "a", "b"), ...second);
    expect(openedBy(state, round, "a")).toEqual([]);
    expect(roundsToOpen(state, "a")).toEqual([]);
  });

  it("not by a release that names what was never sealed, or is not the author's", () => {
    expect(openedBy(foldOf(careful("a"), released("a", "a", "b"), released("b", "b", "a")), round, "a")).toEqual([]);
    const own = foldOf(...both, released("a", "a", "b"), released("b", "a", "a"));
    expect(openedBy(own, round, "a")).toEqual([]);
  });

  it("to neither, where a key was given for a note that had been taken back", () => {
    const anew = [takenBack("b"), careful("b", "other"), released("b", "other", "a")];
    const state = foldOf(...both, released("a", "a", "b"), ...anew);
    expect([isUnfolded(state, round, "a"), isUnfolded(state, round, "b")]).toEqual([false, false]);
  });

  it("with each key that its author gave, so that a wrong one shuts nothing", () => {
    const wrong = released("b", "b", "a", bytes(32, 0));
    const state = foldOf(...both, released("a", "a", "b"), released("b", "b", "a"), wrong);
    expect(openedBy(state, round, "a").map((each) => each.key)).toEqual(
      expect.arrayContaining([key("b"), bytes(32, 0)]),
    );
  });
});

it("[CARE-5] taking back holds until the own key is out, and afterwards changes nothing", () => {
  const both = [careful("a"), careful("b")];
  expect(standingAnswers(foldOf(...both, takenBack("a")), round, "a")).toEqual([]);
  expect(due(...both, takenBack("a"))).toEqual([]);
  const late = foldOf(...both, released("a", "a", "b"), released("b", "b", "a"), takenBack("a"));
  expect(standingAnswers(late, round, "a")).toHaveLength(1);
  expect(isUnfolded(late, round, "b")).toBe(true);
  expect(canStillSeal(foldOf(...both, takenBack("a"), released("b", "b", "a")), round, "a")).toBe(false);
  expect(canStillSeal(foldOf(...both, takenBack("a")), round, "a")).toBe(true);
});

it("[CARE-6] the escrow is asked only where both have halves there and no own key is out", () => {
  expect(roundsToOpen(foldOf(plain("a"), plain("b")), "a")).toEqual([round]);
  expect(roundsToOpen(foldOf(plain("a"), careful("b")), "a")).toEqual([]);
  expect(roundsToOpen(foldOf(careful("a"), careful("b")), "a")).toEqual([]);
  const given = [plain("a"), careful("b"), released("a", "a", "b"), plain("b", "other")];
  expect(roundsToOpen(foldOf(...given), "a")).toEqual([]);
});

it("[CARE-7] waiting for the other's key is known only once the own one is out", () => {
  const both = [careful("a"), careful("b")];
  expect(waitsForKey(foldOf(...both, released("b", "b", "a")), round, "a")).toBe(false);
  expect(waitsForKey(foldOf(...both, released("a", "a", "b")), round, "a")).toBe(true);
  expect(waitsForKey(foldOf(...both, released("a", "a", "b"), released("b", "b", "a")), round, "a")).toBe(false);
});
