/** Story 4: a new phone, a browser that was wiped, or the app on the home screen and it was empty. */

import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { words as backup } from "../../../apps/web/src/pages/backup/words.ts";
import { words as begin } from "../../../apps/web/src/pages/begin/words.ts";
import { words as devices } from "../../../apps/web/src/pages/devices/words.ts";
import { words as take } from "../../../apps/web/src/pages/export/words.ts";
import { words as forgot } from "../../../apps/web/src/pages/forgot/words.ts";
import { drawQrPath } from "../../../apps/web/src/pages/invite/qr-path.ts";
import { words as link } from "../../../apps/web/src/pages/link/words.ts";
import { words as mine } from "../../../apps/web/src/pages/mine/words.ts";
import { sayDeviceProblem } from "../../../apps/web/src/words/own-problems.ts";
import { asUpload, downloads } from "../harness/files.ts";
import { expect, type Person, test } from "../harness/fixtures.ts";
import { openStorage } from "../harness/opened-storage.ts";
import { begins, foldsToday, seesOpen } from "../harness/people.ts";

const passphrase = "quarry kestrel loaf lantern";
const ofRobin = "Kestrels over the quarry";
const ofNoor = "A loaf that actually rose";
const secret = "kept-in-the-drawer-2207";

// Argon2id at 64 MiB takes a second or more, each time.
test.setTimeout(180_000);

async function writesToSelf(page: Page): Promise<void> {
  await page.goto("/mine");
  await page.getByRole("button", { name: mine.write, exact: true }).first().click();
  await page.locator(".write-self textarea").fill(secret);
  await page.locator(".write-self").getByRole("button", { name: mine.keep }).click();
  await expect(page.locator(".entry-list").getByRole("button", { name: secret })).toBeVisible();
}

async function bothOpen(robin: Person, noor: Person): Promise<void> {
  await foldsToday(robin.page, ofRobin);
  await foldsToday(noor.page, ofNoor);
  await seesOpen(robin.page, { mine: ofRobin, theirs: ofNoor, name: "Noor" });
}

async function makesBackup(page: Page): Promise<Buffer> {
  await page.goto("/backup");
  await page.getByLabel(backup.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(backup.again, { exact: true }).fill(passphrase);
  const { bytes } = await downloads(page, () => page.getByRole("button", { name: backup.choose }).click());
  return bytes;
}

async function restores(page: Page, file: Buffer, given: string): Promise<void> {
  await page.getByLabel(backup.restore.choose).setInputFiles(asUpload("twofold.backup", file));
  await page.getByLabel(backup.restore.passphrase, { exact: true }).fill(given);
  await page.getByRole("button", { name: backup.restore.go }).click();
}

/** SHA-256 over every piece that a person can take along, private ones included. */
async function contentHash(page: Page): Promise<string> {
  await page.goto("/export");
  const file = await downloads(page, () => page.getByRole("button", { name: take.json }).click());
  const text = file.bytes.toString();
  for (const words of [ofRobin, ofNoor, secret]) expect(text).toContain(words);
  const { pieces } = JSON.parse(text) as { pieces: unknown[] };
  const lines = pieces.map((piece) => JSON.stringify(piece)).toSorted();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}

test("[story 4] clear all site data; restore from encrypted file + passphrase gives identical content hash", async ({
  paired: { robin, noor },
}) => {
  await bothOpen(robin, noor);
  await writesToSelf(robin.page);
  const before = await contentHash(robin.page);
  const file = await makesBackup(robin.page);

  // As the browser's own settings do it: every kind of storage of this address.
  const session = await robin.context.newCDPSession(robin.page);
  const { origin } = new URL(robin.page.url());
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await robin.page.goto("/");
  await expect(robin.page.getByRole("heading", { level: 1, name: begin.what.heading })).toBeVisible();
  await robin.page.getByRole("link", { name: begin.what.before }).click();
  await robin.page.getByRole("link", { name: forgot.ways.file }).click();
  await restores(robin.page, file, passphrase);
  await expect(robin.page.getByRole("heading", { level: 1, name: backup.back.title })).toBeVisible({ timeout: 60_000 });
  await robin.page.getByRole("button", { name: backup.back.go }).click();
  await expect(robin.page).toHaveURL(/\/today$/);
  expect(await contentHash(robin.page)).toBe(before);
});

test("[story 4] wrong passphrase changes nothing", { tag: "@long" }, async ({ robin: { page }, noor }) => {
  await begins(page, { name: "Robin", purpose: "alone", toSelf: secret });
  const file = await makesBackup(page);
  await begins(noor.page, { name: "Noor", purpose: "alone", toSelf: ofNoor });
  for (const each of [page, noor.page]) {
    await each.goto("/backup/restore");
    await expect(each.getByRole("heading", { level: 1, name: backup.restore.title })).toBeVisible();
    const before = await keptBy(each);
    await restores(each, file, `${passphrase} and more`);
    await expect(each.getByText(backup.restore.refused)).toBeVisible({ timeout: 60_000 });
    expect(await keptBy(each)).toEqual(before);
  }
});

/** Every record of this browser, opened. */
async function keptBy(page: Page): Promise<readonly string[]> {
  const { bytesByKey } = await openStorage(page);
  return [...bytesByKey].map(([key, bytes]) => `${key} ${Buffer.from(bytes).toString("base64")}`).toSorted();
}

test("[story 4] browser-context -> fresh-context transfer via one-time QR moves pairing and journal", {
  tag: "@long",
}, async ({ paired: { robin, noor }, browser, baseURL }) => {
  await bothOpen(robin, noor);
  const opened = new URL(robin.page.url()).pathname;
  await writesToSelf(robin.page);
  await robin.page.goto("/devices/add");
  await robin.page.getByRole("button", { name: devices.adding.show }).click();
  const code = await robin.page.getByLabel(devices.adding.linkLabel).inputValue();
  // What a camera reads is this very address.
  await expect(robin.page.locator("svg.qr-code path")).toHaveAttribute("d", drawQrPath(code).d);

  const opens = async () => {
    const context = await browser.newContext({ baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(code);
    await page.getByLabel(link.name).fill("Home screen");
    await page.getByRole("button", { name: link.go }).click();
    return { context, page };
  };
  const fresh = await opens();
  await robin.page.getByRole("button", { name: devices.adding.same }).click({ timeout: 30_000 });
  await expect(fresh.page.getByRole("heading", { level: 1, name: link.doneHeading })).toBeVisible({ timeout: 60_000 });
  await fresh.page.goto("/mine");
  await expect(fresh.page.locator(".entry-list").getByRole("button", { name: secret })).toBeVisible();
  // Today may call it ready or read already, by what the old device has told of it.
  await fresh.page.goto(opened);
  await seesOpen(fresh.page, { mine: ofRobin, theirs: ofNoor, name: "Noor" });
  expect(await contentHash(fresh.page)).toBe(await contentHash(robin.page));

  // Once: whoever finds the code later gets nothing by it.
  const late = await opens();
  await expect(late.page.getByText(sayDeviceProblem({ tag: "link-used" }))).toBeVisible({ timeout: 60_000 });
  for (const { context } of [fresh, late]) await context.close();
});
