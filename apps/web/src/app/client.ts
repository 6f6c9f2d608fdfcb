/** The one client of this tab, and its view as a signal that every screen reads. */

import { computed, effect, signal } from "@preact/signals";
import { type Client, type ClientView, type OpenClientOptions, openClient } from "@twofold/sync";
import type { Refusal } from "./refusal.ts";

const opened = signal<Client | undefined>(undefined);
const latest = signal<ClientView | undefined>(undefined);

/** Only a passphrase opens what is here. */
export const locked = signal(false);

/** False until this device's own copy has been read; before that no screen that needs `view` is shown. */
export const ready = computed(() => latest.value?.ready === true);

export const view = computed<ClientView>(() => {
  if (!latest.value) throw new Error("the client's view was read before it was ready");
  return latest.value;
});

export function client(): Client {
  if (!opened.value) throw new Error("the client was asked for before it was ready");
  return opened.value;
}

let options: OpenClientOptions;

/**
 * Opens this device's copy once and follows it. Answers with what stands in the way, if it cannot be opened at all;
 * `key-lost` is when the browser erased the key and left the rest, or damaged it.
 */
export async function startClient(asked: OpenClientOptions): Promise<Refusal | undefined> {
  options = asked;
  const outcome = await openClient(options);
  if (outcome.ok) follow(outcome.value);
  else if (outcome.error.tag === "locked") locked.value = true;
  else return outcome.error.tag === "key-lost" || outcome.error.tag === "record-damaged" ? "key-lost" : "storage";
  return undefined;
}

/** What the page of a locked device needs; `follow` once it is open. */
export function lockedClient(): OpenClientOptions {
  return options;
}

/** From now on every screen shows this device’s copy. */
export function follow(client: Client): void {
  opened.value = client;
  latest.value = client.view();
  locked.value = false;
  client.subscribe(() => {
    latest.value = client.view();
  });
  // Words typed in the last moment are saved when the page may be about to be put away.
  const flush = () => void client.flush();
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
  const stop = effect(() => {
    if (!latest.value || !client.lock.state().on) return;
    void import("./auto-lock.ts").then(({ startAutoLock }) => startAutoLock(client.lock));
    queueMicrotask(() => stop());
  });
}
