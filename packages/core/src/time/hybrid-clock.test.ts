import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTimes, type HybridTime, maxAheadMs, maxCounter, observe, startOfTime, tick } from "./hybrid-clock.ts";

const hourMs = 3_600_000;
const wallMs = fc.integer({ min: 0, max: 4e12 });
const time = fc.record({
  wallMs,
  counter: fc.oneof(fc.constant(maxCounter), fc.integer({ min: 0, max: maxCounter })),
});
/** What a device lives through: its wall clock jumps as it likes, and it hears of others. */
const step = fc.oneof(
  fc.record({ nowMs: wallMs, remote: fc.constant(undefined) }),
  fc.record({ nowMs: wallMs, remote: time }),
);

describe("the hybrid clock", () => {
  it("[CLOCK-1] every event is later than those before and those followed, however the wall clock jumps", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let clock = startOfTime;
        const written: HybridTime[] = [];
        for (const { nowMs, remote } of steps) {
          if (remote) {
            const before = clock;
            clock = observe(clock, remote, nowMs);
            if (remote.wallMs <= nowMs + maxAheadMs) expect(compareTimes(clock, remote)).toBeGreaterThanOrEqual(0);
            else expect(clock).toEqual(before);
          }
          const next = tick(clock, nowMs);
          expect(compareTimes(next, clock)).toBeGreaterThan(0);
          clock = next;
          written.push(next);
        }
        expect(written).toEqual(written.toSorted(compareTimes));
        expect(new Set(written.map((one) => `${one.wallMs}.${one.counter}`)).size).toBe(written.length);
      }),
    );
  });

  it("[EVENT-8] never goes back, and follows another by at most 26 hours ahead of its own wall clock", () => {
    expect(maxAheadMs).toBe(26 * hourMs);
    fc.assert(
      fc.property(time, time, wallMs, (clock, remote, nowMs) => {
        const after = observe(clock, remote, nowMs);
        expect(compareTimes(after, clock)).toBeGreaterThanOrEqual(0);
        expect(after.wallMs).toBeLessThanOrEqual(Math.max(clock.wallMs, nowMs + maxAheadMs));
      }),
    );
  });

  it("[EVENT-8] follows a clock that is a day off, and not one that is a year off", () => {
    const now = Date.UTC(2025, 2, 5, 20);
    const dayOff = { wallMs: now + 24 * hourMs, counter: 3 };
    const yearOff = { wallMs: now + 365 * 24 * hourMs, counter: 0 };
    expect(tick(observe(startOfTime, dayOff, now), now)).toEqual({ wallMs: dayOff.wallMs, counter: 4 });
    expect(tick(observe(startOfTime, yearOff, now), now)).toEqual({ wallMs: now, counter: 0 });
  });

  it("[CLOCK-1] hearing of the same events in any order leads to the same time", () => {
    fc.assert(
      fc.property(fc.array(time), wallMs, (remotes, nowMs) => {
        const hear = (from: HybridTime, remote: HybridTime) => observe(from, remote, nowMs);
        expect(remotes.toReversed().reduce(hear, startOfTime)).toEqual(remotes.reduce(hear, startOfTime));
      }),
    );
  });

  it("[CLOCK-2] after the last count comes the next millisecond", () => {
    expect(tick({ wallMs: 5, counter: maxCounter }, 5)).toEqual({ wallMs: 6, counter: 0 });
    expect(tick({ wallMs: 5, counter: maxCounter - 1 }, 4)).toEqual({ wallMs: 5, counter: maxCounter });
  });
});
