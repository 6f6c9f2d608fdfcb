/** Tests with two people: Robin on a phone, who invites, and Noor at a desktop, who is invited; one relay per worker. */

import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { besideWords as beside } from "../../../apps/web/src/pages/today/beside-words.ts";
import { words as today } from "../../../apps/web/src/pages/today/words.ts";
import { begins, invites, joins, saysYes } from "./people.ts";
import { type Relay, startRelay } from "./relay.ts";
import { desktop, phone } from "./screens.ts";

export type Person = { readonly name: string; readonly context: BrowserContext; readonly page: Page };

type Fixtures = {
  /** Two isolated browsers at the relay's address; nothing has happened yet. */
  robin: Person;
  noor: Person;
  /** The same two, paired, both at Today. */
  paired: { readonly robin: Person; readonly noor: Person };
};

export const test = base.extend<Fixtures, { relay: Relay }>({
  relay: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern as the first parameter
    async ({}, use) => {
      const relay = await startRelay();
      await use(relay);
      await relay.remove();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ relay }, use) => use(relay.origin),
  robin: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ viewport: phone, hasTouch: true, baseURL: baseURL! });
    await use({ name: "Robin", context, page: await context.newPage() });
    await context.close();
  },
  noor: async ({ browser, baseURL }, use) => {
    const context = await browser.newContext({ viewport: desktop, baseURL: baseURL! });
    await use({ name: "Noor", context, page: await context.newPage() });
    await context.close();
  },
  paired: async ({ robin, noor }, use) => {
    await pair(robin, noor);
    await use({ robin, noor });
  },
});

/** For what has to work without a connection: the other tests do without the service worker (playwright.config.ts). */
export const testOffline = test.extend({ serviceWorkers: "allow" });

/** The whole way from two first starts to two open Todays. */
export async function pair(host: Person, guest: Person): Promise<void> {
  await begins(host.page, { name: host.name });
  const link = await invites(host.page);
  await joins(guest.page, link, { name: guest.name });
  await saysYes(host.page, guest.name);
  await host.page.goto("/today");
  // The bond's first batch has reached the guest: without it that page knows neither evenings nor questions.
  for (const { page } of [host, guest]) {
    await expect(page.getByRole("link", { name: today.write, exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: beside.wordsGo })).toBeVisible();
  }
}

export { expect } from "@playwright/test";
