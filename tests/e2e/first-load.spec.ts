/** The first load: all script that a paired profile fetches, with an empty cache, until Today accepts a tap. */

import { gzipSync } from "node:zlib";
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

  const scripts: { url: string; body: Promise<Buffer> }[] = [];
  let ready = false;
  // From the context, so that workers count as well.
  context.on("response", (response) => {
    if (ready || !/javascript/.test(response.headers()["content-type"] ?? "")) return;
    scripts.push({ url: new URL(response.url()).pathname, body: response.body() });
  });
  await fresh.goto("/today");
  await fresh.getByRole("link", { name: today.write }).click({ trial: true });
  ready = true;

  const sizes = await Promise.all(
    scripts.map(async ({ url, body }) => ({ url, bytes: gzipSync(await body, { level: 6 }).length })),
  );
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const listed = sizes.map(({ url, bytes }) => `${String(bytes).padStart(7)} ${url}`).join("\n");
  testInfo.annotations.push({ type: "gzipped script bytes", description: String(total) });
  process.stdout.write(`first load: ${total} bytes of script, gzipped\n${listed}\n`);
  expect(sizes.length).toBeGreaterThan(0);
  expect(total, listed).toBeLessThanOrEqual(maxGzippedBytes);
});
