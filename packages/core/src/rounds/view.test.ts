import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bondHistoryWithCopies,
  bytes,
  commitmentOf,
  delivered,
  fact,
  firstDay,
  questionsFor,
  stream,
  vaultHistory,
} from "../../testing/histories.ts";
import { plainText } from "../../testing/plain.ts";
import { foldedMayShow } from "../bond/bond.ts";
import type { Fact } from "../event/fact.ts";
import { type Day, otherSide, type RoundId, type Side, sides } from "../event/ids.ts";
import type { UnknownEvent } from "../event/schema.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll, type VaultState } from "../fold/vault-state.ts";
import { type OwnQuestion, ownQuestionId } from "../library/own-question.ts";
import { nextAddedRound, roundsToAdd } from "./adding.ts";
import { waitsForKey } from "./careful.ts";
import { draftsToReturn } from "./drafts.ts";
import { isUnfolded, mayReply, unfoldedRounds } from "./notes.ts";
import { type RoundView, viewRounds } from "./view.ts";
import { weekStrip } from "./week-strip.ts";

const today = "2025-03-07" as Day;
const round = "2025-03-05.0.q-2" as RoundId;
const day = "2025-03-05";
const ha = commitmentOf("a's note");
const hb = commitmentOf("b's note");
const created = fact("a", 1, {
  kind: "bond.created",
  bondKind: "partner",
  seed: bytes(16, 1),
  day: firstDay,
  edition: 1,
  weekdays: [1, 3, 5],
});
const on = (side: Side, at: number | undefined, event: UnknownEvent) => fact(side, at, { round, ...event });
const sealed = (side: Side, at = 2) => {
  const h = side === "a" ? ha : hb;
  return on(side, at, { kind: "answer.sealed", h, c: bytes(40, 1), share: bytes(32, 2), day });
};
const opened = (side: Side) =>
  on(side, undefined, { kind: "round.opened", h: side === "a" ? hb : ha, key: bytes(32, side === "a" ? 7 : 8) });
const takenBack = (side: Side) => on(side, 3, { kind: "answer.taken-back", h: side === "a" ? ha : hb });
const shown = (side: Side) => fact(side, 1, { kind: "bond.folded-shown-chosen", shown: true });
const kept = fact("a", 2, {
  kind: "answer.kept",
  stream,
  round,
  h: ha,
  key: bytes(32, 8),
  text: "soup",
  need: "comfort",
  day,
});
const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);

function viewAll(facts: readonly Fact[], vault: VaultState = vaultOf(kept), side: Side = "a"): readonly RoundView[] {
  return viewRounds(foldBondAll(emptyBondState(), [created, ...facts]), vault, { side, today, stream, questionsFor });
}
function viewOf(...facts: Fact[]): RoundView {
  const view = viewAll(facts).find((one) => one.round === round);
  if (!view) throw new Error("the round is not shown");
  return view;
}

it("[ROUND-16] lists the rounds newest first, each open until both have folded", () => {
  expect(viewAll([]).map((view) => [view.round, view.phase])).toEqual([
    ["2025-03-07.0.q-3", "open"],
    ["2025-03-05.0.q-2", "open"],
    ["2025-03-03.0.q-1", "open"],
  ]);
  const more = viewAll([fact("b", 3, { kind: "round.added", round: "2025-03-05.1.q-10" })]);
  expect(more.filter(({ added }) => added).map((view) => view.round)).toEqual(["2025-03-05.1.q-10"]);
});

