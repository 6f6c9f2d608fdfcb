/** Story 4, where only the other person’s device is left: shared items return, private ones do not. */

import type { Page } from "@playwright/test";
import { words as before } from "../../apps/web/src/pages/before/words.ts";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as take } from "../../apps/web/src/pages/export/words.ts";
import { words as forgot } from "../../apps/web/src/pages/forgot/words.ts";
import { words as give } from "../../apps/web/src/pages/give-back/words.ts";
import { words as leave } from "../../apps/web/src/pages/leave/words.ts";
import { words as mine } from "../../apps/web/src/pages/mine/words.ts";
import { ownDevicesWords } from "../../apps/web/src/pages/settings/own-devices-words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { words as fourWords } from "../../apps/web/src/pages/words/words.ts";
import { countCanary } from "./harness/canary.ts";
import { downloads } from "./harness/files.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { openStorage } from "./harness/opened-storage.ts";
import { begins, confirms, foldsToday, invites, joins, seesOpen } from "./harness/people.ts";

test.setTimeout(240_000);

const ofNoor = "A loaf that actually rose";
const ofRobin = "Kestrels over the quarry";
const sealed = "Sealed kestrel, never opened";
const secret = "kept-in-the-drawer-2207";

const h1 = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

/** What a person takes along: the pieces alone, without the day on which the file was made. */
async function takesAlong(page: Page): Promise<{ kind: string; private?: true; text?: string }[]> {
  await page.goto("/export");
  const file = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
  return JSON.parse(file.bytes.toString()).pieces;
}

