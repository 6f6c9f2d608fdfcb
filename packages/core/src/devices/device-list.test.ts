import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adds, idOf, keyOf, placeOf, removes, says } from "../../testing/devices.ts";
import { delivered } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { isDeviceEvent } from "./device-facts.ts";
import { deviceLists, type Firsts, maxCurrentPerSide, ownDeviceList, ownDeviceName } from "./device-list.ts";

const letters = [..."ABCDEFPQ", "Z"];
const letterOf = new Map(letters.map((letter) => [idOf(letter), letter]));
const firsts: Firsts = { a: [{ signKey: idOf("A"), hpkeKey: keyOf("A hpke") }], b: [{ signKey: idOf("Z") }] };
const listsOf = (...facts: Fact[]) => deviceLists(foldBondAll(emptyBondState(), facts), firsts);
const currentOf = (...facts: Fact[]) =>
  listsOf(...facts)
    .a.current.map(({ signKey }) => letterOf.get(signKey))
    .toSorted()
    .join("");
const counts = (list: ReturnType<typeof listsOf>["a"], device: string, seq: number) =>
  list.counts({ device: idOf(device), place: placeOf(device, seq) });

describe("additions", () => {
  it("[DEVICE-1] the list begins with the device of pairing", () => {
    expect(currentOf()).toBe("A");
    const [device] = listsOf().a.current;
    expect(device).toEqual({
      ...{ signKey: idOf("A"), hpkeKey: keyOf("A hpke"), paper: false, joined: true },
      ...{ additions: [], removals: [] },
    });
  });

  it("[DEVICE-2] a listed device adds another, which adds another", () => {
    expect(currentOf(adds("A", "B"), adds("B", "C"))).toBe("ABC");
    const { a } = listsOf(adds("A", "B"));
    expect(a.current.find(({ signKey }) => signKey === idOf("B"))?.hpkeKey).toEqual(keyOf("B hpke"));
    expect([counts(a, "B", 99), counts(a, "C", 0)]).toEqual([true, false]);
  });

  it("[DEVICE-2] who is not listed adds nobody, also not in a ring of their own", () => {
    expect(currentOf(adds("C", "B"))).toBe("A");
    expect(currentOf(adds("B", "C"), adds("C", "B"), adds("C", "C"))).toBe("A");
  });

  it("[DEVICE-2] nobody changes the other's list", () => {
    const { a, b } = listsOf(adds("A", "B", { side: "b" }), removes("Z", "A", -1, { side: "b" }), adds("Z", "C"));
    expect(a.current.map(({ signKey }) => signKey)).toEqual([idOf("A")]);
    expect(b.current.map(({ signKey }) => signKey)).toEqual([idOf("Z")]);
  });

  it("[DEVICE-1] a device has joined once it has signed its own addition, and nobody else's word does", () => {
    const added = adds("A", "B");
    const joins = (by: string, addition: string) => says(by, { kind: "device.joined", addition });
    const joined = (...facts: Fact[]) => listsOf(added, ...facts).a.current.find((each) => each.signKey === idOf("B"));
    expect(joined()?.joined).toBe(false);
    expect(joined(joins("A", added.id))?.joined).toBe(false);
    expect(joined(joins("B", added.id.replace(/^./, "_")))?.joined).toBe(false);
    expect(joined(joins("B", added.id))?.joined).toBe(true);
  });

  it("[DEVICE-1] a first device of which only the sign key was kept names its other key itself", () => {
    const hpkeOf = (...facts: Fact[]) =>
      listsOf(...facts).b.current.find((each) => each.signKey === idOf("Z"))?.hpkeKey;
    expect(hpkeOf()).toBeUndefined();
    expect(hpkeOf(adds("Z", "Z", { side: "b" }))).toEqual(keyOf("Z hpke"));
    expect(hpkeOf(adds("Z", "E", { side: "b" }), adds("E", "Z", { side: "b" }))).toBeUndefined();
    expect(listsOf(adds("A", "A")).a.current[0]?.hpkeKey).toEqual(keyOf("A hpke"));
  });

  it("[DEVICE-2] a side has no more devices than fit into an epoch, and keeps the earliest", () => {
    const many = Array.from({ length: 40 }, (_, i) => adds("A", `device ${i}`, { seq: i, time: 100 - i }));
    const { a } = listsOf(...many);
    expect(a.current).toHaveLength(maxCurrentPerSide);
    expect([a.isCurrent(idOf("device 39")), a.isCurrent(idOf("device 0"))]).toEqual([true, false]);
    expect(a.isCurrent(idOf("A"))).toBe(true);
  });
});

