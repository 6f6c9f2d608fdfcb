/** Days as people say them; other people's items carry a day, never a time. */

import { addDays, type Day } from "@twofold/core";

/** "today", "yesterday", else "Thursday 12 June", with the year where it is another one. */
export function sayDay(day: Day, today: Day): string {
  if (day === today) return "today";
  if (day === addDays(today, -1)) return "yesterday";
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
  return format(day, { weekday: "long", day: "numeric", month: "long", ...year });
}

export function sayWeekday(day: Day, width: "long" | "short"): string {
  return format(day, { weekday: width });
}

/** "June", with the year where it is another one. */
export function sayMonth(day: Day, today: Day): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" as const };
  return format(day, { month: "long", ...year });
}

/** "Thursday evening". */
export function sayNow(day: Day, hour: number): string {
  const part = hour < 5 ? "night" : hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
  return `${sayWeekday(day, "long")} ${part}`;
}

const monday = "2024-01-01" as Day;

/** ISO weekdays as words: "Tuesday, Thursday and Sunday". */
export function sayWeekdays(weekdays: readonly number[]): string {
  const names = weekdays.map((weekday) => sayWeekday(addDays(monday, weekday - 1), "long"));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}

/** A day has no time zone: it is shown as it was written. */
function format(day: Day, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" })
    .format(Date.parse(`${day}T00:00:00Z`))
    .replace(",", "");
}
