import fc from "fast-check";
import { expect, it } from "vitest";
import { eventIdOf, fact, firstDay, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, SessionId, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState } from "../fold/vault-state.ts";
import { type AgreedLine, agreedLines, answerLine } from "./agreed-lines.ts";
import type { Known } from "./session.ts";

const session = "ground-rules.0" as SessionId;
const review = "2025-04-01" as Day;
const later = "2025-04-05" as Day;

const begun = fact("a", 1, {
  kind: "session.begun",
  session,
  script: "ground-rules@1",
  mode: "apart",
  without: "",
  day: firstDay,
});

function proposed(by: Side, at: number, value: string, more: object = {}): Fact {
  return fact(by, at, { kind: "session.acted", session, step: "2", act: "proposed", value, day: firstDay, ...more });
}

const line = proposed("a", 2, "I will say when I need a minute", { review });
const named: Pick<AgreedLine, "id" | "session" | "path"> = { id: line.id, session, path: "2" };

function answered(by: Side, at: number, answer: Parameters<typeof answerLine>[1], day: Day = firstDay): Fact {
  const [event] = answerLine(named, answer, day).bond;
  return { ...fact(by, at, event!), id: eventIdOf(event!, `${by}${at}`) };
}
const yes = (by: Side, at: number, day?: Day, next?: Day) =>
  answered(by, at, { act: "accepted", ...(next ? { review: next } : {}) }, day);
const no = (by: Side, at: number, day?: Day) => answered(by, at, { act: "reopened" }, day);

function knownBy(side: Side, facts: readonly Fact[]): Known {
  return { bond: foldBondAll(emptyBondState(), facts), vault: emptyVaultState(), stream, side };
}
const seenBy = (side: Side, today: Day, ...facts: Fact[]) => agreedLines(knownBy(side, [begun, line, ...facts]), today);

it("[US-1] a line is listed for both once both have said yes, and a person alone has none", () => {
  expect(seenBy("a", firstDay)).toEqual([]);
  for (const side of ["a", "b"] as const) {
    expect(seenBy(side, firstDay, yes("b", 3))).toMatchObject([
      { words: "I will say when I need a minute", by: "a", state: "holds", accepted: true, review, due: false },
    ]);
  }
  const alone: Known = { bond: null, vault: emptyVaultState(), stream: null, side: "a" };
  expect(agreedLines(alone, firstDay)).toEqual([]);
});

it("[US-1] either opens it again, and without any yes it is let go", () => {
  const open = [yes("b", 3), no("b", 4)];
  expect(seenBy("a", firstDay, ...open)).toMatchObject([{ state: "open", accepted: true }]);
  expect(seenBy("b", firstDay, ...open)).toMatchObject([{ state: "open", accepted: false }]);
  expect(seenBy("b", firstDay, ...open, no("a", 5))).toMatchObject([{ state: "let-go", accepted: false }]);
});

it("[US-2] its day comes for both, and it is renewed when both have kept it", () => {
  const agreed = [yes("b", 3)];
  expect(seenBy("a", review, ...agreed)).toMatchObject([{ due: true, kept: false }]);
  const half = [...agreed, yes("a", 4, later)];
  expect(seenBy("a", later, ...half)).toMatchObject([{ due: false, kept: true, renewedOn: undefined }]);
  expect(seenBy("b", later, ...half)).toEqual(seenBy("b", later, ...agreed));
  const both = [...half, yes("b", 5, later)];
  for (const side of ["a", "b"] as const) {
    expect(seenBy(side, later, ...both)).toMatchObject([
      { state: "holds", due: false, kept: false, renewedOn: later, review: undefined },
    ]);
  }
});

it("[US-2] a yes before that day renews nothing, and a reopening takes back what was kept", () => {
  const early = [yes("b", 3), yes("a", 4), yes("b", 5)];
  expect(seenBy("a", review, ...early)).toMatchObject([{ due: true, renewedOn: undefined }]);
  const reopened = [yes("b", 3), yes("a", 4, later), no("b", 5, later)];
  expect(seenBy("a", later, ...reopened)).toMatchObject([{ state: "open", kept: false, due: false }]);
});

it("[US-3] of two days named for the next look the sooner holds, and a yes after a reopening renews", () => {
  const june = "2025-06-01" as Day;
  const july = "2025-07-01" as Day;
  const kept = [yes("b", 3), yes("a", 4, later, july), yes("b", 5, later, june)];
  expect(seenBy("b", later, ...kept)).toMatchObject([{ review: june, renewedOn: later }]);
  expect(seenBy("b", june, ...kept)).toMatchObject([{ due: true }]);
  const again = [yes("b", 3), no("b", 4, later), yes("b", 5, later)];
  expect(seenBy("b", later, ...again)).toMatchObject([
    { state: "holds", due: false, renewedOn: later, agreedOn: later },
  ]);
});

it("those to look at come first, then the newest", () => {
  const second = proposed("b", 6, "I will knock", { day: later });
  const [event] = answerLine({ ...named, id: second.id }, { act: "accepted" }, later).bond;
  const facts = [yes("b", 3), second, fact("a", 7, event!)];
  const words = (today: Day) => seenBy("a", today, ...facts).map((one) => one.words);
  expect(words(firstDay)).toEqual(["I will knock", "I will say when I need a minute"]);
  expect(words(later)).toEqual(["I will say when I need a minute", "I will knock"]);
});

it("[US-4] any order and any repetition give the same", () => {
  const said = fc.record({
    by: fc.constantFrom<Side>("a", "b"),
    at: fc.integer({ min: 3, max: 9 }),
    isYes: fc.boolean(),
    day: fc.constantFrom(firstDay, review, later),
  });
  const facts = fc
    .array(said, { maxLength: 10 })
    .map((all) => all.map(({ by, at, isYes, day }) => (isYes ? yes(by, at, day, later) : no(by, at, day))));
  const delivered = facts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length })),
  );
  fc.assert(
    fc.property(delivered, ([all, some]) => {
      expect(seenBy("b", later, ...some.toReversed(), ...all)).toEqual(seenBy("b", later, ...all));
    }),
  );
});
