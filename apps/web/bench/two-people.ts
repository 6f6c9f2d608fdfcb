/** Two paired people in real browsers and a relay in a process of its own, on loopback: what the benchmarks here run on. */

import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { buildWeb, isBuilt } from "../../../scripts/build-web.ts";
import { chromiumArgs, ensureChromium } from "../../../scripts/chromium.ts";
import { begins, confirms, invites, joins } from "../../../tests/e2e/harness/people.ts";
import { startRelay } from "../../../tests/e2e/harness/relay.ts";
import { desktop, phone } from "../../../tests/e2e/harness/screens.ts";

export type Person = { readonly name: string; readonly context: BrowserContext; readonly page: Page };
export type TwoPeople = {
  readonly robin: Person;
  readonly noor: Person;
  readonly origin: string;
  readonly stop: () => Promise<void>;
};

/** Robin on a phone and Noor at a desktop, paired, in one browser of two profiles; the app as it is built. */
export async function openTwoPeople(): Promise<TwoPeople> {
  if (process.env.TWOFOLD_APP === undefined && !isBuilt()) await buildWeb();
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs] });
  const relay = await startRelay();
  const open = async (name: string, viewport: typeof phone): Promise<Person> => {
    // The floors of these benchmarks talk to a server of their own, which the app's policy rightly refuses.
    const context = await browser.newContext({ viewport, baseURL: relay.origin, bypassCSP: true, locale: "en-GB" });
    return { name, context, page: await context.newPage() };
  };
  const [robin, noor] = [await open("Robin", phone), await open("Noor", desktop)];
  await begins(robin.page, { name: robin.name });
  await joins(noor.page, await invites(robin.page), { name: noor.name });
  await confirms(robin.page, noor.name);
  const stop = async () => {
    await browser.close();
    await relay.remove();
  };
  return { robin, noor, origin: relay.origin, stop };
}
