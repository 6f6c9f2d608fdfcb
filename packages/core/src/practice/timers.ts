/** Timers as start and duration: whoever shows one reads their own clock. */

import { firstDeed, isAloud, type Scene } from "./place.ts";

/** All in milliseconds, the first and the last since 1970. */
export type Timer = { readonly startedAtMs: number; readonly durationMs: number; readonly endsAtMs: number };

/** The timer of this place, once somebody started it; the first start counts. */
export function timerAt(scene: Scene): Timer | undefined {
  const { step } = scene.place;
  if (step.kind !== "timer" && !(step.kind === "speak" && isAloud(scene))) return undefined;
  const startedAtMs = firstDeed(scene, "started")?.stamp.time?.wallMs;
  if (startedAtMs === undefined) return undefined;
  const durationMs = step.minutes * 60_000;
  return { startedAtMs, durationMs, endsAtMs: startedAtMs + durationMs };
}
