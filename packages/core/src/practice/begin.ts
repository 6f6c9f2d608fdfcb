/** How a session begins, and which there are. Rules PRAC-1 to PRAC-3. */

import type { Day, SessionId } from "../event/ids.ts";
import type { BondKind } from "../event/schema.ts";
import { err, ok, type Result } from "../result.ts";
import type { Recorded } from "./acts.ts";
import { sessionsIn } from "./book.ts";
import { asksToday, everyStep, type Mode, type Script, type Without, withouts } from "./script.ts";
import { findSession, type Known, leadOf, partsOf, type Session } from "./session.ts";

/** Neither can happen to who is only offered what fits: `fits` says beforehand. */
export type BeginRefusal = { readonly tag: "mode-not-offered" } | { readonly tag: "not-for-this-bond" };

export type Beginning = {
  readonly script: Script;
  readonly mode: Mode;
  readonly without: readonly Without[];
  readonly bondKind: BondKind;
  readonly today: Day;
  /** Id of the question that stands on the day's page; kept where the script shows it (`asksToday`). */
  readonly question?: string | undefined;
};

/** Whether a practice is offered to this kind of bond, or to a person alone. */
export function fits(script: Script, whom: BondKind | "self"): boolean {
  return script.for.includes(whom);
}

/**
 * Asks for a session: apart, together and alone it has begun with that; live it begins when the other asks too, and
 * until then nothing shows there.
 *
 * Its name is the first of this script that has not started yet, so that two who ask at the same time ask for the same;
 * where the one who begins is first, the first with the number of a session that they lead.
 */
export function begin(
  known: Known,
  { script, mode, without, bondKind, today, question }: Beginning,
): Result<Recorded & { readonly session: SessionId }, BeginRefusal> {
  if ((mode === "alone") !== (known.bond === null) || !script.modes.includes(mode))
    return err({ tag: "mode-not-offered" });
  if (!fits(script, mode === "alone" ? "self" : bondKind)) return err({ tag: "not-for-this-bond" });
  const session = nextSession(known, script, mode);
  const begun = {
    session,
    script: `${script.id}@${script.version}`,
    without: withouts.filter((one) => without.includes(one)).join(","),
    day: today,
  };
  if (mode === "alone") {
    return ok({ session, bond: [], vault: [{ kind: "practice.begun", ...begun }], sealed: [] });
  }
  const shown = question !== undefined && asksToday(script) ? { question } : {};
  return ok({ session, bond: [{ kind: "session.begun", ...begun, ...shown, mode }], vault: [], sealed: [] });
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

/**
 * [Note: Why the starter's role is in the number]
 * Who leads follows from the number alone, so a name with the right number says who began. Two who begin at the same
 * time, each out of reach of the other, have begun two sessions, and the words of neither end up in the other's role.
 */
function nextSession(known: Known, script: Script, mode: Mode): SessionId {
  for (let n = 0; ; n += 1) {
    const id = `${script.id}.${n}` as SessionId;
    const isOwn = !isStarterFirst(script, mode) || leadOf(n) === known.side;
    if (isOwn && findSession(known, id) === undefined) return id;
  }
}

function isStarterFirst({ first, steps }: Script, mode: Mode): boolean {
  if (mode === "live" || mode === "alone") return false;
  if (first !== undefined) return first === "starter";
  const isChosen = everyStep(steps).some((step) => step.kind === "choose" && step.choice === "roles");
  return mode === "apart" && !isChosen && everyStep(steps).some(({ who }) => who !== "both");
}
