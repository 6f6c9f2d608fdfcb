/** Us, the jar and favourites: what two people keep together, and what one keeps alone. */

import type { Page } from "@playwright/test";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { words as session } from "../../apps/web/src/pages/session/words.ts";
import { words as unfolded } from "../../apps/web/src/pages/unfolded/words.ts";
import { words } from "../../apps/web/src/pages/us/words.ts";
import { narrowWords } from "../../apps/web/src/parts/narrow-words.ts";
import { words as frame } from "../../apps/web/src/parts/words.ts";
import { dayMs, setClockAhead } from "./harness/clock.ts";
import { expect, type Person, test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, foldsToday, opensOffline, seesOpen } from "./harness/people.ts";
import { beginsPractice, isAt, press } from "./harness/practising.ts";

test.setTimeout(120_000);

const groundRules = "Ground rules for us";
const thanks = "Small thanks, real thanks";
const longWord = "interminabilis".repeat(15).slice(0, 200);

test("what both agreed stands in Us of both, is looked at again on its day, and is opened again by the other", async ({
  paired: { robin, noor },
}) => {
  const minute = "I will say “give me a minute” before I raise my voice.";
  const supper = `During supper my phone lies in the hall. ${longWord}. ${"It may ring there. ".repeat(40)}`;
  for (const { page } of [robin, noor]) {
    await opensUs(page);
    await expect(page.getByText(words.agreedEmpty)).toBeVisible();
  }
  await expect(robin.page.getByText(words.jarEmpty)).toBeVisible();
  await inspect(robin.page, "us-empty");

  await robin.page.getByRole("link", { name: words.propose }).click();
  await isAt(robin.page, groundRules);
  await beginsPractice(robin.page, groundRules, "apart");
  await noor.page.goto(new URL(robin.page.url()).pathname);
  for (const step of [session.continue, session.moveOn]) for (const { page } of [robin, noor]) await press(page, step);
  const inAWeek = new Date(Date.now() + 7 * dayMs).toISOString().slice(0, 10);
  await robin.page.getByLabel(session.proposeLabel).fill(minute);
  await robin.page.getByLabel(session.proposeReview).fill(inAWeek);
  await press(robin.page, session.proposeDo);
  await agrees(noor.page);
  await opensUs(robin.page);
  await expect(agreed(robin.page).getByText(minute)).toBeVisible();
  await noor.page.getByLabel(session.proposeLabel).fill(supper);
  await press(noor.page, session.proposeDo);
  await expect(agreed(robin.page).getByText(longWord)).toBeHidden();
  await robin.page.goBack();
  await agrees(robin.page);
  await press(robin.page, session.continue);

  for (const { page } of [robin, noor]) {
    await opensUs(page);
    await expect(agreed(page).getByText(minute)).toBeVisible();
    await expect(agreed(page).getByText(longWord)).toBeVisible();
    await expect(agreed(page).getByText(words.due)).toBeHidden();
  }
  await noor.page.getByText(minute).click();
  await expect(agreed(noor.page).getByText(words.proposedBy("Robin"))).toBeVisible();
  await inspect(noor.page, "us-agreed");

  // A week later: each may keep it, and nothing tells one of them that the other has.
  for (const { context, page } of [robin, noor]) {
    await setClockAhead(context, 8 * dayMs);
    await page.reload();
    await expect(agreed(page).getByText(words.due)).toBeVisible();
  }
  await inspect(robin.page, "us-due");
  await press(robin.page, words.keep);
  await inspect(robin.page, "us-keep");
  await press(robin.page, words.keepDo);
  await expect(robin.page.getByRole("heading", { name: words.agreed })).toBeFocused();
  await expect(agreed(robin.page).getByText(words.kept)).toBeVisible();
  await expect(agreed(noor.page).getByText(words.due)).toBeVisible();
  await expect(agreed(noor.page).getByText(words.kept)).toBeHidden();
  await press(noor.page, words.keep);
  await press(noor.page, words.keepDo);
  for (const { page } of [robin, noor]) await expect(agreed(page).getByText(/^Kept, and renewed in /)).toBeVisible();

  // Noor opens it again, by keyboard, and goes on with it in the ground rules that the two have begun.
  await noor.page.locator("summary", { hasText: minute }).focus();
  await noor.page.keyboard.press("Enter");
  await noor.page.keyboard.press("Tab");
  await expect(noor.page.getByRole("button", { name: words.talkAgain })).toBeFocused();
  await noor.page.keyboard.press("Enter");
  await expect(noor.page.getByText(words.talkText("Robin"))).toBeVisible();
  await expect(noor.page.getByRole("button", { name: words.talkGoOn })).toBeVisible();
  await inspect(noor.page, "us-talk-again");
  await press(noor.page, words.leave);
  await expect(noor.page.getByRole("button", { name: words.talkAgain })).toBeFocused();
  await noor.page.keyboard.press("Enter");
  await press(noor.page, words.talkGoOn);
  await expect(noor.page.getByLabel(session.proposeLabel)).toHaveValue(minute);
  await expect(agreed(robin.page).getByText(words.openText)).toBeVisible();
  await inspect(robin.page, "us-open-again");

  await press(robin.page, words.letGo);
  await expect(agreed(robin.page).getByText(words.gone)).toBeVisible();
  await robin.page.getByText(words.gone, { exact: true }).click();
  await press(robin.page, words.yesAgain);
  await expect(agreed(robin.page).getByText(words.openText)).toBeVisible();
  await opensUs(noor.page);
  await press(noor.page, words.yesAgain);
  for (const { page } of [robin, noor]) await expect(agreed(page).getByText(words.openText)).toBeHidden();
});

