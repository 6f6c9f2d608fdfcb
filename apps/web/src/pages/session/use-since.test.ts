import type { Script, SessionView, Shown, StepKind } from "@twofold/core";
import { describe, expect, it } from "vitest";
import { sinceThen } from "./use-since.ts";

const script = {
  steps: [
    { kind: "ask", visibility: "shared" },
    { kind: "ask", visibility: "private" },
    { kind: "ask", visibility: "sealed" },
    { kind: "read" },
  ],
} as unknown as Script;
const at = (step: number, earlier: readonly (readonly [number, Shown])[] = [], aloud = false) =>
  ({
    phase: "running",
    place: { path: String(step), kind: script.steps[step]!.kind as StepKind, aloud },
    earlier: earlier.map(([path, shown]) => ({ path: String(path), kind: "ask", shown: [shown] })),
  }) as unknown as SessionView;
const words = { what: "words", words: "x" } as Shown;

describe("how a screen came about", () => {
  it("[PRAC-17] says that the two are back from a time out", () => {
    expect(sinceThen(script, { ...at(0), phase: "time-out" }, at(0))).toBe("back");
  });

  it("[PRAC-7] says moving on where nobody said anything, and nothing where somebody did", () => {
    expect(sinceThen(script, at(0), at(1))).toBe("moved-on");
    expect(sinceThen(script, at(0), at(1, [[0, words]]))).toBeUndefined();
    expect(sinceThen(script, at(0, [], true), at(1)), "said aloud").toBeUndefined();
  });

  it("[PRAC-9] says nothing of what is private", () => {
    expect(sinceThen(script, at(1), at(2))).toBeUndefined();
  });

  it("[PRAC-10] says moving on where a note stayed folded", () => {
    const sealed = (phase: "folded" | "unfolded") => ({ what: "sealed", phase }) as Shown;
    expect(sinceThen(script, at(2), at(3, [[2, sealed("folded")]]))).toBe("moved-on");
    expect(sinceThen(script, at(2), at(3, [[2, sealed("unfolded")]]))).toBeUndefined();
  });
});
