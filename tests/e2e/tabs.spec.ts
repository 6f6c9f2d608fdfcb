/** Two tabs are one device, and a page that goes away takes at most the last second of a draft with it. */

import type { Locator } from "@playwright/test";
import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as write } from "../../apps/web/src/pages/write/words.ts";
import { makeDevice } from "./harness/device.ts";
import { expect, test } from "./harness/fixtures.ts";
import { begins, confirms, foldsToday, invites, joins, seesOpen, startsToWrite } from "./harness/people.ts";
import { phone } from "./harness/screens.ts";

test("the second tab reads and says so, takes over when asked, and the first one steps back", async ({
  paired: { robin, noor },
}) => {
  const second = await robin.context.newPage();
  await second.goto("/today");
  await expect(second.getByText(standingWords.otherTab)).toBeVisible();
  await expect(robin.page.getByText(standingWords.otherTab)).toBeHidden();

  await second.getByRole("button", { name: standingWords.useHere }).click();
  await expect(second.getByText(standingWords.otherTab)).toBeHidden();
  await expect(robin.page.getByText(standingWords.otherTab)).toBeVisible();

  await foldsToday(second, "From the second tab");
  await foldsToday(noor.page, "From across the table");
  await seesOpen(second, { mine: "From the second tab", theirs: "From across the table", name: "Noor" });
  // The first tab only reads, and it reads the same.
  await seesOpen(robin.page, { mine: "From the second tab", theirs: "From across the table", name: "Noor" });
});

test("the writing tab is closed: the other one can go on", { tag: "@long" }, async ({ paired: { robin } }) => {
  const second = await robin.context.newPage();
  await second.goto("/today");
  await expect(second.getByText(standingWords.otherTab)).toBeVisible();
  await robin.page.close();
  await expect(second.getByText(standingWords.otherTab)).toBeHidden();
  await foldsToday(second, "The one that is left");
});

/** What the page says is saved, and what is typed within the next second. */
const saved = "abcdefghijklmnopqrstuvwxyz";
const lastSecond = "0123456789";

test("a tab closed while writing loses at most the last second", { tag: "@long" }, async ({ paired: { robin } }) => {
  await typesUntilSaved(await startsToWrite(robin.page));
  await robin.page.close();
  const page = await robin.context.newPage();
  await page.goto("/today");
  expectAtMostLastSecondLost(await (await startsToWrite(page)).inputValue());
});

test("a browser killed between two key presses loses at most the last second", async ({ baseURL, noor }) => {
  const robinsPhone = makeDevice(phone);
  try {
    const { page } = await robinsPhone.open();
    await begins(page, { name: "Robin", origin: baseURL! });
    const link = await invites(page);
    await joins(noor.page, link, { name: "Noor" });
    await confirms(page, "Noor", { origin: baseURL! });
    await page.goto(`${baseURL}/today`);
    await typesUntilSaved(await startsToWrite(page));
    await robinsPhone.kill();

    const { page: again } = await robinsPhone.open();
    await again.goto(`${baseURL}/today`);
    expectAtMostLastSecondLost(await (await startsToWrite(again)).inputValue());
  } finally {
    await robinsPhone.remove();
  }
});

/** Types until the page says "Saved here", and then goes on for less than a second. */
async function typesUntilSaved(field: Locator): Promise<void> {
  // The page before may still hold the pen for a moment; until it lets go, this one only reads.
  await expect(field).toBeEditable();
  await field.pressSequentially(saved, { delay: 20 });
  // What stands there right after a key may still speak of the key before: the screen is drawn a moment later.
  await field.page().waitForTimeout(500);
  await expect(field.page().getByText(write.kept, { exact: true })).toBeVisible();
  await field.pressSequentially(lastSecond, { delay: 20 });
}

/** What is there begins with what was said to be saved; of the last second any part may be missing. */
function expectAtMostLastSecondLost(kept: string): void {
  expect(kept.startsWith(saved), kept).toBe(true);
  expect((saved + lastSecond).startsWith(kept), kept).toBe(true);
}
