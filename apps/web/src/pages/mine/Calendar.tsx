/** The days of a month with what was written on them. A day is pressed to see its entries alone. */

import type { Day } from "@twofold/core";
import type { JournalEntry } from "@twofold/sync";
import { ChevronLeft, ChevronRight } from "lucide";
import { useState } from "preact/hooks";
import { today } from "../../app/today.ts";
import { Icon } from "../../parts/Icon.tsx";
import { sayDay, sayMonth, sayWeekday } from "../../words/days.ts";
import { firstOf, monthAfter, monthBefore, monthOf, weeksOf } from "./calendar.ts";
import "./calendar.css";
import { latestOf } from "./entries.ts";
import { groupOf, sayMood } from "./moods.ts";
import { words } from "./words.ts";

type Props = {
  entries: readonly JournalEntry[];
  chosen: Day | undefined;
  onChoose: (day: Day | undefined) => void;
};

const monday = "2024-01-01" as Day;
const week = weeksOf(monthOf(monday))[0]!.map((day) => day!);

export function Calendar({ entries, chosen, onChoose }: Props) {
  const [month, setMonth] = useState(() => monthOf(chosen ?? entries[0]?.day ?? today.value));
  const byDay = Map.groupBy(entries, ({ day }) => day);
  return (
    <div class="calendar">
      <div class="calendar-head">
        <button
          type="button"
          class="icon-btn"
          aria-label={words.earlierMonth}
          onClick={() => setMonth(monthBefore(month))}
        >
          <Icon icon={ChevronLeft} mirror />
        </button>
        <p class="head" aria-live="polite">
          {sayMonth(firstOf(month), today.value)}
        </p>
        <button
          type="button"
          class="icon-btn"
          aria-label={words.laterMonth}
          disabled={month >= monthOf(today.value)}
          onClick={() => setMonth(monthAfter(month))}
        >
          <Icon icon={ChevronRight} mirror />
        </button>
      </div>
      <table>
        <caption class="vh">{words.month(sayMonth(firstOf(month), today.value))}</caption>
        <thead>
          <tr>
            {week.map((day) => (
              <th key={day} scope="col">
                <span aria-hidden="true">{sayWeekday(day, "short")}</span>
                <span class="vh">{sayWeekday(day, "long")}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((days, at) => (
            <tr key={at}>
              {days.map((day, weekday) => (
                <td key={weekday}>{day && <DayOf day={day} of={byDay.get(day) ?? []} {...{ chosen, onChoose }} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DayProps = Pick<Props, "chosen" | "onChoose"> & { day: Day; of: readonly JournalEntry[] };

function DayOf({ day, of, chosen, onChoose }: DayProps) {
  const number = Number(day.slice(8));
  if (of.length === 0) return <span>{number}</span>;
  const moods = [...new Set(of.flatMap((entry) => latestOf(entry).moods))];
  return (
    <button
      type="button"
      class={groupOf(moods[0] ?? "")}
      aria-pressed={chosen === day}
      onClick={() => onChoose(chosen === day ? undefined : day)}
    >
      {number}
      <span class="vh"> {words.dayOf(sayDay(day, today.value), of.length, moods.map(sayMood).join(", "))}</span>
    </button>
  );
}
