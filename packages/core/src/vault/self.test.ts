import { expect, it } from "vitest";
import { fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { ownName, ownPurpose } from "./self.ts";

const vaultOf = (...facts: Fact[]) => foldVaultAll(emptyVaultState(), facts);
const write = (at: number, kind: string, fields: object) => fact("a", at, { kind, ...fields });

it("is not known until said", () => {
  expect([ownName(emptyVaultState()), ownPurpose(emptyVaultState())]).toEqual([undefined, undefined]);
});

it("[EVENT-2] the latest name and purpose count, whichever came first", () => {
  const facts = [
    write(5, "self.named", { name: "Sam" }),
    write(2, "self.named", { name: "S" }),
    write(3, "self.purpose-chosen", { purpose: "alone", day: "2025-03-05" }),
    write(4, "self.purpose-chosen", { purpose: "partner", day: "2025-03-05" }),
  ];
  for (const vault of [vaultOf(...facts), vaultOf(...facts.toReversed())]) {
    expect([ownName(vault), ownPurpose(vault)]).toEqual(["Sam", "partner"]);
  }
});
