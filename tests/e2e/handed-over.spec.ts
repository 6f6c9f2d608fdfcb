/** One phone between two: while the other holds it, the owner's pages stay shut. */

import { words as handed } from "../../apps/web/src/pages/handed/words.ts";
import { words as help } from "../../apps/web/src/pages/help/words.ts";
import { words as lock } from "../../apps/web/src/pages/lock/words.ts";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { passphraseWords } from "../../apps/web/src/parts/passphrase-words.ts";
import { expect, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { beginsFromList, beginsPractice, isAt, press } from "./harness/practising.ts";

test.setTimeout(240_000);

test("[PRAC-40] while the other holds the phone, no way leads to the owner's pages: Back, Help, an address, loading anew", async ({
  paired: { robin },
}) => {
  const { page } = robin;
  const isShut = async () => {
    await isAt(page, words.coverTitle("Robin"));
    await expect(page.getByText(handed.text("Robin"))).toBeVisible();
    await expect(page.getByRole("navigation")).toHaveCount(0);
  };
  await page.goto("/settings");
  await page.goto("/practise");
  await beginsPractice(page, "Small thanks, real thanks", "together");
  const session = new URL(page.url()).pathname;
  await press(page, words.coverDo("Robin"));
  await page.getByLabel(words.yourAnswer).fill("a line of mine");
  await press(page, words.keep);
  await press(page, words.coverDo("Noor"));

  await page.goBack();
  await isShut();
  await press(page, words.coverBack);
  await isAt(page, words.coverTitle("Noor"));
  expect(new URL(page.url()).pathname).toBe(session);
  for (const path of ["/today", "/mine", "/settings", "/session/alone.small-thanks.1", "/check", "/nowhere"]) {
    await page.goto(path);
    await isShut();
  }
  await inspect(page, "handed-over");
  await page.reload();
  await isShut();
  // Help opens, and the ways on from it end here again.
  await page.getByRole("link", { name: handed.help }).click();
  await isAt(page, help.title);
  await page.getByRole("link", { name: help.check }).click();
  await isShut();
  await page.goto("/help");
  await page.getByRole("button", { name: help.leave }).click();
  await isShut();
  await press(page, words.coverBack);
  await isAt(page, words.coverTitle("Noor"));

  // Whoever says to be the owner has it back; from then on everything opens.
  await page.goto("/today");
  await isShut();
  await press(page, words.coverDo("Robin"));
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.goto("/mine");
  await expect(page.getByText(words.coverBack)).toHaveCount(0);
});

test("[PRAC-40] with the lock on, only its passphrase gives the owner's pages back", { tag: "@long" }, async ({
  paired: { robin },
}) => {
  const { page } = robin;
  const passphrase = "copper lantern under moss";
  await page.goto("/lock");
  await page.getByLabel(lock.on.next, { exact: true }).fill(passphrase);
  await page.getByLabel(lock.on.again, { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: lock.on.do }).click();
  await expect(page).toHaveURL(/\/settings$/, { timeout: 60_000 });
  await page.getByRole("link", { name: "Practise", exact: true }).first().click();
  await beginsFromList(page, "Small thanks, real thanks", "together");
  // Saying to be the owner is enough for a turn, and for nothing else.
  await press(page, words.coverDo("Robin"));
  await page.getByRole("link", { name: words.leave }).click();
  await isAt(page, words.coverTitle("Robin"));
  await expect(page.getByRole("button", { name: words.coverDo("Robin") })).toBeVisible();
  await inspect(page, "handed-over-locked");
  const field = page.getByLabel(handed.passphrase("Robin"));
  await field.fill("not the one");
  await page.keyboard.press("Enter");
  await expect(page.getByText(passphraseWords.wrong)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: words.coverDo("Robin") })).not.toHaveAttribute("aria-disabled", "true");
  await field.fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: practise.title })).toBeVisible({ timeout: 60_000 });
});
