/**
 * A deeper question in two browsers: both tick in private, and either one question that is no more than the more careful of
 * the two would have, or "Another time" with the same words for both. Nothing says what the other ticked.
 */

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { buildDecks } from "../../packages/content/src/library/build.ts";
import { root } from "../../scripts/process.ts";
import { expectAccessible } from "./harness/axe.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import {
  answers,
  askedOf,
  beginBoth,
  isAt,
  isKeptBy,
  labelAt,
  press,
  promptAt,
  scriptOf,
  sees,
  seesNot,
  waits,
  writes,
} from "./harness/practising.ts";
import { takePictures } from "./harness/screens.ts";

test.setTimeout(90_000);

const script = scriptOf("a-deeper-question");
const lists = { theme: "1", depth: "2", tender: "3" } as const;
const library = buildDecks(join(root, "packages/content/decks")).questions;

/** Ticks at a list and hands it in; nothing ticked is the button beside it. */
async function ticks({ page }: Person, list: keyof typeof lists, ...options: readonly string[]): Promise<void> {
  await isAt(page, promptAt(script, lists[list]));
  const isDepth = list === "depth";
  for (const option of options) {
    const name = labelAt(script, lists[list], option);
    await page.getByRole(isDepth ? "radio" : "checkbox", { name, exact: true }).check();
  }
  const none = isDepth ? words.notToday : words.noneToday;
  await press(page, options.length === 0 ? none : isDepth ? words.thisToday : words.theseToday);
}

async function begin(people: { readonly robin: Person; readonly noor: Person }, mode: "live" | "apart"): Promise<void> {
  await beginBoth(people, script, mode);
  for (const { page } of [people.robin, people.noor]) await press(page, words.continue);
}

/** Everything that this person's screen says in its step. */
const saidTo = (page: Page) => page.locator(".place").textContent();

test("both tick, one question comes to both, no deeper than the more careful would have, and unfolds", async ({
  paired: { robin, noor },
}) => {
  const both = [robin, noor] as const;
  await begin({ robin, noor }, "live");

  const unsaid = ["fears", "play", "rest"].map((id) => labelAt(script, lists.theme, id));
  await isAt(robin.page, promptAt(script, lists.theme));
  await sees(robin, words.readers.common, words.ticksHint("Noor"));
  await takePictures(robin.page, "deeper-themes");
  await expectAccessible(robin.page, "the list of themes");
  await expect(robin.page.getByRole("checkbox")).toHaveCount(18);
  for (const box of await robin.page.locator(".ticks label").all()) {
    expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  await press(robin.page, words.tickAll);
  await expect(robin.page.getByRole("checkbox", { checked: true })).toHaveCount(18);
  await press(robin.page, words.untickAll);
  await ticks(robin, "theme", "dreams", "fears", "play");
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await ticks(noor, "theme", "rest", "dreams");

  await isAt(robin.page, promptAt(script, lists.depth));
  await takePictures(robin.page, "deeper-depth");
  await expectAccessible(robin.page, "how deep");
  await ticks(noor, "depth", "middle");
  await ticks(robin, "depth", "deep");

  await isAt(noor.page, promptAt(script, lists.tender));
  await takePictures(noor.page, "deeper-tender");
  await expectAccessible(noor.page, "the tender topics");
  await expect(noor.page.getByRole("button", { name: words.tickAll })).toHaveCount(0);
  await ticks(robin, "tender", "family", "work");
  await ticks(noor, "tender");

  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  const shown = await askedOf(robin);
  await expect(noor.page.locator(".about")).toHaveText(shown);
  const question = library.find(({ text, theme }) => text === shown && theme === "dreams");
  expect(question).toMatchObject({ depth: 3 });
  expect(question?.flags).toBeUndefined();
  await takePictures(robin.page, "deeper-question");
  for (const person of both) await seesNot(person, ...unsaid, words.earlier);

  const notes = { robin: "The smell of the stairwell, and who swept it.", noor: "A gate that never closed." };
  await writes(robin, notes.robin);
  await press(robin.page, words.fold);
  await isKeptBy(robin, notes.robin);
  await seesNot(noor, notes.robin);
  await noor.page.reload();
  await expect(noor.page.locator(".about")).toHaveText(shown);
  await writes(noor, notes.noor);
  await press(noor.page, words.fold);
  for (const person of both) await sees(person, notes.robin, notes.noor);
  for (const { page } of both) await press(page, words.continue);

  await isAt(robin.page, words.respond("Noor"));
  await sees(robin, shown, question!.response);
  await takePictures(robin.page, "deeper-answer");
  await answers(robin, "feel", "That gate. I can hear it.");
  await press(noor.page, words.onlyThank);
  for (const { page } of both) await press(page, words.continue);
  for (const { page } of both) await isAt(page, words.afterTitle);
  await robin.page.getByText(words.earlier, { exact: true }).click();
  await sees(robin, shown, notes.noor);
  await seesNot(robin, ...unsaid);
});

test("no theme in common: both read another time, in the same words, and nothing else is asked", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  const both = [robin, noor] as const;
  await begin({ robin, noor }, "live");
  await ticks(robin, "theme", "fears", "roots");
  await ticks(noor, "theme");
  for (const { page } of both) await isAt(page, "Another time");
  expect(await saidTo(noor.page)).toBe(await saidTo(robin.page));
  // What was left out is not counted: the third step, and the last.
  for (const person of both) await sees(person, words.stepOf(3, 3));
  for (const person of both) await seesNot(person, labelAt(script, lists.theme, "fears"), words.chosenNone);
  await takePictures(robin.page, "deeper-another-time");
  await expectAccessible(robin.page, "another time");
  for (const { page } of both) await press(page, words.continue);
  for (const { page } of both) await isAt(page, words.afterTitle);
  const [one, other] = await Promise.all(both.map(({ page }) => page.getByRole("main").textContent()));
  expect(other).toBe(one);
});
