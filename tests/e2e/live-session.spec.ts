/** A live session when life comes in between: no connection, enough for today, a time out, and the rest another day. */

import type { Locator, Page } from "@playwright/test";
import { standingWords } from "../../apps/web/src/app/standing-words.ts";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { dayMs, hourMs, setClockAhead } from "./harness/clock.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import { type Line, testLines } from "./harness/line.ts";
import { isKeptForOffline } from "./harness/people.ts";
import { beginsPractice, isAt, press } from "./harness/practising.ts";

test.setTimeout(180_000);

const minuteMs = hourMs / 60;
const turns = "Until it feels understood";
/** Time for something to come in that should not: a tap needs a tenth of it to the other's screen (live-tap.md). */
const arrivedByThenMs = 600;
/** The longest wait between two tries is half a minute (OUT-5). */
const triedAgainMs = 40_000;

/** The ways a connection goes, and what the screen says of it. */
const ways = {
  "the browser knows": {
    says: standingWords.offline,
    goes: ({ context }: Person) => context.setOffline(true),
    comes: ({ context }: Person) => context.setOffline(false),
  },
  "the browser does not know": {
    says: standingWords.unreachable,
    goes: async (_who: Person, line: Line) => line.cut(),
    comes: async (_who: Person, line: Line) => line.mend(),
  },
};

for (const [how, { says, goes, comes }] of Object.entries(ways)) {
  testLines(
    `[PRAC-4] offline in the middle, and ${how}: both go on, and come to the same end with all that was written`,
    { tag: says === standingWords.offline ? "@offline" : "@long" },
    async ({ paired: { robin, noor }, lines }) => {
      const robins = ["Ten calls in a row, and no window.", "The heat in the tram, I suppose."];
      const noors = ["Waiting for the plumber, twice.", "All those calls of yours."];
      await beginLive(robin, noor, "In your shoes");
      // Fetched in the background since Today; one of the reloads is without a connection.
      await isKeptForOffline(robin.page);

      // A tap of the one who is away does not get out, and the other's does not come in.
      await goes(robin, lines.robin);
      await expect(robin.page.getByText(says)).toBeVisible();
      await robin.page.getByRole("checkbox").nth(2).check();
      await press(robin.page, words.choose);
      for (const at of [1, 2]) await noor.page.getByRole("checkbox").nth(at).check();
      await isTaken(noor, () => press(noor.page, words.choose));
      await robin.page.waitForTimeout(arrivedByThenMs);
      for (const { page } of [robin, noor]) await expect(page.getByText(words.waitBoth)).toBeVisible();
      await expect(robin.page.getByText(says)).toBeVisible();
      await saysNothing(noor);
      await comes(robin, lines.robin);
      for (const { page } of [robin, noor]) await comesTo(page.getByLabel(words.guessOwn));
      await saysNothing(robin);

      // Two sealed sheets, one of them written and folded without a connection, with a reload before and after.
      await goes(robin, lines.robin);
      await robin.page.reload();
      await expect(robin.page.getByText(says)).toBeVisible();
      await fillsBoth(robin, "Noor", robins);
      await fillsBoth(noor, "Robin", noors);
      await isTaken(noor, () => press(noor.page, words.foldBoth));
      await press(robin.page, words.foldBoth);
      for (const { page } of [robin, noor]) await expect(page.getByLabel(words.guessOwn)).toBeHidden();
      await robin.page.reload();
      await expect(robin.page.getByText(words.waitBoth)).toBeVisible();
      await expect(robin.page.getByLabel(words.guessOwn)).toBeHidden();
      await expect(robin.page.getByText(says)).toBeVisible();
      await showsNone(robin.page, noors);
      await showsNone(noor.page, robins);
      await saysNothing(noor);
      await comes(robin, lines.robin);
      for (const { page } of [robin, noor]) {
        await comesTo(page.getByRole("button", { name: words.marks.partly!, exact: true }));
        await showsAll(page, [...robins, ...noors]);
      }

      // The other way round: Noor is away while both say how close the guess came.
      const said = { robin: "The calls were fine, the window was not.", noor: "The plumber came in the end." };
      await goes(noor, lines.noor);
      await expect(noor.page.getByText(says)).toBeVisible();
      await marks(noor, said.noor);
      await isTaken(robin, () => marks(robin, said.robin));
      await noor.page.waitForTimeout(arrivedByThenMs);
      await showsNone(robin.page, [said.noor]);
      await showsNone(noor.page, [said.robin]);
      await expect(noor.page.getByText(says)).toBeVisible();
      await saysNothing(robin);
      await comes(noor, lines.noor);
      await comesTo(noor.page.getByText(said.robin));
      await comesTo(robin.page.getByText(said.noor));
      await goOnToEnd([robin, noor]);
      for (const who of [robin, noor]) {
        await who.page.getByText(words.earlier).click();
        for (const text of [...robins, ...noors, said.robin, said.noor])
          await expect(who.page.getByText(text)).toHaveCount(1);
        await saysNothing(who);
      }
    },
  );
}

