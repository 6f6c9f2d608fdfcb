/** Story 10, its first clause: a month without any network, and everything but pairing is used on the way. */

import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { standingWords } from "../../../apps/web/src/app/standing-words.ts";
import { words as backup } from "../../../apps/web/src/pages/backup/words.ts";
import { words as check } from "../../../apps/web/src/pages/check/words.ts";
import { words as counsellor } from "../../../apps/web/src/pages/counsellor/words.ts";
import { words as exit } from "../../../apps/web/src/pages/exit/words.ts";
import { words as take } from "../../../apps/web/src/pages/export/words.ts";
import { words as help } from "../../../apps/web/src/pages/help/words.ts";
import { words as own } from "../../../apps/web/src/pages/library/own/words.ts";
import { words as library } from "../../../apps/web/src/pages/library/words.ts";
import { words as lock } from "../../../apps/web/src/pages/lock/words.ts";
import {
  answersWords,
  breathingWords,
  words as mine,
  moodWords,
  quietWords,
} from "../../../apps/web/src/pages/mine/words.ts";
import { words as protects } from "../../../apps/web/src/pages/protects/words.ts";
import { words as session } from "../../../apps/web/src/pages/session/words.ts";
import { lockWords } from "../../../apps/web/src/pages/settings/lock-words.ts";
import { words as settings } from "../../../apps/web/src/pages/settings/words.ts";
import { words as today } from "../../../apps/web/src/pages/today/words.ts";
import { words as unlock } from "../../../apps/web/src/pages/unlock/words.ts";
import { quickExitWords } from "../../../apps/web/src/parts/quick-exit-words.ts";
import { pack, question } from "../../../packages/content/src/pack/hostile.fixture.ts";
import { countCanary } from "../harness/canary.ts";
import { dayMs, setClockAhead } from "../harness/clock.ts";
import { asUpload, downloads } from "../harness/files.ts";
import { expect, testOffline as test } from "../harness/fixtures.ts";
import { foldsToday, isKeptForOffline, seesOpen } from "../harness/people.ts";
import { beginsPractice, isAt, press } from "../harness/practising.ts";

const passphrase = "copper lantern under moss";
const sealed = { robin: "Robin, before the line went dead", noor: "Noor, by the candle" };
const entry = "The-blue-door-by-the-mill-5521";
const asked = "Which road would you walk once more?";

test("[story 10] with the network off for 30 simulated days every non-pairing feature works", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  test.setTimeout(300_000);
  const { page } = robin;
  const answered: string[] = [];
  for (const person of [robin, noor]) {
    await isKeptForOffline(person.page);
    await person.context.setOffline(true);
    await person.page.reload();
    await expect(person.page.getByText(standingWords.offline)).toBeVisible();
    // What the worker hands out comes from the disk; nothing comes from anywhere else.
    person.context.on("response", (response) => {
      if (!response.fromServiceWorker() && /^https?:/.test(response.url())) answered.push(response.url());
    });
  }
  const dayIs = async (day: number) => {
    for (const { context } of [robin, noor]) await setClockAhead(context, day * dayMs);
  };

  await dayIs(1);
  const round = await seals(page, sealed.robin);
  expect(await seals(noor.page, sealed.noor)).toBe(round);
  await dayIs(5);
  await usesTheRoom(page);
  await dayIs(10);
  await usesTheLibrary(page);
  await dayIs(15);
  await practises(page, noor.name);
  await dayIs(20);
  await takesAlong(page);
  await dayIs(25);
  await looksAfterSafety(page);
  await dayIs(30);
  await staysCalm(page);
  expect(answered).toEqual([]);

  await robin.context.setOffline(false);
  await noor.context.setOffline(false);
  for (const person of [robin, noor]) await person.page.goto(`/round/${round}`);
  await unlocks(page);
  await seesOpen(page, { mine: sealed.robin, theirs: sealed.noor, name: "Noor" });
  await seesOpen(noor.page, { mine: sealed.noor, theirs: sealed.robin, name: "Robin" });
});