describe("removals", () => {
  it("[DEVICE-3] what a removed device wrote counts up to the batch that was named, and by no other session", () => {
    const { a } = listsOf(adds("A", "B"), removes("A", "B", 3));
    expect([2, 3, 4].map((seq) => counts(a, "B", seq))).toEqual([true, true, false]);
    const { session, hash } = placeOf("B", 3);
    expect(a.countsUntil(idOf("B"))).toEqual(new Map([[session, { session, seq: 3, hash }]]));
    expect(a.countsUntil(idOf("A"))).toBeUndefined();
    const elsewhere = { device: idOf("B"), place: { ...placeOf("B", 1), session: "another" } };
    expect([a.counts(elsewhere), a.counts({ ...elsewhere, place: undefined })]).toEqual([false, false]);
    expect([a.isCurrent(idOf("B")), a.removed.map(({ signKey }) => signKey)]).toEqual([false, [idOf("B")]]);
  });

  it("[DEVICE-3] a second batch under the last number does not pass for it, nor an earlier one where hashes are followed", () => {
    const facts = [adds("A", "B"), removes("A", "B", 3)];
    const forged = { device: idOf("B"), place: { ...placeOf("B", 3), hash: "another" } };
    expect(listsOf(...facts).a.counts(forged)).toBe(false);
    const early = { device: idOf("B"), place: { ...placeOf("B", 1), hash: "another" } };
    const state = foldBondAll(emptyBondState(), facts);
    const follows = deviceLists(state, firsts, ({ seq, hash }, last) => seq <= last.seq && hash !== "another");
    expect([listsOf(...facts).a.counts(early), follows.a.counts(early)]).toEqual([true, false]);
  });

  it("[DEVICE-3] of two removals the stricter counts, session by session", () => {
    const { a } = listsOf(adds("A", "B"), adds("A", "C"), removes("A", "B", 5), removes("C", "B", 2));
    expect([2, 3].map((seq) => counts(a, "B", seq))).toEqual([true, false]);
    expect([...(a.countsUntil(idOf("B"))?.values() ?? [])].map(({ seq }) => seq)).toEqual([2]);
    const { a: none } = listsOf(adds("A", "B"), adds("A", "C"), removes("A", "B", 5), removes("C", "B", -1));
    expect(none.countsUntil(idOf("B"))).toEqual(new Map());
  });

  it("[DEVICE-4] a removed device adds and removes nobody afterwards, and what it did before stands", () => {
    const base = [adds("A", "B"), adds("A", "C"), removes("A", "B", 3)];
    expect(currentOf(...base, adds("B", "D", { seq: 4 }), removes("B", "C", -1, { seq: 4 }))).toBe("AC");
    expect(currentOf(...base, adds("B", "D", { seq: 3 }), removes("B", "C", -1, { seq: 2 }))).toBe("AD");
  });

  it("[DEVICE-4] it comes back under no circumstances: neither added again nor by a device that it brings", () => {
    const base = [adds("A", "B"), removes("A", "B", 3)];
    expect(currentOf(...base, adds("A", "B", { seq: 9 }))).toBe("A");
    expect(currentOf(...base, adds("B", "C", { seq: 4 }), removes("C", "A", -1))).toBe("A");
    expect(currentOf(...base, adds("B", "P", { seq: 4, paper: true }), removes("P", "A", -1))).toBe("A");
  });

  it("[DEVICE-4] what a device added goes with it when it was added after the last batch that counts", () => {
    const facts = [adds("A", "B"), adds("B", "C", { seq: 4 }), adds("C", "D"), removes("A", "B", 3)];
    expect(currentOf(...facts)).toBe("A");
  });

  it("[DEVICE-4] a device may remove itself", () => {
    expect(currentOf(adds("A", "B"), removes("B", "B", 1, { seq: 2 }))).toBe("A");
  });

  it("[DEVICE-5] two devices that remove each other are both out, and neither takes a third along", () => {
    const base = [adds("A", "B"), adds("A", "C")];
    expect(currentOf(...base, removes("A", "B", 0, { seq: 2 }), removes("B", "A", 1, { seq: 1 }))).toBe("C");
    const third = removes("B", "C", -1, { seq: 1 });
    expect(currentOf(...base, removes("A", "B", 0, { seq: 2 }), removes("B", "A", 1, { seq: 1 }), third)).toBe("C");
    const helper = [adds("B", "D", { seq: 1 }), removes("D", "A", 1), removes("D", "C", -1)];
    expect(currentOf(...base, removes("A", "B", 0, { seq: 2 }), ...helper)).toBe("AC");
  });

  it("[DEVICE-5] three that remove each other in a ring are all out", () => {
    const base = [adds("A", "B"), adds("A", "C", { seq: 1 }), adds("A", "D", { seq: 1 })];
    const ring = [removes("B", "C", -1), removes("C", "D", -1), removes("D", "B", -1)];
    expect(currentOf(...base, ...ring)).toBe("A");
  });

  it("[DEVICE-5] a removal that would undo its own device's addition does not count", () => {
    expect(currentOf(adds("A", "B"), removes("B", "A", -1))).toBe("AB");
    expect(currentOf(adds("A", "B"), adds("B", "C"), removes("C", "A", -1))).toBe("ABC");
    expect(currentOf(adds("A", "B"), removes("B", "A", 0))).toBe("B");
  });
});

