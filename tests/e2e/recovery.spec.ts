/** Twelve words on paper: offered once, shown once, and enough to come back to everything in a browser that knows nothing. */

import type { Page } from "@playwright/test";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as devices } from "../../apps/web/src/pages/devices/words.ts";
import { words as forgot } from "../../apps/web/src/pages/forgot/words.ts";
import { words as mine } from "../../apps/web/src/pages/mine/words.ts";
import { words as recovery } from "../../apps/web/src/pages/recovery/words.ts";
import { words as restore } from "../../apps/web/src/pages/restore/words.ts";
import { ownDevicesWords } from "../../apps/web/src/pages/settings/own-devices-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { sayRecoveryProblem, sayUnknownWord } from "../../apps/web/src/words/own-problems.ts";
import { countCanary } from "./harness/canary.ts";
import { expect, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { foldsToday, seesOpen } from "./harness/people.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

test.setTimeout(300_000);

const secret = "kept-in-the-drawer-2207";
const h1 = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

async function makesWords(page: Page): Promise<readonly string[]> {
  await page.getByRole("button", { name: recovery.make }).click();
  await expect(h1(page, recovery.sheet.heading)).toBeFocused({ timeout: 30_000 });
  return page.getByRole("list", { name: recovery.sheet.list }).getByRole("listitem").allTextContents();
}

test("[RECOV-1] [REST-1] made once, kept nowhere; a browser that forgot has the bond, the notes and the room back by them", async ({
  paired: { robin, noor },
  browser,
  baseURL,
}) => {
  const { page } = robin;
  await page.goto("/mine");
  await expect(page.getByText(recovery.offer.text)).toHaveCount(0);
  await page.getByRole("button", { name: mine.write, exact: true }).first().click();
  await page.locator(".write-self textarea").fill(secret);
  await page.locator(".write-self").getByRole("button", { name: mine.keep }).click();
  await expect(page.locator(".entry-list").getByRole("button", { name: secret })).toBeVisible();
  await page.goto("/today");
  await foldsToday(page, "The first of two.");
  await foldsToday(noor.page, "The second of two.");
  await seesOpen(page, { mine: "The first of two.", theirs: "The second of two.", name: "Noor" });

  // Asked for once, where nobody else looks, and not where the evening is.
  await page.goto("/today");
  await expect(page.getByText(recovery.offer.text)).toHaveCount(0);
  await page.goto("/mine");
  await expect(page.getByText(recovery.offer.text)).toBeVisible({ timeout: 30_000 });
  await inspect(page, "recovery-offer");
  await page.getByRole("link", { name: recovery.offer.go }).click();
  await inspect(page, "recovery-before");
  const words = await makesWords(page);
  expect(words).toHaveLength(12);
  await inspect(page, "recovery-sheet");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: recovery.sheet.done })).toBeHidden();
  await expect(page.getByText(recovery.sheet.paperTitle)).toBeVisible();
  const printed = await page.pdf({ format: "A4", printBackground: false });
  expect(printed.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: recovery.sheet.done }).click();
  await expect(h1(page, recovery.after.heading)).toBeFocused();
  await expect(page.getByText(words[0]!, { exact: true })).toHaveCount(0);
  // The words as they stand on the sheet are nowhere in this browser.
  expect(countCanary(await dumpStorage(page), words.join(" "))).toBe(0);
  await page.goto("/mine");
  await expect(page.getByText(recovery.offer.text)).toHaveCount(0);
  await page.goto("/settings");
  await expect(page.getByText(ownDevicesWords.wordsMade("today"))).toBeVisible();
  // At the relay by now, as it is once the app has been open for a moment.
  await page.waitForTimeout(3000);
  await page.close();

  const context = await browser.newContext({ viewport: page.viewportSize(), baseURL: baseURL! });
  const fresh = await context.newPage();
  await fresh.goto("/");
  await fresh.getByRole("link", { name: begin.what.before }).click();
  await fresh.getByRole("link", { name: forgot.ways.words }).click();
  await inspect(fresh, "restore-empty");
  const field = fresh.getByLabel(restore.label);
  const go = fresh.getByRole("button", { name: restore.go });
  await field.fill(`${words.slice(0, 10).join(" ")} xylofon`);
  await expect(fresh.getByText(restore.count(11, 12))).toBeVisible();
  await go.click();
  await expect(fresh.getByText(sayUnknownWord(10, "xylofon"))).toBeVisible();
  await inspect(fresh, "restore-mistake");
  await field.fill(words.slice(0, 11).join(" "));
  await go.click();
  await expect(fresh.getByText(sayRecoveryProblem({ tag: "recovery-word-count", count: 11 }))).toBeVisible();
  // Twelve words of the list in another order: the checksum says so, or nothing is found under them.
  const swapped = [words[1], words[0], ...words.slice(2)].join(" ");
  await field.fill(swapped);
  await go.click();
  await expect(
    fresh
      .getByText(sayRecoveryProblem({ tag: "recovery-words-mismatch" }))
      .or(fresh.getByText(sayRecoveryProblem({ tag: "recovery-not-found" }))),
  ).toBeVisible({ timeout: 30_000 });
  await fresh.goto("/today");
  await expect(h1(fresh, begin.what.heading)).toBeVisible();

  await fresh.goto("/restore");
  await fresh.getByLabel(restore.label).fill(words.map((word) => word.slice(0, 4).toUpperCase()).join("\n"));
  await expect(fresh.getByRole("list", { name: restore.readAs }).getByRole("listitem")).toHaveText(words);
  await fresh.getByLabel(restore.name).fill("The new phone");
  await go.click();
  await expect(h1(fresh, restore.back.heading)).toBeVisible({ timeout: 90_000 });
  await expect(fresh.getByText(restore.back.bond("Noor"))).toBeVisible();
  await inspect(fresh, "restore-back");
  await fresh.getByRole("link", { name: restore.back.toToday }).click();
  await seesOpen(fresh, { mine: "The first of two.", theirs: "The second of two.", name: "Noor" });
  await fresh.goto("/mine");
  await expect(fresh.locator(".entry-list").getByRole("button", { name: secret })).toBeVisible();
  await fresh.goto("/devices");
  await expect(fresh.getByText("The new phone")).toBeVisible();
  await expect(fresh.getByRole("button", { name: devices.removeOf(devices.unnamed) })).toBeVisible();

  // The bond goes on from here, and Noor has done nothing.
  // The round that both have read may come up once more when Today opens on a new device.
  await expect(async () => {
    await fresh.goto("/today");
    const ready = fresh.getByRole("link", { name: today.unfold });
    if (await ready.isVisible()) await ready.click();
    await fresh.getByRole("button", { name: today.another }).click({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await foldsToday(fresh, "From the new phone.");
  await noor.page.goto("/today");
  await foldsToday(noor.page, "And from me.");
  await seesOpen(noor.page, { mine: "And from me.", theirs: "From the new phone.", name: "Robin" });
  await context.close();
});
