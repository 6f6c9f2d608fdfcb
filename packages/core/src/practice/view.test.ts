import { describe, expect, it } from "vitest";
import { firstDay, stream } from "../../testing/histories.ts";
import {
  doAct,
  sessionFor,
  startWorld,
  sync,
  syncAll,
  viewerOf,
  viewFor,
  type World,
} from "../../testing/practice-world.ts";
import { actIn } from "./act.ts";
import type { Act } from "./acts.ts";
import { feltOf } from "./felt.ts";
import { oneStep } from "./steps/sample.fixture.ts";
import { viewSession } from "./view.ts";

const reading = () => startWorld(oneStep({ kind: "read" }), "live", "partner");
const done: Act = { act: "done" };
const offered = (world: World, side: "a" | "b") => viewFor(world, side).offers.map(({ act }) => act);
const refusal = (world: World, act: Act) => {
  const recorded = actIn(world.script, sessionFor(world, "a"), viewerOf(world), { stream, act });
  return recorded.ok ? undefined : recorded.error;
};

it("[PRAC-5] what is not offered, or lacks what it needs, is refused by name", () => {
  const world = startWorld(oneStep({ kind: "ask", visibility: "shared", form: "written" }), "live", "partner");
  expect(refusal(world, { act: "start" })).toEqual({ tag: "not-offered" });
  expect(refusal(world, { act: "say", words: "  " })).toEqual({ tag: "words-missing" });
  expect(refusal(world, { act: "say", words: "x".repeat(16_001) })).toEqual({ tag: "words-too-long", max: 16_000 });
  expect(refusal(world, { act: "time-out", option: "1-year" as never })).toEqual({ tag: "not-an-option" });
});

it("[PRAC-8] both continue when each is ready: only the own readiness shows", () => {
  const world = reading();
  const before = viewFor(world, "b");
  doAct(world, "a", done);
  syncAll(world);
  expect(viewFor(world, "a").place?.ready).toBe(true);
  expect({ ...viewFor(world, "b") }).toEqual(before);
});

describe("time out", () => {
  const called = () => {
    const world = reading();
    doAct(world, "a", { act: "time-out", option: "3-hours" });
    syncAll(world);
    return world;
  };

  it("[PRAC-17] both see it, with the hour of return and without who called it", () => {
    const world = called();
    const [a, b] = [viewFor(world, "a"), viewFor(world, "b")];
    expect(a).toEqual(b);
    expect(a.timeOut?.returnAtMs).toBe(world.nowMs + 3 * 3_600_000);
    expect(offered(world, "b")).toEqual(["end", "stop", "rest"]);
  });

  it("[PRAC-17] goes on when both are ready, from twenty minutes on; the own readiness shows, the other's does not", () => {
    const world = called();
    world.nowMs += 20 * 60_000;
    const before = viewFor(world, "b");
    doAct(world, "a", { act: "back" });
    syncAll(world);
    expect(viewFor(world, "b").timeOut).toEqual(before.timeOut);
    expect(viewFor(world, "a")).toMatchObject({ phase: "time-out", timeOut: { ready: true } });
    doAct(world, "b", { act: "back" });
    expect(viewFor(world, "b").phase).toBe("running");
  });

  it("[PRAC-17] either may end it for good", () => {
    const world = called();
    doAct(world, "b", { act: "end" });
    syncAll(world);
    expect([viewFor(world, "a").phase, viewFor(world, "b").phase]).toEqual(["ended", "ended"]);
  });

  it("[PRAC-17] two called at once are both come back from", () => {
    const world = reading();
    doAct(world, "a", { act: "time-out", option: "20-minutes" });
    doAct(world, "b", { act: "time-out", option: "1-hour" });
    syncAll(world);
    world.nowMs += 3_600_000;
    for (const side of ["a", "b"] as const) doAct(world, side, { act: "back" });
    syncAll(world);
    expect(viewFor(world, "a").phase).toBe("running");
  });
});

it("[PRAC-18] stop here and rest send nothing, and are taken up again", () => {
  const world = reading();
  const sent = world.log.length;
  doAct(world, "a", { act: "stop" });
  expect(viewFor(world, "a")).toMatchObject({ aside: "stopped", offers: [{ act: "resume" }] });
  doAct(world, "a", { act: "resume" });
  doAct(world, "a", { act: "rest" });
  expect(viewFor(world, "a").aside).toBe("rested");
  expect(world.log.length).toBe(sent);
  expect(viewFor(world, "b").aside).toBeUndefined();
});

