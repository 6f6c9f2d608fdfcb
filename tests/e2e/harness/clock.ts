/** Moves the clock of a browser, or of a relay, without stopping it. */

import type { BrowserContext } from "@playwright/test";

/**
 * From now on every page of the context reads its wall clock `offsetMs` ahead (negative: behind).
 *
 * Timers keep running as they are, as on a device whose clock is simply wrong. Open pages notice at once.
 */
export async function setClockAhead(context: BrowserContext, offsetMs: number): Promise<void> {
  await context.addInitScript(shift, offsetMs);
  for (const page of context.pages()) await page.evaluate(shift, offsetMs);
}

function shift(offsetMs: number): void {
  const scope = globalThis as typeof globalThis & { realDate?: DateConstructor };
  scope.realDate ??= Date;
  const Real = scope.realDate;
  scope.Date = new Proxy(Real, {
    construct: (target, args: [], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [Real.now() + offsetMs] : args, newTarget),
    apply: () => new Date().toString(),
    get: (target, field, receiver) =>
      field === "now" ? () => Real.now() + offsetMs : Reflect.get(target, field, receiver),
  });
}

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
