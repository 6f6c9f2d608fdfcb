/** What people do, by what they see: roles and names, never the inside of the app. */

import { type BrowserContext, expect, type Locator, type Page } from "@playwright/test";
import { standingWords } from "../../../apps/web/src/app/standing-words.ts";
import { words as begin } from "../../../apps/web/src/pages/begin/words.ts";
import { words as inviting } from "../../../apps/web/src/pages/invite/words.ts";
import { words as joining } from "../../../apps/web/src/pages/join/words.ts";
import { words as round } from "../../../apps/web/src/pages/round/words.ts";
import { words as today } from "../../../apps/web/src/pages/today/words.ts";
import { words as write } from "../../../apps/web/src/pages/write/words.ts";
import { weekdayWords } from "../../../apps/web/src/parts/weekday-words.ts";

export type Purpose = "partner" | "friend" | "alone";

/** `origin` is for browsers that were not told where the app lives (harness/device.ts). */
type At = { readonly origin?: string };

/** From the first start until the choice of evenings (or Today, for who starts alone). */
export async function begins(
  page: Page,
  who: { readonly name: string; readonly purpose?: Purpose; readonly toSelf?: string } & At,
): Promise<void> {
  const purpose = who.purpose ?? "partner";
  await page.goto(`${who.origin ?? ""}/`);
  await expect(page.getByRole("heading", { level: 1, name: begin.what.heading })).toBeVisible();
  await page.getByRole("radio", { name: begin.what[purpose] }).check();
  await goOn(page);
  await expect(page.getByRole("heading", { level: 1, name: begin.before.heading })).toBeVisible();
  await goOn(page);
  await page.getByLabel(begin.name.label).fill(who.name);
  await goOn(page);
  await expect(page.getByRole("heading", { level: 1, name: begin.question.heading })).toBeVisible();
  if (who.toSelf === undefined) await page.getByRole("button", { name: begin.question.skip }).click();
  else {
    await page.getByRole("textbox").fill(who.toSelf);
    await page.getByRole("button", { name: begin.question.keep }).click();
  }
  // Only now it is kept: a test that opens another address at once would be faster than the disk.
  await expect(page.getByRole("heading", { level: 1, name: begin.question.heading })).toBeHidden();
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: begin.next }).click();
}

const everyEvening = [1, 2, 3, 4, 5, 6, 7];

/** Chooses evenings (all, so that today has a question whatever day the test runs on) and returns the link. */
export async function invites(page: Page, evenings: readonly number[] = everyEvening): Promise<string> {
  for (const [at, [, long]] of weekdayWords.entries()) {
    const day = page.getByRole("checkbox", { name: long });
    if ((await day.isChecked()) !== evenings.includes(at + 1)) await page.locator("label", { has: day }).click();
  }
  await page.getByRole("button", { name: inviting.setup.make }).click();
  return readLink(page);
}

/** The link as it stands on the page of the invitation. */
export async function readLink(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 1, name: inviting.sending.heading })).toBeVisible();
  return page.getByLabel(inviting.sending.link, { exact: true }).inputValue();
}

/** Opens the link and joins under a name. */
export async function joins(
  page: Page,
  link: string,
  who: { readonly name: string; readonly as?: "partner" | "friend" },
): Promise<void> {
  await page.goto(link);
  const name = page.getByLabel(joining.name, { exact: true });
  const join = page.getByRole("button", { name: joining.join, exact: true });
  await expect(join).toBeVisible();
  if (who.as) await page.getByRole("radio", { name: joining[who.as] }).check();
  if (await name.isVisible()) await name.fill(who.name);
  await join.click();
  await expect(join).toBeHidden();
}

/** On the inviting device, wherever its page is: yes, that is them. */
export async function confirms(page: Page, guestName: string, { origin = "" }: At = {}): Promise<void> {
  await page.goto(`${origin}/invite`);
  await saysYes(page, guestName);
}

/** On the page of the invitation, which tells by itself that the guest has answered. */
export async function saysYes(page: Page, guestName: string): Promise<void> {
  await page.getByRole("button", { name: inviting.answered.yes(guestName) }).click();
  await expect(page.getByRole("heading", { level: 1, name: inviting.paired.heading(guestName) })).toBeVisible();
}

/** The sheet to write on. An open note bears the same name, and is an article. */
export function noteField(page: Page): Locator {
  return page.getByRole("textbox", { name: write.note, exact: true });
}

/** From Today to the sheet: the field to write in. */
export async function startsToWrite(page: Page): Promise<Locator> {
  await page
    .getByRole("link", { name: today.write })
    .or(page.getByRole("link", { name: today.goOn }))
    .click();
  return noteField(page);
}

/** From Today: writes the note of the day and folds it. */
export async function foldsToday(
  page: Page,
  text: string,
  need: keyof typeof write.needs = "just-read",
): Promise<void> {
  const field = await startsToWrite(page);
  await foldsNote(page, field, text, need);
}

/** On the sheet: writes and folds. */
export async function foldsNote(
  page: Page,
  field: Locator,
  text: string,
  need: keyof typeof write.needs = "just-read",
): Promise<void> {
  await field.fill(text);
  await page.getByRole("radio", { name: write.needs[need] }).check();
  await page.getByRole("button", { name: write.fold }).click();
  await expect(field).toBeHidden();
}

/**
 * Both notes are open on this screen.
 *
 * While the person is there they unfold by themselves; somebody who was away finds them ready and opens them.
 */
export async function seesOpen(
  page: Page,
  notes: { readonly mine: string; readonly theirs: string; readonly name: string },
): Promise<void> {
  const ready = page.getByRole("link", { name: today.unfold });
  const theirs = page.getByRole("article", { name: round.noteOf(notes.name) });
  await expect(ready.or(theirs)).toBeVisible();
  if (await ready.isVisible()) await ready.click();
  await expect(theirs).toContainText(notes.theirs);
  await expect(page.getByRole("article", { name: round.yourNote, exact: true })).toContainText(notes.mine);
}

/** Waits until the app lies whole in this browser and could open by itself. */
export async function isKeptForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The mark that stands in the cache once every file of the build does.
  await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/complete")))).toBe(true);
}

/** Waits until the app could open by itself, then cuts the connection and opens it again. */
export async function opensOffline(page: Page, context: BrowserContext): Promise<void> {
  await isKeptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(standingWords.offline)).toBeVisible();
}
