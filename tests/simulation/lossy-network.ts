/** A network and a relay that misbehave as real ones do, between clients and a relay in this process. */

import { createRelay, handleRequest, MemoryStore, type Relay, type Snapshot, unlimitedRates } from "@twofold/relay";
import type { Rng } from "./random.ts";

/** What was really done to the two, so that a quiet simulation cannot pass for a passed one. */
export type Mischief = {
  drops: number;
  lostAnswers: number;
  repeats: number;
  reorders: number;
  cutTails: number;
  relayCrashes: number;
  relayRollbacks: number;
};

export type LossyWorld = {
  readonly mischief: Mischief;
  /** Nothing goes wrong by chance while it is calm: for what has to be there before the mischief begins. */
  calm(on: boolean): void;
  /** Everything works from now on. */
  heal(): void;
  /** Every open connection ends; what was committed stays. */
  crashRelay(): void;
  /** The relay's store as it is now. */
  snapshot(): Snapshot;
  /** The relay comes back with an older store; `unnoticed` keeps its generation id. */
  rollBack(to: Snapshot, unnoticed: boolean): void;
  /** A device's own way to the relay; nothing passes once `closed`. */
  gate(): Gate;
};

export type Gate = { readonly fetch: typeof fetch; closed: boolean };

export function makeLossyWorld(rng: Rng): LossyWorld {
  const store = new MemoryStore();
  let relay: Relay = createRelay({ store, limits: unlimitedRates });
  let isHealthy = false;
  let started = 0;
  let lastDone = 0;
  const connections = new Set<AbortController>();
  const mischief: Mischief = {
    ...{ drops: 0, lostAnswers: 0, repeats: 0, reorders: 0, cutTails: 0, relayCrashes: 0, relayRollbacks: 0 },
  };
  const restart = () => {
    for (const connection of connections) connection.abort();
    connections.clear();
    relay = createRelay({ store, limits: unlimitedRates });
  };

  const pass = async (request: Request, gate: Gate): Promise<Response> => {
    const number = ++started;
    const isBad = (p: number) => !isHealthy && rng.chance(p);
    if (gate.closed) throw new TypeError("no way to the relay");
    if (isBad(0.08)) {
      mischief.drops += 1;
      throw new TypeError("dropped on the way there");
    }
    if (!isHealthy) await new Promise((resolve) => setTimeout(resolve, rng.below(6)));
    if (gate.closed) throw new TypeError("no way to the relay");
    const again = request.method !== "GET" && isBad(0.08) ? request.clone() : undefined;
    const response = await handleRequest(relay, request);
    if (again) {
      mischief.repeats += 1;
      await handleRequest(relay, again);
    }
    if (number < lastDone) mischief.reorders += 1;
    lastDone = Math.max(lastDone, number);
    if (isBad(0.08)) {
      mischief.lostAnswers += 1;
      throw new TypeError("dropped on the way back");
    }
    if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response;
    return cuttable(response, request.signal, isBad(0.5) ? 5 + rng.below(60) : undefined);
  };

  const cuttable = (response: Response, signal: AbortSignal, cutAfterMs: number | undefined): Response => {
    const cut = new AbortController();
    connections.add(cut);
    if (cutAfterMs !== undefined) {
      setTimeout(() => {
        mischief.cutTails += 1;
        cut.abort();
      }, cutAfterMs);
    }
    const both = AbortSignal.any([signal, cut.signal]);
    return new Response(response.body?.pipeThrough(new TransformStream(), { signal: both }) ?? null, response);
  };

  return {
    mischief,
    calm: (on) => {
      isHealthy = on;
    },
    heal: () => {
      isHealthy = true;
    },
    crashRelay: () => {
      mischief.relayCrashes += 1;
      restart();
    },
    snapshot: () => store.snapshot(),
    rollBack: (to, unnoticed) => {
      mischief.relayRollbacks += 1;
      store.restore(to, { unnoticed });
      restart();
    },
    gate: () => {
      const gate: Gate = {
        closed: false,
        fetch: (input, init) => pass(new Request(input, init), gate),
      };
      return gate;
    },
  };
}
