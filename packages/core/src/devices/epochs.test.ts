import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adds, idOf, keyOf, removes, starts } from "../../testing/devices.ts";
import { delivered } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { deviceLists, type Firsts, ownDeviceList } from "./device-list.ts";
import { bondEpochs, type KnownEpoch, nextEpoch, vaultEpochs, writingEpoch } from "./epochs.ts";

const firsts: Firsts = { a: [{ signKey: idOf("A") }], b: [{ signKey: idOf("Z") }] };
const digestOf = (epoch: number, key: string) =>
  keyOf(`epoch ${epoch} ${key}`).toBase64({ alphabet: "base64url", omitPadding: true });

function look(facts: readonly Fact[], isKeyHere?: (epoch: KnownEpoch) => boolean) {
  const state = foldBondAll(emptyBondState(), facts);
  const lists = deviceLists(state, firsts);
  const epochs = bondEpochs(state, firsts, lists);
  const writing = writingEpoch(epochs, [lists.a, lists.b], isKeyHere);
  return { lists, epochs, writing, next: nextEpoch(epochs) };
}
const writingOf = (...facts: Fact[]) => look(facts).writing?.epoch;

describe("epochs", () => {
  it("[DEVICE-8] the first is that of pairing, held by the first device of each", () => {
    const { epochs, writing, next } = look([]);
    expect(epochs).toEqual([{ epoch: 0, digest: "", holders: [idOf("A"), idOf("Z")] }]);
    expect([writing, next]).toEqual([epochs[0], 1]);
  });

  it("[DEVICE-9] a device that is added reads on in the epoch it was added under", () => {
    expect(writingOf(adds("A", "B"))).toBe(0);
    const one = starts("Z", 1, "AZB", { side: "b" });
    expect(writingOf(adds("A", "B"), one, adds("B", "C", { epoch: 1 }))).toBe(1);
  });

  it("[DEVICE-9] a removal leaves no epoch to write under until one is started without the device", () => {
    const added = [adds("A", "B"), removes("A", "B", 3)];
    expect([writingOf(...added), look(added).next]).toEqual([undefined, 1]);
    expect(writingOf(...added, starts("A", 1, "AZ"))).toBe(1);
    expect(writingOf(...added, starts("A", 1, "AZB"))).toBeUndefined();
    // Started by the other without knowing of the removal, and once more by whoever sees both.
    expect(writingOf(...added, starts("Z", 1, "AZB", { side: "b" }), starts("A", 1, "AZ"))).toBe(1);
  });

  it("[DEVICE-9] what a removed device started is not written under, and after its last batch does not count", () => {
    const added = [adds("A", "B"), starts("B", 1, "AZ", { seq: 2 })];
    expect(writingOf(...added)).toBe(1);
    expect(writingOf(...added, removes("A", "B", 3))).toBeUndefined();
    expect(look([...added, removes("A", "B", 1)]).epochs).toHaveLength(1);
  });

  it("[DEVICE-9] a key that a removed device was handed without being named is not written under", () => {
    const one = [adds("A", "C"), removes("A", "C", 0, { seq: 1 }), starts("A", 1, "AZ")];
    const handed = [...one, adds("A", "B", { seq: 3, epoch: 1 })];
    expect(writingOf(...handed)).toBe(1);
    expect(writingOf(...handed, removes("A", "B", -1, { seq: 4, epoch: 1 }))).toBeUndefined();
  });

  it("[DEVICE-9] an epoch that leaves out a current device is not written under, unless it is handed the key", () => {
    const late = [adds("A", "B", { epoch: 0 }), starts("Z", 1, "AZ", { side: "b" })];
    expect(writingOf(...late)).toBeUndefined();
    expect(writingOf(...late, starts("A", 1, "B", { key: "Z" }))).toBe(1);
    expect(writingOf(...late, starts("A", 2, "AZB"))).toBe(2);
  });

  it("[DEVICE-9] of two under one number both write under the lowest digest; a device added there must be named", () => {
    const two = [starts("A", 1, "AZ"), starts("Z", 1, "AZ", { side: "b" })];
    const lowest = [digestOf(1, "A"), digestOf(1, "Z")].toSorted()[0];
    expect(look(two).writing?.digest).toBe(lowest);
    const other = look(two, ({ digest }) => digest !== lowest).writing?.digest;
    expect([digestOf(1, "A"), digestOf(1, "Z")].toSorted()[1]).toBe(other);
    expect(writingOf(...two, adds("A", "B", { epoch: 1 }))).toBeUndefined();
  });

  it("[DEVICE-9] an older epoch is never gone back to", () => {
    const facts = [starts("A", 1, "AZ"), adds("A", "B", { epoch: 1 }), starts("A", 2, "AZB")];
    expect(writingOf(...facts, removes("A", "B", -1, { seq: 1, epoch: 2 }))).toBeUndefined();
    expect(writingOf(adds("A", "B", { epoch: 0 }), starts("A", 1, "AZ"))).toBeUndefined();
  });

  it("[DEVICE-10] nobody uses up the numbers, and a claim to have written under one that is not there costs nothing", () => {
    const last = starts("Z", 0xffff_ffff, "AZ", { side: "b" });
    expect(look([last])).toMatchObject({ next: 1, writing: { epoch: 0 } });
    expect(look([starts("A", 2, "AZ")]).next).toBe(1);
    expect(look([starts("A", 2, "AZ"), starts("Z", 1, "AZ", { side: "b" })]).next).toBe(3);
    expect(look([starts("Z", 0, "Z", { side: "b" })]).epochs).toHaveLength(1);
    const liar = [adds("A", "B", { epoch: 0xffff_ffff }), removes("A", "B", -1, { seq: 1 }), starts("A", 1, "AZ")];
    expect(writingOf(...liar)).toBe(1);
  });

  it("[DEVICE-8] the vault has its own, by the same rules", () => {
    const own = ({ event, ...rest }: Fact): Fact => {
      const kind = event.kind === "epoch.started" ? "vault-epoch.started" : `own-${event.kind}`;
      return { ...rest, event: { ...event, kind } };
    };
    const facts = [adds("A", "B"), removes("A", "B", 3), starts("A", 1, "A")].map(own);
    const vault = foldVaultAll(emptyVaultState(), facts);
    const list = ownDeviceList(vault, firsts.a);
    const epochs = vaultEpochs(vault, firsts.a, list);
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1]);
    expect(writingEpoch(epochs, [list])?.epoch).toBe(1);
  });
});

