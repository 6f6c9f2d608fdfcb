/**
 * `timer`: a time together without the phone. It runs from its first start, by the clock, so a phone that slept shows
 * the right time; whoever leaves early does so unrecorded, since nothing is written before its end. Rule PRAC-13.
 */

import { allDone } from "../place.ts";
import { timerAt } from "../timers.ts";
import { done, doneLine, isWaitingFor, type StepRule } from "./rule.ts";

export const timerRule: StepRule<"timer"> = {
  isComplete: (scene) => allDone(scene),
  offers(scene, me, nowMs) {
    if (!isWaitingFor(scene, me)) return [];
    const timer = timerAt(scene);
    if (timer === undefined) return [{ act: "start" }, done];
    // A start that lies ahead is another clock's mistake: nobody is made to wait for it.
    const isRunning = timer.startedAtMs <= nowMs && nowMs < timer.endsAtMs;
    return isRunning ? [] : [done];
  },
  show: () => [],
  record: (_scene, _me, act) => (act.act === "start" ? { shared: [{ act: "started" }] } : doneLine),
};
