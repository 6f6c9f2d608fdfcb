import { describe, expect, it } from "vitest";
import { doAct, startWorld, syncAll, viewFor, type World } from "../../../testing/practice-world.ts";
import type { Side } from "../../event/ids.ts";
import type { Act } from "../acts.ts";
import type { Mode } from "../script.ts";
import { type Fields, oneStep } from "./sample.fixture.ts";

const world = (mode: Mode, ...steps: readonly Fields[]) => startWorld(oneStep(...steps), mode, "partner");

/** Both hear at once. */
function acts(at: World, ...done: readonly (readonly [Side, Act])[]): boolean[] {
  return done.map(([side, act]) => {
    const isRecorded = doAct(at, side, act);
    syncAll(at);
    return isRecorded;
  });
}
const kinds = (at: World, side: Side) => viewFor(at, side).offers.map(({ act }) => act);
const done: Act = { act: "done" };

describe("passing", () => {
  it("[PRAC-7] is going on without having answered: one and the same event", () => {
    const at = world("live", { kind: "ask", visibility: "shared", form: "written" }, { kind: "read" });
    acts(at, ["a", done]);
    expect(at.log.at(-1)?.event).toMatchObject({ kind: "session.acted", act: "done", step: "0" });
    expect(viewFor(at, "b").place?.shown).toEqual([]);
    acts(at, ["b", done]);
    expect(viewFor(at, "a").place?.kind).toBe("read");
  });
});

describe("private, shared, sealed", () => {
  it("[PRAC-9] a private answer is in the own vault and nowhere else", () => {
    const at = world("live", { kind: "ask", visibility: "private", form: "written" });
    acts(at, ["a", { act: "keep", words: "only mine" }]);
    expect(JSON.stringify(at.log)).not.toContain("only mine");
    expect(viewFor(at, "a").place?.shown).toEqual([{ what: "note", words: "only mine" }]);
    expect(viewFor(at, "b").place?.shown).toEqual([]);
  });

  it("[PRAC-9] a rating stays private unless shared, and shows only when both have gone on", () => {
    const at = world("live", { kind: "rate", top: 10, sharing: "choice", low: "low", high: "high" }, { kind: "read" });
    acts(at, ["a", { act: "rate", rating: 7, shared: true }]);
    expect(viewFor(at, "b").place?.shown).toEqual([]);
    acts(at, ["b", { act: "rate", rating: 2, shared: false }]);
    expect(viewFor(at, "b").earlier[0]?.shown).toEqual([
      { what: "own-rating", rating: 2, shared: false },
      { what: "rating", by: "a", rating: 7 },
    ]);
    expect(viewFor(at, "a").earlier[0]?.shown).toEqual([{ what: "own-rating", rating: 7, shared: true }]);
  });

  it("[PRAC-10] [PRAC-11] sealed answers unfold when both are through, and each reads before going on", () => {
    const at = world("apart", { kind: "ask", visibility: "sealed", form: "written" }, { kind: "read" });
    acts(at, ["a", { act: "seal", words: "rain", need: "comfort" }]);
    expect(viewFor(at, "a").place?.shown).toMatchObject([{ what: "sealed", phase: "folded", round: "s.sample.0.0" }]);
    expect(viewFor(at, "b").place?.shown).toEqual([]);
    acts(at, ["b", { act: "seal", words: "sun", need: "just-read" }]);
    for (const side of ["a", "b"] as const) {
      expect(viewFor(at, side).place?.shown).toMatchObject([{ what: "sealed", phase: "unfolded" }]);
    }
    acts(at, ["a", done], ["b", done]);
    expect(viewFor(at, "b").place?.kind).toBe("read");
  });

  it("[PRAC-10] where one has passed nothing unfolds and both move on", () => {
    const at = world("live", { kind: "ask", visibility: "sealed", form: "written" }, { kind: "read" });
    acts(at, ["a", { act: "seal", words: "rain", need: "comfort" }], ["b", done]);
    expect(viewFor(at, "a").place?.kind).toBe("read");
    expect(viewFor(at, "b").earlier).toEqual([]);
    expect(viewFor(at, "a").earlier[0]?.shown).toMatchObject([{ phase: "folded" }]);
  });

  it("[PRAC-10] guesses unfold together, then each says how close it was", () => {
    const at = world("live", { kind: "guess" });
    acts(at, ["a", { act: "guess", own: "tea", guess: "milk" }], ["b", { act: "guess", own: "milk", guess: "wine" }]);
    acts(at, ["a", { act: "mark", option: "partly", words: "with milk" }]);
    const shown = viewFor(at, "b").place?.shown ?? [];
    expect(shown.map((one) => (one.what === "sealed" ? `${one.part} ${one.phase}` : one.what))).toEqual([
      "own unfolded",
      "guess unfolded",
      "mark",
    ]);
  });
});

