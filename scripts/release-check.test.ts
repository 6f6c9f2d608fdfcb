import { expect, it } from "vitest";
import type { HelpEntry } from "../packages/content/help/entries.ts";
import { findOldHelp, maxAgeDays } from "./release-check.ts";

const entry: HelpEntry = {
  countries: ["US"],
  kind: "helpline",
  service: "Someone who listens",
  forWhom: "anyone",
  number: "555",
  source: "The service itself",
  sourceUrl: "https://example.org/about",
  sourceDate: "2026-01-10",
};
const checkedOn = (day: string, by = "R. Nakamura") => ({ ...entry, checked: { day, by } });

it("[SAFE-2] an entry passes for 180 days from the source's own date, and not a day longer", () => {
  expect(maxAgeDays).toBe(180);
  expect(findOldHelp([entry], "2026-01-10")).toEqual([]);
  expect(findOldHelp([entry], "2026-07-09")).toEqual([]);
  expect(findOldHelp([entry], "2026-07-10")).toEqual([
    'Someone who listens (US): nobody has checked it, and its source is of 2026-01-10, 181 days ago; compare it with https://example.org/about and set "checked"',
  ]);
});

it("[SAFE-2] a check by a named person counts instead of the source's date, and grows old as well", () => {
  expect(findOldHelp([checkedOn("2026-07-10")], "2026-12-01")).toEqual([]);
  expect(findOldHelp([checkedOn("2026-07-10")], "2027-02-01")[0]).toContain("it was last checked on 2026-07-10");
  expect(findOldHelp([checkedOn("2026-07-10", " ")], "2026-07-11")[0]).toContain("checked by nobody named");
});

it("[SAFE-2] a date without month or day counts from its beginning; without any date a check is needed", () => {
  expect(findOldHelp([{ ...entry, sourceDate: "2026-01" }], "2026-06-30")).toEqual([]);
  expect(findOldHelp([{ ...entry, sourceDate: "2026-01" }], "2026-07-01")).toHaveLength(1);
  expect(findOldHelp([{ ...entry, sourceDate: "2026" }], "2026-07-01")).toHaveLength(1);
  expect(findOldHelp([{ ...entry, sourceDate: "undated" }], "2026-01-11")[0]).toContain("its source is undated");
  expect(findOldHelp([{ ...checkedOn("2026-01-10"), sourceDate: "undated" }], "2026-01-11")).toEqual([]);
});

it("[SAFE-2] no source, or a day to come, is refused at any age", () => {
  expect(findOldHelp([{ ...entry, source: "" }], "2026-01-11")).toEqual(["Someone who listens (US) has no source"]);
  expect(findOldHelp([{ ...entry, sourceUrl: " " }], "2026-01-11")).toHaveLength(1);
  expect(findOldHelp([checkedOn("2026-03-01")], "2026-02-01")[0]).toContain("a day to come");
});
