/** Files that a page hands to the browser's downloads, as bytes, and files that it is given. */

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { words as own } from "../../../apps/web/src/pages/library/own/words.ts";
import { press } from "./practising.ts";

export async function downloads(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent("download");
  await act();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A file as a person would choose it from a list. */
export function asUpload(name: string, content: Buffer | string) {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

/** Chooses a deck's file on the page that brings one in. */
export async function bringsIn(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(asUpload(name, content));
}

/** The file of the deck whose page is open. */
export async function takesAlong(page: Page): ReturnType<typeof downloads> {
  await page.getByText(own.take, { exact: true }).click();
  return downloads(page, () => press(page, own.save));
}
