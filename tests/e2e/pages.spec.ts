/**
 * Every page in its states (empty, loading, offline, error, long texts): no serious mistake that axe can find, by light
 * and dark; no sideways scroll at 320 px, left to right and right to left; and a picture of each in screenshots/.
 */

import { expect, type Page } from "@playwright/test";
import { appWords } from "../../apps/web/src/app/app-words.ts";
import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as invite } from "../../apps/web/src/pages/invite/words.ts";
import { words as join } from "../../apps/web/src/pages/join/words.ts";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { words as write } from "../../apps/web/src/pages/write/words.ts";
import { test } from "./harness/fixtures.ts";
import { inspectWhole as inspect } from "./harness/inspect.ts";
import { begins, foldsNote, foldsToday, invites, joins, seesOpen, startsToWrite } from "./harness/people.ts";

/** 2,000 characters, one word of 200 among them, and lines in another direction. */
const longText = [
  `${"On some evenings the whole day fits into one sentence, and on others it does not. ".repeat(20)}`,
  `Word: ${"interminabilis".repeat(15).slice(0, 200)}.`,
  "גם מילים מימין לשמאל נמצאות כאן.",
]
  .join("\n\n")
  .padEnd(2000, " and so on");

// The service worker would answer from its store what these tests hold back.
test.use({ serviceWorkers: "block" });
test.setTimeout(240_000);

