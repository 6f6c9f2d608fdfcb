import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytes, fact, firstDay } from "../../testing/histories.ts";
import { drawing } from "../../testing/practice-scripts.ts";
import { doAct, sessionFor, startWorld, syncAll, viewerOf, viewFor, type World } from "../../testing/practice-world.ts";
import type { Fact } from "../event/fact.ts";
import { type Day, otherSide, type RoundId, type SessionId, type Side, type StreamId, sides } from "../event/ids.ts";
import type { UnknownEvent } from "../event/schema.ts";
import { type BondState, emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { stampOf } from "../fold/stamp.ts";
import { addDays } from "../time/day.ts";
import { actIn } from "./act.ts";
import { drawQuestion, type PairLibrary } from "./draw.ts";
import type { Script } from "./script.ts";
import { oneStep } from "./steps/sample.fixture.ts";

const script: Script = { ...oneStep(), steps: drawing };
const themes = ["lately", "roots", "trust", "play"];
const depths = ["light", "middle", "deep"] as const;
const topics = ["family", "work", "touch"];

/** What one ticks at the three lists; no depth is going on without one. */
type Ticks = {
  readonly themes: readonly string[];
  readonly depth: string | undefined;
  readonly tender: readonly string[];
};
const ticks: fc.Arbitrary<Ticks> = fc.record({
  themes: fc.subarray(themes),
  depth: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...depths) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  tender: fc.subarray(topics),
});
const mode = fc.constantFrom("live" as const, "apart" as const);
const bondKind = fc.constantFrom("partner" as const, "friend" as const);

/** Hands in the list that this person stands at. */
function tick(world: World, side: Side, { themes, depth, tender }: Ticks): boolean {
  const { place } = viewFor(world, side);
  const depthList = depth === undefined ? [] : [depth];
  const options = Object.keys(place?.labels ?? {});
  const wished = options.includes("light") ? depthList : options.includes("roots") ? themes : tender;
  const picked = wished.filter((id) => options.includes(id));
  return doAct(world, side, picked.length > 0 ? { act: "pick", picked } : { act: "done" });
}

function tickAll(world: World, by: Readonly<Record<Side, Ticks>>, first: Side): void {
  while (viewFor(world, "a").place?.kind === "choose") {
    for (const side of [first, otherSide(first)]) expect(tick(world, side, by[side])).toBe(true);
    syncAll(world);
  }
}

const inCommon = (left: readonly string[], right: readonly string[]) => left.filter((id) => right.includes(id));

