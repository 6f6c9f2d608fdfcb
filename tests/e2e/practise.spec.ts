/** Practising: two people do practices to their end, on two phones, on one between them, and each in their own time. */

import { words as handed } from "../../apps/web/src/pages/handed/words.ts";
import { words as practice } from "../../apps/web/src/pages/practice/words.ts";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { narrowWords } from "../../apps/web/src/parts/narrow-words.ts";
import { countCanary } from "./harness/canary.ts";
import { hourMs, setClockAhead } from "./harness/clock.ts";
import { expect, test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins } from "./harness/people.ts";
import { beginsPractice, isAt, press, scriptOf, wishes } from "./harness/practising.ts";
import { dumpStorage } from "./harness/storage-dump.ts";

test.setTimeout(240_000);

test("apart: a sealed question opens for both at once, and the other's device held nothing readable before", async ({
  paired: { robin, noor },
}) => {
  const robins = "Canary of Robin: the ferry was late and I liked it";
  const noors = "Canary of Noor: a stranger held the door with his foot";
  const { title } = scriptOf("todays-question");
  await beginsPractice(robin.page, title, "apart");
  const address = new URL(robin.page.url()).pathname;
  await press(robin.page, words.continue);
  await noor.page.goto("/practise");
  await expect(noor.page.getByRole("heading", { level: 2, name: practise.open })).toBeVisible();
  await noor.page.goto(address);
  await press(noor.page, words.continue);

  await robin.page.getByLabel(words.yourAnswer).fill(robins);
  await robin.page.waitForTimeout(1100);
  await robin.page.reload();
  await expect(robin.page.getByLabel(words.yourAnswer)).toHaveValue(robins);
  await press(robin.page, words.fold);
  await expect(robin.page.getByText(words.folded)).toBeVisible();
  await noor.page.reload();
  await isAt(noor.page, `${title}, in your own words`);
  await inspect(noor.page, "session-sealed");
  expect(await noor.page.content()).not.toContain(robins);
  expect(countCanary(await dumpStorage(noor.page), robins)).toBe(0);

  await noor.page.getByLabel(words.yourAnswer).fill(noors);
  await press(noor.page, words.fold);
  for (const { page } of [robin, noor]) {
    await expect(page.getByText(robins)).toBeVisible();
    await expect(page.getByText(noors)).toBeVisible();
  }
  await inspect(robin.page, "session-unfolded");
  await press(robin.page, words.continue);
  await press(noor.page, words.continue);
  await isAt(robin.page, words.respond("Noor"));
  await press(robin.page, words.responses.thank!);
  await press(robin.page, words.send);
  await press(noor.page, words.moveOn);
  await isAt(noor.page, "One more sentence about your own answer, if you like");
  await robin.page.getByLabel(words.yourAnswer).fill("The gulls were walking, not flying.");
  await press(robin.page, words.send);
  await expect(noor.page.getByText("The gulls were walking, not flying.")).toBeVisible();
  await press(noor.page, words.moveOn);
  await press(robin.page, words.continue);
  await press(noor.page, words.continue);
  await isAt(noor.page, words.afterTitle);
  await inspect(noor.page, "session-after");

  await setClockAhead(robin.context, 24 * hourMs);
  await robin.page.goto("/practise");
  await expect(robin.page.getByText(practise.nextDay)).toBeVisible();
  await robin.page.getByRole("link", { name: practise.nextDay }).click();
  await press(robin.page, words.feltSay.closer!);
  await expect(robin.page.getByText(words.feltKept)).toBeVisible();
  expect(await noor.page.content()).not.toContain(words.feltSay.closer!);
});