describe("any history", () => {
  /** Nobody but the other person themselves could list one of our keys, to read what they may read anyway. */
  const everyone = [..."ABCXYZ"];
  const ofSide = (side: "a" | "b") => {
    const letter = fc.constantFrom(...(side === "a" ? "ABC" : "ZYX"));
    const at = fc.record({ seq: fc.nat(4), epoch: fc.nat(2), side: fc.constant(side) });
    const recipients = fc.subarray(everyone, { minLength: 1 }).map((some) => some.join(""));
    return fc.oneof(
      fc.tuple(letter, letter, at).map(([by, device, where]) => adds(by, device, where)),
      fc
        .tuple(letter, letter, fc.integer({ min: -1, max: 3 }), at)
        .map(([by, device, last, where]) => removes(by, device, last, where)),
      fc
        .tuple(letter, fc.integer({ min: 1, max: 3 }), recipients, at)
        .map(([by, epoch, some, where]) => starts(by, epoch, some, { ...where, epoch })),
    );
  };
  const fact = fc.oneof(ofSide("a"), ofSide("b"));
  const history = fc.array(fact, { maxLength: 14, size: "max" });
  const shown = ({ epochs, writing, next }: ReturnType<typeof look>) => JSON.stringify([epochs, writing, next]);

  it("[DEVICE-9] all who know the same write under the same epoch, in whatever order they heard", () => {
    const deliveries = history.chain((facts) => fc.tuple(fc.constant(facts), delivered(facts)));
    fc.assert(
      fc.property(deliveries, ([facts, received]) => {
        expect(shown(look(received))).toBe(shown(look(facts)));
      }),
      { numRuns: 300 },
    );
  });

  it("[DEVICE-9] no removed device holds what is written under, and starting one anew for all who are left always does", () => {
    let withRemoval = 0;
    fc.assert(
      fc.property(history, (facts) => {
        const { lists, writing, next } = look(facts);
        const removed = [...lists.a.removed, ...lists.b.removed];
        for (const { signKey } of removed) expect(writing?.holders ?? []).not.toContain(signKey);
        const left = everyone.filter((each) => lists.a.isCurrent(idOf(each)) || lists.b.isCurrent(idOf(each)));
        const side = left.some((each) => lists.a.isCurrent(idOf(each))) ? "a" : "b";
        const maker = left.find((each) => lists[side].isCurrent(idOf(each)));
        if (maker === undefined) return;
        if (removed.length > 0) withRemoval += 1;
        const known = [...facts];
        // Somebody removed may have claimed just that number, of the two that this history has: then the next one does.
        for (let n = next; look(known).writing === undefined && n < next + 4; n += 1) {
          known.push(starts(maker, n, left.join(""), { side, seq: 9, key: "new" }));
        }
        expect(look(known).writing).toBeDefined();
      }),
      { numRuns: 400 },
    );
    expect(withRemoval).toBeGreaterThan(20);
  });
});
