/**
 * What still has to reach the relay after a bond ended here: own waiting shares withdrawn, the last event, the entries
 * removed. It holds no content, survives going offline and erasing, and is deleted once delivered (decisions 23).
 */

import { encodeFrames } from "@twofold/wire";
import type { Relay, RelayProblem } from "../relay/relay-port.ts";

export const farewellPrefix = "farewell/";

export type Farewell = {
  readonly relay: string;
  readonly stream: string;
  readonly token: Uint8Array;
  /** Escrow slots with an own deposit that may still wait. */
  readonly slots: readonly string[];
  /** The sealed `bond.closed`, or nothing where a pairing was discarded. */
  readonly envelope: Uint8Array<ArrayBuffer> | null;
  readonly producer: string;
};

/** Undefined when all is delivered. May be repeated from the beginning at any time. */
export async function sayFarewell(farewell: Farewell, relay: Relay): Promise<RelayProblem | undefined> {
  const at = { stream: farewell.stream, token: farewell.token };
  for (const slot of farewell.slots) {
    const withdrawn = await relay.withdraw(at, slot);
    if (!withdrawn.ok && withdrawn.error.tag !== "slot-open") return goneIsDone(withdrawn.error);
  }
  if (farewell.envelope) {
    const sent = await relay.append(at, { id: farewell.producer, epoch: 0, seq: 0 }, encodeFrames([farewell.envelope]));
    if (!sent.ok) return goneIsDone(sent.error);
  }
  const removed = await relay.remove(at);
  return removed.ok ? undefined : goneIsDone(removed.error);
}

/** The relay knows this token no more: it was delivered before, and only the answer was lost. */
function goneIsDone(problem: RelayProblem): RelayProblem | undefined {
  return problem.tag === "not-found" || problem.tag === "gone" ? undefined : problem;
}
