/** The day it is here, as a signal: it turns at midnight, and when a phone is picked up after a night in a drawer. */

import { signal } from "@preact/signals";
import { type Day, dayOf } from "@twofold/core";

export const today = signal<Day>(now());

/** Keeps `today` true for as long as the page lives. Called once. */
export function startToday(): void {
  const turn = () => {
    today.value = now();
    setTimeout(turn, untilMidnightMs());
  };
  setTimeout(turn, untilMidnightMs());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") today.value = now();
  });
}

function now(): Day {
  return dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function untilMidnightMs(): number {
  const midnight = new Date();
  // One second past, so that a timer that fires early does not find the old day.
  midnight.setHours(24, 0, 1, 0);
  return midnight.getTime() - Date.now();
}
