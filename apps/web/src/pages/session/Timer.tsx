/**
 * A quiet timer, from its start and length by the clock, so that a phone that slept shows the right time.
 *
 * Said aloud are its start, one minute before its end, and its end; nothing in between.
 */

import type { Timer as TimerView } from "@twofold/core";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { announce } from "../../parts/announce.ts";
import type { Person } from "../../parts/person.ts";
import { words } from "./words.ts";

const secondMs = 1000;
const minuteMs = 60_000;

type Props = {
  timer: TimerView;
  /** Whose time it is. Undefined: of both. */
  person: Person | undefined;
  /** It began while this screen was open, here or on the other's phone; after a reload its start was said already. */
  isNew: boolean;
};

export function Timer({ timer, person, isNew }: Props) {
  const [nowMs, setNowMs] = useState(Date.now);
  const { durationMs, endsAtMs } = timer;
  // The other's clock may be a little ahead: nobody sees more time than there is.
  const leftMs = Math.max(0, Math.min(durationMs, endsAtMs - nowMs));
  useEffect(() => {
    const look = () => setNowMs(Date.now());
    const beat = setInterval(look, secondMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(beat);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  useSayings(leftMs, durationMs, isNew);
  const label = leftMs === 0 ? words.timerOver : words.left(sayLength(leftMs), sayLength(durationMs));
  return (
    <Ring person={person} label={label} leftMs={leftMs}>
      {leftMs > 0 && (
        <circle
          class="r-fg"
          cx="80"
          cy="80"
          r="70"
          pathLength={100}
          stroke-dasharray={`${(100 * leftMs) / durationMs} 100`}
          transform="rotate(-90 80 80)"
        />
      )}
    </Ring>
  );
}

/** The time there will be, before it runs: the screen does not shift when it starts. */
export function StillTimer({ durationMs, person }: { durationMs: number; person: Person | undefined }) {
  return <Ring person={person} label={words.timerStill(sayLength(durationMs))} leftMs={durationMs} />;
}

type RingProps = { person: Person | undefined; label: string; leftMs: number; children?: ComponentChildren };

function Ring({ person, label, leftMs, children }: RingProps) {
  return (
    <svg class={`ring ${person ?? "both"}`} viewBox="0 0 160 160" role="img" aria-label={label}>
      <circle class="r-bg" cx="80" cy="80" r="70" />
      {children}
      <text x="80" y="91" class="r-t">
        {digits(leftMs)}
      </text>
    </svg>
  );
}

function useSayings(leftMs: number, durationMs: number, isNew: boolean): void {
  const said = useRef<"nothing" | "start" | "minute" | "end">(leftMs === 0 ? "end" : "nothing");
  useEffect(() => {
    if (said.current === "nothing") {
      if (isNew) announce(words.timerStarted(sayLength(durationMs)));
      said.current = leftMs <= minuteMs ? "minute" : "start";
    } else if (leftMs === 0 && said.current !== "end") {
      announce(words.timerOver);
      said.current = "end";
    } else if (leftMs <= minuteMs && said.current === "start") {
      announce(words.timerMinute);
      said.current = "minute";
    }
  }, [leftMs]);
}

function digits(ms: number): string {
  const seconds = Math.ceil(ms / secondMs);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function sayLength(ms: number): string {
  const seconds = Math.ceil(ms / secondMs);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes > 0 && words.minutes(minutes), (rest > 0 || minutes === 0) && words.seconds(rest)]
    .filter(Boolean)
    .join(" ");
}