testLines(
  "[PRAC-4] a connection that goes dead without a word: it is said, what was tapped is kept, and both go on once it is back",
  { tag: "@long" },
  async ({ paired: { robin, noor }, lines }) => {
    await beginLive(robin, noor, "In your shoes");
    lines.robin.silence();
    await robin.page.getByRole("checkbox").nth(2).check();
    await press(robin.page, words.choose);
    await noor.page.getByRole("checkbox").nth(2).check();
    await isTaken(noor, () => press(noor.page, words.choose));
    // Two pings of the relay that did not come, and a bit (http-relay.ts).
    await expect(robin.page.getByText(standingWords.unreachable)).toBeVisible({ timeout: 100_000 });
    for (const { page } of [robin, noor]) await expect(page.getByText(words.waitBoth)).toBeVisible();
    await saysNothing(noor);
    lines.robin.mend();
    for (const { page } of [robin, noor]) await comesTo(page.getByLabel(words.guessOwn));
    await saysNothing(robin);
  },
);

test("[PRAC-18] stop here: the other is told nothing and held by nothing, and both can open it again", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  await beginTurn(robin, noor);
  await press(robin.page, words.need.comfort!);
  await expect(noor.page.getByText(words.needOf("Robin", words.need.comfort!))).toBeVisible();
  const sent: string[] = [];
  robin.page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await press(robin.page, words.stop);
  await isAt(robin.page, words.asideStopped);
  await expect(robin.page.getByRole("button", { name: words.spoken })).toBeHidden();

  await isAt(noor.page, words.youListen);
  await showsNone(noor.page, [words.asideStopped, words.asideStoppedText]);
  await noor.page.getByRole("link", { name: words.leave }).click();
  await expect(noor.page.getByRole("heading", { level: 2, name: practise.open })).toBeVisible();
  await expect(noor.page.getByText(practise.stopped)).toBeHidden();
  await opensAgain(noor.page);
  await isAt(noor.page, words.youListen);
  expect(sent, "to stop is no message").toEqual([]);

  await robin.page.goto("/practise");
  await robin.page.getByRole("link", { name: practise.stopped }).click();
  await press(robin.page, words.resume);
  await isAt(robin.page, words.youSpeak);
  await expect(robin.page.getByText(words.needOwn(words.need.comfort!))).toBeVisible();
  await press(robin.page, words.spoken);

  // Now Noor has enough, in the middle of a sentence; Robin can let it go, and Noor finds the session where it is then.
  await isAt(noor.page, words.sayBack);
  const half = "You would have liked to be asked before";
  await noor.page.getByLabel(words.heardAloud).fill(half);
  await press(noor.page, words.stop);
  await isAt(noor.page, words.asideStopped);
  await isAt(robin.page, words.hearBack);
  await showsNone(robin.page, [half, words.asideStopped]);
  await press(robin.page, words.letGo);
  await isAt(robin.page, words.again);
  await isAt(noor.page, words.asideStopped);
  await press(noor.page, words.resume);
  await isAt(noor.page, words.again);
  for (const { page } of [robin, noor]) await press(page, words.againNo);
  await goOnToEnd([robin, noor]);
  await showsNone(robin.page, [half]);
});