describe("the phase of a round", () => {
  it.each([
    { facts: [], phase: "open" },
    { facts: [sealed("b")], phase: "open" },
    { facts: [sealed("a")], phase: "mine-folded" },
    { facts: [sealed("a"), sealed("b"), opened("b")], phase: "mine-folded" },
    { facts: [sealed("a"), takenBack("a")], phase: "taken-back" },
    { facts: [sealed("a"), sealed("b"), opened("a")], phase: "unfolded" },
    { facts: [sealed("a"), sealed("b"), opened("a"), takenBack("b")], phase: "unfolded" },
  ] as const)("[ROUND-4] [ROUND-5] $phase", ({ facts, phase }) => {
    expect(viewOf(...facts).phase).toBe(phase);
  });

  it("shows the own note from the vault and the other's once open", () => {
    expect(viewOf(sealed("a"))).toMatchObject({ mine: { h: ha, text: "soup", need: "comfort" }, theirs: undefined });
    expect(viewOf(sealed("a"), sealed("b"), opened("a"))).toMatchObject({
      mine: { h: ha, text: "soup" },
      theirs: { h: hb, key: bytes(32, 7), c: bytes(40, 1), day },
    });
    expect(viewAll([sealed("a")], emptyVaultState()).find((view) => view.round === round)).toMatchObject({
      phase: "mine-folded",
      mine: undefined,
    });
  });

  it("carries the private marks of the viewer's vault", () => {
    const mark = (kind: string, fields: object) => fact("a", 4, { kind, stream, round, ...fields });
    const vault = vaultOf(
      mark("round.passed", { passed: true }),
      mark("round.favoured", { favoured: true }),
      mark("round.seen-open", {}),
    );
    const [view] = viewAll([], vault).filter((one) => one.round === round);
    expect(view).toMatchObject({ passed: true, favoured: true, seenOpen: true });
    expect(viewOf()).toMatchObject({ passed: false, favoured: false, seenOpen: false });
  });

  it("[ASK-7] says what hides a round here: its question, or its theme", () => {
    const asked = "2025-03-05.1.lately-07" as RoundId;
    const added = fact("b", 3, { kind: "round.added", round: asked });
    const mark = (kind: string, fields: object) => fact("a", 4, { kind, ...fields });
    const hiddenIn = (...marks: Fact[]) =>
      viewAll([added], vaultOf(...marks)).find((one) => one.round === asked)?.hidden;
    expect(hiddenIn()).toBeUndefined();
    expect(hiddenIn(mark("question.hidden", { question: "lately-07", hidden: true }))).toBe("question");
    expect(hiddenIn(mark("theme.hidden", { theme: "lately", hidden: true }))).toBe("theme");
    expect(hiddenIn(mark("theme.hidden", { theme: "thanks", hidden: true }))).toBeUndefined();
    const own = { text: "What did you cook?", depth: 1, flags: [], theme: "lately" } as const;
    const shared = fact("b", 2, { kind: "question.shared", question: ownQuestionId(own), ...own });
    const ownRound = fact("b", 3, { kind: "round.added", round: `2025-03-05.2.${ownQuestionId(own)}` });
    const vault = vaultOf(mark("theme.hidden", { theme: "lately", hidden: true }));
    expect(viewAll([shared, ownRound], vault).find(({ questionId }) => questionId.startsWith("x-"))?.hidden).toBe(
      "theme",
    );
  });
});

describe("[ASK-6] a question that goes deeper or is tender, asked by one of the two", () => {
  const deep = { text: "What do you save for?", depth: 3, flags: [] } as const;
  const tender = { text: "What do you earn?", depth: 2, flags: ["money"] } as const;
  const light = { text: "What shall we cook?", depth: 2, flags: [] } as const;
  const roundFor = (question: OwnQuestion) => `2025-03-05.1.${ownQuestionId(question)}` as RoundId;
  const asks = (side: Side, question: OwnQuestion) => [
    fact(side, 2, { kind: "question.shared", question: ownQuestionId(question), ...question }),
    fact(side, 2, { kind: "round.added", round: roundFor(question) }),
  ];
  const coveredFor = (side: Side, question: OwnQuestion, facts: readonly Fact[], vault = emptyVaultState()) =>
    viewAll(facts, vault, side).find((one) => one.round === roundFor(question))?.covered;

  it("stands covered for the other, and open for who asked it", () => {
    for (const question of [deep, tender]) {
      expect(coveredFor("b", question, asks("a", question))).toBe(true);
      expect(coveredFor("a", question, asks("a", question))).toBe(false);
      expect(coveredFor("b", question, [...asks("a", question), ...asks("b", question)])).toBe(false);
    }
    expect(coveredFor("b", light, asks("a", light))).toBe(false);
  });

  it("opens with a mark of the own vault", () => {
    const vault = vaultOf(fact("b", 4, { kind: "round.uncovered", stream, round: roundFor(deep) }));
    expect(coveredFor("b", deep, asks("a", deep), vault)).toBe(false);
    expect(coveredFor("b", tender, asks("a", tender), vault)).toBe(true);
  });

  it("is the same for a question of the library that was added", () => {
    const asked = "2025-03-05.1.q-9" as RoundId;
    const viewer = { side: "b", today, stream, questionsFor, isTender: (id: string) => id === "q-9" } as const;
    const added = (side: Side) =>
      foldBondAll(emptyBondState(), [created, fact(side, 2, { kind: "round.added", round: asked })]);
    const covered = (side: Side) =>
      viewRounds(added(side), emptyVaultState(), viewer).find((one) => one.covered)?.round;
    expect([covered("a"), covered("b")]).toEqual([asked, undefined]);
  });
});

