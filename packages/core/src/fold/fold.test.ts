import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bondHistoryWithCopies, delivered, fact, vaultHistoryWithCopies } from "../../testing/histories.ts";
import { plainText, throughSnapshot } from "../../testing/plain.ts";
import type { Fact } from "../event/fact.ts";
import { isBondEvent, parseBondEvent } from "../event/parse.ts";
import { ok } from "../result.ts";
import { emptyBondState, foldBond, foldBondAll, refoldUnknown } from "./bond-state.ts";
import { makeFold } from "./fold.ts";
import { emptyVaultState, foldVault, foldVaultAll, refoldUnknownVault } from "./vault-state.ts";

const streams = [
  {
    name: "bond",
    history: bondHistoryWithCopies,
    empty: emptyBondState,
    fold: foldBond,
    foldAll: foldBondAll,
    refold: refoldUnknown,
  },
  {
    name: "vault",
    history: vaultHistoryWithCopies,
    empty: emptyVaultState,
    fold: foldVault,
    foldAll: foldVaultAll,
    refold: refoldUnknownVault,
  },
] as const;

describe.each(streams)("the fold of the $name", ({ history, empty, fold, foldAll, refold }) => {
  // The two folds have different states; for the laws only their texts matter.
  const foldFacts = (facts: readonly Fact[], from: unknown = empty()): unknown => foldAll(from as never, facts);

  it("[EVENT-2] gives the same state for any order and any repetition", () => {
    const deliveries = history.chain((facts) => fc.tuple(fc.constant(facts), delivered(facts)));
    fc.assert(
      fc.property(deliveries, ([facts, received]) => {
        expect(plainText(foldFacts(received))).toBe(plainText(foldFacts(facts)));
      }),
      { numRuns: 300 },
    );
  });

  it("[EVENT-3] goes on from a snapshot as if it had seen everything", () => {
    const splits = history.chain((facts) => fc.tuple(fc.constant(facts), fc.nat(facts.length), fc.nat(facts.length)));
    fc.assert(
      fc.property(splits, ([facts, at, overlap]) => {
        const snapshot = throughSnapshot(foldFacts(facts.slice(0, at)));
        const tail = facts.slice(Math.max(0, at - overlap));
        expect(plainText(foldFacts(tail, snapshot))).toBe(plainText(foldFacts(facts)));
      }),
      { numRuns: 300 },
    );
  });

  it("[EVENT-2] returns the very same slices for a fact it has already folded", () => {
    fc.assert(
      fc.property(history, (facts) => {
        const state = foldFacts(facts);
        const again = facts.reduce<unknown>((next, one) => fold(next as never, one), state);
        expect(plainText(again)).toBe(plainText(state));
      }),
    );
  });

  it("[EVENT-4] changes nothing when it folds again what it still does not know", () => {
    fc.assert(
      fc.property(history, (facts) => {
        const state = foldFacts(facts);
        expect(plainText(refold(state as never))).toBe(plainText(state));
      }),
    );
  });
});

describe("what cannot be folded", () => {
  const photo = { kind: "photo.shared", size: 3, blob: new Uint8Array(4) };

  it("[EVENT-4] an unknown kind waits whole, with its author", () => {
    const state = throughSnapshot(foldBond(emptyBondState(), fact("b", 5, photo)));
    expect(Object.values(state.unknown)).toEqual([
      expect.objectContaining({ side: "b", time: { wallMs: 5, counter: 0 }, event: photo }),
    ]);
  });

  it("[EVENT-4] an update folds what the older version kept, to the state it would have had", () => {
    const seesNothing = makeFold<object, never, Pick<Fact, "side">>(
      {},
      (_kind, fields) => ok(fields as { kind: string }),
      (event): event is never => event === undefined,
      ({ side }) => ({ side }),
    );
    fc.assert(
      fc.property(bondHistoryWithCopies, (facts) => {
        const older = facts.reduce(seesNothing.fold, seesNothing.empty);
        const updated = refoldUnknown({ ...emptyBondState(), ...throughSnapshot(older) });
        expect(plainText(updated)).toBe(plainText(foldBondAll(emptyBondState(), facts)));
      }),
    );
  });

  it("[EVENT-4] an unknown kind keeps its place in its writer's chain", () => {
    const place = { session: "s", seq: 3, hash: "h", epoch: 1 };
    const state = foldBond(emptyBondState(), { ...fact("b", 5, photo), place });
    expect(Object.values(state.unknown)).toEqual([expect.objectContaining({ place })]);
  });

  it("[EVENT-3] goes on from a snapshot that an older version wrote, without what it did not know yet", () => {
    fc.assert(
      fc.property(bondHistoryWithCopies, vaultHistoryWithCopies, (facts, own) => {
        const { devices: _devices, ...older } = emptyBondState();
        expect(plainText(foldBondAll(refoldUnknown(older as never), facts))).toBe(
          plainText(foldBondAll(emptyBondState(), facts)),
        );
        const { ownDevices: _own, keptBonds: _kept, leftBonds: _left, ...olderVault } = emptyVaultState();
        expect(plainText(foldVaultAll(refoldUnknownVault(olderVault as never), own))).toBe(
          plainText(foldVaultAll(emptyVaultState(), own)),
        );
      }),
      { numRuns: 30 },
    );
  });

  it("[EVENT-1] a known kind out of shape is kept beside its reason, never thrown", () => {
    const state = foldBond(emptyBondState(), fact("a", 1, { kind: "person.named", name: "" }));
    expect(Object.values(state.malformed)).toEqual([
      expect.objectContaining({ side: "a", path: "name", event: { kind: "person.named", name: "" } }),
    ]);
    expect(state.people).toEqual(emptyBondState().people);
  });

  it("[EVENT-6] an event of the vault is nothing to the bond", () => {
    const parsed = parseBondEvent("round.passed", { round: "2025-03-03.0.q-1", passed: true });
    expect(parsed.ok && isBondEvent(parsed.value)).toBe(false);
    fc.assert(
      fc.property(vaultHistoryWithCopies, (facts) => {
        const { unknown: _unknown, malformed: _malformed, ...folded } = foldBondAll(emptyBondState(), facts);
        const { unknown, malformed, ...empty } = emptyBondState();
        expect(folded).toEqual(empty);
      }),
    );
  });
});
