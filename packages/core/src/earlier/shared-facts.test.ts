import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bondHistoryWithCopies, bytes, commitmentOf, fact, stream } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { otherSide, type RoundId, type Side, sides } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { listEntries } from "../fold/month-map.ts";
import { emptyVaultState } from "../fold/vault-state.ts";
import { nameOf } from "../people/people.ts";
import { openedBy } from "../rounds/notes.ts";
import { type RoundState, roundOf } from "../rounds/rounds.ts";
import { isOpenForBoth, sharedFacts } from "./shared-facts.ts";
import { readableNotes, viewEarlierRounds } from "./view.ts";

const round = "2025-03-05.0.q-2" as RoundId;
const day = "2025-03-05";
const h = { a: commitmentOf("a's"), b: commitmentOf("b's"), again: commitmentOf("b's first, taken back") };
const foldOf = (facts: readonly Fact[]) => foldBondAll(emptyBondState(), facts);
/** What is given of a history, and the state that it makes where it comes to. */
function give(facts: readonly Fact[]) {
  const given = facts.filter(sharedFacts(foldOf(facts)));
  return { given, kinds: given.map(({ event }) => event.kind), state: foldOf(given) };
}

const sealed = (side: Side, of: keyof typeof h = side, careful = false) =>
  fact(side, 2, {
    kind: "answer.sealed",
    round,
    h: h[of],
    c: bytes(40, of === "a" ? 1 : 2),
    ...(careful ? {} : { share: bytes(32, 3) }),
    day,
  });
const opened = (side: Side) =>
  fact(side, undefined, { kind: "round.opened", round, h: h[otherSide(side)], key: bytes(32, 9) });
const released = (side: Side) =>
  fact(side, undefined, { kind: "answer.released", round, h: h[side], key: bytes(32, 8), against: h[otherSide(side)] });
const removed = (side: Side) => fact(side, 9, { kind: "answer.removed", round, day });
const added = (side: Side, at: number, text: string) => fact(side, at, { kind: "answer.added", round, text, day });

/** Of one round, most of what can be said in it. */
const mostlyOpen = fc.boolean().chain((careful) => {
  const keys = careful ? sides.map(released) : sides.map(opened);
  const notes = sides.map((side) => sealed(side, side, careful));
  const later = [...sides.map(removed), added("a", 4, "before"), added("b", 12, "after"), sealed("b", "again")];
  return fc
    .tuple(fc.subarray<Fact>([...notes, ...keys], { minLength: 3 }), fc.subarray<Fact>(later))
    .map(([some, more]) => [...some, ...more]);
});

describe("what is given back of a bond", () => {
  it("[GIVE-3] of a round that both have opened: the notes that were opened, their keys, and what followed", () => {
    const open: Fact[] = [
      sealed("a"),
      sealed("b", "again"),
      sealed("b"),
      opened("a"),
      opened("b"),
      added("a", 4, "more"),
    ];
    const takenBack = fact("b", 3, { kind: "answer.taken-back", round, h: h.again });
    const { given, state } = give([...open, takenBack]);
    expect(given).toEqual(open.filter((one) => one.event.h !== h.again));
    for (const reader of sides) expect(openedBy(state, round, reader)).toHaveLength(1);
  });

  it("[GIVE-4] a round that one of the two has not opened, or only one has folded: nothing of it", () => {
    const said = fact("b", 5, { kind: "answer.responded", round, response: "more", words: "early", day });
    expect(give([sealed("a"), sealed("b"), opened("a"), added("a", 4, "early"), said]).given).toEqual([]);
    expect(give([sealed("a"), added("a", 4, "early")]).given).toEqual([]);
    expect(give([sealed("a", "a", true), sealed("b", "b", true), released("a")]).given).toEqual([]);
  });

  it("[GIVE-3] a careful round that is open for both opens where it comes to", () => {
    const { state } = give([sealed("a", "a", true), sealed("b", "b", true), released("a"), released("b")]);
    for (const reader of sides) expect(openedBy(state, round, reader)).toHaveLength(1);
  });

  it.each([false, true])(
    "[GIVE-4] words that their author removed stay away, and the other’s stay (careful: %s)",
    (careful) => {
      const keys = careful ? [released("a"), released("b")] : [opened("a"), opened("b")];
      const before = [
        sealed("a", "a", careful),
        sealed("b", "b", careful),
        ...keys,
        added("a", 4, "out"),
        added("b", 4, "in"),
      ];
      const { given, state } = give([...before, removed("a"), added("a", 12, "after")]);
      expect(given.some(({ event }) => event.h === h.a || event.text === "out")).toBe(false);
      expect(readableNotes(roundOf(state, round), "a")).toEqual([]);
      expect(readableNotes(roundOf(state, round), "b").map((note) => note.h)).toEqual([h.b]);
      const [view] = viewEarlierRounds(state, emptyVaultState(), { side: "a", stream });
      expect(view).toMatchObject({ theirs: { h: h.b }, mine: undefined, removals: [{ by: "a" }] });
      expect(view?.additions.map(({ text }) => text).toSorted()).toEqual(["after", "in"]);
    },
  );

  it("[GIVE-4] names of before, what was ticked and picked, drafts of a rhythm and keys of epochs are not among it", () => {
    const acted = (act: string, at: number, besides = {}) =>
      fact("a", at, { kind: "session.acted", session: "small-thanks.0", step: "1", act, value: act, day, ...besides });
    const said = acted("said", 5);
    const { given } = give([
      fact("a", 1, { kind: "person.named", name: "before" }),
      fact("a", 2, { kind: "person.named", name: "now" }),
      fact("a", 3, { kind: "epoch.started", epoch: 1, digest: bytes(32, 1), recipients: [] }),
      fact("a", 3, { kind: "bond.joined", exchange: bytes(32, 1) }),
      acted("picked", 4),
      acted("felt", 4),
      said,
      acted("removed", 6, { about: said.id }),
      acted("proposed", 7),
    ]);
    expect(given.map(({ event }) => event.name ?? event.act)).toEqual(["now", "proposed"]);
  });

  it("[GIVE-3] [GIVE-4] in any history: nothing of a round that is not open for both, and every note of one that is", () => {
    let open = 0;
    fc.assert(
      fc.property(bondHistoryWithCopies, mostlyOpen, (others, ofRound) => {
        const facts = [...others, ...ofRound];
        const before = foldOf(facts);
        const { given, state } = give(facts);
        const both = new Set(
          listEntries<RoundId, RoundState>(before.rounds).flatMap(([id, one]) => (isOpenForBoth(one) ? [id] : [])),
        );
        for (const { event } of given) if (typeof event.round === "string") expect(both).toContain(event.round);
        for (const id of both) {
          open += 1;
          for (const author of sides) {
            const known = readableNotes(roundOf(before, id), author).map((note) => note.h);
            expect(new Set(readableNotes(roundOf(state, id), author).map((note) => note.h))).toEqual(new Set(known));
          }
        }
        for (const side of sides) expect(nameOf(state, side)).toBe(nameOf(before, side));
      }),
      { numRuns: 300 },
    );
    expect(open).toBeGreaterThan(50);
  });
});