test("together: at the hand-over nothing of the one is on the screen of the other", async ({
  paired: { robin, noor },
}) => {
  const robins = "Noor waited at the stop with the umbrella";
  const noors = "Robin drove the long way so that I could sleep";
  const { page } = robin;
  await beginsPractice(page, "Small thanks, real thanks", "together");
  await isAt(page, words.coverTitle("Robin"));
  await inspect(page, "session-cover");
  await press(page, words.coverDo("Robin"));
  await page.getByLabel(words.yourAnswer).fill(robins);
  await inspect(page, "session-private");
  await press(page, words.keep);
  await isAt(page, words.coverTitle("Noor"));
  expect(await page.content()).not.toContain(robins);
  expect(await page.locator("body").ariaSnapshot()).not.toContain(robins);
  await press(page, words.coverDo("Noor"));
  expect(await page.content()).not.toContain(robins);
  await expect(page.getByText(words.readers.guest)).toBeVisible();
  await page.getByLabel(words.yourAnswer).fill(noors);
  await page.reload();
  await isAt(page, words.coverTitle("Noor"));
  await press(page, words.coverDo("Noor"));
  await expect(page.getByLabel(words.yourAnswer)).toHaveValue("");
  await page.getByLabel(words.yourAnswer).fill(noors);
  await press(page, words.keep);

  // The lines are said aloud now; the phone lies between the two and shows what each does.
  await isAt(page, "What you did, what it says about you, what it gave me");
  await expect(page.locator(".telling .by")).toHaveText([/Robin|Noor/, /Robin|Noor/]);
  // Whoever holds the phone now leaves to a cover, and the owner's pages open behind it.
  await page.getByRole("link", { name: words.leave }).click();
  await isAt(page, words.coverTitle("Robin"));
  await expect(page.getByText(handed.text("Robin"))).toBeVisible();
  await inspect(page, "session-leave-cover");
  await press(page, words.coverBack);
  expect(await page.content()).not.toContain(noors);
  expect(await page.content()).not.toContain(robins);
  expect(countCanary(await dumpStorage(page), noors), "what the guest wrote is kept nowhere").toBe(0);
  await noor.page.goto(new URL(page.url()).pathname);
  await isAt(noor.page, words.elsewhereTitle("Robin"));
  await press(page, words.continue);
  await isAt(page, words.respondTogether);
  await press(page, words.continue);
  await isAt(page, words.swap);
  await press(page, words.continue);
  await press(page, words.continue);
  await press(page, words.continue);
  await isAt(page, words.readTogether);
  await press(page, words.continue);
  await isAt(page, words.afterTitle);
  await isAt(noor.page, words.afterTitle);
  expect(await noor.page.content()).not.toContain(robins);
});

test("time out: both see it, both are back privately; stop here keeps the place and sends nothing", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  const title = "Until it feels understood";
  await beginsPractice(robin.page, title, "live");
  await beginsPractice(noor.page, title, "live");
  await isAt(robin.page, words.read);
  await press(robin.page, words.timeOut);
  await inspect(robin.page, "session-time-out-asked");
  await press(robin.page, words.outDo);
  for (const { page } of [robin, noor]) await expect(page.getByText(words.outCalm)).toBeVisible();
  await expect(noor.page.getByRole("button", { name: words.outReady })).toBeHidden();
  await inspect(noor.page, "session-time-out");

  for (const { context, page } of [robin, noor]) {
    await setClockAhead(context, hourMs / 2);
    await page.reload();
  }
  await press(robin.page, words.outReady);
  await expect(robin.page.getByText(words.outWait)).toBeVisible();
  await expect(noor.page.getByText(words.outReadyHint)).toBeVisible();
  await press(noor.page, words.outReady);
  for (const { page } of [robin, noor]) {
    await isAt(page, words.read);
    await expect(page.getByText(words.since.back)).toBeVisible();
  }

  // Stopping sends nothing: whoever waits reads the same before and after, and it says that it may have been put down.
  await press(noor.page, words.continue);
  await expect(noor.page.getByText(words.waitKept)).toBeVisible();
  const waiting = await noor.page.getByRole("main").ariaSnapshot();
  await press(robin.page, words.stop);
  await isAt(robin.page, words.asideStopped);
  await expect(robin.page.getByText(words.asideStoppedOther("Noor"))).toBeVisible();
  await inspect(robin.page, "session-stopped");
  expect(await noor.page.getByRole("main").ariaSnapshot()).toBe(waiting);
  await robin.page.goto("/practise");
  await expect(robin.page.getByText(practise.stopped)).toBeVisible();
  await inspect(robin.page, "practise-begun");
  await robin.page.getByRole("link", { name: practise.stopped }).click();
  await press(robin.page, words.resume);
  await isAt(robin.page, words.read);
  await press(robin.page, words.rest);
  await isAt(robin.page, words.asideRested);
  await expect(robin.page.getByText(words.asideStoppedText)).toBeHidden();
  await inspect(robin.page, "session-rested");
  expect(await noor.page.getByRole("main").ariaSnapshot()).toBe(waiting);
  await press(robin.page, words.resume);

  await press(noor.page, words.timeOut);
  await press(noor.page, words.outDo);
  await press(robin.page, words.outEnd);
  await press(robin.page, words.outEndDo);
  for (const { page } of [robin, noor]) await isAt(page, words.endedTitle);
});