it("[PRAC-18] two private taps when it is over, one more the next day", () => {
  const world = reading();
  for (const side of ["a", "b"] as const) doAct(world, side, done);
  syncAll(world);
  expect(offered(world, "a")).toEqual(["felt-ok", "felt-understood"]);
  doAct(world, "a", { act: "felt-ok", option: "partly" });
  expect(feltOf(sessionFor(world, "a"))).toEqual({ "felt-ok": "partly" });
  const tomorrow = { ...viewerOf(world), now: { ms: world.nowMs, today: "2025-03-04" as typeof firstDay } };
  const next = viewSession(world.script, sessionFor(world, "a"), tomorrow).offers.map(({ act }) => act);
  expect(next).toEqual(["felt-understood", "next-day"]);
  expect(JSON.stringify(world.log)).not.toContain("felt");
});

it("[PRAC-28] what began live can go on apart, with the words of apart", () => {
  const world = startWorld(
    oneStep({ kind: "speak", who: "first", needs: false, apart: "write it" }),
    "live",
    "partner",
  );
  expect(viewFor(world, "a").place).toMatchObject({ aloud: true, tellings: [{ words: "do this" }] });
  doAct(world, "b", { act: "go-apart" });
  syncAll(world);
  expect(viewFor(world, "a")).toMatchObject({
    mode: "apart",
    place: { aloud: false, tellings: [{ words: "write it" }] },
  });
});

it("[PRAC-3] without speech, what would be spoken is written", () => {
  const world = startWorld(oneStep({ kind: "speak", who: "first", needs: false }), "live", "partner");
  const session = { ...sessionFor(world, "a"), without: new Set(["speech"] as const) };
  expect(viewSession(world.script, session, viewerOf(world)).place).toMatchObject({
    aloud: false,
    ways: ["in writing"],
  });
});

describe("one phone between two", () => {
  const hidden = () =>
    startWorld(
      oneStep({ kind: "ask", visibility: "private", form: "written" }, { kind: "propose", review: true }),
      "together",
      "partner",
    );

  it("[PRAC-14] hidden steps go from hand to hand under a cover, and nothing of the first is under it", () => {
    const world = hidden();
    expect(viewFor(world, "a")).toMatchObject({ phase: "cover", to: "a", place: undefined });
    world.holder = "a";
    doAct(world, "a", { act: "keep", words: "mine alone" });
    expect(viewFor(world, "a")).toMatchObject({ phase: "cover", to: "b" });
    expect(JSON.stringify(viewFor(world, "a"))).not.toContain("mine alone");
    world.holder = "b";
    expect(JSON.stringify(viewFor(world, "a"))).not.toContain("mine alone");
    doAct(world, "a", { act: "keep", words: "the guest's" });
    expect(viewFor(world, "a").place?.kind).toBe("propose");
    expect(JSON.stringify(viewFor(world, "a"))).not.toContain("mine alone");
    expect(JSON.stringify([world.log, world.vaults])).not.toContain("the guest's");
    expect(JSON.stringify(world.vaults.a)).toContain("mine alone");
  });

  it("[PRAC-14] [PRAC-15] the phone cannot say yes for the other: they do, on their own", () => {
    const world = hidden();
    world.holder = "a";
    doAct(world, "a", done);
    world.holder = "b";
    doAct(world, "a", done);
    doAct(world, "a", { act: "propose", words: "no phones at dinner" });
    const proposal = () => viewFor(world, "a").place?.shown[0];
    expect(proposal()).toMatchObject({ holds: false, accepted: true });
    const forged = {
      kind: "session.acted",
      session: world.session,
      step: "1",
      act: "accepted",
      by: "b",
      day: firstDay,
    };
    const about = world.log.at(-1)!.id;
    world.log.push({ ...world.log.at(-1)!, id: "forged" as typeof about, event: { ...forged, about } });
    sync(world, "a");
    expect(proposal()).toMatchObject({ holds: false });
    sync(world, "b");
    expect(viewFor(world, "b").phase).toBe("elsewhere");
    expect(doAct(world, "b", { act: "accept", about })).toBe(true);
    sync(world, "a");
    expect(proposal()).toMatchObject({ holds: true });
  });

  it("[PRAC-14] elsewhere nobody acts for another", () => {
    const world = reading();
    doAct(world, "a", done);
    const last = world.log.at(-1)!;
    world.log.push({ ...last, id: "forged" as typeof last.id, event: { ...last.event, by: "both" } });
    syncAll(world);
    expect(viewFor(world, "b").place?.ready).toBe(false);
  });
});