/** Folds today's note and returns its round; the words are kept here, and it waits. */
async function seals(page: Page, text: string): Promise<string> {
  await page.goto("/today");
  const address = await page.getByRole("link", { name: today.write, exact: true }).getAttribute("href");
  await foldsToday(page, text);
  await expect(page.getByText(today.savedHere)).toBeVisible();
  await page.goto("/mine/answers");
  await expect(page.getByRole("heading", { name: answersWords.folded("today") })).toBeVisible();
  await expect(page.getByText(text)).toBeVisible();
  return (address ?? "").slice("/write/".length);
}

/** Journal, mood, search, calendar, breathing, quiet time. */
async function usesTheRoom(page: Page): Promise<void> {
  await page.goto("/mine");
  await press(page, mine.write);
  const sheet = page.locator(".write-self");
  await sheet.getByRole("textbox").fill(entry);
  await sheet.getByRole("checkbox", { name: moodWords.moods.calm, exact: true }).check();
  await sheet.getByRole("button", { name: mine.keep }).click();
  await expect(sheet).toBeHidden();
  await page.reload();
  const line = page.locator(".entry-list").getByRole("button", { name: entry });
  await expect(line).toContainText("calm");
  await page.getByRole("searchbox", { name: mine.find }).fill("no such word");
  await expect(page.getByRole("main").getByText(mine.nothingFound)).toBeVisible();
  await page.getByRole("searchbox", { name: mine.find }).fill("BLUE-DOOR");
  await expect(line).toBeVisible();
  await page.getByRole("searchbox").fill("");
  await press(page, mine.calendar);
  await expect(page.getByRole("button", { name: mine.dayOf("today", 1, "calm") })).toBeVisible();
  await page.goto("/mine/breathe");
  await press(page, breathingWords.begin);
  await expect(page.getByRole("img", { name: breathingWords.out })).toBeVisible();
  await press(page, breathingWords.stop);
  await page.goto("/mine/quiet");
  await press(page, quietWords.begin);
  await expect(page.getByRole("timer")).toContainText("left");
  await press(page, quietWords.stop);
}

/** Themes, search, lists, an own question in an own deck, and a deck from a local file. */
async function usesTheLibrary(page: Page): Promise<void> {
  await page.goto("/library");
  await page.getByLabel(library.search).fill("music");
  await expect(page.locator(".question").first()).toBeVisible();
  for (const path of ["values", "time-together", "small-kindnesses", "moved-together", "far-apart"]) {
    await page.goto(`/library/${path}`);
    await expect(page.locator(".question, .lines li").first()).toBeVisible();
  }
  await page.goto("/library/my-questions");
  await page.getByLabel(own.text).fill("Where were you happy?");
  await press(page, own.keep);
  await page.getByRole("link", { name: own.firstDeck }).click();
  await expect(page.getByText("Where were you happy?")).toBeVisible();
  await page.goto("/library/bring-in");
  const deck = asUpload("journeys.yaml", pack(question("journeys-01", { text: asked })));
  await page.locator('input[type="file"]').setInputFiles(deck);
  await press(page, own.keepDeck);
  await isAt(page, "Journeys");
  await expect(page.getByText(asked)).toBeVisible();
}