describe("the paper key", () => {
  const base = [adds("A", "B"), adds("A", "P", { seq: 1, paper: true, time: 5 })];

  it("[DEVICE-6] removes any device and is removed by none", () => {
    expect(currentOf(...base, removes("P", "A", 1))).toBe("BP");
    expect(currentOf(...base, removes("A", "P", -1, { seq: 2 }), removes("B", "P", -1))).toBe("ABP");
    expect(listsOf(...base).a.current.map(({ signKey, paper }) => [letterOf.get(signKey), paper])).toContainEqual([
      "P",
      true,
    ]);
  });

  it("[DEVICE-6] its removal stands against any of what it removes, and it lists a new device", () => {
    const lost = [removes("P", "A", 1, { seq: 1 }), removes("A", "P", -1, { seq: 2 }), adds("P", "C")];
    expect(currentOf(...base, ...lost)).toBe("BCP");
    const words = [adds("A", "Q", { seq: 2, paper: true, time: 9 }), removes("Q", "P", 1), removes("Q", "B", -1)];
    expect(currentOf(...base, ...lost, ...words)).toBe("BCP");
  });

  it("[DEVICE-6] new words replace the old, and the old cannot take them back", () => {
    const renewed = [...base, adds("A", "Q", { seq: 2, paper: true, time: 9 }), removes("Q", "P", -1)];
    expect(currentOf(...renewed)).toBe("ABQ");
    expect(currentOf(...renewed, removes("P", "Q", -1), adds("P", "D"), removes("P", "B", -1))).toBe("ABQ");
  });

  it("[DEVICE-6] a key that anyone lists as a device is no paper key, so that none makes itself unremovable", () => {
    const device = [adds("A", "B"), adds("B", "B", { paper: true })];
    expect(currentOf(...device, removes("A", "B", 3, { seq: 1 }))).toBe("A");
    expect(currentOf(adds("A", "B"), adds("B", "A", { paper: true }), removes("B", "A", 0))).toBe("B");
  });
});

