import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day } from "../event/ids.ts";
import { addDays, compareDays, dayOf, dayToNumber, isDay, mondayOf, numberToDay, weekdayOf } from "./day.ts";

const day = fc.integer({ min: 0, max: 60_000 }).map(numberToDay);
const count = fc.integer({ min: 0, max: 4_000 });

describe("[CLOCK-3] days of the calendar", () => {
  it("one day after another, none skipped or repeated, and the weekdays go round", () => {
    fc.assert(
      fc.property(day, count, (from, ahead) => {
        const to = addDays(from, ahead);
        expect(isDay(to)).toBe(true);
        expect(addDays(to, -ahead)).toBe(from);
        expect(dayToNumber(to) - dayToNumber(from)).toBe(ahead);
        expect(Math.sign(compareDays(from, to))).toBe(ahead === 0 ? 0 : -1);
        expect((weekdayOf(from) - 1 + ahead) % 7).toBe(weekdayOf(to) - 1);
      }),
    );
  });

  it("any number of days says the day that a calendar of the platform says, and back", () => {
    const calendar = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
    const [year0, year9999] = [-719_528, 2_932_896];
    expect([calendar(year0), calendar(year9999)]).toEqual(["0000-01-01", "9999-12-31"]);
    fc.assert(
      fc.property(fc.integer({ min: year0, max: year9999 - 1_500 }), (from) => {
        // Four years in a row: each has its months' ends, one its leap day.
        for (let number = from; number < from + 1_500; number += 1) {
          const day = calendar(number);
          if (numberToDay(number) !== day || dayToNumber(day as Day) !== number) throw new Error(day);
        }
        expect(dayToNumber(numberToDay(from))).toBe(from);
      }),
    );
    for (const number of [year0 - 1, year9999 + 1]) expect(numberToDay(number)).toBe(calendar(number));
  });

  it("a week begins on its Monday", () => {
    fc.assert(
      fc.property(
        day.map((one) => addDays(one, 7)),
        (one) => {
          const monday = mondayOf(one);
          expect(weekdayOf(monday)).toBe(1);
          expect(dayToNumber(one) - dayToNumber(monday)).toBe(weekdayOf(one) - 1);
        },
      ),
    );
  });

  it("knows leap days, month ends and the weekday of known days", () => {
    expect(addDays("2024-02-28" as Day, 1)).toBe("2024-02-29");
    expect(addDays("2025-02-28" as Day, 1)).toBe("2025-03-01");
    expect(addDays("2025-12-31" as Day, 1)).toBe("2026-01-01");
    expect(weekdayOf("2025-03-03" as Day)).toBe(1);
    expect(weekdayOf("2000-01-01" as Day)).toBe(6);
  });

  it.each(["2025-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-1-01", "1969-12-31", "today", "2025-03-03 "])(
    "%j is no day",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe("[CLOCK-3] the day is that of the viewer's own time zone", () => {
  const noonUtc = Date.UTC(2025, 2, 5, 12);
  it.each([
    { timeZone: "Pacific/Kiritimati", shows: "2025-03-06" },
    { timeZone: "Asia/Tehran", shows: "2025-03-05" },
    { timeZone: "Etc/GMT+12", shows: "2025-03-05" },
  ])("$timeZone shows $shows", ({ timeZone, shows }) => {
    expect(dayOf(noonUtc, timeZone)).toBe(shows);
  });

  it.each(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo"])(
    "each evening of a year in %s is the day after the last, over both changes of clocks",
    (timeZone) => {
      const start = Date.UTC(2025, 0, 1, 20);
      const evenings = Array.from({ length: 365 }, (_, index) => dayOf(start + index * 86_400_000, timeZone));
      expect(evenings).toEqual(evenings.map((_, index) => addDays(evenings[0] as Day, index)));
    },
  );
});