describe("[ROUND-10] what a screen can show of a round not yet open", () => {
  it.each([
    { says: "by default", facts: [sealed("b")], visible: false },
    { says: "when one chose so", facts: [sealed("b"), shown("a")], visible: false },
    { says: "when both chose so", facts: [sealed("b"), shown("a"), shown("b")], visible: true },
    { says: "taken back", facts: [sealed("b"), takenBack("b"), shown("a"), shown("b")], visible: false },
    { says: "nothing folded", facts: [shown("a"), shown("b")], visible: false },
    { says: "open", facts: [sealed("a"), sealed("b"), opened("a"), shown("a"), shown("b")], visible: false },
  ])("that the other's note is folded, $says: $visible", ({ facts, visible }) => {
    expect(viewOf(...facts).theirsFoldedVisible).toBe(visible);
  });

  const written = /^(answer\.|round\.opened)/;
  const histories = fc.tuple(bondHistoryWithCopies, vaultHistory, fc.constantFrom(...sides), fc.boolean());

  function everythingShown(facts: readonly Fact[], vault: VaultState, side: Side): string {
    const state = foldBondAll(emptyBondState(), facts);
    const viewer = { side, today, stream, questionsFor };
    return plainText({
      rounds: viewRounds(state, vault, viewer).map(({ mine, theirs, hidden, revisited, ...view }) => ({
        ...view,
        ...{ mine: mine ?? null, theirs: theirs ?? null, hidden: hidden ?? null, revisited: revisited ?? null },
      })),
      archive: unfoldedRounds(state, side),
      week: weekStrip(state, vault, { today, side }),
      drafts: draftsToReturn(state, vault, viewer),
      next: nextAddedRound(state, viewer),
      // What this side's own device writes by itself, which the other can see in turn.
      added: roundsToAdd(state, side, viewer),
    });
  }

  it("does not depend on anything that the other wrote in it", () => {
    let hidden = 0;
    fc.assert(
      fc.property(histories, ([history, vaultFacts, side, withCreated]) => {
        const facts = withCreated ? [created, ...history] : history;
        const state = foldBondAll(emptyBondState(), facts);
        fc.pre(!foldedMayShow(state));
        const isHidden = ({ side: author, event }: Fact) =>
          author === otherSide(side) &&
          written.test(event.kind) &&
          !isUnfolded(state, event.round as RoundId, side) &&
          !waitsForKey(state, event.round as RoundId, side);
        hidden += facts.filter(isHidden).length;
        const vault = foldVaultAll(emptyVaultState(), vaultFacts);
        const without = facts.filter((one) => !isHidden(one));
        expect(everythingShown(facts, vault, side)).toBe(everythingShown(without, vault, side));
      }),
      { numRuns: 500 },
    );
    expect(hidden).toBeGreaterThan(1_000);
  });

  it("[EVENT-2] and is the same for any order in which the facts came", () => {
    const deliveries = histories.chain(([facts, vaultFacts, side]) =>
      fc.tuple(fc.constant(facts), delivered(facts), fc.constant(vaultFacts), delivered(vaultFacts), fc.constant(side)),
    );
    fc.assert(
      fc.property(deliveries, ([facts, received, vaultFacts, vaultReceived, side]) => {
        const one = everythingShown([created, ...facts], foldVaultAll(emptyVaultState(), vaultFacts), side);
        const two = everythingShown([...received, created], foldVaultAll(emptyVaultState(), vaultReceived), side);
        expect(two).toBe(one);
      }),
      { numRuns: 300 },
    );
  });
});

