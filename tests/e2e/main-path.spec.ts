/** The whole path: pair, fold, unfold, respond; and when exactly each one's words come into the other's page. */

import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { countCanary } from "./harness/canary.ts";
import { expect, pair, testOffline } from "./harness/fixtures.ts";
import { foldsToday, seesOpen } from "./harness/people.ts";
import { firstSeenMs, isInMemory, watchFor } from "./harness/sightings.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

const robinsCanary = "Canary-of-Robin: the lake was quite still";
/** With markup, which has to stay text. */
const robinsNote = `${robinsCanary} <img src=x onerror='document.title=1'>`;
const noorsNote = "Canary-of-Noor: I laughed about the kettle";

testOffline(
  "two people pair, fold, and both notes unfold at once; nobody's page held the other's words before",
  async ({ robin, noor }) => {
    const outside: string[] = [];
    const faults: string[] = [];
    for (const person of [robin, noor]) {
      person.page.on("pageerror", (error) => faults.push(error.message));
      person.page.on("console", (message) => {
        if (/Content.Security.Policy|Trusted ?Type/i.test(message.text())) faults.push(message.text());
      });
      person.context.on("request", (request) => {
        const { host } = new URL(request.url());
        if (host !== "" && !host.startsWith("localhost:")) outside.push(request.url());
      });
    }
    await pair(robin, noor);
    await foldsToday(robin.page, robinsNote);
    await expect(robin.page.getByText(today.mineFolded)).toBeVisible();
    await expect(robin.page.getByText(today.sentSafely)).toBeVisible();

    // Robin's note is at the relay now. Noor's device may hold its envelope, and nothing that opens it.
    await noor.page.reload();
    await expect(noor.page.getByText(today.together)).toBeVisible();
    expect(await noor.page.content()).not.toContain(robinsCanary);
    expect(countCanary(await dumpStorage(noor.page), robinsCanary), "storage").toBe(0);
    expect(await isInMemory(noor.page, robinsCanary), "memory").toBe(false);
    expect(await isInMemory(robin.page, robinsCanary), "the search does find what is there").toBe(true);

    // Only now, since a page that is told what to look for holds it.
    await watchFor(robin.page, noorsNote);
    await watchFor(noor.page, robinsCanary);
    const depositedMs = noor.page
      .waitForResponse((response) => /\/escrow\/[^/]+$/.test(response.url()) && response.request().method() === "PUT")
      .then(() => Date.now());
    await foldsToday(noor.page, noorsNote);
    const bothInMs = await depositedMs;

    await seesOpen(noor.page, { mine: noorsNote, theirs: robinsNote, name: "Robin" });
    await seesOpen(robin.page, { mine: robinsNote, theirs: noorsNote, name: "Noor" });
    // The same machine, so the same clock; a page's words come later than the relay's word that both are in, less the
    // moment it takes this process to hear of it.
    const hearingMs = 250;
    expect(await firstSeenMs(noor.page, robinsCanary)).toBeGreaterThan(bothInMs - hearingMs);
    expect(await firstSeenMs(robin.page, noorsNote)).toBeGreaterThan(bothInMs - hearingMs);
    expect(await isInMemory(noor.page, robinsCanary), "after unfolding").toBe(true);

    expect(faults, "no error, and nothing that the content security policy had to stop").toEqual([]);
    expect(outside, "every request goes to this relay").toEqual([]);
  },
);
