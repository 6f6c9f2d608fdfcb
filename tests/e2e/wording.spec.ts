/** Hints on one's own words: there after a pause, quiet, dismissible, never in the way, and never sent. */

import type { Page } from "@playwright/test";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { words as write } from "../../apps/web/src/pages/write/words.ts";
import { wordingWords as words } from "../../apps/web/src/parts/wording-words.ts";
import { en } from "../../packages/core/src/wording/index.ts";
import { expect, test } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { foldsNote, foldsToday, seesOpen, startsToWrite } from "./harness/people.ts";

/** Longer than the pause after which a hint comes, and the fetching of the rules. */
const pastThePauseMs = 2_500;

function hints(page: Page) {
  return page.getByRole("region", { name: words.label });
}

test("[WORD-6] a hint comes after a pause, says what may be heard once, and goes when it is told to", async ({
  paired: { robin },
}) => {
  const { page } = robin;
  const field = await startsToWrite(page);
  await field.pressSequentially("You always make me laugh. It was a good day.");
  await page.waitForTimeout(pastThePauseMs);
  await expect(hints(page)).toBeHidden();

  await field.fill("");
  await field.pressSequentially("You never listen to me.");
  await expect(hints(page)).toContainText(en.hints["you-always-never"].heard);
  await expect(hints(page)).toContainText(en.hints["you-always-never"].offer);
  await expect(page.getByRole("status").filter({ hasText: en.hints["you-always-never"].heard })).toHaveCount(1);
  await inspect(page, "write-wording");

  // Never while the caret stands inside the phrase.
  await field.press("Home");
  await field.press("ArrowRight");
  await expect(hints(page)).toBeHidden();
  await field.press("End");
  await expect(hints(page)).toBeVisible();

  await hints(page).getByRole("button", { name: words.leave }).click();
  await expect(hints(page)).toBeHidden();
  await expect(field).toBeFocused();
  await field.press("End");
  await field.pressSequentially(" You always interrupt me.");
  await expect(hints(page)).toBeVisible();
  await hints(page).getByRole("button", { name: words.notThisKind }).click();
  await expect(hints(page)).toBeHidden();

  // "Not this kind again" holds for the next text and the next start as well; another kind still comes.
  await page.reload();
  await field.fill("You never ask me anything. You are so selfish.");
  await expect(hints(page)).toContainText(en.hints.label.heard);
  await expect(hints(page)).not.toContainText(en.hints["you-always-never"].heard);
  await expect(hints(page).getByRole("listitem")).toHaveCount(1);
});

test("[WORD-7] folding is never held up, and nothing of a hint is sent or shown to the other", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  const text = "You never listen to me.";
  const field = await startsToWrite(robin.page);
  // What the app asks for while it writes: the rules themselves, from its own address, and nothing with a body.
  await robin.page.waitForTimeout(pastThePauseMs);
  const asked: string[] = [];
  robin.page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    const isRules = request.method() === "GET" && /^\/assets\/[\w.-]+\.(?:js|css)$/.test(pathname);
    if (!isRules) asked.push(`${request.method()} ${pathname}`);
  });
  await field.pressSequentially(text);
  await expect(hints(robin.page)).toBeVisible();
  await robin.page.waitForTimeout(pastThePauseMs);
  expect(asked).toEqual([]);
  robin.page.removeAllListeners("request");

  await expect(robin.page.getByRole("button", { name: write.fold })).toBeEnabled();
  await foldsNote(robin.page, field, text);
  await expect(robin.page.getByText(today.mineFolded)).toBeVisible();
  await foldsToday(noor.page, "An ordinary day, and soup.");
  await seesOpen(noor.page, { mine: "soup", theirs: text, name: "Robin" });
  await noor.page.waitForTimeout(pastThePauseMs);
  const seen = await noor.page.content();
  for (const { heard, offer } of Object.values(en.hints)) {
    expect(seen).not.toContain(heard);
    expect(seen).not.toContain(offer);
  }

  // In an answer advice counts too, where ideas were not asked for.
  await noor.page.getByRole("button", { name: "Thank you" }).click();
  await noor.page.getByLabel(round.withWords).pressSequentially("You should talk to your boss about it.");
  await expect(hints(noor.page)).toContainText(en.hints["unasked-advice"].heard);
  await inspect(noor.page, "round-wording");
  await noor.page.getByRole("button", { name: round.send }).click();
  await expect(noor.page.getByText(round.youAnswered)).toBeVisible();
});
