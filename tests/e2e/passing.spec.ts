/** A pass and a rest leave the device in no form: a day of passing sends the same bytes as a day of nothing. */

import type { BrowserContext, Request } from "@playwright/test";
import { rareWords as rare } from "../../apps/web/src/pages/today/rare-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { expect, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";

/** Long enough for everything that the app does by itself after a start, and after an act. */
const settleMs = 4_000;

// In every run `packages/sync/src/client/quiet-day.test.ts` counts the same without browsers.
test("every byte sent on a day of passing is sent on a day of nothing too", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  await noor.page.goto("/today");
  // What the pairing has left on its way arrives first, so that each day begins where the one before ended.
  await aDay(robin.context, async () => {});
  const nothing = await aDay(robin.context, async () => {});
  const nothingAgain = await aDay(robin.context, async () => {});
  expect(nothingAgain, "a day of nothing is the same twice, so that the comparison means something").toEqual(nothing);

  const passing = await aDay(robin.context, async (page) => {
    await page.getByRole("button", { name: today.notToday }).click();
    await expect(page.getByText(today.passed)).toBeVisible();
    // Not today, not this one, nothing about its theme, and each taken back: all of it stays here.
    const question = await page.getByRole("heading", { level: 1 }).textContent();
    await page.getByRole("button", { name: rare.notThisOne }).click();
    await expect(page.getByRole("heading", { level: 1, name: rare.hiddenTitle })).toBeVisible();
    await expect(page.getByText(rare.hidden.question)).toBeVisible();
    await expect(page.getByText(question ?? "")).toHaveCount(0);
    await page.getByRole("button", { name: rare.showAgain }).click();
    await expect(page.getByRole("heading", { level: 1, name: question ?? "" })).toBeVisible();
    await page.getByRole("button", { name: /^Nothing about / }).click();
    await expect(page.getByText(rare.hidden.theme)).toBeVisible();
    await page.getByRole("button", { name: rare.showThemeAgain }).click();
    await expect(page.getByRole("button", { name: today.takeUp })).toBeVisible();
    await page.getByRole("button", { name: today.rest }).click();
    await expect(page.getByRole("heading", { level: 1, name: today.restTitle })).toBeVisible();
  });
  expect(passing).toEqual(nothing);
  expect(nothing.length, "something was recorded").toBeGreaterThan(0);

  // And the other one sees what they would see anyway.
  await expect(noor.page.getByText(today.together)).toBeVisible();
});

test("[ASK-7] what is set aside for good looks calm, and another question comes in its place", async ({
  paired: { robin, noor },
}) => {
  const { page } = robin;
  await page.getByRole("button", { name: today.notToday }).click();
  await expect(page.getByRole("button", { name: /^Nothing about / })).toBeVisible();
  await inspect(page, "today-passed");
  await page.getByRole("button", { name: rare.notThisOne }).click();
  // The button went with the question: whoever has no pointer goes on from the heading.
  await expect(page.getByRole("heading", { level: 1, name: rare.hiddenTitle })).toBeFocused();
  await inspect(page, "today-hidden");
  await page.getByRole("button", { name: today.another }).click();
  await expect(page.getByRole("link", { name: today.write, exact: true })).toBeVisible();
  // The other has the further question, and the first one as before: nothing says that it was set aside.
  await noor.page.goto("/today");
  await expect(noor.page.getByRole("heading", { name: today.alsoOpen })).toBeVisible();
  await expect(noor.page.getByText(rare.hiddenTitle)).toHaveCount(0);
});

/** Opens the app, lives a day in it, closes it, and returns every request to the relay: line, headers, body. */
async function aDay(
  context: BrowserContext,
  live: (page: Awaited<ReturnType<BrowserContext["newPage"]>>) => Promise<void>,
): Promise<string[]> {
  for (const page of context.pages()) await page.close();
  const requests: Request[] = [];
  const note = (request: Request) => {
    if (new URL(request.url()).pathname.startsWith("/v1/")) requests.push(request);
  };
  context.on("request", note);
  const page = await context.newPage();
  await page.goto("/today");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await live(page);
  await page.waitForTimeout(settleMs);
  context.off("request", note);
  return Promise.all(requests.map(describe));
}

async function describe(request: Request): Promise<string> {
  const headers = Object.entries(await request.allHeaders()).sort(([one], [two]) => (one < two ? -1 : 1));
  const body = request.postDataBuffer()?.toString("base64") ?? "";
  return [`${request.method()} ${request.url()}`, ...headers.map((pair) => pair.join(": ")), body].join("\n");
}
