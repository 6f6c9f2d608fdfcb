/** Which sessions this person has begun, and where each stands. */

import { type Script, type Session, type SessionView, sessionsOf, viewSession } from "@twofold/core";
import { today } from "../../app/today.ts";
import type { Where } from "./known.ts";

export type Begun = {
  readonly session: Session;
  readonly script: Script;
  readonly shown: SessionView;
  readonly isAlone: boolean;
};

/** So many of the last ones are looked at; older ones that were never ended are reached from their practice. */
const most = 12;

export function recentSessions(where: Where | undefined): readonly Session[] {
  return where ? sessionsOf(where.known).slice(0, most) : [];
}

/** Where those stand whose script is here, in the version they began with. */
export function standing(
  where: Where | undefined,
  scripts: ReadonlyMap<string, Script>,
  isAlone: boolean,
): readonly Begun[] {
  return recentSessions(where).flatMap((session) => {
    const script = scripts.get(session.scriptId);
    if (!where || script?.version !== session.version) return [];
    const viewer = { bondKind: where.bondKind, now: { ms: Date.now(), today: today.value } };
    return [{ session, script, shown: viewSession(script, session, viewer), isAlone }];
  });
}

/** Still going on, and not put to rest. */
export function isOpen({ shown }: Begun): boolean {
  return shown.phase !== "finished" && shown.phase !== "ended" && shown.aside !== "rested";
}

/** The day after, there is one more thing to say. */
export function asksNextDay({ shown }: Begun): boolean {
  return shown.offers.some(({ act }) => act === "next-day");
}