/** Both notes are open on both sides, Robin has one more folded, and Noor wrote something that nobody else has seen. */
async function share(robin: Person, noor: Person): Promise<void> {
  await foldsToday(robin.page, ofRobin);
  await noor.page.goto("/today");
  await foldsToday(noor.page, ofNoor);
  await seesOpen(robin.page, { mine: ofRobin, theirs: ofNoor, name: "Noor" });
  await noor.page.goto("/today");
  await seesOpen(noor.page, { mine: ofNoor, theirs: ofRobin, name: "Robin" });
  await noor.page.goto("/mine");
  await noor.page.getByRole("button", { name: mine.write, exact: true }).first().click();
  await noor.page.locator(".write-self textarea").fill(secret);
  await noor.page.locator(".write-self").getByRole("button", { name: mine.keep }).click();
  await expect(noor.page.locator(".entry-list").getByRole("button", { name: secret })).toBeVisible();
  await expect(async () => {
    await robin.page.goto("/today");
    // Left while it was still unfolding, it is offered once more.
    const ready = robin.page.getByRole("link", { name: today.unfold });
    if (await ready.isVisible()) await ready.click();
    await robin.page.getByRole("button", { name: today.another }).click({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await foldsToday(robin.page, sealed);
  await expect(robin.page.getByText(today.mineFolded)).toBeVisible();
}

async function leavesAndKeeps(page: Page): Promise<void> {
  await page.goto("/leave");
  await page.getByRole("radio", { name: leave.keep }).check();
  await page.getByRole("button", { name: leave.yes, exact: true }).click();
  await expect(h1(page, leave.after.title)).toBeVisible();
}

async function comparesWords(page: Page): Promise<void> {
  await page.goto("/words");
  await page.getByRole("button", { name: fourWords.match }).click();
  await expect(page).toHaveURL(/\/today$/);
}

test("[GIVE-1] story 4: with only the partner left, shared items return and private ones do not", {
  tag: "@long",
}, async ({ paired: { robin, noor }, browser, baseURL }) => {
  await share(robin, noor);
  const had = await takesAlong(noor.page);
  expect(had.filter((piece) => piece.private)).toHaveLength(1);
  await noor.context.close();

  // A browser that knows nothing, and neither a file nor words.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: begin.what.before }).click();
  await inspect(page, "forgot-with-other");
  await page.getByRole("link", { name: forgot.ways.other }).click();
  await expect(h1(page, give.how.heading)).toBeVisible();
  await inspect(page, "give-back-how");
  await expect(page.getByRole("link", { name: give.how.begin })).toBeVisible();

  await leavesAndKeeps(robin.page);
  await robin.page.goto("/invite");
  const link = await invites(robin.page);
  await joins(page, link, { name: "Noor" });
  await confirms(robin.page, "Noor");
  await page.goto("/today");
  await expect(page.getByText(give.notices.paired("Robin"))).toBeVisible({ timeout: 30_000 });
  for (const words of [ofNoor, ofRobin]) await expect(page.getByText(words)).toHaveCount(0);
  await page.getByRole("link", { name: give.notices.ask }).click();
  await expect(h1(page, give.ask.heading("Robin"))).toBeVisible();
  await inspect(page, "give-back-ask");
  await page.getByRole("button", { name: give.ask.ask("Robin") }).click();
  await expect(page.getByText(give.ask.notGiven)).toBeVisible();
  await inspect(page, "give-back-asked");

  // The one who still has it is asked in words, leaves it at first, and the other is told nothing.
  await robin.page.goto("/today");
  await expect(robin.page.getByText(give.notices.asked("Noor"))).toBeVisible({ timeout: 30_000 });
  await inspect(robin.page, "give-back-notice");
  await robin.page.getByRole("button", { name: give.notices.leave, exact: true }).click();
  await expect(robin.page.getByText(give.notices.asked("Noor"))).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(give.ask.notGiven)).toBeVisible();

  // Later, from the settings; first the four words, since whoever is given it reads all of it.
  await robin.page.goto("/settings");
  await robin.page.getByRole("link", { name: ownDevicesWords.give }).click();
  await expect(h1(robin.page, give.give.heading("Noor"))).toBeVisible();
  await expect(robin.page.getByText(give.give.keptText("Noor"))).toBeVisible();
  await expect(robin.page.getByRole("button", { name: give.give.yes })).toHaveCount(0);
  await inspect(robin.page, "give-back-compare-first");
  await comparesWords(robin.page);
  await robin.page.goto("/give-back");
  await inspect(robin.page, "give-back-give");
  await robin.page.getByRole("button", { name: give.give.yes }).click();
  await expect(h1(robin.page, give.give.given)).toBeVisible();
  await expect(robin.page.getByText(give.give.givenSent("Noor"))).toBeVisible();
  await inspect(robin.page, "give-back-given");

  await expect(h1(page, give.ask.back)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(give.ask.came(1, 0, 0)[0])).toBeVisible();
  await inspect(page, "give-back-back");
  await page.getByRole("link", { name: give.ask.read }).click();
  await readsBefore(page, "Robin", { mine: ofNoor, theirs: ofRobin });
  await expect(page.getByText(before.given("Robin", "today"))).toBeVisible();
  await inspect(page, "before-given");
  await robin.page.getByRole("link", { name: give.give.read, exact: true }).click();
  await readsBefore(robin.page, "Noor", { mine: ofRobin, theirs: ofNoor });
  await expect(robin.page.getByText(before.kept)).toBeVisible();
  await inspect(robin.page, "before-kept");
  // It stands where what unfolded, what was agreed and the jar stand.
  for (const path of ["/us", "/us/jar", "/unfolded"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: before.title })).toBeVisible();
  }
  await inspect(page, "unfolded-with-before");

  // Every shared piece that there was, word for word; nothing private, and nothing that had not opened.
  const has = await takesAlong(page);
  const lines = (pieces: typeof had) => pieces.map((piece) => JSON.stringify(piece)).toSorted();
  expect(lines(has)).toEqual(lines(had.filter((piece) => !piece.private)));
  const { bytesByKey, valueByKey } = await openStorage(page);
  const stored = [...bytesByKey.values()];
  expect(countCanary(stored, secret) + countCanary(stored, sealed)).toBe(0);
  expect([...valueByKey.keys()].filter((key) => /^bond\/[^/]+\/record$/.test(key))).toHaveLength(1);
  await context.close();
});

async function readsBefore(
  page: Page,
  name: string,
  notes: { readonly mine: string; readonly theirs: string },
): Promise<void> {
  await expect(h1(page, before.title)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: before.with(name) })).toBeVisible();
  await page.locator(".before-round summary").click();
  await expect(page.getByRole("article", { name: before.yourNote, exact: true })).toContainText(notes.mine);
  await expect(page.getByRole("article", { name: before.noteOf(name) })).toContainText(notes.theirs);
}

test("[GIVE-7] offline the yes is saved and travels later; the one who lost everything may be the one who invites", {
  tag: "@long",
}, async ({ paired: { robin, noor }, browser, baseURL }) => {
  await share(robin, noor);
  await noor.context.close();
  await leavesAndKeeps(robin.page);
  const context = await browser.newContext({ baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto("/give-back");
  await expect(h1(page, give.how.heading)).toBeVisible();
  await begins(page, { name: "Noor" });
  const link = await invites(page);
  await joins(robin.page, link, { name: "Robin" });
  await confirms(page, "Robin");
  await comparesWords(page);
  await comparesWords(robin.page);
  await page.goto("/give-back");
  await page.getByRole("button", { name: give.ask.ask("Robin") }).click();
  await robin.page.goto("/give-back");
  await expect(robin.page.getByRole("button", { name: give.give.yes })).toBeVisible({ timeout: 30_000 });
  await robin.context.setOffline(true);
  await robin.page.getByRole("button", { name: give.give.yes }).click();
  await expect(robin.page.getByText(give.give.givenSaved)).toBeVisible();
  await expect(page.getByText(give.ask.notGiven)).toBeVisible();
  await robin.context.setOffline(false);
  await expect(h1(page, give.ask.back)).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: give.ask.read }).click();
  await readsBefore(page, "Robin", { mine: ofNoor, theirs: ofRobin });
  await context.close();
});
