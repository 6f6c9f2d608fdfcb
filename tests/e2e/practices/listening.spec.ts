/**
 * What do you need right now, live and aloud; and good news, live and in writing, since one of the two cannot talk.
 *
 * In the middle each is reloaded once: What do you need at a spoken turn, on both phones and with the time running;
 * good news at a shared ask and at a choice for both.
 */

import { words as practice } from "../../../apps/web/src/pages/practice/words.ts";
import { words } from "../../../apps/web/src/pages/session/words.ts";
import { expect, test } from "../harness/fixtures.ts";
import {
  beginBoth,
  beginsPractice,
  isAt,
  isKeptBy,
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
  wishes,
  writes,
} from "../harness/practising.ts";
import { areTold, wayInWriting } from "../harness/told.ts";

test.setTimeout(60_000);

test("what do you need right now, live: each gets the kind of answer that they asked for, and no other", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("what-do-you-need");
  const turns = [
    {
      teller: noor,
      listener: robin,
      need: "reassure",
      kind: "comfort",
      words: "Of course you were nervous, with the whole board sitting there. And you found the page.",
      helps: "tomorrow",
    },
    {
      teller: robin,
      listener: noor,
      need: "ideas",
      kind: "ideas",
      words: "You could ask Mira to swap the early shift, she likes the quiet.",
      helps: "hand",
    },
  ] as const;
  await beginBoth({ robin, noor }, script, "live");

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "0"));
  await areTold(script, "0", "live", [noor, robin]);
  await wishes(robin.page, words.roles.either!);
  await waits(robin);
  await sees(robin, words.waitKept);
  await seesNot(noor, words.waitBoth);
  await wishes(noor.page, words.roles["me-first"]!);

  for (const [run, { teller, listener, need, kind, words: answer, helps }] of turns.entries()) {
    const at = (step: number) => `1.${run}.${step}`;
    const sides = [teller, listener] as const;
    await isAt(teller.page, words.youSpeak);
    await isAt(listener.page, words.youListen);
    if (run === 0) {
      await sees(teller, `${words.youBegin}.`);
      await sees(listener, `${words.otherFirst("Noor")}.`);
    }
    await areTold(script, at(0), "live", sides);
    await sees(listener, words.speaks(teller.name), words.waitFor(teller.name));
    await press(teller.page, words.need[need]!);
    await sees(listener, words.needOf(teller.name, words.need[need]!));
    await press(teller.page, words.startTimer);
    const running = { name: /left of 2 minutes 30 seconds/ };
    await expect(listener.page.getByRole("img", running)).toBeVisible();
    if (run === 0) {
      for (const { page } of sides) {
        await page.reload();
        await expect(page.getByRole("img", running)).toBeVisible();
      }
      await sees(teller, words.needOwn(words.need[need]!));
      await sees(listener, words.needOf(teller.name, words.need[need]!));
      await expect(listener.page.getByRole("button", { name: words.spoken, exact: true })).toHaveCount(0);
    }
    await press(teller.page, words.spoken);

    for (const { page } of sides) await isAt(page, promptAt(script, at(1)));
    await areTold(script, at(1), "live", sides);
    await sees(teller, words.waitFor(listener.name));
    await press(listener.page, words.said);

    await isAt(teller.page, words.youSpeak);
    await isAt(listener.page, words.youListen);
    await areTold(script, at(2), "live", sides);
    await press(teller.page, words.spoken);

    await isAt(listener.page, words.respond(teller.name));
    await isAt(teller.page, words.answers(listener.name));
    await areTold(script, at(3), "live", sides);
    const ideas = listener.page.getByRole("button", { name: words.responses.ideas!, exact: true });
    await expect(ideas).toHaveCount(need === "ideas" ? 1 : 0);
    await (need === "ideas" ? seesNot : sees)(listener, words.adviceClosed(teller.name));
    await press(listener.page, words.responses[kind]!);
    await writes(listener, answer, words.respondWords);
    await seesNot(teller, answer);
    await press(listener.page, words.send);

    for (const { page } of sides) await isAt(page, promptAt(script, at(4)));
    await areTold(script, at(4), "live", sides);
    await looksBack(teller);
    await sees(teller, `${listener.name}: ${words.responses[kind]}`, answer);
    await sees(listener, words.choosing(teller.name));
    await seesNot(listener, labelAt(script, at(4), helps));
    await picks(teller, [labelAt(script, at(4), helps)]);

    if (run === 1) break;
    for (const { page } of sides) await isAt(page, words.swap);
    await areTold(script, "1", "live", sides);
    await looksBack(listener);
    await sees(listener, words.chosen(labelAt(script, at(4), helps)));
    await press(listener.page, words.continue);
    await waits(listener);
    await seesNot(teller, words.waitBoth);
    await press(teller.page, words.continue);
  }

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "2"));
  await areTold(script, "2", "live", [noor, robin]);
  await press(noor.page, words.said);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.said);
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "no" });
  await looksBack(noor);
  await sees(noor, turns[0].words, turns[1].words, words.chosen(labelAt(script, "1.0.4", turns[1].helps)));
});