/** Alone to the end, and together on one phone, with the other sitting beside. */
async function practises(page: Page, name: string): Promise<void> {
  await beginsPractice(page, "What makes opening up hard, for you alone", "alone");
  await press(page, session.continue);
  await page.getByRole("radio").first().check();
  await press(page, session.choose);
  for (const line of ["that I write songs", "that they would laugh", "I write songs", "a walk, side by side"]) {
    await expect(page.getByLabel(session.yourAnswer)).toHaveValue("");
    await page.getByLabel(session.yourAnswer).fill(line);
    await press(page, session.keep);
  }
  await page.getByRole("radio", { name: "4", exact: true }).check();
  await press(page, session.keep);
  await press(page, session.continue);
  await isAt(page, session.afterTitle);

  await beginsPractice(page, "Small thanks, real thanks", "together");
  for (const [holder, text] of [
    ["Robin", "You waited at the stop with the umbrella"],
    [name, "You drove the long way so that I could sleep"],
  ] as const) {
    await isAt(page, session.coverTitle(holder));
    await press(page, session.coverDo(holder));
    await page.getByLabel(session.yourAnswer).fill(text);
    await press(page, session.keep);
  }
  await expect(page.locator(".telling .by").first()).toBeVisible();
  await page.getByRole("link", { name: session.leave }).click();
  await press(page, session.coverDo("Robin"));
  await expect(page.getByRole("heading", { level: 1, name: session.coverTitle("Robin") })).toBeHidden();
}

/** Both files to read, and the backup. */
async function takesAlong(page: Page): Promise<void> {
  await page.goto("/export");
  const json = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
  const zip = await downloads(page, () => page.getByRole("button", { name: take.folder }).click());
  const folder = Object.values(unzipSync(zip.bytes)).map((bytes) => strFromU8(bytes));
  for (const text of [json.bytes.toString(), folder.join("\n")]) {
    for (const words of [entry, sealed.robin]) expect(text).toContain(words);
    expect(text).not.toContain(sealed.noor);
  }
  await page.goto("/backup");
  await page.getByLabel(backup.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(backup.again, { exact: true }).fill(passphrase);
  const file = await downloads(page, () => page.getByRole("button", { name: backup.choose }).click());
  expect(file.name).toMatch(/\.backup$/);
  expect(countCanary([file.bytes], entry)).toBe(0);
}

/** Settings, the lock, help while locked, the private look, and quick exit. */
async function looksAfterSafety(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("radio", { name: settings.you.themeDark, exact: true }).check();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/check");
  const goOn = page.getByRole("button", { name: exit.goOn });
  await expect(goOn.or(page.getByRole("button", { name: check.begin }))).toBeVisible();
  if (await goOn.isVisible()) await goOn.click();
  await press(page, check.toEnd);
  await isAt(page, check.end.title);

  await page.goto("/lock");
  await page.getByLabel(lock.on.next, { exact: true }).fill(passphrase);
  await page.getByLabel(lock.on.again, { exact: true }).fill(passphrase);
  await press(page, lock.on.do);
  await expect(page.getByRole("button", { name: lockWords.now })).toBeVisible({ timeout: 60_000 });
  await press(page, lockWords.now);
  await isAt(page, unlock.heading);
  for (const [path, heading] of [
    ["/help", help.title],
    ["/counsellor", counsellor.title],
    ["/protects", protects.title],
  ] as const) {
    await page.goto(path);
    await isAt(page, heading);
  }
  await page.goto("/mine");
  await unlocks(page);
  await expect(page.locator(".entry-list").getByRole("button", { name: entry })).toBeVisible({ timeout: 60_000 });
  await press(page, quickExitWords.leave);
  await expect(page).toHaveURL(/\/units\.html$/);
  await expect(page).toHaveTitle("Unit converter");
  await page.goto("/today");
  await unlocks(page);
  await expect(page.getByRole("heading", { level: 1, name: unlock.heading })).toBeHidden({ timeout: 60_000 });
}

async function unlocks(page: Page): Promise<void> {
  await page.getByLabel(unlock.label).fill(passphrase);
  await page.getByRole("button", { name: unlock.open }).click();
}

/** On the last day Today offers a question as on the first, and counts nothing; the note of the first day still waits. */
async function staysCalm(page: Page): Promise<void> {
  await expect(page.getByRole("link", { name: today.write, exact: true })).toBeVisible();
  await expect(page.getByText(standingWords.offline)).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(/missed|behind|streak|overdue|waiting since|\d+ days/i);
  await page.goto("/mine/answers");
  await unlocks(page);
  await expect(page.getByText(sealed.robin)).toBeVisible({ timeout: 60_000 });
}
