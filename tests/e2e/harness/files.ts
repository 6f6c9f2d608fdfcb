/** Files that a page hands to the browser's downloads, as bytes. */

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

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
