/**
 * Time together: a quarter of an hour without phones (live), hellos and goodbyes (one phone), the week (live).
 *
 * In the middle each is reloaded once: Phones down at the timer, Hello and goodbye at a choice, State of us while one
 * speaks.
 */

import type { Page } from "@playwright/test";
import { words } from "../../../apps/web/src/pages/session/words.ts";
import { words as us } from "../../../apps/web/src/pages/us/words.ts";
import { hourMs, setClockAhead } from "../harness/clock.ts";
import { expect, type Person, test } from "../harness/fixtures.ts";
import {
  answers,
  beginBoth,
  beginsPractice,
  isAt,
  labelAt,
  looksBack,
  picks,
  press,
  promptAt,
  scriptOf,
  sees,
  seesNot,
  tapsPrivately,
  waits,
  writes,
} from "../harness/practising.ts";

test.setTimeout(60_000);

const minuteMs = hourMs / 60;

test("phones down, live: only what both ticked comes out, the time runs by the clock, one question at the end", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("phones-down");
  const both = [robin, noor];
  const rest = labelAt(script, "0", "rest");
  const quiet = labelAt(script, "1", "quiet");
  const thanks = "You hum when you peel an orange. I had forgotten.";
  await beginBoth({ robin, noor }, script, "live");

  for (const { page } of both) await isAt(page, promptAt(script, "0"));
  await sees(robin, words.readers.ticked);
  await picks(robin, [labelAt(script, "0", "walk"), rest]);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await expect(noor.page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await picks(noor, [labelAt(script, "0", "talk"), rest]);

  // Robin would have looked at Noor as well; since Noor did not tick it, it stays with Robin.
  for (const person of both) {
    await isAt(person.page, promptAt(script, "1"));
    await sees(person, words.chosen(rest));
  }
  await picks(robin, [labelAt(script, "1", "eyes"), quiet]);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await picks(noor, [quiet]);
  for (const person of both) {
    await isAt(person.page, words.timerTitle);
    await seesNot(person, labelAt(script, "0", "walk"), labelAt(script, "0", "talk"), labelAt(script, "1", "eyes"));
  }

  await expect(noor.page.getByRole("img", { name: words.timerStill(words.minutes(1)) })).toBeVisible();
  await press(noor.page, words.startTimer);
  for (const person of both) await sees(person, words.timerRunning);
  await comeBack(both, 2 * minuteMs);
  await press(robin.page, words.continue);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);

  await expect(robin.page.getByRole("img", { name: words.timerStill(words.minutes(15)) })).toBeVisible();
  await press(robin.page, words.startTimer);
  for (const { page } of both) await expect(page.getByRole("img", { name: /left of 15 minutes$/ })).toBeVisible();
  await noor.page.reload();
  await expect(noor.page.getByRole("img", { name: /left of 15 minutes$/ })).toBeVisible();
  await sees(noor, words.timerRunning);
  await expect(noor.page.locator(".place-act").getByRole("button", { name: words.continue })).toHaveCount(0);
  await comeBack(both, 20 * minuteMs);
  for (const { page } of both) await press(page, words.continue);

  for (const { page } of both) await isAt(page, promptAt(script, "5"));
  await press(noor.page, words.said);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.said);

  await isAt(robin.page, words.respond("Noor"));
  await press(robin.page, words.responses.feel!);
  await writes(robin, thanks, words.respondWords);
  await seesNot(noor, thanks);
  await press(robin.page, words.send);
  await sees(noor, thanks);
  await waits(robin);
  await press(noor.page, words.onlyThank);

  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "no" });
  for (const person of both) {
    await looksBack(person);
    await sees(person, words.chosen(rest), words.chosen(quiet), thanks);
    await seesNot(person, labelAt(script, "0", "walk"), labelAt(script, "1", "eyes"));
  }
});

/** Both pick up their phones when so much time has passed since the test began, and the time is up. */
async function comeBack(people: readonly Person[], aheadMs: number): Promise<void> {
  for (const { context, page } of people) {
    await setClockAhead(context, aheadMs);
    await page.reload();
    await expect(page.getByRole("img", { name: words.timerOver })).toBeVisible();
  }
}

