/**
 * Ground rules for us, apart, and Calm first, live: what holds only by two yeses, and a way back after a quarrel.
 *
 * In the middle each is reloaded once: Ground rules at a proposal, Calm first while one says back.
 */

import { words } from "../../../apps/web/src/pages/session/words.ts";
import { words as us } from "../../../apps/web/src/pages/us/words.ts";
import { hourMs, setClockAhead } from "../harness/clock.ts";
import { expect, type Person, test } from "../harness/fixtures.ts";
import {
  answers,
  areOnlyWith,
  beginBoth,
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
  writes,
} from "../harness/practising.ts";

test.setTimeout(60_000);

const minuteMs = hourMs / 60;

test("ground rules, apart: what helps stays private, a line holds once both said yes, one that only one wants does not", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("ground-rules");
  const both = [robin, noor];
  const helps = {
    robin: "Helps, standing on the balcony for a while. Worse, a closed door.",
    noor: "Helps, hearing that you will come back. Worse, being laughed at.",
  };
  const balcony = "I will say “balcony” when I get loud, and be back in the kitchen within half an hour.";
  const letters = "What my sister writes to us I will not read out to others.";
  const supper = "During supper on Sundays my phone lies in the shoe cupboard.";
  const glad = {
    robin: "The shoe cupboard, because I will forget it there.",
    noor: "Balcony. It is a good word for it.",
  };
  await beginBoth({ robin, noor }, script, "apart");

  for (const { page } of both) await isAt(page, words.read);
  await press(robin.page, words.continue);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);

  for (const { page } of both) await isAt(page, promptAt(script, "1"));
  await sees(noor, words.readers.own);
  await writes(robin, helps.robin);
  await press(robin.page, words.keep);
  await waits(robin);
  await areOnlyWith(robin, noor, helps.robin);
  await writes(noor, helps.noor);
  await press(noor.page, words.keep);

  // When it gets tense: Robin proposes, and what is half written is his until it is proposed.
  for (const { page } of both) await isAt(page, words.propose);
  await areOnlyWith(noor, robin, helps.noor);
  await writes(robin, balcony, words.proposeLabel);
  await isKeptBy(robin, balcony);
  await robin.page.reload();
  await expect(robin.page.getByLabel(words.proposeLabel)).toHaveValue(balcony);
  await areOnlyWith(robin, noor, balcony);
  await press(robin.page, words.proposeDo);
  await sees(robin, words.waitsForOther("Noor"));
  await expect(robin.page.getByLabel(words.proposeLabel)).toHaveValue("");
  await sees(noor, balcony, words.waitsForYou);
  await seesNot(noor, helps.robin);
  await saysYes(noor);
  for (const person of both) await sees(person, words.holds);
  for (const { page } of both) await press(page, words.continue);

  // What stays between us: Noor proposes one that Robin leaves without a yes.
  await expect(noor.page.getByText(words.holds)).toBeHidden();
  await writes(noor, letters, words.proposeLabel);
  await seesNot(robin, letters);
  await press(noor.page, words.proposeDo);
  await sees(robin, letters, words.waitsForYou);
  await press(robin.page, words.continue);
  await waits(robin);
  await sees(noor, words.waitsForOther("Robin"));
  await press(noor.page, words.continue);

  await expect(robin.page.getByText(letters)).toBeHidden();
  await writes(robin, supper, words.proposeLabel);
  await press(robin.page, words.proposeDo);
  await sees(noor, supper);
  await saysYes(noor);
  for (const { page } of both) await press(page, words.continue);

  for (const { page } of both) await isAt(page, promptAt(script, "5"));
  await sees(noor, words.readers["at-once"]);
  await writes(noor, glad.noor);
  await seesNot(robin, glad.noor);
  await press(noor.page, words.send);
  await sees(robin, glad.noor);
  await writes(robin, glad.robin);
  await seesNot(noor, glad.robin);
  await press(robin.page, words.send);

  await isAt(noor.page, words.respond("Robin"));
  await sees(noor, glad.robin);
  await answers(noor, "thank", "I shall look for it under the boots.");
  await sees(robin, "I shall look for it under the boots.");
  await press(robin.page, words.onlyThank);

  await tapsPrivately(robin, noor, { "felt-ok": "partly", "felt-understood": "yes" });
  for (const person of both) await sees(person, words.agreements, balcony, letters, supper);
  await areOnlyWith(robin, noor, helps.robin);
  await areOnlyWith(noor, robin, helps.noor);
  for (const { page } of both) {
    await page.goto("/us");
    const agreed = page.getByRole("region", { name: us.agreed });
    for (const line of [balcony, supper]) await expect(agreed.getByText(line)).toBeVisible();
    await expect(agreed.getByText(us.agreedOn("today"))).toHaveCount(2);
    await expect(page.getByText(letters)).toHaveCount(0);
  }
});

