import { expect, it } from "vitest";
import { eventIdOf, fact, firstDay, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { SessionId, Side } from "../event/ids.ts";
import type { BondEvent } from "../event/schema.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState } from "../fold/vault-state.ts";
import { begin, joinWithout, sessionsOf } from "./begin.ts";
import type { Mode, Script, Without } from "./script.ts";
import { findSession, isWaitingToStart, type Known, startWindowMs } from "./session.ts";
import { oneStep } from "./steps/sample.fixture.ts";

const script: Script = oneStep({ kind: "read" });
const id = "sample.0" as SessionId;
const noon = 1_740_000_000_000;

const knownBy = (side: Side, facts: readonly Fact[]): Known => ({
  bond: foldBondAll(emptyBondState(), facts),
  vault: emptyVaultState(),
  stream,
  side,
});

function asked(
  side: Side,
  at: number,
  mode: Mode = "live",
  without: readonly Without[] = [],
  facts: readonly Fact[] = [],
) {
  const begun = begin(knownBy(side, facts), { script, mode, without, bondKind: "partner", today: firstDay });
  if (!begun.ok) throw new Error(begun.error.tag);
  return begun.value.bond.map((event: BondEvent) => ({
    ...fact(side, at, event),
    id: eventIdOf(event, `${side}${at}`),
  }));
}

it("[PRAC-1] two who ask without having spoken ask for the same session, and the next one has the next name", () => {
  const both = [...asked("a", noon), ...asked("b", noon + 1)];
  expect(new Set(both.map(({ event }) => event.session))).toEqual(new Set([id]));
  expect(asked("a", noon + 2, "apart", [], both)[0]?.event.session).toBe("sample.1");
});

it("[PRAC-2] live begins when both have asked at about the same time, and not before", () => {
  const a = asked("a", noon);
  expect(findSession(knownBy("a", a), id)).toBeUndefined();
  expect(findSession(knownBy("a", [...a, ...asked("b", noon + startWindowMs)]), id)?.mode).toBe("live");
  expect(findSession(knownBy("a", [...a, ...asked("b", noon + startWindowMs + 1)]), id)).toBeUndefined();
  const later = asked("a", noon + startWindowMs);
  expect(findSession(knownBy("b", [...a, ...asked("b", noon + startWindowMs + 1), ...later]), id)?.mode).toBe("live");
});

it("[PRAC-2] until then neither learns that the other asked", () => {
  const theirs = knownBy("b", asked("a", noon));
  expect(sessionsOf(theirs)).toEqual([]);
  expect(isWaitingToStart(theirs, id, noon)).toBe(false);
  expect(isWaitingToStart(knownBy("a", asked("a", noon)), id, noon)).toBe(true);
  expect(isWaitingToStart(knownBy("a", asked("a", noon)), id, noon + startWindowMs + 1)).toBe(false);
});

it("[PRAC-2] two versions of a script do not meet", () => {
  const newer = asked("b", noon).map((one) => ({ ...one, event: { ...one.event, script: "sample@2" } }));
  expect(findSession(knownBy("a", [...asked("a", noon), ...newer]), id)).toBeUndefined();
});

it("[PRAC-3] apart and together have begun when one asks; the wishes of both count for both", () => {
  const a = asked("a", noon, "apart", ["touch"]);
  const begun = findSession(knownBy("b", a), id);
  expect(begun).toMatchObject({ mode: "apart", host: "a", without: new Set(["touch"]) });
  const joined = joinWithout(begun!, ["speech"], firstDay).bond.map((event) => fact("b", noon + 5, event));
  for (const side of ["a", "b"] as const) {
    expect(findSession(knownBy(side, [...joined, ...a]), id)?.without).toEqual(new Set(["touch", "speech"]));
  }
});

it("[PRAC-3] what the script or the bond does not offer does not begin", () => {
  const known = knownBy("a", []);
  const wish = { script, without: [], bondKind: "friend", today: firstDay } as const;
  expect(begin(known, { ...wish, mode: "alone" })).toEqual({ ok: false, error: { tag: "mode-not-offered" } });
  const forPartners = { ...script, for: ["partner"] as const };
  expect(begin(known, { ...wish, script: forPartners, mode: "live" })).toEqual({
    ok: false,
    error: { tag: "not-for-this-bond" },
  });
});

it("[PRAC-1] apart the one who begins is first; two who begin out of reach of each other have begun two", () => {
  const oneSided = oneStep({ kind: "ask", who: "first", visibility: "shared", form: "written" });
  const begun = (side: Side, mode: Mode, of: Script, facts: readonly Fact[] = []) => {
    const wish = { script: of, mode, without: [], bondKind: "friend", today: firstDay } as const;
    const result = begin(knownBy(side, facts), wish);
    if (!result.ok) throw new Error(result.error.tag);
    return result.value.bond.map((event) => ({ ...fact(side, noon, event), id: eventIdOf(event, side) }));
  };
  const crossing = [...begun("a", "apart", oneSided), ...begun("b", "apart", oneSided)];
  const leads = sessionsOf(knownBy("a", crossing)).map((one) => `${one.id} ${one.lead}`);
  expect(leads).toEqual(["sample.1 b", "sample.0 a"]);
  expect(begun("b", "live", oneSided)[0]?.event.session).toBe("sample.0");
  expect(begun("b", "together", oneSided)[0]?.event.session).toBe("sample.0");
  expect(begun("b", "apart", script)[0]?.event.session).toBe("sample.0");
  expect(begun("b", "apart", { ...oneSided, first: "turns" })[0]?.event.session).toBe("sample.0");
  expect(begun("b", "together", { ...oneSided, first: "starter" })[0]?.event.session).toBe("sample.1");
});

it("[PRAC-30] keeps the question of the day where the script shows it, and of two the earlier", () => {
  const shows = oneStep({ kind: "read", question: "today" });
  const begun = (side: Side, at: number, of: Script, question: string) => {
    const wish = { script: of, mode: "live", without: [], bondKind: "friend", today: firstDay, question } as const;
    const result = begin(knownBy(side, []), wish);
    if (!result.ok) throw new Error(result.error.tag);
    return result.value.bond.map((event) => ({ ...fact(side, at, event), id: eventIdOf(event, side) }));
  };
  const both = [...begun("b", noon + 1, shows, "lately-02"), ...begun("a", noon, shows, "lately-01")];
  expect(findSession(knownBy("b", both), id)?.question).toBe("lately-01");
  expect(begun("a", noon, script, "lately-01")[0]?.event).not.toHaveProperty("question");
});
