/** The first load: all script that a paired profile fetches, with an empty cache, until Today accepts a tap. */

import { gzipSync } from "node:zlib";
import type { BrowserContext, Page, Response } from "@playwright/test";
import { words as today } from "../../../apps/web/src/pages/today/words.ts";

/** One file of script; `bytes` gzipped at level 6, as a server would send it. */
export type Fetched = { readonly url: string; readonly bytes: number };

/** Closes the page, empties every cache of its profile, and opens Today in a new one. Rejects if no button came. */
export async function fetchFirstLoad(context: BrowserContext, page: Page): Promise<readonly Fetched[]> {
  // Keys and log stay; every cached file goes, the service worker with its precache included.
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.close();
  const fresh = await context.newPage();
  const session = await context.newCDPSession(fresh);
  await session.send("Network.enable");
  await session.send("Network.clearBrowserCache");

  // The moment when there is something to tap; what is fetched later (the precache, for one) is not the first load.
  await fresh.addInitScript(() => {
    const scope = globalThis as typeof globalThis & { tappableMs?: number };
    new MutationObserver((_, observer) => {
      if (!document.querySelector("a.btn[href^='/write/']")) return;
      scope.tappableMs = Date.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
  const scripts: Response[] = [];
  // From the context, so that workers count as well.
  context.on("response", (response) => {
    if (/javascript/.test(response.headers()["content-type"] ?? "")) scripts.push(response);
  });
  await fresh.goto("/today");
  await fresh.getByRole("link", { name: today.write }).click({ trial: true });
  const tappableMs = await fresh.evaluate(() => (globalThis as { tappableMs?: number }).tappableMs);
  if (tappableMs === undefined) throw new Error("the button was not seen to appear");

  const fetched: Fetched[] = [];
  for (const response of scripts) {
    // The worker is registered once Today is up (app/update.ts); of what it fetches there is neither a time nor a body.
    if (response.request().serviceWorker() || response.request().timing().startTime > tappableMs) continue;
    const bytes = gzipSync(await response.body(), { level: 6 }).length;
    fetched.push({ url: new URL(response.url()).pathname, bytes });
  }
  return fetched;
}
