import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { backoffDelayMs, makeBackoff } from "./backoff.ts";

const never = new AbortController().signal;
const patience = { jitter: () => 0, scale: 1 };

/** The delay that a wait asked the clock for. */
async function delayOf(wait: () => Promise<void>): Promise<number> {
  const waiting = wait();
  const beganMs = Date.now();
  await vi.runAllTimersAsync();
  await waiting;
  return Date.now() - beganMs;
}

describe("backing off", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("[OUT-5] doubles from half a second to half a minute, less up to a half", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, jitter) => {
        const delayMs = backoffDelayMs(failures, jitter);
        expect(delayMs).toBeGreaterThanOrEqual(250);
        expect(delayMs).toBeLessThanOrEqual(30_000);
        expect(backoffDelayMs(failures + 1, jitter)).toBeGreaterThanOrEqual(delayMs);
      }),
    );
    const whole = 1 - Number.EPSILON;
    expect([0, 1, 2, 3].map((failures) => Math.round(backoffDelayMs(failures, whole)))).toEqual([
      500, 1000, 2000, 4000,
    ]);
    expect(Math.round(backoffDelayMs(6, whole))).toBe(30_000);
  });

  it("[OUT-5] waits longer after each failure, and from the beginning after a success", async () => {
    const backoff = makeBackoff(patience);
    const delays = [];
    for (let i = 0; i < 3; i++) delays.push(await delayOf(() => backoff.wait(never)));
    backoff.succeeded();
    delays.push(await delayOf(() => backoff.wait(never)));
    expect(delays).toEqual([250, 500, 1000, 250]);
  });

  it("[OUT-5] never comes back before the relay said", async () => {
    const backoff = makeBackoff(patience);
    expect(await delayOf(() => backoff.wait(never, 7_000))).toBe(7_000);
  });

  it("[OUT-5] comes back at once when the network does", async () => {
    const backoff = makeBackoff(patience);
    for (let i = 0; i < 5; i++) await delayOf(() => backoff.wait(never));
    const waiting = backoff.wait(never);
    backoff.hurry();
    await waiting;
    expect(vi.getTimerCount()).toBe(0);
    expect(await delayOf(() => backoff.wait(never))).toBe(250);
  });

  it("[OUT-5] a stopped wait ends, and one that begins stopped waits for nothing", async () => {
    const backoff = makeBackoff(patience);
    const stop = new AbortController();
    const waiting = backoff.wait(stop.signal);
    stop.abort();
    await waiting;
    await backoff.wait(stop.signal);
    expect(vi.getTimerCount()).toBe(0);
  });
});
