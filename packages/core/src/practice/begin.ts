/** How a session begins, and which there are. Rules PRAC-1 to PRAC-3. */

import type { Day, SessionId } from "../event/ids.ts";
import type { BondKind } from "../event/schema.ts";
import { err, ok, type Result } from "../result.ts";
import type { Recorded } from "./acts.ts";
import { sessionsIn } from "./book.ts";
import { type Mode, type Script, type Without, withouts } from "./script.ts";
import { findSession, type Known, partsOf, type Session } from "./session.ts";

/** Neither can happen to who is only offered what fits: `fits` says beforehand. */
export type BeginRefusal = { readonly tag: "mode-not-offered" } | { readonly tag: "not-for-this-bond" };

export type Beginning = {
  readonly script: Script;
  readonly mode: Mode;
  readonly without: readonly Without[];
  readonly bondKind: BondKind;
  readonly today: Day;
};

/** Whether a practice is offered to this kind of bond, or to a person alone. */
export function fits(script: Script, whom: BondKind | "self"): boolean {
  return script.for.includes(whom);
}

/**
 * Asks for a session: apart, together and alone it has begun with that; live it begins when the other asks too, and
 * until then nothing shows there.
 *
 * Its name is the first of this script that has not started yet, so that two who ask at the same time ask for the same.
 */
export function begin(
  known: Known,
  { script, mode, without, bondKind, today }: Beginning,
): Result<Recorded & { readonly session: SessionId }, BeginRefusal> {
  if ((mode === "alone") !== (known.bond === null) || !script.modes.includes(mode))
    return err({ tag: "mode-not-offered" });
  if (!fits(script, mode === "alone" ? "self" : bondKind)) return err({ tag: "not-for-this-bond" });
  const session = nextSession(known, script.id);
  const begun = {
    session,
    script: `${script.id}@${script.version}`,
    without: withouts.filter((one) => without.includes(one)).join(","),
    day: today,
  };
  if (mode === "alone") {
    return ok({ session, bond: [], vault: [{ kind: "practice.begun", ...begun }], sealed: [] });
  }
  return ok({ session, bond: [{ kind: "session.begun", ...begun, mode }], vault: [], sealed: [] });
}

/**
 * Says, in a session that has begun, what this person wants to do without. The wish of either counts for both, and
 * nothing says whose it is.
 */
export function joinWithout(session: Session, without: readonly Without[], today: Day): Recorded {
  const { id, scriptId, version, mode } = session;
  const all = withouts.filter((one) => session.without.has(one) || without.includes(one)).join(",");
  const begun = { session: id, script: `${scriptId}@${version}`, without: all, day: today };
  return mode === "alone"
    ? { bond: [], vault: [{ kind: "practice.begun", ...begun }], sealed: [] }
    : { bond: [{ kind: "session.begun", ...begun, mode }], vault: [], sealed: [] };
}

/** Every session that has started, the last to begin first. */
export function sessionsOf(known: Known): readonly Session[] {
  const book = known.bond ? known.bond.sessions : known.vault.sessions;
  return sessionsIn(book)
    .flatMap((id) => findSession(known, id) ?? [])
    .sort((left, right) =>
      left.day === right.day ? partsOf(right.id).n - partsOf(left.id).n : left.day < right.day ? 1 : -1,
    );
}

function nextSession(known: Known, scriptId: string): SessionId {
  for (let n = 0; ; n += 1) {
    const id = `${scriptId}.${n}` as SessionId;
    if (findSession(known, id) === undefined) return id;
  }
}
