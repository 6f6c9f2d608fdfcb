import { expect, it } from "vitest";
import { bytes, commitmentOf, fact } from "../../testing/histories.ts";
import type { Fact } from "../event/fact.ts";
import type { Day, Side } from "../event/ids.ts";
import { emptyBondState, foldBondAll } from "../fold/bond-state.ts";
import { emptyVaultState, foldVaultAll } from "../fold/vault-state.ts";
import { eveningSummary, weekStrip } from "./week-strip.ts";

const today = "2025-03-06" as Day;
const sealed = (side: Side, day: string) =>
  fact(side, 1, {
    kind: "answer.sealed",
    round: `${day}.0.q-1`,
    h: commitmentOf(day),
    c: bytes(40, 1),
    share: bytes(32, 2),
    day,
  });
const opened = (side: Side, day: string) =>
  fact(side, 2, { kind: "round.opened", round: `${day}.0.q-1`, h: commitmentOf(day), key: bytes(32, 3) });
const rested = (day: string, at = 1, isRested = true) => fact("a", at, { kind: "day.rested", day, rested: isRested });

function strip(bondFacts: Fact[], vaultFacts: Fact[] = [], side: Side = "a") {
  const state = foldBondAll(emptyBondState(), bondFacts);
  return weekStrip(state, foldVaultAll(emptyVaultState(), vaultFacts), { today, side });
}

it("[ROUND-17] seven days, Monday first, today marked, each unfolded, rest or neither", () => {
  const week = strip(
    [sealed("b", "2025-03-03"), opened("a", "2025-03-03"), sealed("a", "2025-03-06"), sealed("b", "2025-03-05")],
    [rested("2025-03-04"), rested("2025-03-05"), rested("2025-03-05", 2, false), rested("2025-03-11")],
  );
  expect(week.map(({ day, mark, isToday }) => `${day} ${mark}${isToday ? " today" : ""}`)).toEqual([
    "2025-03-03 unfolded",
    "2025-03-04 rest",
    "2025-03-05 none",
    "2025-03-06 none today",
    "2025-03-07 none",
    "2025-03-08 none",
    "2025-03-09 none",
  ]);
  expect(eveningSummary(week)).toEqual({ shared: 1, rest: 1 });
});

it("[ROUND-17] a day that was rest and then unfolded is unfolded, and it is each side's own", () => {
  const facts = [sealed("b", "2025-03-03"), opened("a", "2025-03-03")];
  expect(strip(facts, [rested("2025-03-03")])[0]?.mark).toBe("unfolded");
  expect(strip(facts, [], "b")[0]?.mark).toBe("none");
});
