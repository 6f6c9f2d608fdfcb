/**
 * What makes opening up hard: for two, live, with notes that open together; and for one, alone.
 *
 * In the middle each is reloaded once: for two at a sealed ask, alone at a scale.
 */

import { words as practise } from "../../../apps/web/src/pages/practise/words.ts";
import { words } from "../../../apps/web/src/pages/session/words.ts";
import { expect, test } from "../harness/fixtures.ts";
import {
  areOnlyWith,
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
  writes,
} from "../harness/practising.ts";

test.setTimeout(60_000);

test("what makes opening up hard, live: the pick is for oneself, both pairs of notes open at once for both", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("what-makes-opening-up-hard");
  const both = [robin, noor];
  const hard = {
    robin: "At home whoever talked about himself was told to set the table.",
    noor: "By the time I know what I feel, we are already doing the dishes.",
  };
  const easier = {
    robin: "Put the phone in the drawer before you ask me how I am.",
    noor: "Ask me again the next morning.",
  };
  const heard = {
    robin: "It makes sense, because you like to be sure of a thing before you say it.",
    noor: "It makes sense that you set tables so well.",
  };
  const arrived = {
    robin: "Ask again after breakfast. I would like to try.",
    noor: "The drawer first. Not sure I can on call days.",
  };
  const picked = { robin: labelAt(script, "1", "custom"), noor: labelAt(script, "1", "words") };
  await beginBoth({ robin, noor }, script, "live");

  for (const { page } of both) await isAt(page, words.read);
  await press(noor.page, words.continue);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.continue);

  for (const { page } of both) await isAt(page, promptAt(script, "1"));
  await sees(noor, words.readers.own);
  await picks(robin, [picked.robin]);
  await sees(robin, words.ownPick(picked.robin));
  await waits(robin);
  await seesNot(noor, words.ownPick(picked.robin), words.waitBoth);
  await picks(noor, [picked.noor]);

  for (const { page } of both) await isAt(page, promptAt(script, "2"));
  await seesNot(robin, picked.noor);
  await seesNot(noor, picked.robin);
  await sees(robin, words.readers["when-both"]);
  await writes(robin, hard.robin);
  await seesNot(noor, hard.robin);
  await isKeptBy(robin, hard.robin);
  await robin.page.reload();
  await expect(robin.page.getByLabel(words.yourAnswer, { exact: true })).toHaveValue(hard.robin);
  await press(robin.page, words.fold);
  await sees(robin, words.folded);
  await areOnlyWith(robin, noor, hard.robin);
  await seesNot(noor, words.folded);
  await writes(noor, hard.noor);
  await seesNot(robin, hard.noor);
  await press(noor.page, words.fold);
  for (const person of both) await sees(person, hard.robin, hard.noor);
  for (const { page } of both) await press(page, words.continue);

  await isAt(robin.page, words.respond("Noor"));
  await isAt(noor.page, words.respond("Robin"));
  await sees(robin, hard.noor, words.adviceClosed("Noor"));
  await press(robin.page, words.responses.feel!);
  await writes(robin, heard.robin, words.respondWords);
  await seesNot(noor, heard.robin);
  await press(robin.page, words.send);
  await sees(noor, heard.robin);
  await press(noor.page, words.responses.thank!);
  await writes(noor, heard.noor, words.respondWords);
  await seesNot(robin, heard.noor);
  await press(noor.page, words.send);

  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  await looksBack(robin);
  await sees(robin, heard.noor);
  await writes(noor, easier.noor);
  await press(noor.page, words.fold);
  await sees(noor, words.folded);
  await areOnlyWith(noor, robin, easier.noor);
  await writes(robin, easier.robin);
  await seesNot(noor, easier.robin);
  await press(robin.page, words.fold);
  for (const person of both) await sees(person, easier.robin, easier.noor);
  for (const { page } of both) await press(page, words.continue);

  for (const [person, other, text] of [
    [robin, noor, arrived.robin],
    [noor, robin, arrived.noor],
  ] as const) {
    await isAt(person.page, words.respond(other.name));
    await press(person.page, words.responses.thank!);
    await writes(person, text, words.respondWords);
    await seesNot(other, text);
    await press(person.page, words.send);
  }
  for (const { page } of both) await isAt(page, words.read);
  await looksBack(robin);
  await sees(robin, arrived.noor);
  for (const { page } of both) await press(page, words.continue);

  await tapsPrivately(noor, robin, { "felt-ok": "partly", "felt-understood": "yes" });
  for (const person of both) {
    await looksBack(person);
    await sees(person, hard.robin, hard.noor, easier.robin, easier.noor, arrived.robin);
  }
  await seesNot(robin, picked.noor);
  await seesNot(noor, picked.robin);
});

test("what makes opening up hard, alone: nothing of it reaches the other, not even that it was done", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("what-makes-opening-up-hard-alone");
  const { page } = robin;
  const lines = [
    "That I applied for the workshop in Ghent. Noor could know it, or my brother.",
    "That she says “another course?”. Or that she asks what they build there.",
    "Feather, “I sent something off today”. Pebble, “I applied”. Stone, “I would like you to want it for me”. *Feather.",
    "In the car, at night, looking ahead. And please no plans yet, only a nod.",
  ];
  await noor.page.goto("/practise");
  await beginsPractice(page, script.title, "alone");
  const address = new URL(page.url()).pathname;

  await isAt(page, words.read);
  await expect(page.getByText(words.waitKept)).toHaveCount(0);
  await press(page, words.continue);
  await isAt(page, promptAt(script, "1"));
  await sees(robin, words.readers.own);
  await picks(robin, [labelAt(script, "1", "changed")]);
  for (const [at, line] of lines.entries()) {
    await isAt(page, promptAt(script, String(at + 2)));
    await sees(robin, words.readers.own);
    await writes(robin, line);
    await press(page, words.keep);
  }
  await isAt(page, promptAt(script, "6"));
  await areOnlyWith(robin, noor, ...lines);
  await page.getByRole("radio", { name: "6", exact: true }).check();
  await page.reload();
  await isAt(page, promptAt(script, "6"));
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.getByRole("switch")).toHaveCount(0);
  await page.getByRole("radio", { name: "3", exact: true }).check();
  await press(page, words.keep);
  await isAt(page, words.read);
  await press(page, words.continue);

  await isAt(page, words.afterTitle);
  await sees(robin, words.afterAlone, words.feltAsk["felt-ok"]!);
  await seesNot(robin, words.feltAsk["felt-understood"]!);
  await page
    .getByRole("list", { name: words.feltAsk["felt-ok"]!, exact: true })
    .getByRole("button", { name: words.feltSay.yes!, exact: true })
    .click();
  await sees(robin, words.feltKept);
  await looksBack(robin);
  await sees(robin, ...lines, words.ownPick(labelAt(script, "1", "changed")), words.rateOwn(3, 10));

  await noor.page.reload();
  await expect(noor.page.getByRole("link", { name: script.title })).toHaveCount(1);
  await seesNot(noor, practise.open, practise.before, practise.doneOn);
  await areOnlyWith(robin, noor, ...lines);
  await noor.page.goto(address);
  await isAt(noor.page, words.goneTitle);
  await seesNot(noor, ...lines);
});
