/** The first load: all script that a paired profile fetches, with an empty cache, until Today accepts a tap. */

import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { expect, test } from "./harness/fixtures.ts";

/** The budget of the product: a cheap phone on a slow network opens it within two seconds. */
const maxGzippedBytes = 60_000;

test("a paired profile fetches at most 60 kB of script until Today accepts a tap", async ({
  paired: { robin },
}, testInfo) => {
  const { context, page } = robin;
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
  expect(tappableMs, "the button was seen to appear").toBeDefined();

  const sizes: { url: string; bytes: number }[] = [];
  for (const response of scripts) {
    if (response.request().timing().startTime > tappableMs!) continue;
    sizes.push({ url: new URL(response.url()).pathname, bytes: gzipSync(await response.body(), { level: 6 }).length });
  }
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = sizes.map(({ url, bytes }) => `${String(bytes).padStart(7)} ${url}`).join("\n");
  testInfo.annotations.push({ type: "gzipped script bytes", description: String(total) });
  process.stdout.write(`first load: ${total} bytes of script, gzipped\n${listed}\n`);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total, listed).toBeLessThanOrEqual(maxGzippedBytes);
});
