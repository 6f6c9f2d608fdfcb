/** What people do when they practise, by what they see. */

import { expect, type Page } from "@playwright/test";
import { words as practice } from "../../../apps/web/src/pages/practice/words.ts";
import { words as practise } from "../../../apps/web/src/pages/practise/words.ts";

/** From the list to the practice, chooses the way and begins. */
export async function beginsPractice(page: Page, title: string, mode: keyof typeof practise.ways): Promise<void> {
  await page.goto("/practise");
  await page
    .getByRole("link")
    .filter({ has: page.getByText(title, { exact: true }) })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("radio", { name: practise.ways[mode] }).check();
  await page.getByRole("button", { name: mode === "live" ? practice.start : practice.begin, exact: true }).click();
  await expect(page).toHaveURL(/\/session\//);
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

export async function isAt(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}
