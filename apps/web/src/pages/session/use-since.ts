/** How the present screen came about: by coming back from a time out, or by going on from a step where nothing was said. */

import type { PlaceView, Script, SessionView, Shown } from "@twofold/core";
import { useRef } from "preact/hooks";
import type { Since } from "./session-props.ts";
import { stepAt } from "./step-at.ts";

type Seen = { readonly at: string; readonly shown: SessionView; readonly since: Since | undefined };

/** Only for what this screen was open for: after a reload nothing has just come about. */
export function useSince(script: Script, shown: SessionView): Since | undefined {
  const seen = useRef<Seen | undefined>(undefined);
  const at = `${shown.phase}/${shown.place?.path ?? ""}`;
  const before = seen.current;
  const since = before?.at === at ? before.since : before && sinceThen(script, before.shown, shown);
  seen.current = { at, shown, since };
  return since;
}

/** The same on both phones: it is read from what both know. */
export function sinceThen(script: Script, before: SessionView, now: SessionView): Since | undefined {
  if (now.phase !== "running") return undefined;
  if (before.phase === "time-out") return "back";
  const { place } = before;
  if (!place || place.path === now.place?.path || !isToBeRead(script, place)) return undefined;
  return now.earlier.some(({ path, shown }) => path === place.path && shown.some(isSaid)) ? undefined : "moved-on";
}

/** Where one waits for the words of the other. */
function isToBeRead(script: Script, { path, kind, aloud }: PlaceView): boolean {
  const step = stepAt(script, path);
  if (step?.kind === "ask") return !aloud && step.visibility !== "private";
  return !aloud && (kind === "speak" || kind === "respond" || kind === "guess");
}

function isSaid(item: Shown): boolean {
  return item.what !== "need" && (item.what !== "sealed" || item.phase === "unfolded");
}
