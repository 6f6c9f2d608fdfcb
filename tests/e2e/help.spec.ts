/** Help: before anything is known, without a connection and while locked; it leaves nothing behind. */

import { expect, type Page } from "@playwright/test";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as check } from "../../apps/web/src/pages/check/words.ts";
import { words as counsellor } from "../../apps/web/src/pages/counsellor/words.ts";
import { words as help } from "../../apps/web/src/pages/help/words.ts";
import { words as lock } from "../../apps/web/src/pages/lock/words.ts";
import { words as protects } from "../../apps/web/src/pages/protects/words.ts";
import { lockWords } from "../../apps/web/src/pages/settings/lock-words.ts";
import { words as unlock } from "../../apps/web/src/pages/unlock/words.ts";
import { notNowWords } from "../../apps/web/src/parts/not-now-words.ts";
import { helpEntries } from "../../packages/content/help/entries.ts";
import { test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins } from "./harness/people.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

const passphrase = "copper lantern under moss";

test.setTimeout(180_000);

async function seesHelp(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: help.title })).toBeVisible();
}

/** Everything kept, in one string; the app's own files are complete by then and do not change any more. */
async function kept(page: Page): Promise<string> {
  return (await dumpStorage(page)).map((part) => Buffer.from(part).toString("base64")).join("\n");
}

async function isCached(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => caches.match("/complete").then((mark) => mark !== undefined))).toBe(true);
}

testOffline(
  "[SAFE-3] before a name is known: opens, tells numbers by the country that is picked, keeps and sends nothing",
  async ({ robin: { page } }) => {
    await page.goto("/");
    await page.getByRole("radio", { name: begin.what.partner }).check();
    await page.getByRole("button", { name: begin.next }).click();
    await expect(page.getByRole("heading", { level: 1, name: begin.before.heading })).toBeVisible();
    await isCached(page);
    const before = { kept: await kept(page), entries: await page.evaluate(() => history.length), address: page.url() };
    const asked: string[] = [];
    page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));

    await page.getByRole("link", { name: notNowWords.help }).click();
    await seesHelp(page);
    const call = (number: string) => page.getByRole("link", { name: help.call(number) });
    await expect(call("911")).toHaveCount(0);
    await page.getByRole("radio", { name: "United States" }).check();
    await expect(call("911")).toHaveAttribute("href", "tel:911");
    await expect(call("1-800-799-7233")).toBeVisible();
    await page.keyboard.press("ArrowUp");
    await expect(page.getByRole("radio", { name: "India" })).toBeChecked();
    // There is no emergency number with a source for that country: the page says so instead of guessing.
    await expect(page.getByText(help.emergencyUnknown)).toBeVisible();
    await expect(call("7827170170")).toBeVisible();
    await page.getByRole("radio", { name: "Germany" }).check();
    await expect(call("112")).toBeVisible();
    await expect(call("116016")).toBeVisible();
    await inspect(page, "help-country");
    for (const { url } of helpEntries.filter(({ kind }) => kind === "directory")) {
      const link = page.locator(`a[href="${url}"]`);
      await expect(link).toHaveAttribute("rel", "noreferrer");
      await expect(link).toHaveAttribute("target", "_blank");
    }

    await page.getByRole("button", { name: help.leave }).click();
    expect(page.url()).toBe(before.address);
    expect(await page.evaluate(() => history.length)).toBe(before.entries);
    expect(await kept(page)).toBe(before.kept);
    expect(asked.filter((each) => !/^GET .*\/(assets\/|icon\.svg$)/.test(each))).toEqual([]);
    await page.goto("/help");
    await seesHelp(page);
    await expect(page.getByRole("radio", { name: "Germany" })).not.toBeChecked();
  },
);

testOffline(
  "[SAFE-3] without a connection help, the counsellor page and the limits open, also in a new tab",
  async ({ robin: { page, context } }) => {
    await page.goto("/");
    await isCached(page);
    await context.setOffline(true);
    const tab = await context.newPage();
    for (const [path, name] of [
      ["help", help.title],
      ["counsellor", counsellor.title],
      ["protects", protects.title],
    ] as const) {
      await tab.goto(`/${path}`);
      await expect(tab.getByRole("heading", { level: 1, name })).toBeVisible();
      await inspect(tab, `${path}-first`);
    }
    await tab.goto("/help");
    await tab.getByRole("radio", { name: help.elsewhere }).check();
    await expect(tab.getByText(help.emergencyUnknown)).toBeVisible();
  },
);

test("[SAFE-3] while locked help and what it leads to open without the passphrase, and say nothing of the person", async ({
  robin: { page },
}) => {
  await begins(page, { name: "Wendelgard", purpose: "alone" });
  await page.goto("/settings");
  await page.getByRole("link", { name: lockWords.turnOn }).click();
  await page.getByLabel(lock.on.next, { exact: true }).fill(passphrase);
  await page.getByLabel(lock.on.again, { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: lock.on.do }).click();
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible({ timeout: 60_000 });
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1, name: unlock.heading })).toBeVisible();

  await page.getByRole("link", { name: unlock.help }).click();
  await seesHelp(page);
  await page.getByRole("radio", { name: "European Union" }).check();
  await expect(page.getByRole("link", { name: help.call("112") })).toBeVisible();
  await page.getByRole("link", { name: help.counsellor }).click();
  await expect(page.getByRole("heading", { level: 1, name: counsellor.title })).toBeVisible();
  expect(await page.content()).not.toContain("Wendelgard");
  await page.getByRole("link", { name: counsellor.help }).click();
  await page.getByRole("link", { name: help.protects }).click();
  await expect(page.getByRole("heading", { level: 1, name: protects.title })).toBeVisible();
  await page.goto("/check");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(unlock.heading);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("button", { name: check.toEnd }).click();
  await expect(page.getByRole("heading", { level: 1, name: check.end.title })).toBeVisible();
  // What would need the store is not there; the way to help is.
  await expect(page.getByRole("button", { name: check.end.lighter })).toHaveCount(0);
  await page.getByRole("link", { name: check.end.help }).click();
  await seesHelp(page);
});

test("[SAFE-3] the first message to a counsellor can be copied, and the page is reached and left by keyboard", async ({
  noor: { page, context },
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/help");
  const link = page.getByRole("link", { name: help.counsellor });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: counsellor.title })).toBeFocused();
  await page.getByRole("button", { name: counsellor.copy }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(counsellor.copied)).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(counsellor.message);
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await seesHelp(page);
});