test("a line that is opened again begins the ground rules where none are begun", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  const hello = "When I come in I say “there you are”.";
  await beginsPractice(robin.page, "Hello and goodbye", "apart");
  await noor.page.goto(new URL(robin.page.url()).pathname);
  for (const step of [
    "When did a hello or a goodbye do you good, and what was in it?",
    "What could be in our hello?",
    "What could be in our goodbye?",
  ]) {
    for (const { page } of [robin, noor]) {
      await isAt(page, step);
      await press(page, session.moveOn);
    }
  }
  await robin.page.getByLabel(session.proposeLabel).fill(hello);
  await press(robin.page, session.proposeDo);
  await agrees(noor.page);
  await opensUs(robin.page);
  await robin.page.getByText(hello).click();
  await press(robin.page, words.talkAgain);
  await expect(robin.page.getByRole("group", { name: words.talkHow })).toBeVisible();
  await inspect(robin.page, "us-talk-begin");
  await press(robin.page, words.talkDo);
  await expect(robin.page).toHaveURL(/\/session\/ground-rules\.0$/);
  await noor.page.goto(new URL(robin.page.url()).pathname);
  for (const step of [session.continue, session.moveOn]) for (const { page } of [robin, noor]) await press(page, step);
  await expect(robin.page.getByLabel(session.proposeLabel)).toHaveValue(hello);
  await opensUs(noor.page);
  await expect(agreed(noor.page).getByText(words.openText)).toBeVisible();
});

testOffline(
  "thanks land in the jar of both, come out one at a time, are found again, and are removed by who wrote them",
  async ({ paired: { robin, noor } }) => {
    const umbrella = "You waited with the umbrella. You think ahead for people. I came home dry.";
    const soup = `You made soup, ${longWord}. ${"I was looked after. ".repeat(30)}`;
    const hidden = "Tuesday, at the stop, for myself alone";
    const answer = "Thank you for noticing";
    await beginsPractice(robin.page, thanks, "apart");
    await noor.page.goto(new URL(robin.page.url()).pathname);
    await robin.page.getByLabel(session.yourAnswer).fill(hidden);
    await press(robin.page, session.keep);
    await press(noor.page, session.moveOn);
    await givesNote([robin, noor], umbrella, answer);
    for (const { page } of [robin, noor]) {
      await isAt(page, session.swap);
      await press(page, session.continue);
    }
    await givesNote([robin, noor], soup, answer);

    for (const { page, name } of [robin, noor]) {
      await opensUs(page);
      const seen = new Set<string>();
      await press(page, words.takeOne);
      seen.add((await page.locator(".took").textContent()) ?? "");
      await expect(page.locator(".took h3")).toBeFocused();
      if (name === "Robin") await inspect(page, "us-note-out");
      await press(page, words.takeAnother);
      seen.add((await page.locator(".took").textContent()) ?? "");
      expect(seen.size, "each comes out once").toBe(2);
      await expect(page.getByText(words.allOut)).toBeVisible();
      await press(page, words.putBack);
      await expect(page.getByText(words.allOut)).toBeHidden();
      await page.getByRole("link", { name: words.jarAll }).click();
      await isAt(page, words.jar);
      await expect(page.getByRole("article")).toHaveCount(2);
      for (const other of [hidden, answer]) expect(await page.content()).not.toContain(other);
      await expect(page.getByRole("link", { name: frame.us })).toHaveAttribute("aria-current", "true");
    }
    await inspect(robin.page, "jar");
    await robin.page.getByLabel(words.search).fill("umbrella");
    await expect(robin.page.getByRole("article")).toHaveCount(1);
    await robin.page.getByLabel(words.search).fill("no such thing");
    await expect(robin.page.getByText(words.noneFound)).toBeVisible();
    await robin.page.getByLabel(words.search).fill("");

    const own = robin.page.getByRole("button", { name: words.removeOf("today") });
    await expect(own).toHaveCount(1);
    await own.click();
    await inspect(robin.page, "jar-removing");
    await press(robin.page, words.removeDo);
    await expect(robin.page.getByText(words.removedOwn("today"))).toBeVisible();
    await expect(robin.page.getByRole("heading", { name: words.all })).toBeFocused();
    await expect(noor.page.getByText(words.removedBy("Robin", "today"))).toBeVisible();
    const removed = (await noor.page.content()).includes("umbrella") ? umbrella : soup;
    for (const { page } of [robin, noor]) await expect(page.getByRole("article")).toHaveCount(1);
    expect(await robin.page.content()).not.toContain(removed === umbrella ? "looked after" : "umbrella");
    await inspect(noor.page, "jar-removed");

    await opensOffline(noor.page, noor.context);
    await expect(noor.page.getByRole("article")).toHaveCount(1);
    await inspect(noor.page, "jar-offline");
  },
);

