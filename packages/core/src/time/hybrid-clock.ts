/**
 * A hybrid logical clock (Kulkarni et al. 2014): orders what devices wrote, near to the wall clock, never backwards.
 *
 * It only breaks ties between facts about the same thing. What a person sees is the day that the writer chose.
 */

/** `wallMs` in milliseconds since 1970, `counter` from 0 to `maxCounter`: several events in one millisecond. */
export type HybridTime = { readonly wallMs: number; readonly counter: number };

/** A clock set to the wrong day, and the furthest two time zones lie apart (UTC-12 to UTC+14): 24 h would miss both. */
export const maxAheadMs = 26 * 3_600_000;
/** 16 bits, as in the paper; the next one takes a millisecond. */
export const maxCounter = 0xffff;

export const startOfTime: HybridTime = { wallMs: 0, counter: 0 };

export function compareTimes(left: HybridTime, right: HybridTime): number {
  return left.wallMs - right.wallMs || left.counter - right.counter;
}

/** The time for the next event of this device: later than `clock`, and the wall clock's if that has moved on. */
export function tick(clock: HybridTime, nowMs: number): HybridTime {
  if (nowMs > clock.wallMs) return { wallMs: nowMs, counter: 0 };
  if (clock.counter < maxCounter) return { wallMs: clock.wallMs, counter: clock.counter + 1 };
  return { wallMs: clock.wallMs + 1, counter: 0 };
}

/**
 * The clock after hearing of another device's event, so that what this one writes next sorts after it.
 *
 * A clock more than `maxAheadMs` ahead of this wall clock is wrong and is not followed; its events are still folded.
 * Rule EVENT-8.
 */
export function observe(clock: HybridTime, remote: HybridTime, nowMs: number): HybridTime {
  if (remote.wallMs > nowMs + maxAheadMs) return clock;
  return compareTimes(remote, clock) > 0 ? remote : clock;
}