test("hello and goodbye, together: one phone for both, the line holds when Noor says yes on her own", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("hello-and-goodbye");
  const { page } = robin;
  const line = "Whoever is in says “is that you, or a burglar?”, and whoever comes in answers “a burglar”.";
  const [hello, goodbye] = [labelAt(script, "1", "sign"), labelAt(script, "2", "message")];
  await beginsPractice(page, script.title, "together");
  const address = new URL(page.url()).pathname;
  await isAt(page, promptAt(script, "0"));
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await noor.page.goto(address);
  await isAt(noor.page, words.elsewhereTitle("Robin"));
  await expect(noor.page.getByText(words.elsewhere)).toBeVisible();
  await press(page, words.continue);

  await isAt(page, promptAt(script, "1"));
  await sees(robin, words.tapForBoth);
  await page.getByRole("radio", { name: hello, exact: true }).check();
  await page.reload();
  await isAt(page, promptAt(script, "1"));
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await picks(robin, [hello]);
  await isAt(page, promptAt(script, "2"));
  await sees(robin, words.chosen(hello));
  await picks(robin, [goodbye]);

  await isAt(page, words.propose);
  await isAt(noor.page, words.elsewhereTitle("Robin"));
  await seesNot(noor, hello, goodbye);
  await writes(robin, line, words.proposeLabel);
  await seesNot(noor, line);
  await press(page, words.proposeDo);
  await sees(robin, line, words.waitsForOther("Noor"));
  await expect(page.getByRole("button", { name: /^Yes to/ })).toHaveCount(0);
  await press(page, words.continue);
  await isAt(page, words.readTogether);
  await isAt(noor.page, words.elsewhereTitle("Robin"));
  await press(page, words.continue);
  await isAt(page, words.respondTogether);
  await press(page, words.continue);

  for (const person of [robin, noor]) await isAt(person.page, words.afterTitle);
  await sees(robin, words.afterTogether, words.afterOwner("Robin"));
  await seesNot(robin, words.feltAsk["felt-ok"]!);
  await sees(noor, words.feltAsk["felt-ok"]!, line, words.waitsForYou);
  await noor.page.getByRole("button", { name: /^Yes to/ }).click();
  await sees(robin, words.holds);
  await page.getByRole("button", { name: words.coverDo("Robin"), exact: true }).click();
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "partly", "felt-understood": "yes" });

  for (const person of [robin, noor]) {
    await person.page.goto("/us");
    await expect(agreed(person.page).getByText(line)).toBeVisible();
    await expect(agreed(person.page).getByText(us.agreedOn("today"))).toBeVisible();
  }
});