test("in your shoes: own answers and guesses open together, and each says how close the other came", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  await beginsPractice(robin.page, "In your shoes", "apart");
  const address = new URL(robin.page.url()).pathname;
  await noor.page.goto(address);
  for (const { page } of [robin, noor]) {
    await page.getByRole("checkbox").nth(2).check();
    await press(page, words.choose);
  }
  const said = {
    Robin: { own: "The stairs at the station, twice a day.", guess: "The meetings after lunch." },
    Noor: { own: "The meetings, and the light in the office.", guess: "Getting up in the dark." },
  };
  for (const [person, other] of [
    [robin, noor],
    [noor, robin],
  ] as const) {
    const words_ = said[person.name as keyof typeof said];
    await person.page.getByLabel(words.guessOwn).fill(words_.own);
    await person.page.getByLabel(words.guessTheirs(other.name)).fill(words_.guess);
    expect(await person.page.content()).not.toContain(said[other.name as keyof typeof said].own);
    await press(person.page, words.foldBoth);
  }
  for (const { page } of [robin, noor]) {
    for (const each of Object.values(said)) {
      await expect(page.getByText(each.own)).toBeVisible();
      await expect(page.getByText(each.guess)).toBeVisible();
    }
  }
  await inspect(noor.page, "session-guessed");
  await press(noor.page, words.marks.close!);
  await press(noor.page, words.send);
  await press(robin.page, words.marks["tell-me"]!);
  await robin.page.getByLabel(words.markWords).fill("The dark is fine, the stairs are not.");
  await press(robin.page, words.send);
  await isAt(noor.page, "One thing about you that I would like to know more about");
  await noor.page.getByText(words.earlier).click();
  await expect(noor.page.getByText("The dark is fine, the stairs are not.")).toBeVisible();
});

test("I-feel message: the parts become one message as they are written, and the one who waits is told so", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  for (const { page } of [robin, noor]) await beginsPractice(page, "I-feel message", "live");
  await wishes(robin.page, words.roles["me-first"]!);
  await wishes(noor.page, words.roles.either!);
  await robin.page.getByRole("radio").first().check();
  await press(robin.page, words.choose);
  const parts = [
    ["Our plan for Saturday changed.", "When our plan for Saturday changed, I feel …, because …. What would help is …"],
    ["hurried", "When our plan for Saturday changed, I feel hurried, because …. What would help is …"],
    ["because I had looked forward to it", undefined],
    ["What would help is a call", undefined],
  ] as const;
  for (const [at, [part, preview]] of parts.entries()) {
    await expect(noor.page.getByText(words.messageAt("Robin", at + 1, 4))).toBeVisible();
    await expect(robin.page.getByRole("textbox")).toHaveValue("");
    await expect(
      robin.page.getByRole("group", { description: `${words.readersAsk} ${words.readers.own}` }),
    ).toBeVisible();
    await robin.page.getByRole("textbox").fill(part);
    if (preview) await expect(robin.page.getByText(preview)).toBeVisible();
    if (at === 1) await inspect(robin.page, "session-message-part");
    await press(robin.page, words.keep);
  }
  const whole =
    "When our plan for Saturday changed, I feel hurried, because I had looked forward to it. What would help is a call";
  await expect(robin.page.getByLabel(words.messageWhole)).toHaveValue(whole);
  await expect(noor.page.getByText(words.messageSoon("Robin"))).toBeVisible();
  await robin.page.getByLabel(words.messageWhole).fill(`Your week was full. ${whole}.`);
  await robin.page.waitForTimeout(1100);
  await robin.page.reload();
  await expect(robin.page.getByLabel(words.messageWhole)).toHaveValue(`Your week was full. ${whole}.`);
  expect(await noor.page.content()).not.toContain("Saturday changed");
  await inspect(robin.page, "session-message-whole");
  await press(robin.page, words.send);
  await isAt(noor.page, words.sayBack);
  await expect(noor.page.getByText(`Your week was full. ${whole}.`)).toBeVisible();
  await inspect(noor.page, "session-say-back");
});