it("[PRAC-16] an agreement holds while both say yes, and either reopens it, also when all is over", () => {
  const world = startWorld(oneStep({ kind: "propose", review: true }), "apart", "friend");
  doAct(world, "a", { act: "propose", words: "we say when it is too late to call", review: firstDay });
  syncAll(world);
  const [offer] = viewFor(world, "b").agreementOffers;
  doAct(world, "b", { act: "accept", about: offer!.about });
  for (const side of ["a", "b"] as const) doAct(world, side, done);
  syncAll(world);
  const holds = () => viewFor(world, "a").earlier[0]?.shown.map((one) => "holds" in one && one.holds);
  expect(viewFor(world, "a").phase).toBe("finished");
  expect(holds()).toEqual([true]);
  doAct(world, "a", { act: "reopen", about: offer!.about });
  syncAll(world);
  expect(holds()).toEqual([false]);
  doAct(world, "a", { act: "accept", about: offer!.about });
  syncAll(world);
  expect(holds()).toEqual([true]);
});

it("[PRAC-33] each side reads its own example and its own way out; both read both on one phone", () => {
  const back = {
    kind: "paraphrase",
    who: "second",
    example: { first: "yes, that is it", second: "so you were glad?" },
    ifBadly: { first: "let it go", second: "say less" },
  } as const;
  const script = oneStep({ kind: "speak", who: "first", needs: false, example: "so I was glad" }, back);
  const world = startWorld(script, "live", "partner");
  expect(viewFor(world, "a").place).toMatchObject({ examples: [{ role: "first", words: "so I was glad" }] });
  expect(viewFor(world, "b").place).toMatchObject({ examples: [], ifBadlies: [{ role: "both", words: "leave it" }] });
  doAct(world, "a", done);
  syncAll(world);
  const mine = { examples: [{ words: "yes, that is it" }], ifBadlies: [{ words: "let it go" }] };
  const theirs = { examples: [{ words: "so you were glad?" }], ifBadlies: [{ words: "say less" }] };
  expect([viewFor(world, "a").place, viewFor(world, "b").place]).toMatchObject([mine, theirs]);
  const one = startWorld(oneStep(back), "together", "partner");
  expect(viewFor(one, "a").phase).toBe("finished");
  const both = startWorld(script, "together", "partner");
  doAct(both, "a", done);
  expect(viewFor(both, "a").place?.examples.map(({ role }) => role)).toEqual(["first", "second"]);
});

it("[PRAC-34] a scale says from where to where it runs; what lies off it is refused", () => {
  const rate = { kind: "rate", bottom: 1, top: 5, low: "little", high: "much", sharing: "choice" } as const;
  const world = startWorld(oneStep(rate), "live", "partner");
  expect(viewFor(world, "a").place?.scale).toEqual({ low: "little", high: "much", bottom: 1, top: 5 });
  expect(viewFor(world, "a").offers[0]).toMatchObject({ act: "rate", bottom: 1, top: 5, mayShare: true });
  expect(refusal(world, { act: "rate", rating: 0, shared: true })).toEqual({ tag: "not-an-option" });
  expect(doAct(world, "a", { act: "rate", rating: 1, shared: true })).toBe(true);
});

it("[PRAC-35] a yes names the line it is for, and from three lines on the offer says that it is enough", () => {
  const world = startWorld(oneStep({ kind: "propose", review: false }), "live", "partner");
  for (const words of ["one", "two", "three"]) {
    expect(viewFor(world, "a").offers[0]).not.toHaveProperty("enough");
    doAct(world, "a", { act: "propose", words });
    syncAll(world);
  }
  expect(viewFor(world, "a").offers[0]).toMatchObject({ act: "propose", enough: true });
  expect(viewFor(world, "b").agreementOffers.map(({ line }) => line)).toEqual(["one", "two", "three"]);
  expect(doAct(world, "b", { act: "propose", words: "a fourth all the same" })).toBe(true);
});

it("[PRAC-30] shows the question of the day that the session began with", () => {
  const shows = oneStep({ kind: "read", question: "today" }, { kind: "read" });
  const world = startWorld(shows, "apart", "partner", "lately-07");
  expect(viewFor(world, "b").place?.question).toBe("lately-07");
  expect(viewFor(startWorld(shows, "apart", "partner"), "b").place?.question).toBeUndefined();
});

it("[PRAC-18] of a session alone nobody is asked whether they felt understood", () => {
  const alone = { ...oneStep({ kind: "read" }), for: ["self"], modes: ["alone"] } as const;
  const world = startWorld(alone, "alone", "partner");
  doAct(world, "a", done);
  expect(offered(world, "a")).toEqual(["felt-ok"]);
});