test("what unfolded lately, and all of it; the pages for one person alone", { tag: "@long" }, async ({
  paired: { robin, noor },
  browser,
  baseURL,
}) => {
  await foldsToday(robin.page, "The ferry was late and I liked it.");
  await foldsToday(noor.page, "A stranger held the door.");
  await seesOpen(robin.page, { mine: "ferry", theirs: "stranger", name: "Noor" });
  await robin.page.getByRole("link", { name: frame.us, exact: true }).click();
  await isAt(robin.page, words.title);
  await expect(robin.page.locator(".kept")).toHaveCount(1);
  await robin.page.getByRole("link", { name: words.latelyAll }).click();
  await isAt(robin.page, unfolded.title);
  await robin.page.goBack();
  await robin.page.locator(".kept").click();
  await expect(robin.page.getByRole("article", { name: "Noor" })).toContainText("stranger");

  const context = await browser.newContext({ baseURL: baseURL! });
  const alone = await context.newPage();
  await begins(alone, { name: "Kim", purpose: "alone" });
  for (const path of ["/us", "/us/jar"]) {
    await alone.goto(path);
    await expect(alone.getByText(words.solo)).toBeVisible();
    await inspect(alone, `${path.slice(1).replace("/", "-")}-alone`);
  }
  await context.close();
});

test("[US-8] favourites stay after a reload, narrow the list, and are not to be seen by the other", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  const { page } = robin;
  await page.goto("/practise");
  // On a phone the first practice stands on the first screen; what narrows the list is folded away.
  await expect(page.locator(".practise-all li").first()).toBeInViewport({ ratio: 0.9 });
  await expect(page.getByLabel(practise.search)).toBeHidden();
  await inspect(page, "practise-folded");
  const filter = page.getByRole("button", { name: narrowWords.favourites, exact: true });
  await filter.click();
  await expect(page.getByText(practise.noFavourites)).toBeVisible();
  await filter.click();
  const star = page.getByRole("button", { name: practise.favourOf("In your shoes") });
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await page.goto("/practice/phones-down");
  await press(page, practise.favour);
  await expect(page.getByRole("button", { name: practise.favoured })).toBeVisible();
  await inspect(page, "practice-favourite");
  await page.reload();
  await expect(page.getByRole("button", { name: practise.favoured })).toHaveAttribute("aria-pressed", "true");
  await page.goto("/practise");
  await filter.click();
  await expect(page.locator(".practise-all li")).toHaveCount(2);
  await inspect(page, "practise-favourites");

  await press(page, narrowWords.fits);
  await page.getByLabel(practise.search).fill("shoes");
  await page.getByLabel(practise.time).selectOption("30");
  await expect(page.locator(".practise-all li")).toHaveCount(1);
  await inspect(page, "practise-wishes");
  await press(page, narrowWords.fits);
  await expect(page.getByText(practise.upTo(30))).toBeVisible();
  await inspect(page, "practise-chosen");
  await press(page, narrowWords.showAll);
  await expect(page.locator(".practise-all li")).toHaveCount(2);

  await noor.page.goto("/practise");
  await expect(noor.page.locator(".practise-all li").first()).toBeVisible();
  await expect(noor.page.locator(".star[aria-pressed=true]")).toHaveCount(0);
});

async function opensUs(page: Page): Promise<void> {
  await page.goto("/us");
  await isAt(page, words.title);
}

function agreed(page: Page) {
  return page.getByRole("region", { name: words.agreed });
}

/** Says yes to the one line that waits for it. */
async function agrees(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Yes to/ }).click();
  await expect(page.getByText(session.holds).last()).toBeVisible();
}

/** Whoever of the two is asked writes the note; the other answers it with a few words. */
async function givesNote(two: readonly Person[], note: string, answer: string): Promise<void> {
  const sheets = two.map(({ page }) => page.getByLabel(session.yourAnswer));
  await expect(sheets[0]!.or(two[0]!.page.locator(".waits"))).toBeVisible();
  await expect
    .poll(async () => (await Promise.all(sheets.map((sheet) => sheet.isVisible()))).filter(Boolean).length)
    .toBe(1);
  const writes = (await sheets[0]!.isVisible()) ? 0 : 1;
  await sheets[writes]!.fill(note);
  await press(two[writes]!.page, session.send);
  const reader = two[1 - writes]!.page;
  await reader.getByRole("button", { name: session.responses.thank!, exact: true }).click();
  await reader.getByLabel(session.respondWords).fill(answer);
  await press(reader, session.send);
}
