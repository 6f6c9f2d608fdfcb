/** The whole path by keyboard alone: Tab, Shift and arrows, Space, Enter, and letters. */

import { expect, type Page } from "@playwright/test";
import { words as begin } from "../../apps/web/src/pages/begin/words.ts";
import { words as invite } from "../../apps/web/src/pages/invite/words.ts";
import { words as join } from "../../apps/web/src/pages/join/words.ts";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { words as today } from "../../apps/web/src/pages/today/words.ts";
import { words as write } from "../../apps/web/src/pages/write/words.ts";
import { test } from "./harness/fixtures.ts";
import { readLink } from "./harness/people.ts";

test("two people pair, write, fold, unfold and answer without a pointer", async ({ robin, noor }) => {
  const keys = robin.page;
  await keys.goto("/");
  await tabTo(keys, begin.what.partner);
  await keys.keyboard.press("ArrowDown");
  await expect(keys.getByRole("radio", { name: begin.what.friend })).toBeChecked();
  await keys.keyboard.press("ArrowUp");
  await enterOn(keys, begin.next);
  // The button of the next step has the same name.
  await expect(keys.getByRole("heading", { level: 1, name: begin.before.heading })).toBeVisible();
  await enterOn(keys, begin.next);
  await tabTo(keys, begin.name.label);
  await keys.keyboard.type("Robin");
  await keys.keyboard.press("Enter");
  await enterOn(keys, begin.question.skip);
  for (const evening of ["Monday", "Wednesday", "Friday", "Saturday"]) {
    await tabTo(keys, evening);
    await keys.keyboard.press("Space");
  }
  await enterOn(keys, invite.setup.make);
  const link = await readLink(keys);

  const guest = noor.page;
  await guest.goto(link);
  await tabTo(guest, join.name);
  await guest.keyboard.type("Noor");
  await enterOn(guest, join.join);

  await enterOn(keys, invite.answered.yes("Noor"));
  await enterOn(keys, invite.paired.compare);
  await enterOn(keys, "Later");

  for (const [page, text] of [
    [keys, "Written without a mouse"],
    [guest, "Nor a finger"],
  ] as const) {
    await page.goto("/today");
    await enterOn(page, today.write);
    await tabTo(page, write.note);
    await page.keyboard.type(text);
    await enterOn(page, write.fold);
  }
  for (const page of [keys, guest]) {
    const article = page.getByRole("article", { name: round.yourNote, exact: true });
    const ready = page.getByRole("link", { name: today.unfold });
    await expect(article.or(ready)).toBeVisible();
    if (await ready.isVisible()) await enterOn(page, today.unfold);
    await expect(article).toBeVisible();
  }
  // The unfolding ends with the focus on the other's note: a Tab before that starts from there again.
  const send = keys.getByRole("button", { name: round.send });
  await expect(async () => {
    if (!(await send.isVisible())) await enterOn(keys, "Thank you");
    await expect(send).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await enterOn(keys, round.send);
  await expect(guest.getByText(round.otherAnswered("Robin"))).toBeVisible();
});

/** Tabs until the control of this name has the focus, and checks that one can see so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page
    .getByRole("link", { name })
    .or(page.getByRole("button", { name }))
    .or(page.getByRole("radio", { name }))
    .or(page.getByRole("checkbox", { name }))
    .or(page.getByRole("textbox", { name, exact: true }))
    .first();
  await expect(wanted).toBeVisible();
  // A page has fewer than forty stops; one round more than that means that the control cannot be reached.
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) {
      // A hidden checkbox shows the ring on its label, the sheet to write on around the paper.
      const hasRing = () =>
        wanted.evaluate((element) =>
          [element, element.nextElementSibling, element.closest(".paper")].some((ringed) => {
            if (!ringed) return false;
            const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
            return outlineStyle !== "none" && outlineWidth !== "0px";
          }),
        );
      await expect.poll(hasRing, { message: `the focus on "${name}" can be seen`, timeout: 2_000 }).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`"${name}" cannot be reached with the Tab key`);
}

async function enterOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}
