/** Wrong clocks, two time zones, a month of silence: all calm. */

import type { Browser } from "@playwright/test";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { dayMs, setClockAhead } from "./harness/clock.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import { begins, confirms, foldsNote, foldsToday, invites, joins, noteField, seesOpen } from "./harness/people.ts";

for (const [name, aheadMs] of [
  ["a day fast", dayMs],
  ["a day slow", -dayMs],
] as const) {
  test(`a guest whose clock is ${name} pairs, writes, and the notes unfold`, async ({ robin, noor }) => {
    await setClockAhead(noor.context, aheadMs);
    await begins(robin.page, { name: "Robin" });
    const link = await invites(robin.page);
    await joins(noor.page, link, { name: "Noor" });
    await confirms(robin.page, "Noor");
    await robin.page.goto("/today");

    await noor.page.goto("/today");
    if (aheadMs < 0) {
      // For her it is still the day before the first evening: nothing is due, and one can be taken.
      await noor.page.getByRole("button", { name: today.takeOne }).click();
      await foldsToday(noor.page, "On a slow clock");
      await foldsEarlier(robin.page, "On time");
    } else {
      await foldsEarlier(noor.page, "On a fast clock");
      await foldsToday(robin.page, "On time");
    }
    const hers = aheadMs < 0 ? "On a slow clock" : "On a fast clock";
    await seesOpen(robin.page, { mine: "On time", theirs: hers, name: "Noor" });
    await seesOpen(noor.page, { mine: hers, theirs: "On time", name: "Robin" });
  });
}

test("twenty-five hours apart: each sees their own day, and the same question unfolds", { tag: "@long" }, async ({
  browser,
  baseURL,
}) => {
  // UTC-11 and UTC+14: never the same calendar day.
  const robin = await personIn(browser, baseURL!, "Robin", "Pacific/Pago_Pago");
  const noor = await personIn(browser, baseURL!, "Noor", "Pacific/Kiritimati");
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  await joins(noor.page, link, { name: "Noor" });
  await confirms(robin.page, "Noor");
  await robin.page.goto("/today");
  const question = await robin.page.getByRole("heading", { level: 1, name: /\?$/ }).textContent();

  await noor.page.goto("/today");
  await expect(noor.page.getByRole("heading", { level: 1 })).not.toHaveText(question!);
  await noor.page.getByRole("region", { name: today.earlier }).getByRole("link", { name: question! }).click();
  await foldsNote(noor.page, noteField(noor.page), "From tomorrow");
  await foldsToday(robin.page, "From today");
  await seesOpen(robin.page, { mine: "From today", theirs: "From tomorrow", name: "Noor" });
  await seesOpen(noor.page, { mine: "From tomorrow", theirs: "From today", name: "Robin" });
  await robin.context.close();
  await noor.context.close();
});

test("after a month of silence ten questions are open, none counts anything, and each can still unfold", {
  tag: "@long",
}, async ({ robin, noor }) => {
  test.setTimeout(180_000);
  for (const { context } of [robin, noor]) await setClockAhead(context, -30 * dayMs);
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page, [2, 4, 7]);
  await joins(noor.page, link, { name: "Noor" });
  await confirms(robin.page, "Noor");
  for (const { context } of [robin, noor]) await setClockAhead(context, 0);

  for (const { page } of [robin, noor]) {
    await page.goto("/today");
    const earlier = page.getByRole("region", { name: today.earlier });
    await page.getByRole("button", { name: today.earlierMore }).click();
    expect(await earlier.getByRole("link").count()).toBeGreaterThanOrEqual(10);
    // No number of anything, and no word about who was silent.
    await expect(page.getByRole("main")).not.toContainText(/missed|behind|streak|overdue|\b1[0-9]\b open/i);
    await expect(earlier.getByRole("heading")).toHaveText(today.earlier);
  }

  const ten = await openRounds(robin.page);
  expect(ten.length).toBe(10);
  for (const { page, name } of [robin, noor]) {
    for (const [n, href] of ten.entries()) {
      await page.goto(href);
      await foldsNote(page, noteField(page), `${name} on question ${n}`);
    }
  }
  for (const [n, href] of ten.entries()) {
    const id = href.slice("/write/".length);
    await robin.page.goto(`/round/${id}`);
    const theirs = robin.page.getByRole("article", { name: round.noteOf("Noor") });
    await expect(theirs).toContainText(`Noor on question ${n}`);
  }
});

/** Writes the newest of the questions that stay open from another day. */
async function foldsEarlier(page: Person["page"], text: string): Promise<void> {
  await page.getByRole("region", { name: today.earlier }).getByRole("link").first().click();
  await foldsNote(page, noteField(page), text);
}

/** Addresses of ten open rounds, as the list shows them. */
async function openRounds(page: Person["page"]): Promise<string[]> {
  const links = await page.getByRole("region", { name: today.earlier }).getByRole("link").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  return addresses.flatMap((href) => (href?.startsWith("/write/") ? [href] : [])).slice(0, 10);
}

async function personIn(browser: Browser, baseURL: string, name: string, timezoneId: string): Promise<Person> {
  const context = await browser.newContext({ baseURL, timezoneId });
  return { name, context, page: await context.newPage() };
}
