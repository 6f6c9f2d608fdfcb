/**
 * The service worker's life, seen from the page.
 *
 * It is registered only after Today is up, so that its downloads never stand in the way of the first tap. A newer
 * version waits until every tab is closed, or until the person chooses it.
 */

import { signal } from "@preact/signals";
import { ownScript } from "./own-script.ts";

/** A newer version has been fetched and waits. */
export const updateWaiting = signal(false);

let waiting: ServiceWorker | undefined;

/**
 * Registers the worker and, once it runs, asks it to fetch the app for offline use. Called once, after Today is up.
 *
 * Where there can be none, nothing happens and nothing is said: the app works, and opens with a connection only.
 */
export async function startServiceWorker(): Promise<void> {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  const registration = await register(ownScript("/sw.js"));
  if (!registration) return;
  watch(registration);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage("precache");
}

/**
 * Undefined where this browser keeps no worker: it refuses in some private windows, with site data blocked and in some
 * frames, where already asking for the container throws; sw.js may not have arrived; a browser that is driven by a
 * program answers with nothing at all.
 */
async function register(script: string): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await navigator.serviceWorker.register(script, { scope: "/" });
  } catch {
    return undefined;
  }
}

/** Takes the waiting version and starts the page anew with it. */
export function useUpdateNow(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting?.postMessage("take-over");
}

function watch(registration: ServiceWorkerRegistration): void {
  const notice = (worker: ServiceWorker | null) => {
    // With no controller yet this is the first version, not an update.
    if (!worker || !navigator.serviceWorker.controller) return;
    const settle = () => {
      if (worker.state !== "installed") return;
      worker.postMessage("precache");
      waiting = worker;
      updateWaiting.value = true;
    };
    settle();
    worker.addEventListener("statechange", settle);
  };
  notice(registration.waiting);
  registration.addEventListener("updatefound", () => notice(registration.installing));
}
