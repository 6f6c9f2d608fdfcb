/** The private look: nothing kept, nothing sent, the same for everyone; and practices that stay light, for one alone. */

import { expect, type Page } from "@playwright/test";
import { words as check } from "../../apps/web/src/pages/check/words.ts";
import { words as exit } from "../../apps/web/src/pages/exit/words.ts";
import { words as help } from "../../apps/web/src/pages/help/words.ts";
import { words as mine } from "../../apps/web/src/pages/mine/words.ts";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { narrowWords } from "../../apps/web/src/parts/narrow-words.ts";
import { test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { scriptOf } from "./harness/practising.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

const heavy = scriptOf("i-feel-message").title;
const light = scriptOf("good-news").title;

test.setTimeout(180_000);

async function isAt(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

/** Everything kept, but for the app's own files, which are fetched and cached as pages are opened. */
async function kept(page: Page): Promise<string> {
  return (await dumpStorage(page))
    .filter((part) => part.length < 20_000)
    .map((part) => Buffer.from(part).toString("base64"))
    .join("\n");
}

async function isCached(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => caches.match("/complete").then((mark) => mark !== undefined))).toBe(true);
}

/** From any page, past the explanation of quick exit, which comes once. */
async function opensCheck(page: Page): Promise<void> {
  await page.goto("/check");
  const goOn = page.getByRole("button", { name: exit.goOn });
  await expect(goOn.or(page.getByRole("button", { name: check.begin }))).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await isAt(page, check.title);
}

async function answersAll(page: Page, answer: keyof typeof check.answers): Promise<void> {
  await page.getByRole("button", { name: check.begin }).click();
  for (const statement of check.statements) {
    await isAt(page, statement);
    await page.getByRole("radio", { name: check.answers[answer], exact: true }).check();
    await page.getByRole("button", { name: check.next }).click();
  }
  await isAt(page, check.end.title);
}

const listed = (page: Page) =>
  page
    .getByRole("region", { name: practise.all })
    .getByRole("link")
    .filter({ has: page.locator("b") });

testOffline(
  "[SAFE-4] offered before a practice that is not light; stores nothing, sends nothing, and Back finds nothing",
  async ({ paired: { robin, noor } }) => {
    const { page } = robin;
    // The explanation of quick exit comes once in this browser, and is remembered without saying why.
    await opensCheck(page);
    await page.goto("/practise");
    await page.getByRole("link").filter({ hasText: light }).click();
    await isAt(page, light);
    await expect(page.getByRole("link", { name: check.offeredLink })).toHaveCount(0);
    await page.goto("/practise");
    await page.getByRole("link").filter({ hasText: heavy }).click();
    await isAt(page, heavy);
    await inspect(page, "practice-offered");
    await isCached(page);
    const before = { kept: await kept(page), entries: await page.evaluate(() => history.length), address: page.url() };
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
    });
    await page.getByRole("link", { name: check.offeredLink }).click();
    await isAt(page, check.title);
    await answersAll(page, "often");
    await page.getByRole("button", { name: check.end.nothing }).click();
    await isAt(page, heavy);
    expect(page.url()).toBe(before.address);
    expect(await page.evaluate(() => history.length)).toBe(before.entries);
    expect(await kept(page)).toBe(before.kept);
    expect(sent).toEqual([]);
    await page.goBack();
    await expect(page).not.toHaveURL(/\/check/);
    // From Mine it leads back to Mine, and from help to where help was opened from.
    await page.goto("/mine");
    await page.getByRole("link", { name: mine.check }).click();
    await isAt(page, check.title);
    await page.getByRole("button", { name: check.toEnd }).click();
    await page.getByRole("button", { name: check.end.nothing }).click();
    await expect(page).toHaveURL(/\/mine$/);
    // The same line stands there for the other.
    await noor.page.goto(new URL(before.address).pathname);
    await expect(noor.page.getByRole("link", { name: check.offeredLink })).toBeVisible();
  },
);

test("[SAFE-4] whatever is chosen, what comes after is the same, and the next time begins empty", {
  tag: "@long",
}, async ({ noor: { page } }) => {
  const ends: string[] = [];
  await opensCheck(page);
  await inspect(page, "check-start");
  for (const answer of ["often", "no", "unsaid"] as const) {
    await answersAll(page, answer);
    ends.push((await page.getByRole("main").textContent()) ?? "");
    await page.getByRole("button", { name: check.end.again }).click();
  }
  expect(new Set(ends).size).toBe(1);
  await page.getByRole("button", { name: check.begin }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  for (const each of await page.getByRole("radio").all()) await expect(each).not.toBeChecked();
  await inspect(page, "check-statement");
  await page.getByRole("button", { name: check.toEnd }).click();
  await inspect(page, "check-end-first");
  await page.getByRole("link", { name: check.end.help }).click();
  await isAt(page, help.title);
});

test("[SAFE-7] practices stay light for the one who wants it, over a restart; the other’s list and the relay know nothing", async ({
  paired: { robin, noor },
}) => {
  const { page } = robin;
  await noor.page.goto("/practise");
  await expect(listed(noor.page).filter({ hasText: heavy })).toHaveCount(1);
  const others = await listed(noor.page).allTextContents();
  await opensCheck(page);
  const sent: string[] = [];
  for (const each of [page, noor.page]) {
    each.on("request", (request) => {
      if (request.method() !== "GET") sent.push(`${request.method()} ${request.url()}`);
    });
  }
  await page.getByRole("button", { name: check.toEnd }).click();
  await inspect(page, "check-end");
  await page.getByRole("button", { name: check.end.lighter }).click();
  await expect(page.getByRole("heading", { name: check.end.isLighter })).toBeVisible();
  await inspect(page, "check-end-lighter");

  await page.goto("/practise");
  await expect(listed(page).filter({ hasText: light })).toHaveCount(1);
  await expect(listed(page).filter({ hasText: heavy })).toHaveCount(0);
  expect(await listed(page).count()).toBeLessThan(others.length);
  // Looked for by its name it is there: someone who stands beside finds nothing gone.
  await page.getByRole("button", { name: narrowWords.fits }).click();
  await page.getByRole("searchbox").fill(heavy);
  await expect(listed(page).filter({ hasText: heavy })).toHaveCount(1);
  await page.getByRole("searchbox").fill("");
  await expect(listed(page).filter({ hasText: heavy })).toHaveCount(0);

  await noor.page.reload();
  await expect(listed(noor.page)).toHaveCount(others.length);
  expect(await listed(noor.page).allTextContents()).toEqual(others);
  expect(sent).toEqual([]);

  await opensCheck(page);
  await page.getByRole("button", { name: check.toEnd }).click();
  await page.getByRole("button", { name: check.end.lighterOff }).click();
  await expect(page.getByRole("button", { name: check.end.lighter })).toBeVisible();
  await page.goto("/practise");
  await expect(listed(page)).toHaveCount(others.length);
});
