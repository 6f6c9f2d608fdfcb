/** Waiting between tries: doubles from half a second to half a minute, with jitter so that phones do not come in step. */

const firstDelayMs = 500;
const longestDelayMs = 30_000;

export type Backoff = {
  /** Resolves after the next delay, or at once when `hurry` is called (the network came back). */
  wait(stop: AbortSignal, atLeastMs?: number): Promise<void>;
  succeeded(): void;
  hurry(): void;
};

/** How long to wait: `jitter` gives numbers in [0, 1), `scale` is 1 in life and less in a simulation that lives faster. */
export type Patience = { readonly jitter: () => number; readonly scale: number };

export function makeBackoff({ jitter, scale }: Patience): Backoff {
  let failures = 0;
  let wake: (() => void) | undefined;
  return {
    wait: (stop, atLeastMs = 0) =>
      new Promise((resolve) => {
        if (stop.aborted) return resolve();
        const delayMs = scale * Math.max(atLeastMs, backoffDelayMs(failures, jitter()));
        failures += 1;
        const done = () => {
          clearTimeout(timer);
          stop.removeEventListener("abort", done);
          wake = undefined;
          resolve();
        };
        const timer = setTimeout(done, delayMs);
        stop.addEventListener("abort", done, { once: true });
        wake = done;
      }),
    succeeded: () => {
      failures = 0;
    },
    hurry: () => {
      failures = 0;
      wake?.();
    },
  };
}

/** Between half of the doubled delay and the whole of it. */
export function backoffDelayMs(failures: number, jitter: number): number {
  const whole = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 16));
  return whole * (0.5 + jitter / 2);
}
