/** What the two choose beside their notes: names, evenings, what may show, the four words, and leaving. */

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { words as invite } from "../../apps/web/src/pages/invite/words.ts";
import { words as leave } from "../../apps/web/src/pages/leave/words.ts";
import { words as settings } from "../../apps/web/src/pages/settings/words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { words as fourWords } from "../../apps/web/src/pages/words/words.ts";
import { expect, test } from "./harness/fixtures.ts";
import { begins, foldsToday, invites, joins } from "./harness/people.ts";

async function opens(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

test("a new name reaches the other, and only the name", { tag: "@long" }, async ({ paired: { robin, noor } }) => {
  await opens(robin.page, "/settings");
  await opens(noor.page, "/settings");
  await robin.page.getByLabel(settings.you.name, { exact: true }).fill("Ro");
  await robin.page.getByRole("button", { name: settings.you.nameSave }).click();
  await expect(noor.page.getByRole("heading", { name: settings.two.headingWith("Ro") })).toBeVisible();
});

test("evenings that one changes hold for both, and the calendar file has just those", async ({
  paired: { robin, noor },
}) => {
  await opens(robin.page, "/settings");
  await opens(noor.page, "/settings");
  for (const evening of ["Monday", "Wednesday", "Friday", "Saturday"]) {
    await robin.page.locator("label", { has: robin.page.getByRole("checkbox", { name: evening }) }).click();
  }
  await robin.page.getByRole("button", { name: settings.two.eveningsSave }).click();
  await noor.page.reload();
  await expect(noor.page.getByRole("checkbox", { name: "Monday" })).not.toBeChecked();
  await expect(noor.page.getByRole("checkbox", { name: "Tuesday" })).toBeChecked();

  await noor.page.getByLabel(settings.calendar.title, { exact: true }).fill("Tea, perhaps");
  await noor.page.getByLabel(settings.calendar.time, { exact: true }).fill("19:30");
  const downloading = noor.page.waitForEvent("download");
  await noor.page.getByRole("button", { name: settings.calendar.download }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  expect(file).toContain("SUMMARY:Tea\\, perhaps\r\n");
  expect(file).toContain("RRULE:FREQ=WEEKLY;BYDAY=TU,TH,SU\r\n");
  expect(file).toMatch(/DTSTART:\d{8}T193000\r\n/);
  expect(file).not.toMatch(/Robin|Noor|Twofold\s/);
});

test("that a note is folded shows once both want it, and for neither when one does not", async ({
  paired: { robin, noor },
}) => {
  const choose = async (page: Page) => {
    await opens(page, "/settings");
    await page.getByRole("switch", { name: settings.two.folded }).click();
  };
  await choose(robin.page);
  await expect(robin.page.getByText(settings.two.foldedAsked)).toBeVisible();
  await foldsToday(await atToday(robin.page), "Folded and shown");
  await opens(noor.page, "/today");
  await expect(noor.page.getByText(today.together)).toBeVisible();

  await choose(noor.page);
  await expect(noor.page.getByText(settings.two.foldedOn)).toBeVisible();
  await opens(noor.page, "/today");
  await expect(noor.page.getByText(today.theirsFolded("Robin"))).toBeVisible();

  await opens(robin.page, "/settings");
  await expect(robin.page.getByText(settings.two.foldedOn)).toBeVisible();
  await robin.page.getByRole("switch", { name: settings.two.folded }).click();
  await expect(noor.page.getByText(today.together)).toBeVisible();
});

async function atToday(page: Page): Promise<Page> {
  await opens(page, "/today");
  return page;
}

test("both see the same four words; different ones discard the bond here and lead to a new link", async ({
  paired: { robin, noor },
}) => {
  const read = async (page: Page) => {
    await opens(page, "/words");
    return page.getByRole("list", { name: fourWords.list }).getByRole("listitem").allTextContents();
  };
  const [robins, noors] = [await read(robin.page), await read(noor.page)];
  expect(robins).toHaveLength(4);
  expect(noors).toEqual(robins);

  await noor.page.getByRole("button", { name: fourWords.match }).click();
  await expect(noor.page).toHaveURL(/\/today$/);
  await opens(noor.page, "/words");
  await expect(noor.page.getByText(fourWords.matched)).toBeVisible();

  await robin.page.getByRole("button", { name: fourWords.differ }).click();
  await robin.page.getByRole("button", { name: fourWords.ask.yes }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: fourWords.discarded.heading })).toBeVisible();
  await robin.page.getByRole("link", { name: fourWords.discarded.again }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: invite.setup.heading })).toBeVisible();
});

test("a bond can be closed without the other, who is told so and not why", async ({ paired: { robin, noor } }) => {
  await opens(robin.page, "/settings");
  await robin.page.getByRole("link", { name: settings.close.open }).click();
  await robin.page.getByRole("radio", { name: leave.erase }).check();
  await robin.page.getByRole("button", { name: leave.yes, exact: true }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: leave.after.title })).toBeVisible();
  await opens(robin.page, "/invite");
  await expect(robin.page.getByRole("heading", { level: 1, name: invite.setup.heading })).toBeVisible();

  await opens(noor.page, "/settings");
  await expect(noor.page.getByText(settings.close.closedTheirs)).toBeVisible();
});

test("a guest may stop waiting, and is then free to join again", { tag: "@long" }, async ({ robin, noor }) => {
  await begins(robin.page, { name: "Robin" });
  await joins(noor.page, await invites(robin.page), { name: "Noor" });
  await expect(noor.page).toHaveURL(/\/today$/);
  await opens(noor.page, "/settings");
  await noor.page.getByRole("button", { name: settings.two.stop }).click();
  await noor.page.getByRole("dialog").getByRole("button", { name: settings.two.stopYes }).click();
  await expect(noor.page.getByText(settings.two.none)).toBeVisible();
});

test("light or dark stays chosen, and the first page already has it", async ({ robin }) => {
  await begins(robin.page, { name: "Robin", purpose: "alone" });
  await opens(robin.page, "/settings");
  await robin.page.getByRole("radio", { name: settings.you.themeDark, exact: true }).check();
  await expect(robin.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await robin.page.reload();
  await expect(robin.page.locator("html")).toHaveAttribute("data-theme", "dark");
  await robin.page.getByRole("radio", { name: settings.you.themeSystem }).check();
  await expect(robin.page.locator("html")).not.toHaveAttribute("data-theme");
});
