/** Whether a code is of no more use, by what came back or by the clock. */

import type { DeviceProblem, LinkView } from "@twofold/sync";
import { useEffect, useState } from "preact/hooks";

/** What mends itself when there is a connection again, or with the next try. */
const passing: ReadonlySet<DeviceProblem["tag"]> = new Set([
  "offline",
  "relay-unreachable",
  "relay-full",
  "relay-refused",
  "too-many",
  "not-the-writer",
  "disk-full",
  "storage-failed",
  "invite-needed",
]);

export function isOver(problem: DeviceProblem | undefined): boolean {
  return problem !== undefined && !passing.has(problem.tag);
}

/** The problem that ended this link; its time counts even where nothing has come back yet. */
export function useLinkEnd(link: LinkView): DeviceProblem | undefined {
  const until = "expiresAtMs" in link ? link.expiresAtMs : undefined;
  const [, look] = useState(0);
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => look(until), Math.max(0, until - Date.now()) + 1);
    return () => clearTimeout(timer);
  }, [until]);
  if (isOver(link.problem)) return link.problem;
  return until !== undefined && Date.now() > until ? { tag: "link-expired" } : undefined;
}