test("[PRAC-17] a time out: both see until when, nobody sees whose it was, and it ends when both are privately ready", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  await beginTurn(robin, noor);
  await press(robin.page, words.need.reassure!);
  await press(robin.page, words.startTimer);
  await expect(noor.page.getByRole("img", { name: /left of/ })).toBeVisible();

  // While one speaks: the listener thinks better of it, then takes an hour.
  await press(noor.page, words.timeOut);
  await press(noor.page, words.keepGoing);
  await isAt(robin.page, words.youSpeak);
  await takesTimeOut(noor.page, words.outLengths["1-hour"]);
  for (const [me, other] of [
    [robin, noor],
    [noor, robin],
  ] as const) {
    await expect(me.page.getByText(words.outCalm)).toBeVisible();
    await expect(me.page.getByRole("main")).not.toContainText(other.name);
    await expect(me.page.getByRole("button", { name: words.outReady })).toBeHidden();
    await expect(me.page.getByRole("button", { name: words.spoken })).toBeHidden();
  }
  const until = await robin.page.getByRole("heading", { level: 1 }).textContent();
  await expect(noor.page.getByRole("heading", { level: 1 })).toHaveText(until!);
  await comesLater([robin, noor], 21 * minuteMs);
  await bothComeBack(noor, robin);
  await isAt(robin.page, words.youSpeak);
  await isAt(noor.page, words.youListen);
  await press(robin.page, words.spoken);

  // While one says it back: this time the speaker takes it, and the unfinished sentence waits.
  const back = "You want to hear that it was not your fault.";
  await isAt(noor.page, words.sayBack);
  await noor.page.getByLabel(words.heardAloud).fill(back);
  await takesTimeOut(robin.page, words.outLengths["20-minutes"]);
  await isAway([robin, noor]);
  await isSaved(noor.page);
  await comesLater([robin, noor], 60 * minuteMs);
  await bothComeBack(noor, robin);
  await isAt(robin.page, words.hearBack);
  await showsNone(robin.page, [back]);
  await expect(noor.page.getByLabel(words.heardAloud)).toHaveValue(back);
  await press(noor.page, words.didIGetIt);
  await expect(robin.page.getByText(back)).toBeVisible();
  await press(robin.page, words.yes);
  await isAt(noor.page, words.again);
});

test("[PRAC-28] begun live, it goes on apart: over days, each alone with the page", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  const told = "I said yes to the move and then counted what I would leave behind.";
  const back = "You said yes, and it costs you the people on the stairs.";
  const answer = "I would have counted as well.";
  await beginTurn(robin, noor);
  await press(robin.page, words.need.comfort!);
  await press(noor.page, words.goApart);
  await expect(robin.page.getByLabel(words.tell)).toBeVisible();
  await expect(robin.page.getByRole("button", { name: words.spoken })).toBeHidden();
  await expect(noor.page.getByText(words.writes("Robin"))).toBeVisible();
  for (const { page } of [robin, noor]) await expect(page.getByRole("button", { name: words.goApart })).toBeHidden();
  await robin.page.getByLabel(words.tell).fill(told);
  await showsNone(noor.page, [told]);
  await robin.page.getByRole("link", { name: words.leave }).click();
  await isSaved(robin.page);
  await robin.page.close();
  await noor.page.close();

  const later = async ({ context }: Person, days: number): Promise<Page> => {
    await setClockAhead(context, days * dayMs);
    const page = await context.newPage();
    await page.goto("/practise");
    await opensAgain(page);
    return page;
  };
  const robins = await later(robin, 1);
  await expect(robins.getByLabel(words.tell)).toHaveValue(told);
  await press(robins, words.send);
  await isAt(robins, words.hearBack);
  const noors = await later(noor, 2);
  await isAt(noors, words.sayBack);
  await expect(noors.getByText(told)).toBeVisible();
  await noors.getByLabel(words.heard).fill(back);
  await showsNone(robins, [back]);
  await press(noors, words.didIGetIt);
  await expect(robins.getByText(back)).toBeVisible();
  await press(robins, words.yes);
  for (const page of [robins, noors]) await press(page, words.againNo);
  await press(noors, words.responses.feel!);
  await noors.getByLabel(words.respondWords).fill(answer);
  await press(noors, words.send);
  await isAt(robins, words.swap);

  await goOnToEnd([{ page: robins }, { page: noors }]);
  for (const page of [robins, noors]) {
    await page.getByText(words.earlier).click();
    await showsAll(page, [told, back, answer]);
  }
});

/** What this person does has reached the relay. */
async function isTaken({ page }: Person, does: () => Promise<void>): Promise<void> {
  const taken = page.waitForResponse((answer) => answer.request().method() !== "GET" && answer.ok());
  await does();
  await taken;
}

/** Here as soon as this device has tried again, on the screen or among what was said so far. */
async function comesTo(place: Locator): Promise<void> {
  await expect(place.first()).toBeAttached({ timeout: triedAgainMs });
}

