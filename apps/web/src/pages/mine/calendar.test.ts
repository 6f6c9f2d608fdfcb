import type { Day } from "@twofold/core";
import { expect, it } from "vitest";
import { monthAfter, monthBefore, monthOf, weeksOf } from "./calendar.ts";

it("[JRN-6] a month has each of its days once, under its weekday, Monday first", () => {
  const weeks = weeksOf("2026-03");
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([undefined, undefined, undefined, undefined, undefined, undefined, "2026-03-01"]);
  expect(weeks.flat().filter(Boolean)).toHaveLength(31);
  expect(weeks.at(-1)?.slice(0, 3)).toEqual(["2026-03-30", "2026-03-31", undefined]);
  expect(weeksOf("2027-02")).toHaveLength(4);
});

it("months follow each other over the end of a year", () => {
  expect([monthBefore("2026-01"), monthAfter("2025-12"), monthAfter("2026-01")]).toEqual([
    "2025-12",
    "2026-01",
    "2026-02",
  ]);
  expect(monthOf("2026-03-31" as Day)).toBe("2026-03");
});