describe("the paraphrase gate", () => {
  const steps = [
    { kind: "speak", who: "first", needs: true },
    { kind: "paraphrase", who: "second" },
    { kind: "read" },
  ] as const;
  const spoken = () => {
    const at = world("live", ...steps);
    acts(at, ["a", { act: "need", option: "comfort" }], ["a", done]);
    return at;
  };
  const yes: Act = { act: "confirm", option: "yes", words: "" };
  const notQuite: Act = { act: "confirm", option: "not-quite", words: "it was fear" };
  const back: Act = { act: "say", words: "you were tired" };

  it("[PRAC-12] stays closed until the speaker says yes", () => {
    const at = spoken();
    expect(acts(at, ["a", yes], ["b", back], ["b", done], ["b", yes])).toEqual([false, true, false, false]);
    expect(viewFor(at, "b").place?.kind).toBe("paraphrase");
    acts(at, ["a", yes]);
    expect(viewFor(at, "b").place?.kind).toBe("read");
  });

  it("[PRAC-12] opens one more try after not quite, with what was missing, and then no third", () => {
    const at = spoken();
    acts(at, ["b", back], ["a", notQuite]);
    expect(viewFor(at, "b").place?.shown).toContainEqual({
      what: "confirmation",
      by: "a",
      option: "not-quite",
      words: "it was fear",
    });
    acts(at, ["b", { act: "say", words: "you were afraid" }]);
    expect(viewFor(at, "a").offers.find(({ act }) => act === "confirm")?.options).toEqual(["yes", "let-go"]);
    expect(acts(at, ["a", notQuite], ["a", { act: "confirm", option: "let-go", words: "" }])).toEqual([false, true]);
    expect(viewFor(at, "a").place?.kind).toBe("read");
  });

  it("[PRAC-12] a listener who writes and moves on leaves it to the speaker to let go", () => {
    const at = world("apart", ...steps);
    acts(at, ["a", { act: "say", words: "a long day" }], ["b", done]);
    expect(kinds(at, "b").slice(0, 1)).toEqual(["time-out"]);
    expect(viewFor(at, "a").offers.find(({ act }) => act === "confirm")?.options).toEqual(["let-go"]);
  });

  it("[PRAC-12] aloud, going on counts as having said it back: the speaker says whether it fitted", () => {
    const at = spoken();
    acts(at, ["b", done]);
    expect(viewFor(at, "a").offers.find(({ act }) => act === "confirm")?.options).toEqual([
      "yes",
      "not-quite",
      "let-go",
    ]);
    acts(at, ["a", notQuite]);
    expect(kinds(at, "b").slice(0, 2)).toEqual(["say", "done"]);
    acts(at, ["b", done]);
    expect(viewFor(at, "a").offers.find(({ act }) => act === "confirm")?.options).toEqual(["yes", "let-go"]);
    acts(at, ["a", yes]);
    expect(viewFor(at, "b").place?.kind).toBe("read");
  });

  it("[PRAC-12] on one phone the one who hears it needs no tap of the other", () => {
    const at = world("together", ...steps);
    doAct(at, "a", done);
    expect(viewFor(at, "a").offers.find(({ act }) => act === "confirm")).toEqual({
      act: "confirm",
      options: ["yes", "not-quite", "let-go"],
    });
  });

  it("[PRAC-29] ideas are offered only to whom asked for them", () => {
    const at = (need: "ideas" | "comfort") => {
      const one = world("live", { kind: "speak", who: "first", needs: true }, { kind: "respond", who: "second" });
      acts(one, ["a", { act: "need", option: need }], ["a", done]);
      return viewFor(one, "b").offers.find(({ act }) => act === "respond")?.options;
    };
    expect(at("ideas")).toContain("ideas");
    expect(at("comfort")).not.toContain("ideas");
  });
});

