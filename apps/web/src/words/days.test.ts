import type { Day } from "@twofold/core";
import { expect, test } from "vitest";
import { sayDay, sayMonth, sayNow, sayWeekdays } from "./days.ts";

const today = "2026-03-05" as Day;

test("a day is said as people say it, with the year only where it is another one", () => {
  expect(sayDay(today, today)).toBe("today");
  expect(sayDay("2026-03-04" as Day, today)).toBe("yesterday");
  expect(sayDay("2026-02-28" as Day, today)).toBe("Saturday 28 February");
  expect(sayDay("2025-12-31" as Day, today)).toBe("Wednesday 31 December 2025");
});

test("a day has no time zone: it is said as it was written", () => {
  expect(sayDay("2026-01-01" as Day, today)).toBe("Thursday 1 January");
});

test("a month carries its year where it is another one", () => {
  expect(sayMonth("2026-02-28" as Day, today)).toBe("February");
  expect(sayMonth("2025-02-28" as Day, today)).toBe("February 2025");
});

test("the part of the day belongs to the day", () => {
  expect([2, 8, 14, 21].map((hour) => sayNow(today, hour))).toEqual([
    "Thursday night",
    "Thursday morning",
    "Thursday afternoon",
    "Thursday evening",
  ]);
});

test("weekdays are listed, Monday being 1", () => {
  expect(sayWeekdays([2])).toBe("Tuesday");
  expect(sayWeekdays([2, 4, 7])).toBe("Tuesday, Thursday and Sunday");
});
