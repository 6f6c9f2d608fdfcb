/** Time out: either calls it, both see it; it goes on when both are privately ready, or either ends it. Rule PRAC-17. */

import type { Side } from "../event/ids.ts";
import { type TimeOutLength, timeOutLengths } from "./acts.ts";
import type { Deed, Session } from "./session.ts";

/** Before that nobody is asked whether they are ready: the least that a pause takes (decisions 19). */
const leastMs = timeOutLengths["20-minutes"] * 60_000;

/** Who called it is not in it. Milliseconds since 1970. */
export type TimeOut = {
  readonly returnAtMs: number;
  /** From here on one can say that one is ready. */
  readonly readyFromMs: number;
};
export type OpenTimeOut = TimeOut & { readonly step: string; readonly calledAtMs: number };

/** The time outs that have not been come back from, earliest first: both may call one at the same time. */
export function openTimeOuts(session: Session): readonly OpenTimeOut[] {
  return calls(session)
    .filter(({ step }) => !session.people.every((side) => isReady(session, step, side)))
    .map(({ step, value, stamp }) => {
      const calledAtMs = stamp.time?.wallMs ?? 0;
      const lengthMs = (timeOutLengths[value as TimeOutLength] ?? timeOutLengths["20-minutes"]) * 60_000;
      return { step, calledAtMs, returnAtMs: calledAtMs + lengthMs, readyFromMs: calledAtMs + leastMs };
    });
}

/** Ended for good, in a time out; by whom is not said. */
export function isEnded(session: Session): boolean {
  return calls(session).some(({ step }) => session.deeds.get(step)?.some(({ act }) => act === "ended"));
}

export function isReady(session: Session, step: string, side: Side): boolean {
  return session.deeds.get(step)?.some(({ act, by }) => act === "back" && by === side) ?? false;
}

/** The name of that person's next time out: two devices of one person, both offline, name the same. */
export function nextTimeOut(session: Session, side: Side): string {
  const own = calls(session).filter(({ step }) => step.startsWith(`out.${side}.`));
  return `out.${side}.${own.length}`;
}

function calls(session: Session): readonly Deed[] {
  return [...session.deeds]
    .filter(([step]) => /^out\.[ab]\.\d+$/.test(step))
    .flatMap(([step, deeds]) => deeds.find(({ act, by }) => act === "called" && step[4] === by) ?? [])
    .sort((left, right) => (left.step < right.step ? -1 : 1));
}
