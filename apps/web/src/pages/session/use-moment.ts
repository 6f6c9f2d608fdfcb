/** The time a session is looked at: now, and again at the next moment at which something may change by itself. */

import { useEffect, useState } from "preact/hooks";

/** Redraws at the first of `momentsMs` that lies ahead, and when a phone that slept is picked up again. */
export function useMoment(momentsMs: readonly number[]): void {
  const [, redraw] = useState(0);
  const next = momentsMs.filter((at) => at > Date.now()).sort((left, right) => left - right)[0];
  useEffect(() => {
    const again = () => redraw((count) => count + 1);
    // Browsers fire longer timers at once (2^31 ms); nothing here is further away than a day.
    const timer = next === undefined ? undefined : setTimeout(again, next - Date.now() + 20);
    const seen = () => document.visibilityState === "visible" && again();
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [next]);
}
