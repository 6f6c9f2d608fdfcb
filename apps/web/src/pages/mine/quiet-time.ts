/** A quiet timer by the moment it began, in this tab alone: it goes on while the screen is off or the page loads anew. */

import { signal } from "@preact/signals";

export type QuietTime = { readonly startMs: number; readonly minutes: number };
export const quietMinutes = [1, 3, 5, 10, 20] as const;

/** Of the tab: gone with it, and nothing of it is kept with what the person wrote. */
const key = "twofold-quiet";

export const quietTime = signal<QuietTime | undefined>(read());

export function beginQuiet(minutes: number, nowMs: number): void {
  keep({ startMs: nowMs, minutes });
}

export function endQuiet(): void {
  keep(undefined);
}

/** Whole seconds that are left; 0 once it is over. A clock that was set back gives nobody more than the whole. */
export function leftSeconds({ startMs, minutes }: QuietTime, nowMs: number): number {
  return Math.ceil(Math.min(minutes * 60, Math.max(0, minutes * 60 - (nowMs - startMs) / 1000)));
}

/** "4:05". */
export function sayLeft(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function keep(time: QuietTime | undefined): void {
  quietTime.value = time;
  if (time) sessionStorage.setItem(key, JSON.stringify([time.startMs, time.minutes]));
  else sessionStorage.removeItem(key);
}

function read(): QuietTime | undefined {
  const kept = typeof sessionStorage === "undefined" ? null : sessionStorage.getItem(key);
  const parts = kept?.match(/^\[(\d+),(\d+)\]$/);
  return parts ? { startMs: Number(parts[1]), minutes: Number(parts[2]) } : undefined;
}