test("state of us, live: praise, a number each, one small thing each way, and one plan", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("state-of-us");
  const both = [robin, noor];
  const plan = "Tuesday after work we swim, and Friday evening the kitchen is Noor’s alone.";
  await beginBoth({ robin, noor }, script, "live");

  for (const { page } of both) await isAt(page, promptAt(script, "0"));
  await bothSay(both);
  await isAt(robin.page, words.respond("Noor"));
  await answers(robin, "thank", "You had seen that I carried it up alone?");
  await sees(noor, "You had seen that I carried it up alone?");
  await press(noor.page, words.onlyThank);
  for (const { page } of both) await isAt(page, promptAt(script, "2"));
  await bothSay(both);

  // Robin shows the number, Noor keeps hers.
  for (const { page } of both) await isAt(page, promptAt(script, "3"));
  await rates(robin, 4, "Noor");
  await seesNot(noor, words.rateOf("Robin", 4));
  await rates(noor, 7);
  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  await looksBack(noor);
  await sees(noor, words.rateOf("Robin", 4), words.rateOwn(7, 10));
  await looksBack(robin);
  await sees(robin, words.rateOwn(4, 10));
  await seesNot(robin, words.rateOf("Noor", 7));
  await rates(noor, 2);
  await press(robin.page, words.moveOn);
  for (const { page } of both) await isAt(page, promptAt(script, "5"));
  await looksBack(robin);
  await seesNot(robin, words.rateOf("Noor", 2));
  await bothSay(both);

  for (const { page } of both) await isAt(page, promptAt(script, "6"));
  const small = [labelAt(script, "6", "yes-one"), labelAt(script, "6", "pleasant")];
  await picks(noor, small);
  await waits(noor);
  await seesNot(robin, words.waitBoth, words.chosen(small[0]!));
  await picks(robin, small);

  const turns = [
    {
      need: "comfort",
      back: "On Monday you waited with the soup, and I rang at eight.",
      answer: "I would have put the lid back on and sulked.",
    },
    {
      need: "just-read",
      back: "You asked twice about the tyres and I said “later” twice.",
      answer: "It must have felt like talking to a door.",
    },
  ] as const;
  for (const [at, { need, back, answer }] of turns.entries()) {
    const [speaker, listener] = at === 0 ? both : [...both].reverse();
    await isAt(speaker!.page, words.youSpeak);
    await isAt(listener!.page, words.youListen);
    await press(speaker!.page, words.need[need]!);
    await sees(listener!, words.needOf(speaker!.name, words.need[need]!));
    if (at === 0) {
      await press(speaker!.page, words.startTimer);
      await expect(listener!.page.getByRole("img", { name: /left of 1 minute 30 seconds$/ })).toBeVisible();
      await listener!.page.reload();
      await isAt(listener!.page, words.youListen);
      await expect(listener!.page.getByRole("img", { name: /left of 1 minute 30 seconds$/ })).toBeVisible();
      await sees(listener!, words.needOf(speaker!.name, words.need[need]!));
    }
    await press(speaker!.page, words.spoken);
    await isAt(listener!.page, words.sayBack);
    await writes(listener!, back, words.heardAloud);
    await seesNot(speaker!, back);
    await press(listener!.page, words.didIGetIt);
    await sees(speaker!, back);
    await sees(listener!, words.gate(speaker!.name));
    await press(speaker!.page, words.yes);
    await isAt(listener!.page, words.respond(speaker!.name));
    await press(listener!.page, words.responses.feel!);
    await writes(listener!, answer, words.respondWords);
    await seesNot(speaker!, answer);
    await press(listener!.page, words.send);
    if (at === 0) {
      for (const { page } of both) await isAt(page, words.swap);
      await looksBack(speaker!);
      await sees(speaker!, answer);
      for (const { page } of both) await press(page, words.continue);
    }
  }

  for (const { page } of both) await isAt(page, words.propose);
  await writes(noor, plan, words.proposeLabel);
  await seesNot(robin, plan);
  await press(noor.page, words.proposeDo);
  await sees(robin, plan, words.waitsForYou);
  await robin.page.getByRole("button", { name: /^Yes to/ }).click();
  for (const person of both) await sees(person, words.holds);
  for (const { page } of both) await press(page, words.continue);
  for (const { page } of both) await isAt(page, promptAt(script, "9"));
  await bothSay(both);

  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await looksBack(robin);
  await sees(robin, turns[0].back, turns[1].answer);
  await seesNot(robin, words.rateOf("Noor", 7), words.rateOf("Noor", 2));
  for (const { page } of both) {
    await page.goto("/us");
    await expect(agreed(page).getByText(plan)).toBeVisible();
  }
});

/** Aloud: each taps when it is said, and that the one has shows nothing to the other. */
async function bothSay([first, second]: readonly Person[]): Promise<void> {
  await press(first!.page, words.said);
  await waits(first!);
  await seesNot(second!, words.waitBoth);
  await press(second!.page, words.said);
}

/** Marks a number; for the other as well where their name is given. */
async function rates({ page }: Person, rating: number, showsTo?: string): Promise<void> {
  await page.getByRole("radio", { name: String(rating), exact: true }).check();
  if (showsTo) await page.getByRole("switch", { name: words.rateShare(showsTo) }).check();
  await press(page, words.keep);
}

function agreed(page: Page) {
  return page.getByRole("region", { name: us.agreed });
}
