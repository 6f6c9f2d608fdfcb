/** The week: evenings on which both wrote, and rest. Nothing is ever half-filled. */

import { eveningSummary, type WeekDay, weekStrip } from "@twofold/core";
import type { BondView } from "@twofold/sync";
import { view } from "../../app/client.ts";
import { today } from "../../app/today.ts";
import { sayWeekday } from "../../words/days.ts";
import { words } from "./words.ts";

export function Week({ bond }: { bond: BondView }) {
  const week = weekStrip(bond.state, view.value.vault, { today: today.value, side: bond.side });
  const { shared, rest } = eveningSummary(week);
  return (
    <section class="sec" aria-labelledby="week">
      <p class="over">{words.week}</p>
      <h2 class="title" id="week">
        {words.weekTitle(shared, rest)}
      </h2>
      <ol class="week">
        {week.map((day) => (
          <li key={day.day} class={day.isToday ? "now" : undefined} aria-current={day.isToday ? "date" : undefined}>
            <span class="vh">{sayMark(day)}</span>
            {shared + rest > 0 && <DayMark mark={day.mark} />}
            <span aria-hidden="true">{sayWeekday(day.day, "short")}</span>
          </li>
        ))}
      </ol>
      <p class="small">{words.weekNote}</p>
    </section>
  );
}

function sayMark({ day, mark }: WeekDay): string {
  const name = sayWeekday(day, "long");
  if (mark === "unfolded") return words.dayUnfolded(name);
  return mark === "rest" ? words.dayRest(name) : words.dayNone(name);
}

function DayMark({ mark }: { mark: WeekDay["mark"] }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      {mark === "unfolded" && (
        <>
          <path class="w-b" d="M2 2h6.5L26 19.5V26h-6.5L2 8.5z" />
          <path class="w-l" d="M2 8.5 19.5 26H2z" />
          <path class="w-d" d="M8.5 2H26v17.5z" />
        </>
      )}
      {mark === "rest" && <path class="w-q" d="M5 14h18" />}
    </svg>
  );
}
