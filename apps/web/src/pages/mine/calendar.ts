/** A month as a calendar shows it. Months are `YYYY-MM`. */

import { addDays, type Day, weekdayOf } from "@twofold/core";

export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

export function firstOf(month: string): Day {
  return `${month}-01` as Day;
}

export function monthBefore(month: string): string {
  return monthOf(addDays(firstOf(month), -1));
}

export function monthAfter(month: string): string {
  return monthOf(addDays(firstOf(month), 31));
}

/** Weeks from Monday to Sunday; undefined where another month is. */
export function weeksOf(month: string): readonly (readonly (Day | undefined)[])[] {
  const first = firstOf(month);
  const weeks: (Day | undefined)[][] = [];
  let monday = addDays(first, 1 - weekdayOf(first));
  do {
    const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
    weeks.push(days.map((day) => (monthOf(day) === month ? day : undefined)));
    monday = addDays(monday, 7);
  } while (monthOf(monday) === month);
  return weeks;
}