test("phones down: a timer that a reload and a sleep do not disturb", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  for (const { page } of [robin, noor]) await beginsPractice(page, "Phones down", "live");
  for (let step = 0; step < 2; step += 1) {
    for (const { page } of [robin, noor]) await press(page, words.moveOn);
  }
  await isAt(robin.page, words.timerTitle);
  await press(robin.page, words.startTimer);
  for (const { page } of [robin, noor]) await expect(page.getByText(words.timerRunning)).toBeVisible();
  await inspect(robin.page, "session-timer");
  await robin.page.reload();
  await expect(robin.page.getByText(words.timerRunning)).toBeVisible();
  for (const { context, page } of [robin, noor]) {
    await setClockAhead(context, hourMs);
    await page.reload();
    await expect(page.getByRole("img", { name: words.timerOver })).toBeVisible();
  }
  await press(robin.page, words.continue);
  await expect(robin.page.getByText(words.waitBoth)).toBeVisible();
  await press(noor.page, words.continue);
  await isAt(robin.page, "What was good to notice in these minutes?");
});

testOffline("alone: a practice for one stays with that one; the list in every state", async ({ robin }) => {
  const { page, context } = robin;
  await begins(page, { name: "Robin", purpose: "alone" });
  await page.goto("/practise");
  await expect(page.getByText(practise.alone)).toBeVisible();
  await inspect(page, "practise-alone");
  await beginsPractice(page, "What makes opening up hard, for you alone", "alone");
  await press(page, words.continue);
  await page.getByRole("radio").first().check();
  await press(page, words.choose);
  for (const line of ["that I write songs", "that they would laugh", "I write songs", "a walk, side by side"]) {
    // The next sheet is a blank one: until it is there, this would fill the one before again.
    await expect(page.getByLabel(words.yourAnswer)).toHaveValue("");
    await page.getByLabel(words.yourAnswer).fill(line);
    await press(page, words.keep);
  }
  await page.getByRole("radio", { name: "4", exact: true }).check();
  await inspect(page, "session-rate");
  await press(page, words.keep);
  await press(page, words.continue);
  await isAt(page, words.afterTitle);
  await page.getByText(words.earlier).click();
  await expect(page.getByText("I write songs", { exact: true })).toBeVisible();
  await expect(page.getByText(words.feltAsk["felt-understood"]!)).toBeHidden();

  await context.setOffline(true);
  await page.getByRole("link", { name: words.finish }).click();
  await inspect(page, "practise-offline");
});

test("the list and the practice for two, looked through", { tag: "@long" }, async ({ paired: { robin } }) => {
  const { page } = robin;
  await page.goto("/practise");
  await expect(page.getByRole("link", { name: "In your shoes" })).toBeVisible();
  await inspect(page, "practise");
  await press(page, narrowWords.fits);
  await page.getByLabel(practise.search).fill("shoes");
  await expect(page.getByRole("link", { name: "In your shoes" })).toBeVisible();
  await page.getByLabel(practise.search).fill("no such thing");
  await expect(page.getByText(practise.none)).toBeVisible();
  await page.getByLabel(practise.search).fill("");
  await page.getByLabel(practise.time).selectOption("10");
  await expect(page.getByRole("link", { name: "Calm first" })).toBeHidden();
  await page.goto("/practice/calm-first");
  await isAt(page, "Calm first");
  await expect(page.getByText(practice.ahead)).toBeVisible();
  await inspect(page, "practice");
  await page.goto("/practice/no-such-practice");
  await isAt(page, practice.goneTitle);
  await page.goto("/session/in-your-shoes.7");
  await isAt(page, words.goneTitle);
});
