import { expect, it } from "vitest";
import { bytes, fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { keptBondRecords, recoveryOf } from "./kept-bonds.ts";
import { isLeftBond } from "./left-bonds.ts";

const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });
const [one, other] = ["AAAAAAAAAAAAAAAAAAAAAA", "BBBBBBBBBBBBBBBBBBBBBB"];

it("[EVENT-2] the latest record of each bond counts, whichever came first, and one bond says nothing of another", () => {
  const facts = [
    write(2, "bond.kept", { stream: other, record: bytes(3, 1) }),
    write(5, "bond.kept", { stream: one, record: bytes(3, 2) }),
    write(4, "bond.kept", { stream: one, record: bytes(3, 3) }),
  ];
  for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) {
    expect(keptBondRecords(vault)).toEqual([
      { stream: one, record: bytes(3, 2) },
      { stream: other, record: bytes(3, 1) },
    ]);
  }
  expect(keptBondRecords(vaultOf())).toEqual([]);
});

it("[EVENT-2] the latest sheet counts", () => {
  const made = (at: number, day: string) =>
    write(at, "recovery.made", { signKey: bytes(32, at), hpkeKey: bytes(32, at), day });
  const facts = [made(7, "2026-03-09"), made(3, "2026-03-02")];
  const latest = { signKey: bytes(32, 7), hpkeKey: bytes(32, 7), day: "2026-03-09" };
  for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) expect(recoveryOf(vault)).toEqual(latest);
  expect(recoveryOf(vaultOf())).toBeUndefined();
});

it("[EVENT-2] a bond that was left stays left, and says nothing of another", () => {
  const left = write(3, "bond.left", { name: bytes(32, 1) });
  for (const vault of [vaultOf(left), vaultOf(left, left)]) {
    expect([isLeftBond(vault, bytes(32, 1)), isLeftBond(vault, bytes(32, 2))]).toEqual([true, false]);
  }
});

it("[EVENT-2] a kept bond says which own device is which there", () => {
  const listed = [{ device: bytes(32, 4), key: bytes(32, 5) }];
  const vault = vaultOf(write(2, "bond.kept", { stream: one, record: bytes(3, 1), listed }));
  expect(keptBondRecords(vault)).toEqual([{ stream: one, record: bytes(3, 1), listed }]);
});