test("calm first, live: twenty-three minutes apart, back only because both are calm, one sentence each way", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("calm-first");
  const both = [robin, noor];
  const [calm, later] = [labelAt(script, "3", "calm"), labelAt(script, "3", "another-time")];
  const backs = {
    noor: "It matters to you that you hear of guests before they ring.",
    robin: "It matters to you that your brother may come when he is low.",
  };
  const missing = "Before they are invited, not before they ring.";
  const again = "You want to be asked before anyone is invited.";
  await beginBoth({ robin, noor }, script, "live");

  for (const { page } of both) await isAt(page, words.read);
  await press(noor.page, words.continue);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.continue);

  let awayMs = 0;
  for (const minutes of [3, 20]) {
    const still = { name: words.timerStill(words.minutes(minutes)) };
    for (const { page } of both) await expect(page.getByRole("img", still)).toBeVisible();
    await press(robin.page, words.startTimer);
    for (const person of both) await sees(person, words.timerRunning);
    awayMs += (minutes + 1) * minuteMs;
    for (const { context, page } of both) {
      await setClockAhead(context, awayMs);
      await page.reload();
      await expect(page.getByRole("img", { name: words.timerOver })).toBeVisible();
    }
    await press(noor.page, words.continue);
    await waits(noor);
    await seesNot(robin, words.waitBoth);
    await press(robin.page, words.continue);
  }

  for (const { page } of both) await isAt(page, promptAt(script, "3"));
  await sees(robin, words.readers.ticked, words.chooseMost);
  await picks(robin, [calm, later]);
  await waits(robin);
  await seesNot(noor, words.waitBoth, words.chosen(calm));
  await picks(noor, [calm, later]);

  for (const [speaker, listener] of [
    [robin, noor],
    [noor, robin],
  ] as const) {
    await isAt(speaker.page, words.youSpeak);
    await isAt(listener.page, words.youListen);
    await sees(listener, words.speaks(speaker.name));
    if (speaker === robin) await sees(listener, words.chosen(calm));
    await expect(speaker.page.getByText(words.needAsk)).toHaveCount(0);
    await press(speaker.page, words.startTimer);
    await expect(listener.page.getByRole("img", { name: /left of 1 minute$/ })).toBeVisible();
    await press(speaker.page, words.spoken);

    const back = listener === noor ? backs.noor : backs.robin;
    await isAt(listener.page, words.sayBack);
    await isAt(speaker.page, words.hearBack);
    await writes(listener, back, words.heardAloud);
    await seesNot(speaker, back);
    if (listener === noor) {
      await isKeptBy(noor, back);
      await noor.page.reload();
      await expect(noor.page.getByLabel(words.heardAloud)).toHaveValue(back);
      await areOnlyWith(noor, robin, back);
    }
    await press(listener.page, words.didIGetIt);
    await sees(speaker, back);
    await sees(listener, words.gate(speaker.name));
    if (listener === noor) {
      await press(speaker.page, words.notQuite);
      await writes(speaker, missing, words.missing);
      await seesNot(listener, missing);
      await press(speaker.page, words.missingSend);
      await sees(listener, missing);
      await writes(listener, again, words.heardAloud);
      await seesNot(speaker, again);
      await press(listener.page, words.didIGetIt);
      await sees(speaker, again);
    }
    await press(speaker.page, words.yes);
    if (speaker === robin) {
      for (const { page } of both) await isAt(page, words.swap);
      await looksBack(noor);
      await sees(noor, missing, again);
      for (const { page } of both) await press(page, words.continue);
    }
  }

  for (const { page } of both) await isAt(page, words.read);
  for (const { page } of both) await press(page, words.continue);
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });
  for (const person of both) {
    await looksBack(person);
    await sees(person, backs.noor, missing, again, backs.robin, words.chosen(calm));
    await seesNot(person, words.agreements);
  }
});

/** Says yes to the one line that waits for it. */
async function saysYes({ page }: Person): Promise<void> {
  await page.getByRole("button", { name: /^Yes to/ }).click();
}