/** The screen has nothing to say about the connection. */
async function saysNothing({ page }: Person): Promise<void> {
  for (const text of [standingWords.offline, standingWords.unreachable])
    await expect(page.getByText(text)).toBeHidden();
}

/** Both tap start; both stand at the first step. */
async function beginLive(first: Person, second: Person, title: string): Promise<void> {
  await beginsPractice(first.page, title, "live");
  await isAt(first.page, words.startTitle);
  await beginsPractice(second.page, title, "live");
  for (const { page } of [first, second])
    await expect(page.getByRole("button", { name: words.stop, exact: true })).toBeVisible();
}

/** Until it feels understood, up to the first turn: `speaker` speaks. */
async function beginTurn(speaker: Person, listener: Person): Promise<void> {
  await beginLive(speaker, listener, turns);
  for (const { page } of [speaker, listener]) await press(page, words.continue);
  await speaker.page.getByRole("radio", { name: words.roles["me-first"]! }).check();
  await press(speaker.page, words.choose);
  await listener.page.getByRole("radio", { name: words.roles.either! }).check();
  await press(listener.page, words.choose);
  await isAt(speaker.page, words.youSpeak);
  await isAt(listener.page, words.youListen);
}

async function fillsBoth({ page }: Person, otherName: string, texts: readonly string[]): Promise<void> {
  await page.getByLabel(words.guessOwn).fill(texts[0]!);
  await page.getByLabel(words.guessTheirs(otherName)).fill(texts[1]!);
}

async function marks({ page }: Person, text: string): Promise<void> {
  await press(page, words.marks.partly!);
  await page.getByLabel(words.markWords).fill(text);
  await press(page, words.send);
}

async function takesTimeOut(page: Page, length: string): Promise<void> {
  await press(page, words.timeOut);
  await page.getByRole("radio", { name: length, exact: true }).check();
  await press(page, words.outDo);
}

async function isAway(people: readonly Person[]): Promise<void> {
  for (const { page } of people) await expect(page.getByText(words.outCalm)).toBeVisible();
}

/** What is typed is kept a moment later; a page that is gone at once loses the last second (drafts.ts). */
function isSaved(page: Page): Promise<void> {
  return page.waitForTimeout(1000);
}

/** Both pick up their phones when so much time has passed since the test began. */
async function comesLater(people: readonly Person[], aheadMs: number): Promise<void> {
  for (const { context, page } of people) {
    await setClockAhead(context, aheadMs);
    await page.reload();
  }
}

/** `first` is ready and the other cannot see it; it goes on when both are. */
async function bothComeBack(first: Person, second: Person): Promise<void> {
  await press(first.page, words.outReady);
  await expect(first.page.getByText(words.outWait)).toBeVisible();
  await expect(first.page.getByRole("button", { name: words.outReady })).toBeHidden();
  await expect(second.page.getByText(words.outReadyHint)).toBeVisible();
  await showsNone(second.page, [words.outWait]);
  await press(second.page, words.outReady);
  for (const { page } of [first, second]) await expect(page.getByText(words.outCalm)).toBeHidden();
}

/** From the list of practices, where it stands first. */
async function opensAgain(page: Page): Promise<void> {
  await page.locator("a[href^='/session/']").first().click();
  await expect(page).toHaveURL(/\/session\//);
}

/** Both only move on from here. */
async function goOnToEnd(people: readonly { readonly page: Page }[]): Promise<void> {
  const onward = [words.moveOn, words.continue, words.said, words.spoken, words.againNo, words.letGo];
  const isOver = (page: Page) => page.getByRole("heading", { level: 1, name: words.afterTitle }).isVisible();
  for (let turn = 0; turn < 60; turn += 1) {
    const over = await Promise.all(people.map(({ page }) => isOver(page)));
    if (over.every(Boolean)) break;
    for (const { page } of people) {
      const names = new RegExp(`^(${onward.join("|")})$`);
      // The other may have gone on in the meantime, and with them the button.
      const button = page.locator(".place-act").getByRole("button", { name: names }).first();
      if (await button.isVisible()) await button.click({ timeout: 1000 }).catch(() => {});
    }
  }
  for (const { page } of people) await isAt(page, words.afterTitle);
}

async function showsAll(page: Page, texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(page.getByText(text).first()).toBeVisible();
}

/** Not in the document at all, neither shown nor hidden. */
async function showsNone(page: Page, texts: readonly string[]): Promise<void> {
  const content = await page.content();
  for (const text of texts) expect(content).not.toContain(text);
}