test("the first start, step by step, and the page for one person alone", async ({ robin }) => {
  const { page } = robin;
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: begin.what.heading })).toBeVisible();
  await inspect(page, "begin-1");
  await page.getByRole("radio", { name: begin.what.alone }).check();
  await page.getByRole("button", { name: begin.next }).click();
  await expect(page.getByRole("heading", { level: 1, name: begin.before.heading })).toBeVisible();
  await inspect(page, "begin-2");
  await page.getByRole("button", { name: begin.next }).click();
  await page.getByRole("button", { name: begin.next }).click();
  await expect(page.getByText(begin.name.empty)).toBeVisible();
  await inspect(page, "begin-3-error");
  await page.getByLabel(begin.name.label).fill("A name of exactly forty letters, or near");
  await page.getByRole("button", { name: begin.next }).click();
  await expect(page.getByRole("heading", { level: 1, name: begin.question.heading })).toBeVisible();
  await inspect(page, "begin-4");
  await page.getByRole("button", { name: begin.question.skip }).click();
  await expect(page).toHaveURL(/\/today$/);
  for (const path of ["today", "unfolded", "mine", "settings", "invite", "words", "join", "help"]) {
    await page.goto(`/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await inspect(page, `${path}-alone`);
  }
});

test("invitation and joining in every state", async ({ robin, noor }) => {
  await begins(robin.page, { name: "Robin" });
  const link = await invites(robin.page);
  await inspect(robin.page, "invite-sending");
  await robin.page.goto("/today");
  await expect(robin.page.getByRole("heading", { level: 1 })).toBeVisible();
  await inspect(robin.page, "today-inviting");

  await noor.page.goto(link.slice(0, -8));
  await expect(noor.page.getByRole("heading", { level: 1 })).toHaveText(join.states["invitation-damaged"].heading);
  await inspect(noor.page, "join-damaged");
  await noor.page.goto("about:blank");
  await noor.page.goto(link);
  await expect(noor.page.getByRole("button", { name: join.join, exact: true })).toBeVisible();
  await inspect(noor.page, "join");
  await joins(noor.page, link, { name: "Noor" });
  await expect(noor.page.getByText(today.ahead("Robin"))).toBeVisible();
  await inspect(noor.page, "today-ahead");
  await noor.page.goto("/settings");
  await expect(noor.page.getByRole("heading", { level: 1 })).toBeVisible();
  await inspect(noor.page, "settings-ahead");

  await robin.page.goto("/invite");
  await expect(robin.page.getByRole("button", { name: invite.answered.yes("Noor") })).toBeVisible();
  await inspect(robin.page, "invite-answered");
  await robin.page.getByRole("button", { name: invite.answered.yes("Noor") }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: invite.paired.heading("Noor") })).toBeVisible();
  await inspect(robin.page, "invite-paired");
});

test("a paired day: to write, passed, rested, long texts, folded, unfolded", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  await inspect(robin.page, "today-to-write");
  await noor.page.getByRole("button", { name: today.notToday }).click();
  await expect(noor.page.getByText(today.passed)).toBeVisible();
  await inspect(noor.page, "today-passed");
  await noor.page.getByRole("button", { name: today.rest }).click();
  await expect(noor.page.getByRole("heading", { level: 1, name: today.restTitle })).toBeVisible();
  await inspect(noor.page, "today-rest");
  await noor.page.getByRole("button", { name: today.endRest }).click();
  await noor.page.getByRole("button", { name: today.takeUp }).click();

  const field = await startsToWrite(robin.page);
  await inspect(robin.page, "write-empty");
  await field.fill(longText);
  await inspect(robin.page, "write-long");
  await field.fill("a".repeat(16_001));
  await expect(robin.page.getByText(write.tooLong(1))).toBeVisible();
  await inspect(robin.page, "write-too-long");
  await foldsNote(robin.page, field, longText, "comfort");
  await expect(robin.page.getByText(today.mineFolded)).toBeVisible();
  await inspect(robin.page, "today-folded");
  await foldsToday(noor.page, longText, "ideas");
  await seesOpen(noor.page, { mine: "interminabilis", theirs: "interminabilis", name: "Robin" });
  await seesOpen(robin.page, { mine: "interminabilis", theirs: "interminabilis", name: "Noor" });
  await inspect(robin.page, "round-open");
  await inspect(noor.page, "round-open-desktop");

  await robin.page.getByRole("button", { name: "Tell me more" }).click();
  await inspect(robin.page, "round-answering");
  await robin.page.getByRole("button", { name: round.send }).click();
  await expect(noor.page.getByText(round.otherAnswered("Robin"))).toBeVisible();
  await noor.page.getByLabel(round.replyLabelAuthor("Robin")).fill(longText);
  await noor.page.getByRole("button", { name: round.replySend }).click();
  await noor.page.getByRole("button", { name: round.addWords }).click();
  await noor.page.getByLabel(round.addLabel).fill(longText);
  await noor.page.getByRole("button", { name: round.addSend }).click();
  await expect(noor.page.getByLabel(round.addLabel)).toBeHidden();
  await inspect(noor.page, "round-answered");

  for (const path of ["today", "unfolded", "mine", "settings", "protects", "words", "invite", "join", "help"]) {
    await robin.page.goto(`/${path}`);
    await expect(robin.page.getByRole("heading", { level: 1 })).toBeVisible();
    await inspect(robin.page, `${path.replace("/", "-")}-paired`);
  }
  await robin.page.goto("/unfolded");
  await robin.page.getByRole("searchbox").fill("no such word anywhere");
  await inspect(robin.page, "unfolded-nothing-found");
});

const fetchedPages = ["us", "unfolded", "mine", "settings", "words", "invite", "help"];

test("while a page is being fetched, when it cannot be, and without a connection", { tag: "@long" }, async ({
  paired: { robin },
}) => {
  const { page, context } = robin;
  for (const name of fetchedPages) {
    await page.goto("/today");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/assets/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await goInside(page, `/${name}`);
    await expect(page.locator("main[aria-busy=true]")).toBeVisible();
    await page.waitForTimeout(500);
    await inspect(page, `${name}-loading`);
    release();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.unroute("**/assets/*.js");

    await context.setOffline(true);
    await expect(page.getByText(standingWords.offline).first()).toBeVisible();
    await inspect(page, `${name}-offline`);
    await context.setOffline(false);
  }

  await page.goto("/today");
  await page.route("**/assets/*.js", (route) => route.abort());
  await goInside(page, "/mine");
  await expect(page.getByRole("heading", { level: 1, name: appWords.notFetchedTitle })).toBeVisible();
  await inspect(page, "page-error");
  await page.unroute("**/assets/*.js");
  await page.getByRole("button", { name: appWords.again }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mine" })).toBeVisible();
});

/** Moves inside the app without loading it anew, as a link does. */
async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({ depth: 1 }, "", to);
    dispatchEvent(new PopStateEvent("popstate", { state: { depth: 1 } }));
  }, path);
}