describe("any history", () => {
  const letter = fc.constantFrom(...letters.slice(0, 8));
  const at = fc.record({ seq: fc.nat(4), time: fc.nat(5), epoch: fc.constant(0) });
  const paper = (each: string) => "PQ".includes(each);
  const addition = fc
    .tuple(letter, letter, at)
    .map(([by, device, where]) => adds(by, device, { ...where, paper: paper(device) }));
  const removal = fc
    .tuple(letter, letter, fc.integer({ min: -1, max: 4 }), at)
    .map(([by, device, last, where]) => removes(by, device, last, where));
  const fromA = fc
    .tuple(letter, at)
    .map(([device, where]) => adds("A", device, { ...where, seq: 0, paper: paper(device) }));
  const history = fc
    .tuple(fc.array(fromA, { maxLength: 5 }), fc.array(fc.oneof(addition, removal), { maxLength: 16, size: "max" }))
    .map(([begun, rest]) => [...begun, ...rest]);
  /** Three whom A added turn against each other, and bring in others. */
  const quarrel = fc
    .array(
      fc
        .tuple(
          fc.constantFrom(..."BCDE"),
          fc.constantFrom(..."BCDE"),
          fc.integer({ min: 0, max: 2 }),
          fc.nat(4),
          fc.boolean(),
        )
        .map(([by, device, last, seq, isAddition]) =>
          isAddition && device === "E" ? adds(by, device, { seq }) : removes(by, device, last, { seq }),
        ),
      { minLength: 3, maxLength: 9, size: "max" },
    )
    .map((facts) => [..."BCD"].map((each) => adds("A", each)).concat(facts));
  const saidRemovals = (facts: readonly Fact[]) =>
    facts.flatMap(({ event, device }) => {
      const removed = letters.find(
        (each) => event.kind === "device.removed" && String(event.device) === String(keyOf(each)),
      );
      return removed ? [{ by: letterOf.get(device) ?? "", device: removed }] : [];
    });
  const shown = ({ a }: ReturnType<typeof listsOf>) =>
    JSON.stringify([
      a.current.map(({ signKey, joined, paper: isPaper, hpkeKey }) => [signKey, joined, isPaper, hpkeKey?.toHex()]),
      a.removed.map(({ signKey }) => [signKey, [...(a.countsUntil(signKey) ?? [])].toSorted()]),
      letters.map((each) => [0, 1, 2, 3, 4, 5].map((seq) => counts(a, each, seq))),
    ]);

  it("[DEVICE-7] gives the same list in any order and with any repetition", () => {
    const deliveries = fc.oneof(history, quarrel).chain((facts) => fc.tuple(fc.constant(facts), delivered(facts)));
    fc.assert(
      fc.property(deliveries, ([facts, received]) => {
        expect(shown(listsOf(...received))).toBe(shown(listsOf(...facts)));
      }),
      { numRuns: 400 },
    );
  });

  it("[DEVICE-4] nobody is listed but by a chain of additions that no removal has undone", () => {
    let additionsSeen = 0;
    fc.assert(
      fc.property(history, (facts) => {
        const { a } = listsOf(...facts);
        for (const { additions, signKey } of [...a.current, ...a.removed]) {
          if (signKey === idOf("A")) continue;
          expect(additions.length).toBeGreaterThan(0);
          additionsSeen += additions.length;
          for (const { by, place } of additions) expect(a.counts({ device: by, place: place ?? undefined })).toBe(true);
        }
        for (const { removals } of a.removed) expect(removals.length).toBeGreaterThan(0);
        for (const { removals } of a.current) expect(removals).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(additionsSeen).toBeGreaterThan(200);
  });

  it("[DEVICE-5] a removed device's removal stands only against one that leads back to its own", () => {
    let contested = 0;
    fc.assert(
      fc.property(fc.oneof(history, quarrel), (facts) => {
        const { a } = listsOf(...facts);
        const removals = a.removed.flatMap((each) => each.removals);
        const isUndone = (each: (typeof removals)[number]) =>
          each.by !== each.device && !a.counts({ device: each.by, place: each.place ?? undefined });
        for (const each of removals.filter(isUndone)) {
          contested += 1;
          // From whom it removes, over what those remove, back to who wrote it.
          const reached = new Set([each.device]);
          for (const device of reached) for (const next of removals) if (next.by === device) reached.add(next.device);
          expect(reached.has(each.by)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
    expect(contested).toBeGreaterThan(0);
  });

  it("[DEVICE-6] a paper key is removed only by a newer paper key or itself, and one nobody replaced decides for all", () => {
    let byPaper = 0;
    fc.assert(
      fc.property(history, (facts) => {
        const { a } = listsOf(...facts);
        const isPaper = (device: string) => paper(letterOf.get(device as never) ?? "");
        for (const { removals, signKey } of a.removed) {
          if (isPaper(signKey)) for (const { by } of removals) expect(isPaper(by)).toBe(true);
        }
        for (const { by, device } of saidRemovals(facts)) {
          // Where the paper stands on the first device alone, its word can undo nothing that it stands on itself.
          const own = a.current.find(({ signKey }) => signKey === idOf(by));
          const isFirm = paper(by) && own?.additions.some((each) => each.by === idOf("A"));
          if (!isFirm || paper(device) || device === "A") continue;
          byPaper += 1;
          expect(a.isCurrent(idOf(device))).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
    expect(byPaper).toBeGreaterThan(20);
  });
});

describe("own devices", () => {
  it("[DEVICE-1] the vault lists them by the same rules, with names that the person gives", () => {
    const own = ({ event, ...rest }: Fact): Fact => ({ ...rest, event: { ...event, kind: `own-${event.kind}` } });
    const named = (by: string, name: string, time: number) =>
      own(says(by, { kind: "device.named", device: keyOf("B"), name }, { time }));
    const facts = [own(adds("A", "B")), own(adds("B", "C", { seq: 4 })), own(removes("A", "B", 3))];
    const vault = foldVaultAll(emptyVaultState(), [...facts, named("A", "old phone", 9), named("A", "phone", 3)]);
    const list = ownDeviceList(vault, firsts.a);
    expect(list.current.map(({ signKey }) => letterOf.get(signKey))).toEqual(["A"]);
    expect([list.isNamed(idOf("B")), list.isNamed(idOf("C")), list.isNamed(idOf("D"))]).toEqual([true, true, false]);
    expect([ownDeviceName(vault, idOf("B")), ownDeviceName(vault, idOf("A"))]).toEqual(["old phone", undefined]);
  });

  it("[DEVICE-7] events about devices are told apart from all others", () => {
    expect(isDeviceEvent(adds("A", "B").event)).toBe(true);
    expect(isDeviceEvent({ kind: "own-device.removed" })).toBe(true);
    expect(isDeviceEvent({ kind: "own-device.named" })).toBe(false);
    expect(isDeviceEvent({ kind: "answer.sealed" })).toBe(false);
  });
});
