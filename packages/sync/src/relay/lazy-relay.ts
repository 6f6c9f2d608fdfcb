/** A relay whose adapter is fetched with the first request: nothing that is read here needs it. */

import { err } from "@twofold/core";
import type { Relay } from "./relay-port.ts";

export function lazyRelay(origin: string): Relay {
  const get = async (): Promise<Relay | undefined> => {
    const loaded = await import("./http-relay.ts").catch(() => undefined);
    return loaded?.httpRelay(origin);
  };
  const asked = async <T>(ask: (relay: Relay) => Promise<T>) => {
    const relay = await get();
    return relay ? ask(relay) : err({ tag: "unreachable" as const });
  };
  return {
    create: (...request) => asked((relay) => relay.create(...request)),
    setAccess: (...request) => asked((relay) => relay.setAccess(...request)),
    append: (...request) => asked((relay) => relay.append(...request)),
    read: (...request) => asked((relay) => relay.read(...request)),
    tail: async function* (...request) {
      const relay = await get();
      if (relay) yield* relay.tail(...request);
      else yield err({ tag: "unreachable" as const });
    },
    deposit: (...request) => asked((relay) => relay.deposit(...request)),
    release: (...request) => asked((relay) => relay.release(...request)),
    withdraw: (...request) => asked((relay) => relay.withdraw(...request)),
    acknowledge: (...request) => asked((relay) => relay.acknowledge(...request)),
    remove: (...request) => asked((relay) => relay.remove(...request)),
  };
}
