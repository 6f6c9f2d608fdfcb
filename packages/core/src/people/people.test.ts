import { expect, it } from "vitest";
import { fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { nameOf } from "./people.ts";

const foldFacts = (...facts: Fact[]) => foldBondAll(emptyBondState(), facts);

it("[EVENT-5] each names only themselves, the latest name counts", () => {
  const named = (side: Side, at: number, name: string) => fact(side, at, { kind: "person.named", name });
  const state = foldFacts(named("a", 3, "Noor"), named("b", 9, "Sam"), named("a", 2, "N."));
  expect(nameOf(state, "a")).toBe("Noor");
  expect(nameOf(state, "b")).toBe("Sam");
  expect(nameOf(foldFacts(), "a")).toBeUndefined();
});