describe("timers", () => {
  it("[PRAC-13] run from their start by the clock, whoever slept meanwhile", () => {
    const at = world("live", { kind: "timer", minutes: 10 }, { kind: "read" });
    acts(at, ["a", { act: "start" }]);
    const startedAtMs = at.nowMs;
    const timer = { startedAtMs, durationMs: 600_000, endsAtMs: startedAtMs + 600_000 };
    expect(viewFor(at, "b").place?.timer).toEqual(timer);
    at.nowMs += 599_000;
    acts(at, ["b", { act: "start" }]);
    expect(viewFor(at, "b").place?.timer).toEqual(timer);
  });

  it("[PRAC-13] nothing is written before the end, so leaving early leaves no trace", () => {
    const at = world("live", { kind: "timer", minutes: 10 }, { kind: "read" });
    acts(at, ["a", { act: "start" }]);
    const written = at.log.length;
    at.nowMs += 300_000;
    expect(acts(at, ["b", done], ["a", done])).toEqual([false, false]);
    expect(at.log.length).toBe(written);
    at.nowMs += 300_000;
    expect(acts(at, ["a", done], ["b", done])).toEqual([true, true]);
    expect(viewFor(at, "a").place?.kind).toBe("read");
  });

  it("[PRAC-13] a start that lies ahead of this clock holds nobody", () => {
    const at = world("live", { kind: "timer", minutes: 10 });
    acts(at, ["a", { act: "start" }]);
    at.nowMs -= 86_400_000;
    expect(kinds(at, "b")).toContain("done");
  });
});

describe("choices of two", () => {
  const options = ["sea", "hill", "home"].map((id) => ({ id, label: id }));
  const choice = { kind: "choose", id: "where", choice: "joint", options } as const;
  const hill = { kind: "read", when: { step: "where", is: "hill" } } as const;

  it("[PRAC-19] only what both ticked comes out, and what each ticked stays hidden", () => {
    const at = world("live", choice, hill);
    acts(at, ["a", { act: "pick", picked: ["sea", "hill"] }]);
    expect(viewFor(at, "b").place?.shown).toEqual([]);
    acts(at, ["b", { act: "pick", picked: ["hill", "home"] }]);
    expect(viewFor(at, "b")).toMatchObject({ place: { kind: "read" }, earlier: [{ shown: [{ option: "hill" }] }] });
  });

  it("[PRAC-19] nothing in common is a result, and what depends on it is left out for both", () => {
    const at = world("live", choice, hill);
    acts(at, ["a", { act: "pick", picked: ["sea"] }], ["b", { act: "pick", picked: ["hill"] }]);
    for (const side of ["a", "b"] as const) {
      expect(viewFor(at, side)).toMatchObject({ phase: "finished", earlier: [{ shown: [{ option: undefined }] }] });
    }
  });

  it("[PRAC-19] a block is repeated only when both say so", () => {
    const again = (a: "yes" | "no", b: "yes" | "no") => {
      const at = world("live", { kind: "repeat", times: 3, steps: [oneStep({ kind: "read" }).steps[0]] });
      acts(at, ["a", done], ["b", done], ["a", { act: "again", option: a }], ["b", { act: "again", option: b }]);
      return viewFor(at, "a").phase;
    };
    expect([again("yes", "yes"), again("yes", "no"), again("no", "yes")]).toEqual(["running", "finished", "finished"]);
  });

  it.each([
    ["me-first", "you-first", "a"],
    ["you-first", "either", "b"],
    ["me-first", "me-first", "a"],
    ["either", "me-first", "b"],
  ] as const)("[PRAC-19] who begins: %s and %s give %s; a swap exchanges it", (a, b, first) => {
    const speak = oneStep({ kind: "read", who: "first" }).steps;
    const at = world("live", { kind: "choose", choice: "roles", options: [] }, { kind: "swap", steps: speak });
    acts(at, ["a", { act: "pick", picked: [a] }], ["b", { act: "pick", picked: [b] }]);
    expect(viewFor(at, "a").place?.people).toEqual([first]);
    acts(at, [first, done], ["a", done], ["b", done]);
    expect(viewFor(at, "a").place?.people).toEqual([first === "a" ? "b" : "a"]);
  });
});