describe("[PRAC-36] [PRAC-37] what is drawn for two", () => {
  it("is the same on both phones, of a theme that both ticked, no deeper than the lower of two, with their topics only", () => {
    let drawn = 0;
    let none = 0;
    fc.assert(
      fc.property(mode, bondKind, fc.constantFrom(...sides), ticks, ticks, (how, kind, first, a, b) => {
        const world = startWorld(script, how, kind);
        tickAll(world, { a, b }, first);
        const [one, other] = sides.map((side) => viewFor(world, side).place);
        expect(one).toEqual(other);
        const { question } = one!;
        const both = inCommon(a.themes, b.themes);
        if (question === undefined) {
          // The lot may fall on the theme that has nothing.
          expect(
            both.filter((id) => id !== "trust").length === 0 || both.includes("trust") || !a.depth || !b.depth,
          ).toBe(true);
          expect(one).toMatchObject({ kind: "read", path: "6" });
          none += 1;
          return;
        }
        const [theme, comfort, ...flags] = question.split("-");
        expect(both).toContain(theme);
        const least = Math.min(...[a, b].map(({ depth }) => depths.indexOf(depth as (typeof depths)[number])));
        expect(comfort).toBe(depths[least]);
        expect(flags).toEqual(inCommon(a.tender, b.tender).filter((id) => kind === "partner" || id !== "touch"));
        drawn += 1;
      }),
      { numRuns: 400 },
    );
    expect([drawn > 20, none > 20]).toEqual([true, true]);
  });

  it("shows the two nothing else: what the other ticked beyond what came out changes neither screen nor what is sent", () => {
    let compared = 0;
    fc.assert(
      fc.property(mode, ticks, ticks, ticks, (how, mine, theirs, instead) => {
        const worlds = [theirs, instead].map((b) => {
          const world = startWorld(script, how, "partner");
          tickAll(world, { a: mine, b }, "a");
          return world;
        });
        const [one, other] = worlds.map((world) => viewFor(world, "a"));
        const meets = (b: Ticks) => inCommon(mine.themes, b.themes).length > 0;
        fc.pre(meets(theirs) === meets(instead));
        fc.pre(one!.place?.question === other!.place?.question && one!.place?.path === other!.place?.path);
        compared += 1;
        expect(one).toEqual(other);
        const [sent, sentInstead] = worlds.map((world) => {
          const stream = "stream-of-these-two-00" as StreamId;
          const recorded = actIn(script, sessionFor(world, "a"), viewerOf(world), { stream, act: { act: "done" } });
          return (
            recorded.ok && [recorded.value, world.log.filter(({ side }) => side === "a").map(({ event }) => event)]
          );
        });
        expect(sent).toEqual(sentInstead);
      }),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it("leaves no tick of the other in any view, nor that they have ticked", () => {
    fc.assert(
      fc.property(mode, ticks, ticks, (how, a, b) => {
        const world = startWorld(script, how, "partner");
        while (viewFor(world, "a").place?.kind === "choose") {
          const before = viewFor(world, "a");
          expect(tick(world, "b", b)).toBe(true);
          syncAll(world);
          expect(viewFor(world, "a")).toEqual(before);
          expect(tick(world, "a", a)).toBe(true);
          syncAll(world);
          for (const side of sides) expect(viewFor(world, side).earlier).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("falls by lot among the themes that both ticked, and another evening on another", () => {
    const drawnIn = (n: number) => {
      const world = startWorld({ ...script, id: `sample-${n}` }, "live", "partner");
      const all: Ticks = { themes: ["lately", "roots", "play"], depth: "deep", tender: [] };
      tickAll(world, { a: all, b: all }, "a");
      return viewFor(world, "b").place?.question?.split("-")[0];
    };
    const counts = Map.groupBy(
      Array.from({ length: 60 }, (_, n) => drawnIn(n)),
      (theme) => theme,
    );
    expect([...counts.keys()].sort()).toEqual(["lately", "play", "roots"]);
    for (const times of counts.values()) expect(times.length).toBeGreaterThan(8);
  });

  it("for friends the list is without what is for partners, and who names it all the same is refused", () => {
    const world = startWorld(script, "live", "friend");
    const all: Ticks = { themes: ["roots"], depth: "deep", tender: [] };
    for (const _list of ["theme", "depth"]) {
      for (const side of sides) tick(world, side, all);
      syncAll(world);
    }
    expect(Object.keys(viewFor(world, "a").place?.labels ?? {})).toEqual(["family", "work"]);
    expect(doAct(world, "a", { act: "pick", picked: ["touch"] })).toBe(false);
  });
});

describe("[PRAC-38] [PRAC-39] what comes of it", () => {
  const all: Ticks = { themes: ["roots"], depth: "middle", tender: ["work"] };
  const asked = () => {
    const world = startWorld(script, "apart", "partner");
    tickAll(world, { a: all, b: all }, "a");
    return world;
  };
  const linesOf = (world: World, side: Side) =>
    world.log.filter((one) => one.side === side && one.event.step === "3").map(({ event }) => [event.act, event.value]);

  it("who goes on writes down which question it was, once, and passing looks no different in that", () => {
    const world = asked();
    doAct(world, "a", { act: "seal", words: "the red gate", need: "just-read" });
    doAct(world, "b", { act: "done" });
    syncAll(world);
    expect(linesOf(world, "a")).toEqual([
      ["asked", "roots-middle-work"],
      ["done", "sealed"],
    ]);
    expect(linesOf(world, "b")).toEqual([
      ["asked", "roots-middle-work"],
      ["done", undefined],
    ]);
    for (const side of sides) expect(viewFor(world, side)).toMatchObject({ phase: "finished" });
  });

  it("both notes open, the answer shows the question again, and looking back does", () => {
    const world = asked();
    for (const side of sides) doAct(world, side, { act: "seal", words: `gate ${side}`, need: "just-read" });
    syncAll(world);
    for (const side of sides) doAct(world, side, { act: "done" });
    syncAll(world);
    expect(viewFor(world, "b")).toMatchObject({
      place: { kind: "respond", question: "roots-middle-work" },
      earlier: [{ path: "3", question: "roots-middle-work", shown: [{ what: "sealed", phase: "unfolded" }] }],
    });
    expect(linesOf(world, "a").filter(([act]) => act === "asked")).toHaveLength(1);
  });

  it.each([
    ["nothing in common", { themes: ["roots"] }, { themes: ["play"] }],
    ["none ticked", { themes: [] }, { themes: ["play"] }],
    ["no depth today", { themes: ["play"], depth: undefined }, { themes: ["play"] }],
    ["a theme without a question", { themes: ["trust"] }, { themes: ["trust"] }],
  ])("%s: both stand at the same other step, and nothing is asked", (_why, a, b) => {
    const world = startWorld(script, "live", "partner");
    tickAll(world, { a: { ...all, ...a }, b: { ...all, ...b } }, "b");
    const [one, other] = sides.map((side) => viewFor(world, side));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ place: { kind: "read", path: "6" }, earlier: [] });
    for (const side of sides) doAct(world, side, { act: "done" });
    syncAll(world);
    expect(viewFor(world, "a").phase).toBe("finished");
    expect(world.log.some(({ event }) => event.act === "asked")).toBe(false);
  });
});

describe("[PRAC-38] nothing is asked again within a year", () => {
  const session = "a-deeper-question.1" as SessionId;
  const order = ["roots-03", "roots-01", "roots-02"];
  const library: PairLibrary = { questionsFor: () => [{ id: "roots-03" }], fitting: () => order };
  const agreed = { theme: "roots", comfort: "deep", flags: [] } as const;
  const day = addDays(firstDay, 400);
  const begunAt = 400 * 86_400_000;
  const created = (weekdays: readonly number[] = []) =>
    fact("a", 1, {
      kind: "bond.created",
      bondKind: "partner",
      seed: bytes(16, 1),
      day: firstDay,
      edition: 1,
      weekdays,
    });
  const begun = fact("a", begunAt, {
    kind: "session.begun",
    ...{ session, script: "a-deeper-question@1", mode: "live", without: "", day },
  });
  const askedIn = (id: string, value: string, on: Day, at: number, side: Side = "b") =>
    fact(side, at, { kind: "session.acted", session: id, step: "4", act: "asked", value, day: on });
  const added = (round: string, at: number) => fact("b", at, { kind: "round.added", round: round as RoundId });
  const fold = (...facts: Fact<UnknownEvent>[]): BondState => foldBondAll(emptyBondState(), facts);
  const drawn = (...facts: Fact<UnknownEvent>[]) =>
    drawQuestion(fold(...facts, begun), library, { session, day, stamp: stampOf(begun) }, agreed);

  it("not what a session before it asked", () => {
    expect(drawn(created())).toBe("roots-03");
    expect(drawn(created(), askedIn("a-deeper-question.0", "roots-03", addDays(day, -30), begunAt - 9))).toBe(
      "roots-01",
    );
    expect(drawn(created(), askedIn("a-deeper-question.0", "roots-03", addDays(day, -364), begunAt - 9))).toBe(
      "roots-01",
    );
    expect(drawn(created(), askedIn("a-deeper-question.0", "roots-03", addDays(day, -365), begunAt - 9))).toBe(
      "roots-03",
    );
  });

  it("not what a round asked, of its own evening or added", () => {
    expect(drawn(created([1, 2, 3, 4, 5, 6, 7]))).toBe("roots-01");
    expect(drawn(created(), added(`${addDays(day, -2)}.1.roots-03`, begunAt - 9))).toBe("roots-01");
  });

  it("none is left: there is none, and the two see another time", () => {
    const used = order.map((id, at) => askedIn("a-deeper-question.0", id, addDays(day, -9), begunAt - 9 + at));
    expect(drawn(created(), ...used)).toBe(undefined);
  });

  it("what is written after the session began moves nothing, and in whatever order it comes", () => {
    const later = [
      askedIn("a-deeper-question.2", "roots-03", day, begunAt + 9),
      added(`${day}.1.roots-03`, begunAt + 9),
    ];
    expect(drawn(created(), ...later)).toBe("roots-03");
    const before = [created(), askedIn("a-deeper-question.0", "roots-03", addDays(day, -9), begunAt - 9), ...later];
    fc.assert(
      fc.property(fc.shuffledSubarray(before, { minLength: before.length }), (facts) => {
        expect(drawn(...facts, ...facts.slice(0, 2))).toBe("roots-01");
      }),
      { numRuns: 50 },
    );
  });

  it("what is written down for this session stays, where it fits; what does not fit is no question", () => {
    expect(drawn(created(), askedIn(session, "roots-02", day, begunAt + 5))).toBe("roots-02");
    expect(drawn(created(), askedIn(session, "fears-40", day, begunAt + 5))).toBe("roots-03");
    const both = [askedIn(session, "roots-02", day, begunAt + 6, "a"), askedIn(session, "roots-01", day, begunAt + 5)];
    expect(drawn(created(), ...both)).toBe("roots-01");
    expect(drawn(created(), ...both.toReversed())).toBe("roots-01");
  });
});
