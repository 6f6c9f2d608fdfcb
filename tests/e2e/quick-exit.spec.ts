/** Leaving at once: blank, a neutral page, nothing to go back to, and locked where there is a lock. */

import { expect, type Page } from "@playwright/test";
import { words as exit } from "../../apps/web/src/pages/exit/words.ts";
import { words as lock } from "../../apps/web/src/pages/lock/words.ts";
import { lockWords } from "../../apps/web/src/pages/settings/lock-words.ts";
import { words as unlock } from "../../apps/web/src/pages/unlock/words.ts";
import { quickExitWords } from "../../apps/web/src/parts/quick-exit-words.ts";
import { makeDevice } from "./harness/device.ts";
import { test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, noteField, startsToWrite } from "./harness/people.ts";
import { scriptOf } from "./harness/practising.ts";
import { phone } from "./harness/screens.ts";
import { isInMemory } from "./harness/sightings.ts";

const canary = "quiet-heron-at-the-weir-4712";

async function seesNeutralPage(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/units\.html$/);
  await expect(page).toHaveTitle("Unit converter");
  await expect(page.getByText("1 m = 100 cm")).toBeVisible();
  expect(await page.content()).not.toMatch(/twofold/i);
}

async function threeShifts(page: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
}

/** Every page of this tab's history, looked at by going back and forward. */
async function leadsNowhere(page: Page): Promise<void> {
  for (const go of ["goBack", "goBack", "goBack", "goForward", "goForward", "goForward", "goForward"] as const) {
    await page[go]({ timeout: 5_000 }).catch(() => null);
    await expect(page.locator("body")).not.toContainText(/Twofold|heron|Robin|Settings/);
    expect(page.url()).toMatch(/^about:blank$|\/units\.html$/);
  }
}

test("[EXIT-1] [EXIT-3] Shift three times within five seconds leads to a neutral page that works, from anywhere", async ({
  robin: { page },
}) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await threeShifts(page);
  await seesNeutralPage(page);
  await inspect(page, "units");
  await page.getByLabel("Convert").selectOption("Temperature");
  await page.getByLabel("Value").fill("37,5");
  await expect(page.getByText("37.5 °C = 99.5 °F")).toBeVisible();
  // Nothing is asked of anybody.
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByLabel("Value").fill("12");
  expect(asked).toEqual([]);

  await begins(page, { name: "Robin", purpose: "alone", toSelf: canary });
  await page.getByRole("link", { name: "Mine", exact: true }).click();
  await expect(page.getByText(canary)).toBeVisible();
  await threeShifts(page);
  await seesNeutralPage(page);
});

test("[EXIT-1] capitals, two presses, and three slow ones do not leave; Escape never does", { tag: "@long" }, async ({
  paired: { robin },
}) => {
  const { page } = robin;
  await page.goto("/today");
  const field = await startsToWrite(page);
  await field.pressSequentially("ABC Three Capitals In A Row", { delay: 5 });
  for (let press = 0; press < 4; press++) await page.keyboard.press("Shift+KeyQ");
  for (let press = 0; press < 4; press++) await page.keyboard.press("Escape");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  await expect(page.locator(".exit-dots")).toHaveText("●●○");
  await page.keyboard.press("a");
  await expect(page.locator(".exit-dots")).toHaveCount(0);
  await page.keyboard.press("Shift");
  await expect(page.locator(".exit-dots")).toHaveText("●○○");
  await expect(page.locator(".exit-dots")).toHaveCount(0, { timeout: 10_000 });
  await expect(noteField(page)).toHaveValue("ABC Three Capitals In A RowQQQQa");
});

