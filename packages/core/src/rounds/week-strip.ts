/** The one count there is: this week's days. Never half-filled, and nothing resets (decisions 3, 13). */

import type { Day, Side } from "../event/ids.ts";
import { dayOfRound } from "../event/round-id.ts";
import { addDays, mondayOf } from "../time/day.ts";
import { isRestDay, type MarksState } from "../vault/marks.ts";
import { unfoldedRounds } from "./notes.ts";
import type { WithRounds } from "./rounds.ts";

export type WeekDay = { readonly day: Day; readonly mark: "unfolded" | "rest" | "none"; readonly isToday: boolean };

/** Seven days, Monday first. A day is `unfolded` when a round of that day is open for this side, whenever it opened. */
export function weekStrip(
  state: WithRounds,
  vault: { readonly marks: MarksState },
  { today, side }: { readonly today: Day; readonly side: Side },
): readonly WeekDay[] {
  const monday = mondayOf(today);
  const unfolded = new Set(unfoldedRounds(state, side).map(dayOfRound));
  return Array.from({ length: 7 }, (_, index) => {
    const day = addDays(monday, index);
    const mark = unfolded.has(day) ? "unfolded" : isRestDay(vault, day) ? "rest" : "none";
    return { day, mark, isToday: day === today };
  });
}

/** For "Two evenings shared, one at rest". */
export function eveningSummary(week: readonly WeekDay[]): { readonly shared: number; readonly rest: number } {
  const count = (mark: WeekDay["mark"]) => week.filter((day) => day.mark === mark).length;
  return { shared: count("unfolded"), rest: count("rest") };
}
