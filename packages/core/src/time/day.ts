/** Calendar days. All arithmetic is on days in UTC, so that no change of clocks in any time zone can matter. */

import type { Day } from "../event/ids.ts";

const dayMs = 86_400_000;

/** Whether the text is a day of the Gregorian calendar, `YYYY-MM-DD`, from 1970 on (a device's clock cannot say less). */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < "1970-01-01") return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && numberToDay(ms / dayMs) === text;
}

/** The day that a wall clock shows at `wallMs` in `timeZone` (IANA name): the viewer's own (decisions 1). */
export function dayOf(wallMs: number, timeZone: string): Day {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const {
    year = "",
    month,
    day,
  } = Object.fromEntries(format.formatToParts(wallMs).map(({ type, value }) => [type, value]));
  return `${year.padStart(4, "0")}-${month}-${day}` as Day;
}

export function addDays(day: Day, count: number): Day {
  return numberToDay(dayToNumber(day) + count);
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayToNumber(day));
}

/** The Monday of the day's week, the day itself included. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** Negative when `left` is earlier, zero when the same, positive when later. */
export function compareDays(left: Day, right: Day): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Days since 1970-01-01. */
export function dayToNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/**
 * The inverse of `dayToNumber`.
 *
 * [Note: Why days are remembered] Drawing a year of evenings asks for some thousand days, and again with each fact; making
 * a `Date` of each took a third of it. There are few of them: those that somebody's facts name, and the evenings between.
 */
export function numberToDay(number: number): Day {
  const day = dayByNumber.get(number) ?? (new Date(number * dayMs).toISOString().slice(0, 10) as Day);
  dayByNumber.set(number, day);
  return day;
}

const dayByNumber = new Map<number, Day>();

/** 1970-01-01 was a Thursday. */
export function weekdayOfNumber(number: number): number {
  return ((number + 3) % 7) + 1;
}