test("good news, live without a word aloud: written, asked after, seen, and marked as the one likes whose it is", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("good-news");
  const news = {
    robin: "I was in the stairwell when the call came. They are taking my garden plans, all three beds.",
    noor: "I swam a whole kilometre yesterday. The clock said 31 minutes and I hung on to the edge and laughed.",
  };
  const questions = "Who was in the stairwell with you? And which bed will you dig first?";
  const answer = "Only the post lady, and she got a hug. The herb bed first.";
  const seen = {
    noor: "You kept drawing in February when it looked like nothing. That is what they bought.",
    robin: "You went back after the winter with the shoulder. I admire that.",
  };
  // Noor is on the train: the one who begins says that it goes without speaking, and it counts for both.
  await noor.page.goto("/practice/good-news");
  await noor.page.getByRole("checkbox", { name: practice.withouts.speech }).check();
  await press(noor.page, practice.start);
  await isAt(noor.page, words.startTitle);
  await seesNot(robin, script.variants.speech);
  await beginsPractice(robin.page, script.title, "live");

  for (const person of [robin, noor]) {
    await isAt(person.page, promptAt(script, "0"));
    await sees(person, script.variants.speech);
  }
  await areTold(script, "0", "live", [robin, noor]);
  await wishes(robin.page, words.roles["me-first"]!);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await wishes(noor.page, words.otherFirst("Robin"));

  await isAt(robin.page, words.youSpeak);
  await isAt(noor.page, words.youListen);
  await areTold(script, "1.0.0", "live", [robin, noor]);
  for (const person of [robin, noor]) await sees(person, wayInWriting(script, "1.0.0"));
  await sees(noor, words.writes("Robin"));
  await sees(robin, `${words.youBegin}.`, words.readers["at-once"]);
  await writes(robin, news.robin, words.tell);
  await seesNot(noor, news.robin);
  await press(robin.page, words.send);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "1.0.1"));
  await areTold(script, "1.0.1", "live", [robin, noor]);
  await looksBack(noor);
  await sees(noor, news.robin);
  await sees(robin, words.waitFor("Noor"));
  await writes(noor, questions);
  await isKeptBy(noor, questions);
  await noor.page.reload();
  await expect(noor.page.getByLabel(words.yourAnswer)).toHaveValue(questions);
  await seesNot(robin, questions);
  await press(noor.page, words.send);

  await isAt(robin.page, words.youSpeak);
  await isAt(noor.page, words.youListen);
  await areTold(script, "1.0.2", "live", [robin, noor]);
  await looksBack(robin);
  await sees(robin, questions);
  await writes(robin, answer, words.tell);
  await seesNot(noor, answer);
  await press(robin.page, words.send);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "1.0.3"));
  await areTold(script, "1.0.3", "live", [robin, noor]);
  await looksBack(noor);
  await sees(noor, answer);
  await writes(noor, seen.noor);
  await seesNot(robin, seen.noor);
  await press(noor.page, words.send);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "1.0.4"));
  await areTold(script, "1.0.4", "live", [robin, noor]);
  await looksBack(robin);
  await sees(robin, seen.noor);
  await sees(noor, words.choosing("Robin"));
  await robin.page.reload();
  await noor.page.reload();
  await isAt(noor.page, promptAt(script, "1.0.4"));
  await seesNot(noor, labelAt(script, "1.0.4", "toast"), labelAt(script, "1.0.4", "tune"));
  await picks(robin, [labelAt(script, "1.0.4", "toast")]);

  for (const { page } of [robin, noor]) await isAt(page, words.swap);
  await areTold(script, "1", "live", [robin, noor]);
  await looksBack(noor);
  await sees(noor, words.chosen(labelAt(script, "1.0.4", "toast")));
  await press(noor.page, words.continue);
  await waits(noor);
  await press(robin.page, words.continue);

  await isAt(noor.page, words.youSpeak);
  await areTold(script, "1.1.0", "live", [noor, robin]);
  await writes(noor, news.noor, words.tell);
  await seesNot(robin, news.noor);
  await press(noor.page, words.send);
  // Robin has no question this time, so there is nothing to answer either, and nothing says that one was left out.
  await isAt(robin.page, promptAt(script, "1.1.1"));
  await areTold(script, "1.1.1", "live", [noor, robin]);
  await press(robin.page, words.moveOn);
  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "1.1.3"));
  await areTold(script, "1.1.3", "live", [noor, robin]);
  await looksBack(robin);
  await sees(robin, news.noor);
  await writes(robin, seen.robin);
  await seesNot(noor, seen.robin);
  await press(robin.page, words.send);
  await isAt(noor.page, promptAt(script, "1.1.4"));
  await areTold(script, "1.1.4", "live", [noor, robin]);
  await picks(noor, [labelAt(script, "1.1.4", "enough")]);

  for (const { page } of [robin, noor]) await isAt(page, words.read);
  await areTold(script, "2", "live", [robin, noor]);
  await looksBack(noor);
  await sees(noor, seen.robin);
  await press(robin.page, words.continue);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });
  await looksBack(robin);
  await sees(robin, news.robin, questions, answer, seen.noor, news.noor, seen.robin);
});
