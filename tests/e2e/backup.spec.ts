import { refusedWords as refused } from "../../apps/web/src/app/refused-words.ts";
import { words as backup } from "../../apps/web/src/pages/backup/words.ts";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as forgot } from "../../apps/web/src/pages/forgot/words.ts";
import { dayMs, setClockAhead } from "./harness/clock.ts";
import { asUpload, downloads } from "./harness/files.ts";
import { expect, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, foldsToday, seesOpen } from "./harness/people.ts";

const passphrase = "quarry kestrel loaf lantern";
const mine = "Kestrels over the quarry";
const theirs = "A loaf that rose";

test("story 4: a browser that forgot everything has it all back from the file, and goes on", { tag: "@long" }, async ({
  paired: { robin, noor },
  browser,
  baseURL,
}) => {
  // Argon2id four times, and four pages looked through.
  test.setTimeout(120_000);
  await foldsToday(robin.page, mine);
  await noor.page.goto("/today");
  await foldsToday(noor.page, theirs);
  await seesOpen(robin.page, { mine, theirs, name: "Noor" });

  await robin.page.goto("/backup");
  await robin.page.getByLabel(backup.passphrase, { exact: true }).fill(passphrase);
  await robin.page.getByLabel(backup.again, { exact: true }).fill(passphrase);
  await inspect(robin.page, "backup-choose");
  const first = await downloads(robin.page, () => robin.page.getByRole("button", { name: backup.choose }).click());
  await robin.page.reload();
  const file = await downloads(robin.page, () => robin.page.getByRole("button", { name: backup.make }).click());
  expect(file.name).toMatch(/^twofold-\d{4}-\d\d-\d\d\.backup$/);
  expect(first.bytes.includes(mine) || file.bytes.includes(mine)).toBe(false);
  await robin.context.close();

  const context = await browser.newContext({ baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: begin.what.before }).click();
  await expect(page.getByRole("heading", { level: 1, name: forgot.title })).toBeVisible();
  await inspect(page, "forgot");
  await page.getByRole("link", { name: forgot.ways.file }).click();
  const bringBack = page.getByRole("button", { name: backup.restore.go });
  await page.getByLabel(backup.restore.choose).setInputFiles(asUpload(file.name, file.bytes.subarray(0, -9)));
  await page.getByLabel(backup.restore.passphrase, { exact: true }).fill(passphrase);
  await bringBack.click();
  await expect(page.getByText(backup.restore.damaged)).toBeVisible();
  await page.getByLabel(backup.restore.choose).setInputFiles(asUpload(file.name, file.bytes));
  await page.getByLabel(backup.restore.passphrase, { exact: true }).fill("quarry kestrel loaf");
  await bringBack.click();
  await expect(page.getByText(backup.restore.refused)).toBeVisible();
  await inspect(page, "backup-restore");
  await page.getByLabel(backup.restore.passphrase, { exact: true }).fill(passphrase);
  await bringBack.click();
  await expect(page.getByRole("heading", { level: 1, name: backup.back.title })).toBeVisible();
  await inspect(page, "backup-back");
  await page.getByRole("button", { name: backup.back.go }).click();
  await expect(page).toHaveURL(/\/today$/);
  await seesOpen(page, { mine, theirs, name: "Noor" });
  await context.close();
});

test("an old backup raises one line on Today, which stays away once it was put away", { tag: "@long" }, async ({
  paired: { robin },
}) => {
  test.setTimeout(90_000);
  await robin.page.goto("/backup");
  await robin.page.getByLabel(backup.passphrase, { exact: true }).fill(passphrase);
  await robin.page.getByLabel(backup.again, { exact: true }).fill(passphrase);
  await downloads(robin.page, () => robin.page.getByRole("button", { name: backup.choose }).click());
  await robin.page.goto("/today");
  await foldsToday(robin.page, mine);
  await expect(robin.page.getByText(backup.notice.old)).toHaveCount(0);
  await setClockAhead(robin.context, 15 * dayMs);
  await robin.page.reload();
  await expect(robin.page.getByText(backup.notice.old)).toBeVisible();
  await robin.page.getByRole("button", { name: backup.notice.away }).click();
  await expect(robin.page.getByText(backup.notice.old)).toHaveCount(0);
  await robin.page.reload();
  await expect(robin.page.getByRole("heading", { level: 1 })).toBeVisible();
  await robin.page.waitForTimeout(800);
  await expect(robin.page.getByText(backup.notice.old)).toHaveCount(0);
});

test("a browser that half erased its storage says so, clears the rest when asked, and shows the ways back", async ({
  robin,
}) => {
  await begins(robin.page, { name: "Robin", purpose: "alone", toSelf: "Only for me, for now" });
  await robin.page.goto("/today");
  await robin.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("twofold");
        opening.onsuccess = () => {
          const erasing = opening.result.transaction("meta", "readwrite");
          erasing.objectStore("meta").delete("wrapping-key");
          erasing.oncomplete = () => resolve();
          erasing.onerror = () => reject(erasing.error);
        };
      }),
  );
  await robin.page.reload();
  await expect(robin.page.getByRole("heading", { level: 1, name: refused.keyLostTitle })).toBeVisible();
  await inspect(robin.page, "key-lost");
  await robin.page.getByRole("button", { name: refused.clear }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: forgot.title })).toBeVisible();
  await robin.page.getByRole("link", { name: forgot.ways.file }).click();
  await expect(robin.page.getByRole("heading", { level: 1, name: backup.restore.title })).toBeVisible();
});