describe("after opening", () => {
  const open = [sealed("a"), sealed("b"), opened("a"), opened("b")];
  const responded = (side: Side, response: string, at: number) =>
    on(side, at, { kind: "answer.responded", response, words: "dear words", day });
  const replied = (side: Side, about: Side, text: string, at: number) =>
    on(side, at, { kind: "answer.replied", about, text, day });
  const addition = (side: Side, text: string, at: number) => on(side, at, { kind: "answer.added", text, day });
  const removed = (side: Side, at: number) => on(side, at, { kind: "answer.removed", day: "2025-03-06" });

  it("[ROUND-11] the latest response of each reader counts", () => {
    const view = viewOf(...open, responded("b", "thank", 9), responded("b", "feel", 7), responded("a", "more", 4));
    expect(view.responses.toSorted((left, right) => (left.by < right.by ? -1 : 1))).toEqual([
      { by: "a", response: "more", words: "dear words", day },
      { by: "b", response: "thank", words: "dear words", day },
    ]);
  });

  it("[ROUND-11] [EVENT-5] none from a side that has not opened", () => {
    const view = viewOf(sealed("a"), sealed("b"), opened("a"), responded("b", "thank", 9));
    expect(view.responses).toEqual([]);
  });

  it("[ROUND-12] one reply each, the first, only after tell me more; they stay when the response is changed", () => {
    const asked = [...open, responded("b", "more", 4), replied("a", "a", "first", 5), replied("a", "a", "second", 6)];
    expect(viewOf(...asked).replies).toEqual([{ about: "a", by: "a", text: "first", day }]);
    expect(viewOf(...asked, responded("b", "thank", 9)).replies).toHaveLength(1);
    expect(viewOf(...open, responded("b", "thank", 4), replied("a", "a", "first", 5)).replies).toEqual([]);
    expect(viewOf(...open, responded("a", "more", 4), replied("a", "a", "first", 5)).replies).toEqual([]);
  });

  it("[ROUND-13] words are added beside the note, by either, in their order", () => {
    const view = viewOf(...open, addition("b", "and then", 9), addition("a", "and", 8));
    expect(view.additions).toEqual([
      { by: "a", text: "and", day },
      { by: "b", text: "and then", day },
    ]);
  });

  it("[ROUND-13] removing takes the note and the words before it, and says on which day", () => {
    const said = [addition("b", "secret", 5), responded("b", "more", 5), replied("b", "a", "secret", 6)];
    const view = viewOf(...open, ...said, responded("a", "more", 5), removed("b", 8), addition("b", "later", 9));
    expect(view.theirs).toBeUndefined();
    expect(view.mine?.text).toBe("soup");
    expect(view.removals).toEqual([{ by: "b", day: "2025-03-06" }]);
    expect(view.additions).toEqual([{ by: "b", text: "later", day }]);
    expect(view.replies).toEqual([]);
    expect(view.responses.find(({ by }) => by === "b")).toMatchObject({ response: "more", words: "" });
    expect(plainText(view.theirs ?? null)).not.toContain("secret");
  });

  it("[ROUND-13] nobody removes the other's words", () => {
    const view = viewOf(...open, addition("a", "mine", 4), removed("b", 8));
    expect(view.mine?.text).toBe("soup");
    expect(view.additions).toEqual([{ by: "a", text: "mine", day }]);
  });

  it("[EVENT-5] nothing counts in a round that is not open here", () => {
    const state = [
      sealed("a"),
      sealed("b"),
      opened("b"),
      removed("a", 3),
      addition("b", "x", 4),
      responded("b", "more", 4),
    ];
    expect(viewOf(...state)).toMatchObject({ responses: [], replies: [], additions: [], removals: [] });
    expect(viewOf(...state).mine?.text).toBe("soup");
    expect(mayReply(foldBondAll(emptyBondState(), state), round, "a", "a")).toBe(false);
  });
});
