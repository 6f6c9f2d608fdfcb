/** Delivers what farewells are kept, one after another, until each is through. */

import { makeBackoff, type Patience } from "../backoff.ts";
import type { Prepared } from "../log/log.ts";
import type { Relay } from "../relay/relay-port.ts";
import type { SealedStore } from "../store/sealed-store.ts";
import { type Farewell, farewellPrefix, sayFarewell } from "./farewell.ts";

export async function deliverFarewells(deps: {
  readonly store: SealedStore;
  readonly relayAt: (origin: string) => Relay;
  readonly save: (prepared: readonly Prepared[]) => Promise<boolean>;
  readonly patience: Patience;
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly stop: AbortSignal;
}): Promise<void> {
  const backoff = makeBackoff(deps.patience);
  while (!deps.stop.aborted) {
    const rows = await deps.store.list(farewellPrefix);
    const first = rows.ok ? rows.value[0] : undefined;
    if (!first) return;
    const [key, value] = first;
    const farewell = value as Farewell;
    const problem = await sayFarewell(farewell, deps.relayAt(farewell.relay));
    if (problem) await backoff.wait(deps.stop);
    else if (!(await deps.exclusive(() => deps.save([{ changes: [{ remove: key }], apply: () => {} }])))) return;
  }
}
