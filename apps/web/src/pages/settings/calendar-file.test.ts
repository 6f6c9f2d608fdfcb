import type { Day } from "@twofold/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CalendarFile, writeCalendarFile } from "./calendar-file.ts";

const base: CalendarFile = {
  title: "Our evening",
  weekdays: [2, 4, 7],
  from: "2026-11-25" as Day,
  time: "20:00",
  nowMs: Date.UTC(2026, 10, 25, 18, 5, 9),
  uid: "6e0f0e5e-8f4c-4b7e-9a53-1f2f7c1d7f10",
};

/** Undoes folding (RFC 5545 §3.1) and gives the value of each property. */
function readFile(text: string): Map<string, string> {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  return new Map(
    lines.filter((line) => line !== "").map((line) => [line.split(":", 1)[0]!, line.replace(/^[^:]*:/, "")]),
  );
}

const weekdaysArbitrary = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });

test("[ICS-1] every line ends in CRLF, holds at most 75 octets and cuts no character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const text = writeCalendarFile({ ...base, title });
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      for (const line of text.split("\r\n")) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed() || !title.isWellFormed()).toBe(true);
      }
    }),
  );
});

test("[ICS-2] times are local wherever the reader is; only the stamp is UTC", () => {
  const fields = readFile(writeCalendarFile(base));
  expect(fields.get("DTSTART")).toBe("20261126T200000");
  expect(fields.get("DTSTAMP")).toBe("20261125T180509Z");
  expect([...fields.keys()].some((name) => name.includes("TZID"))).toBe(false);
});

test("[ICS-3] the first event is on the first chosen weekday from the given day, and fits the weekly rule", () => {
  expect(readFile(writeCalendarFile(base)).get("RRULE")).toBe("FREQ=WEEKLY;BYDAY=TU,TH,SU");
  const days = fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(weekdaysArbitrary, days, (weekdays, date) => {
      const from = date.toISOString().slice(0, 10) as Day;
      const start = readFile(writeCalendarFile({ ...base, weekdays, from })).get("DTSTART")!;
      const first = new Date(`${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}T00:00:00Z`);
      const waitDays = (first.getTime() - Date.parse(from)) / 86_400_000;
      expect(waitDays).toBeGreaterThanOrEqual(0);
      expect(waitDays).toBeLessThan(7);
      for (let day = 0; day <= waitDays; day++) {
        const weekday = new Date(Date.parse(from) + day * 86_400_000).getUTCDay() || 7;
        expect(weekdays.includes(weekday)).toBe(day === waitDays);
      }
    }),
  );
});

test("[ICS-4] the file holds the typed title and nothing else about the two", () => {
  const fields = readFile(writeCalendarFile({ ...base, title: "Tea" }));
  expect(fields.get("SUMMARY")).toBe("Tea");
  expect(fields.get("CLASS")).toBe("PRIVATE");
  expect([...fields.keys()].sort()).toEqual([
    "BEGIN",
    "CLASS",
    "DTSTAMP",
    "DTSTART",
    "DURATION",
    "END",
    "PRODID",
    "RRULE",
    "SUMMARY",
    "TRANSP",
    "UID",
    "VERSION",
  ]);
});

test("[ICS-5] text that looks like the format stays text", () => {
  const title = "a,b;c\\d\r\nATTENDEE:x\u0000\u0007";
  expect(readFile(writeCalendarFile({ ...base, title })).get("SUMMARY")).toBe("a\\,b\\;c\\\\d\\nATTENDEE:x");
});

test("[ICS-3] a rhythm without a weekday is our own mistake", () => {
  expect(() => writeCalendarFile({ ...base, weekdays: [] })).toThrow("at least one weekday");
});
