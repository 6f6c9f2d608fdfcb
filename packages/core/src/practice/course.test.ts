import { describe, expect, it } from "vitest";
import { doAct, doWithout, startWorld, syncAll, viewFor, type World } from "../../testing/practice-world.ts";
import type { Side } from "../event/ids.ts";
import type { Act } from "./acts.ts";
import type { Mode } from "./script.ts";
import { type Fields, oneStep } from "./steps/sample.fixture.ts";

const world = (mode: Mode, ...steps: readonly Fields[]) => startWorld(oneStep(...steps), mode, "partner");
const done: Act = { act: "done" };
const say = (words: string): Act => ({ act: "say", words });

function acts(at: World, ...doing: readonly (readonly [Side, Act])[]): void {
  for (const [side, act] of doing) {
    expect({ side, act, isRecorded: doAct(at, side, act) }).toEqual({ side, act, isRecorded: true });
    syncAll(at);
  }
}
const at = (one: World, side: Side = "a") => viewFor(one, side).place?.path ?? viewFor(one, side).phase;

describe("[PRAC-31] what has nothing to work on is left out", () => {
  const note = { kind: "ask", id: "note", who: "first", visibility: "shared", form: "written" } as const;
  const answer = { kind: "respond", id: "answer", who: "second" } as const;
  const read = { kind: "read" } as const;

  it("nobody answers a note that was not written", () => {
    const passed = world("apart", note, answer, read);
    acts(passed, ["a", done]);
    expect(at(passed)).toBe("2");
    const written = world("apart", note, answer, read);
    acts(written, ["a", say("the bridge is open again")]);
    expect(at(written)).toBe("1");
  });

  it("where both could tell, only who has something to answer is asked", () => {
    const one = world("apart", { ...note, who: "both" }, { ...answer, who: "both" }, read);
    acts(one, ["a", say("the bridge is open again")], ["b", done]);
    expect([viewFor(one, "a").place?.people, at(one)]).toEqual([["b"], "1"]);
    acts(one, ["b", { act: "respond", option: "thank", words: "" }]);
    expect(at(one)).toBe("2");
  });

  it("a kindness can be answered without a word before it", () => {
    const one = world("apart", note, { ...answer, always: true });
    acts(one, ["a", done]);
    expect(at(one)).toBe("1");
  });

  it("nobody says back what was not written, nor is asked for more of it", () => {
    const speak = { kind: "speak", who: "first", needs: false } as const;
    const back = { kind: "paraphrase", who: "second" } as const;
    const steps = oneStep(speak, back).steps;
    const passed = world("apart", { kind: "repeat", times: 2, steps }, read);
    acts(passed, ["a", done]);
    expect(at(passed)).toBe("1");
    const aloud = world("live", { kind: "repeat", times: 2, steps }, read);
    acts(aloud, ["a", done]);
    expect(at(aloud)).toBe("0.0.1");
  });

  it("what was said aloud stays said when the two go on apart", () => {
    const one = world("live", { kind: "speak", who: "first", needs: false }, { kind: "paraphrase", who: "second" });
    acts(one, ["a", done], ["b", { act: "go-apart" }]);
    expect(at(one)).toBe("1");
  });

  it("a step can wait for what an earlier one came to: told, or answered so", () => {
    const more = { kind: "ask", who: "first", visibility: "shared", form: "written" } as const;
    const one = () =>
      world(
        "apart",
        note,
        answer,
        { ...more, when: { step: "answer", is: ["more", "ideas"] } },
        {
          ...read,
          when: { step: "note", is: "given" },
        },
      );
    const asked = one();
    acts(asked, ["a", say("the bridge is open again")], ["b", { act: "respond", option: "more", words: "" }]);
    expect(at(asked)).toBe("2");
    const thanked = one();
    acts(thanked, ["a", say("the bridge is open again")], ["b", { act: "respond", option: "thank", words: "" }]);
    expect(at(thanked)).toBe("3");
    const passed = one();
    acts(passed, ["a", done]);
    expect(at(passed)).toBe("finished");
  });
});

describe("[PRAC-32] lists", () => {
  const options = ["sea", "hill", "home"].map((id) => ({ id, label: `The ${id}` }));
  const pick = (...picked: string[]): Act => ({ act: "pick", picked });

  it("a question that was talked about is off the list, and the one picked is shown while they talk", () => {
    const choose = { kind: "choose", choice: "shared", who: "first", options, once: true } as const;
    const speak = { kind: "speak", who: "first", needs: false } as const;
    const one = world("live", { kind: "swap", steps: oneStep(choose, speak).steps });
    acts(one, ["a", pick("hill")]);
    expect(viewFor(one, "b").place?.choice).toEqual({ prompt: "what?", label: "The hill" });
    acts(one, ["a", done], ["a", done], ["b", done]);
    expect(viewFor(one, "b").offers[0]?.options).toEqual(["sea", "home"]);
    expect(viewFor(one, "b").place?.labels).toEqual({ sea: "The sea", home: "The home" });
    expect(doAct(one, "b", pick("hill"))).toBe(false);
    acts(one, ["b", done]);
    expect(viewFor(one, "b").place?.choice).toBeUndefined();
  });

  it("what a pair does without is not on the list; one that is left is taken without asking", () => {
    const eyes = { id: "eyes", label: "Looking", needs: "eye-contact" };
    const quiet = { id: "quiet", label: "Quiet" };
    const choose = { kind: "choose", id: "how", choice: "joint", options: [eyes, quiet] } as const;
    const timer = { kind: "timer", when: { step: "how", is: "quiet" } } as const;
    const one = world("live", choose, timer);
    expect(viewFor(one, "a").offers[0]?.options).toEqual(["eyes", "quiet"]);
    doWithout(one, "b", ["eye-contact"]);
    syncAll(one);
    expect([at(one, "a"), at(one, "b")]).toEqual(["1", "1"]);
    const three = world("live", { ...choose, options: [eyes, quiet, options[0]] });
    doWithout(three, "a", ["eye-contact"]);
    expect(viewFor(three, "a").offers[0]?.options).toEqual(["quiet", "sea"]);
  });
});
