/** A device of one person in a test: a real client over a disk that outlives it, and a network the test has in its hand. */

import { type Day, nameOf, type QuestionsFor, type RoundId, type Side } from "@twofold/core";
import { httpRelay } from "../relay/http-relay.ts";
import { emptyDisk, type MemoryDisk, openMemoryStore } from "../store/memory-store.ts";
import { onlyTab } from "../tabs/writer-lock.ts";
import type { Client } from "./client.ts";
import { type OpenClientOptions, openClient } from "./open-client.ts";

export const relayOrigin = "http://relay.test";
export const today = "2026-03-03" as Day;
const questions: QuestionsFor = () =>
  Array.from({ length: 40 }, (_, i) => ({ id: `lately-${String(i).padStart(2, "0")}` }));
/** The round of the pair's first evening: `questions` asks in plain order. */
export const roundOne = `${today}.0.lately-00` as RoundId;

/** A request as it left the device; `status` is undefined while nothing came back. */
export type Asked = { readonly method: string; readonly path: string; readonly body: Uint8Array; status?: number };

export type Network = {
  readonly fetch: typeof fetch;
  readonly asked: Asked[];
  /** Cuts every connection, and lets nothing through until `up`. */
  down(): void;
  up(): void;
  /** Decides about each request before it reaches the relay: an own answer, or undefined to let it pass. */
  intercept: ((request: Request, pass: () => Promise<Response>) => Promise<Response> | undefined) | undefined;
};

/** `answer` is the relay: a function from request to response in this process. */
export function makeNetwork(answer: (request: Request) => Promise<Response>): Network {
  const asked: Asked[] = [];
  let isDown = false;
  let cut = new AbortController();
  const network: Network = {
    asked,
    intercept: undefined,
    down: () => {
      isDown = true;
      cut.abort();
    },
    up: () => {
      isDown = false;
      cut = new AbortController();
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = new Uint8Array(await request.clone().arrayBuffer());
      const { pathname, search } = new URL(request.url);
      const entry: Asked = { method: request.method, path: pathname + search, body };
      asked.push(entry);
      if (isDown) throw new TypeError("fetch failed");
      // Listens to the caller's own signal: a Request's is let go together with the Request.
      const ending = new AbortController();
      for (const end of [init?.signal, cut.signal]) {
        if (end?.aborted) ending.abort();
        end?.addEventListener("abort", () => ending.abort(), { once: true });
      }
      const { signal } = ending;
      const pass = () => answer(new Request(request, { signal }));
      const response = await (network.intercept?.(request, pass) ?? pass());
      if (isDown) throw new TypeError("fetch failed");
      entry.status = response.status;
      return new Response(response.body?.pipeThrough(new TransformStream(), { signal }) ?? null, response);
    },
  };
  return network;
}

/** As `openDevice` opens it: for a device that is locked. */
export function deviceOptions(
  network: Pick<Network, "fetch">,
  disk: MemoryDisk,
  options: Partial<OpenClientOptions> = {},
): OpenClientOptions {
  return {
    relay: relayOrigin,
    questions: () => questions,
    edition: 1,
    store: openMemoryStore(disk),
    tabs: onlyTab,
    patience: { jitter: () => 0, scale: 0.02 },
    relayAt: (origin) => httpRelay(origin, network.fetch),
    ...options,
  };
}

/** Waits are a fiftieth of real ones; everything else is as in a browser with one tab. */
export async function openDevice(
  network: Pick<Network, "fetch">,
  disk: MemoryDisk = emptyDisk(),
  options: Partial<OpenClientOptions> = {},
): Promise<Client> {
  return requireOk(await openClient(deviceOptions(network, disk, options)));
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
      const { bond, pairing, writer, saveProblem } = client.view();
      const shown = { connection: bond?.connection, travel: bond?.travel, notices: bond?.notices };
      reject(new Error(`${what}: ${JSON.stringify({ pairing, writer, saveProblem, ...shown })}`));
    }, 10_000);
    check();
  });
}

/** `a` invites and confirms, `b` joins; resolves when both have the bond. */
export async function pairTwo(a: Client, b: Client): Promise<void> {
  requireOk(await a.nameSelf("Robin"));
  requireOk(await b.nameSelf("Noor"));
  const link = await inviteFrom(a);
  requireOk(await b.join(link, { asFriends: false }));
  await confirmAt(a);
  await until(b, "the bond reaches the guest", () => b.view().bond?.ahead === false);
  const knows = (client: Client, side: Side) => nameOf(requireBond(client).state, side) !== undefined;
  await until(a, "the guest's name", () => knows(a, "b"));
  await until(b, "the host's name", () => knows(b, "a"));
  await Promise.all([settled(a), settled(b)]);
}

/** The part of the link after the `#join/`. */
export async function inviteFrom(a: Client): Promise<string> {
  const { link } = requireOk(await a.invite({ bondKind: "partner", weekdays: [2, 4, 7], today }));
  return link.split("#join/")[1] ?? "";
}

export async function confirmAt(a: Client): Promise<void> {
  await until(a, "the guest answers", () => a.view().pairing.phase === "guest-answered");
  requireOk(await a.confirmGuest());
  await until(a, "the pairing ends", () => a.view().pairing.phase === "none");
}

/** Everything written has reached the relay, and what the relay has is being followed. */
export function settled(client: Client): Promise<void> {
  return until(client, "settled", () => {
    const bond = client.view().bond;
    return bond?.connection === "live" && bond.travel === "sent-safely";
  });
}

export function requireOk<T>(result: { ok: true; value: T } | { ok: false; error: { tag: string } }): T {
  if (!result.ok) throw new Error(result.error.tag);
  return result.value;
}

export function requireBond(client: Client): NonNullable<ReturnType<Client["view"]>["bond"]> {
  const { bond } = client.view();
  if (!bond) throw new Error("this device has no bond");
  return bond;
}
