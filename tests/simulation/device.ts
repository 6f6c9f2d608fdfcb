/** A device of one person in a test: a real client over a disk that outlives it, against a relay in this process. */

import type { Day, QuestionsFor, RoundId } from "@twofold/core";
import { createRelay, handleRequest, MemoryStore, type Relay, unlimitedRates } from "@twofold/relay";
import { type Client, openClient } from "@twofold/sync";
import { httpRelay } from "@twofold/sync/relay";
import { emptyDisk, type MemoryDisk, onlyTab, openMemoryStore } from "@twofold/sync/testing";

export const today = "2026-03-03" as Day;
const questionIds = Array.from({ length: 40 }, (_, i) => ({ id: `lately-${String(i).padStart(2, "0")}` }));
export const questions = (): QuestionsFor => () => questionIds;

export function memoryRelay(): Relay {
  return createRelay({ store: new MemoryStore(), limits: unlimitedRates });
}

/** `fetch` that never leaves the process. */
export function fetchFrom(relay: () => Relay): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const response = await handleRequest(relay(), request);
    // As a real fetch does: aborting ends the body too.
    const body = response.body?.pipeThrough(new TransformStream(), { signal: request.signal });
    return new Response(body ?? null, response);
  };
}

export async function openDevice(
  relay: () => Relay,
  disk: MemoryDisk = emptyDisk(),
  fetchIt: typeof fetch = fetchFrom(relay),
): Promise<Client> {
  const opened = await openClient({
    relay: "http://relay.test",
    questions,
    edition: 1,
    store: openMemoryStore(disk),
    tabs: onlyTab,
    relayAt: (origin) => httpRelay(origin, fetchIt),
  });
  if (!opened.ok) throw new Error(opened.error.tag);
  return opened.value;
}

/** Resolves when the client's view satisfies `is`; rejects after ten seconds with what it saw last. */
export function until(client: Client, what: string, is: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      if (!is()) return;
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = client.subscribe(check);
    const timer = setTimeout(() => {
      stop();
      const { bond, pairing } = client.view();
      reject(new Error(`${what}: ${JSON.stringify({ pairing, connection: bond?.connection, travel: bond?.travel })}`));
    }, 10_000);
    check();
  });
}

export async function pairTwo(a: Client, b: Client): Promise<void> {
  requireOk(await a.nameSelf("Robin"));
  requireOk(await b.nameSelf("Noor"));
  const invited = requireOk(await a.invite({ bondKind: "partner", weekdays: [2, 4, 7], today }));
  requireOk(await b.join(invited.link.split("#join/")[1] ?? "", { asFriends: false }));
  await until(a, "the guest answers", () => a.view().pairing.phase === "guest-answered");
  requireOk(await a.confirmGuest());
  await until(b, "the bond reaches the guest", () => b.view().bond?.ahead === false);
  await until(a, "the pairing ends", () => a.view().pairing.phase === "none");
}

export function requireOk<T>(result: { ok: true; value: T } | { ok: false; error: { tag: string } }): T {
  if (!result.ok) throw new Error(result.error.tag);
  return result.value;
}

export const roundOne = `${today}.0.lately-00` as RoundId;
