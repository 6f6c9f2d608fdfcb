import type { Day, RoundId, RoundView } from "@twofold/core";
import { describe, expect, test } from "vitest";
import { chooseScene, earlierRounds } from "./scene.ts";

const today = "2026-03-05" as Day;
const yesterday = "2026-03-04" as Day;

function round(day: Day, n: number, part: Partial<RoundView> = {}): RoundView {
  return {
    round: `${day}.${n}.lately-0${n + 1}` as RoundId,
    day,
    questionId: `lately-0${n + 1}`,
    added: n > 0,
    phase: "open",
    theirsFoldedVisible: false,
    waitsForKey: false,
    passed: false,
    hidden: undefined,
    covered: false,
    revisited: undefined,
    favoured: false,
    seenOpen: false,
    mine: undefined,
    theirs: undefined,
    responses: [],
    replies: [],
    additions: [],
    removals: [],
    ...part,
  };
}

describe("what Today is about", () => {
  test("the question of the day is there to be written on", () => {
    const slot = round(today, 0);
    expect(chooseScene([slot, round(yesterday, 0)], today, false)).toEqual({ tag: "to-write", round: slot });
  });

  test("another question, once asked for, lies on top", () => {
    const added = round(today, 1);
    expect(chooseScene([added, round(today, 0)], today, false)).toEqual({ tag: "to-write", round: added });
  });

  test("what is open and not yet seen comes before anything else, also on a day of rest", () => {
    const opened = round(yesterday, 0, { phase: "unfolded" });
    expect(chooseScene([round(today, 0), opened], today, true)).toEqual({ tag: "to-unfold", round: opened });
  });

  test("a day of rest has no question", () => {
    expect(chooseScene([round(today, 0)], today, true)).toEqual({ tag: "rest" });
  });

  test("an own folded note is shown when nothing is left to write", () => {
    const folded = round(today, 0, { phase: "mine-folded" });
    const passed = round(today, 1, { passed: true });
    expect(chooseScene([passed, folded], today, false)).toEqual({ tag: "folded", round: folded });
  });

  test("a question that was just set aside can be taken up again, although another one is open already", () => {
    const passed = round(today, 1, { passed: true });
    const opened = round(today, 0, { phase: "unfolded", seenOpen: true });
    expect(chooseScene([passed, opened], today, false)).toEqual({ tag: "passed", round: passed });
  });

  test("[ASK-7] a hidden question is set aside as one that was passed, also when another question brought it", () => {
    const slot = round(today, 0, { hidden: "theme" });
    expect(chooseScene([slot], today, false)).toEqual({ tag: "passed", round: slot });
    const another = round(today, 1, { hidden: "question" });
    expect(chooseScene([another, slot], today, false)).toEqual({ tag: "passed", round: another });
    const fine = round(today, 2);
    expect(chooseScene([another, slot, fine], today, false)).toEqual({ tag: "to-write", round: fine });
  });

  test("a note that was taken back can be written again", () => {
    const back = round(today, 0, { phase: "taken-back" });
    expect(chooseScene([back], today, false)).toEqual({ tag: "to-write", round: back });
  });

  test("a day without a slot has none, whatever else is open", () => {
    expect(chooseScene([round(yesterday, 0)], today, false)).toEqual({ tag: "none" });
  });
});

describe("what else is open", () => {
  test("every open or folded round is listed but the one on the table and those that unfolded", () => {
    const shown = round(today, 1);
    const aside = round(today, 0, { passed: true });
    const folded = round(yesterday, 0, { phase: "mine-folded" });
    const unfolded = round(yesterday, 1, { phase: "unfolded", seenOpen: true });
    expect(earlierRounds([shown, aside, unfolded, folded], shown.round)).toEqual([aside, folded]);
  });

  test("[ASK-7] what was hidden for good is not shown again, but a note folded in it is", () => {
    const hidden = round(yesterday, 0, { hidden: "question" });
    const folded = round(yesterday, 1, { hidden: "theme", phase: "mine-folded" });
    expect(earlierRounds([folded, hidden], undefined)).toEqual([folded]);
  });
});
