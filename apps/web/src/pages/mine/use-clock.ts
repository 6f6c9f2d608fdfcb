/** The wall clock as a screen follows it: looked at again when the page is shown, since timers sleep with a screen. */

import { useEffect, useState } from "preact/hooks";

/** Milliseconds since 1970, anew each `everyMs` while `isRunning`. */
export function useClock(isRunning: boolean, everyMs: number): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    if (!isRunning) return;
    const look = () => setNowMs(Date.now());
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isRunning, everyMs]);
  return nowMs;
}