test("[EXIT-2] [EXIT-4] blank at once, in every tab; Back and Forward find nothing; drafts are kept", async ({
  baseURL,
}) => {
  // A browser as people have it: the pages it would keep for Back are not turned off.
  const device = makeDevice(phone);
  try {
    const { page, context } = await device.open();
    await begins(page, { name: "Robin", purpose: "alone", toSelf: canary, origin: baseURL! });
    const second = await context.newPage();
    await second.goto(`${baseURL}/mine`);
    await expect(second.getByText(canary)).toBeVisible();
    await page.bringToFront();
    for (const place of ["Settings", "Today", "Mine", "Settings"]) {
      await page.getByRole("link", { name: place, exact: true }).first().click();
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    // What is on the screen in the very frame after the press, and how long until the other page stands there.
    const left = await page.evaluate((name) => {
      const startedMs = performance.timeOrigin + performance.now();
      [...document.querySelectorAll("button")].find((one) => one.textContent === name)?.click();
      return { startedMs, shown: document.body.innerHTML + document.title };
    }, quickExitWords.leave);
    expect(left.shown).toBe("Unit converter");
    await seesNeutralPage(page);
    const replacedMs = await page.evaluate(() => performance.timeOrigin);
    process.stdout.write(`quick exit: blank in the same task, replaced after ${replacedMs - left.startedMs} ms\n`);
    await seesNeutralPage(second);
    await expect.poll(() => isInMemory(page, canary)).toBe(false);
    await expect.poll(() => isInMemory(second, canary)).toBe(false);
    await leadsNowhere(page);
    await leadsNowhere(second);
    // Who wants to come back, can.
    await page.goto(`${baseURL}/mine`);
    await expect(page.getByText(canary)).toBeVisible();
  } finally {
    await device.remove();
  }
});

test("[EXIT-4] private and safety pages take the place of the page before them", async ({ robin: { page } }) => {
  await begins(page, { name: "Robin", purpose: "alone", toSelf: canary });
  await page.goto("/today");
  const before = await page.evaluate(() => history.length);
  await page.getByRole("link", { name: "Mine", exact: true }).click();
  await expect(page.getByText(canary)).toBeVisible();
  await page.getByRole("link", { name: "Today", exact: true }).first().click();
  await expect(page).toHaveURL(/\/today$/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page.getByText(canary)).toHaveCount(0);
});

test("[EXIT-4] a tender practice takes the place of the page before it, and is not left behind", async ({
  robin: { page },
}) => {
  await begins(page, { name: "Robin", purpose: "alone" });
  const [tender, plain] = [scriptOf("i-feel-message"), scriptOf("what-makes-opening-up-hard-alone")];
  expect([tender.tender.length, plain.tender.length]).toEqual([1, 0]);
  await page.goto("/practise");
  const before = await page.evaluate(() => history.length);
  await page.goto(`/practice/${tender.id}`);
  await expect(page.getByRole("heading", { level: 1, name: tender.title })).toBeVisible();
  await page.getByRole("link", { name: "Practise", exact: true }).first().click();
  await expect(page).toHaveURL(/\/practise$/);
  // The address that was typed, and nothing beside it.
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: tender.title })).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: tender.title })).toHaveCount(0);
  // Any other practice is a page like others.
  const here = await page.evaluate(() => history.length);
  await page
    .getByRole("link")
    .filter({ has: page.getByText(plain.title, { exact: true }) })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: plain.title })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBeGreaterThan(here - 1);
  await page.goBack();
  await expect(page).toHaveURL(/\/practise$/);
});

test("[EXIT-5] with the lock on, leaving locks", async ({ robin: { page } }) => {
  test.setTimeout(180_000);
  await begins(page, { name: "Robin", purpose: "alone", toSelf: canary });
  await page.goto("/lock");
  await page.getByLabel(lock.on.next, { exact: true }).fill("copper lantern under moss");
  await page.getByLabel(lock.on.again, { exact: true }).fill("copper lantern under moss");
  await page.getByRole("button", { name: lock.on.do }).click();
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: quickExitWords.leave }).click();
  await seesNeutralPage(page);
  await page.goto("/mine");
  await expect(page.getByRole("heading", { level: 1, name: unlock.heading })).toBeVisible();
  // While locked the way out is there as well.
  await threeShifts(page);
  await seesNeutralPage(page);
});

test("[EXIT-6] the explanation says what it cannot hide, opens before a name is given, and can be tried", async ({
  robin: { page },
}) => {
  await page.goto("/exit");
  await expect(page.getByRole("heading", { level: 1, name: exit.title })).toBeVisible();
  for (const line of [...exit.does, ...exit.limits]) await expect(page.getByText(line)).toBeVisible();
  await inspect(page, "exit");
  // For the keyboard the way out comes first.
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: quickExitWords.skip })).toBeFocused();
  await page.getByRole("button", { name: exit.try }).click();
  await seesNeutralPage(page);
});

testOffline("[EXIT-3] offline it leads there too", async ({ robin: { page, context } }) => {
  await begins(page, { name: "Robin", purpose: "alone" });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => caches.match("/complete").then((mark) => mark !== undefined))).toBe(true);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.setOffline(true);
  await threeShifts(page);
  await seesNeutralPage(page);
});
