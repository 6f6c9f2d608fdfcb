/** The loop that brings to the relay what has to leave, one step after another, and waits out what goes wrong. */

import { type Backoff, makeBackoff, type Patience } from "../backoff.ts";
import type { RelayProblem } from "../relay/relay-port.ts";

/** "idle": nothing to do here. "again": something was done, look from the first step on. */
export type Step = "again" | "idle" | RelayProblem;

/** Waited out like a relay that is away: trying again at once would only be refused again. */
export const notSaved: RelayProblem = { tag: "unreachable" };

export interface Sender {
  /** Until stopped. */
  run(): Promise<void>;
  /** There is something to send. */
  wake(): void;
  /** The network may be back. */
  hurry(): void;
}

/** Each step is asked only when those before it are idle. */
export function makeSender(input: {
  readonly steps: readonly (() => Promise<Step>)[];
  readonly patience: Patience;
  readonly stop: AbortSignal;
  readonly changed: () => void;
}): Sender {
  const { steps, stop, changed } = input;
  const backoff: Backoff = makeBackoff(input.patience);
  let wakeUp: (() => void) | undefined;
  /** Something was written while a step was under way, which may have looked before it was there. */
  let isWoken = false;

  const step = async (): Promise<Step> => {
    for (const each of steps) {
      const outcome = await each();
      if (outcome !== "idle") return outcome;
    }
    return "idle";
  };

  return {
    run: async () => {
      while (!stop.aborted) {
        isWoken = false;
        const outcome = await step();
        if (outcome === "again") continue;
        if (outcome === "idle") {
          backoff.succeeded();
          if (isWoken || stop.aborted) continue;
          await new Promise<void>((resolve) => {
            wakeUp = resolve;
            stop.addEventListener("abort", () => resolve(), { once: true });
          });
          wakeUp = undefined;
          continue;
        }
        changed();
        await backoff.wait(stop, outcome.tag === "too-many" ? outcome.retryAfterSeconds * 1000 : 0);
      }
    },
    wake: () => {
      isWoken = true;
      if (wakeUp) wakeUp();
      else backoff.hurry();
    },
    hurry: backoff.hurry,
  };
}
