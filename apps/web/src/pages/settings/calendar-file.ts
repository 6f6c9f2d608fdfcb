/** The evenings the two chose, as an iCalendar file (RFC 5545) for the calendar a person already has. */

import type { Day } from "@twofold/core";

/** 60 characters fit one line of every calendar looked at; the file format itself has no limit. */
export const maxTitleLength = 60;

/** RFC 5545 §3.1: a content line holds at most 75 octets, its line break not counted. */
const maxLineOctets = 75;
/** Long enough for one question on a sofa, short enough not to claim the evening. */
const durationMinutes = 30;
/** RFC 5545 §3.3.10, ISO weekday 1 (Monday) to 7 (Sunday). */
const weekdayCodes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

export type CalendarFile = {
  /** What stands in the calendar. Typed by the person; nothing else about the two goes into the file. */
  readonly title: string;
  /** ISO weekdays 1 to 7, at least one. */
  readonly weekdays: readonly number[];
  /** The first event is on the first chosen weekday on or after this day. */
  readonly from: Day;
  /** Local time `HH:MM`, wherever the reader is. */
  readonly time: string;
  /** When the file was made, for DTSTAMP. */
  readonly nowMs: number;
  /** Globally unique and saying nothing: a random UUID (RFC 7986 §5.3). */
  readonly uid: string;
};

/**
 * Writes one weekly recurring event in floating local time, so that 20:00 stays 20:00 in any time zone.
 *
 * Throws when no weekday is chosen: a rhythm has one to seven. Rules ICS-1 to ICS-5 in docs/spec/calendar.md.
 */
export function writeCalendarFile(file: CalendarFile): string {
  const weekdays = [...new Set(file.weekdays)].sort();
  if (weekdays.length === 0) throw new Error("a calendar file needs at least one weekday");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Twofold//Rhythm 1//EN",
    "BEGIN:VEVENT",
    `UID:${file.uid}`,
    `DTSTAMP:${utcStamp(file.nowMs)}`,
    `DTSTART:${firstDay(file.from, weekdays)}T${file.time.replace(":", "")}00`,
    `DURATION:PT${durationMinutes}M`,
    `RRULE:FREQ=WEEKLY;BYDAY=${weekdays.map((weekday) => weekdayCodes[weekday - 1]).join(",")}`,
    `SUMMARY:${escapeText(file.title)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

/** RFC 5545 §3.8.5.3: DTSTART counts as the first instance, so it has to fit the rule. */
function firstDay(from: Day, weekdays: readonly number[]): string {
  const date = new Date(`${from}T00:00:00Z`);
  while (!weekdays.includes(date.getUTCDay() || 7)) date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10).replaceAll("-", "");
}

function utcStamp(nowMs: number): string {
  return `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** RFC 5545 §3.3.11. Control characters have no form in TEXT and are left out. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
}

/** RFC 5545 §3.1: a continuation line starts with one space, and no character is cut in two. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > maxLineOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
