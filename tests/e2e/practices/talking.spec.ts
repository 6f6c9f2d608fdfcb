/**
 * Today's question apart, an I-feel message live, and a note nobody asked for.
 *
 * In the middle each is reloaded once: Today's question at a step to read and at a sealed ask, the I-feel message
 * at a private one, the unprompted note at a shared one and at the answer to it.
 */

import { words as practise } from "../../../apps/web/src/pages/practise/words.ts";
import { words } from "../../../apps/web/src/pages/session/words.ts";
import { words as us } from "../../../apps/web/src/pages/us/words.ts";
import { expect, test } from "../harness/fixtures.ts";
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
  wishes,
  writes,
} from "../harness/practising.ts";
import { areTold } from "../harness/told.ts";

test.setTimeout(60_000);

test("today's question, apart: sealed until both are in, then read, answered and added to", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("todays-question");
  const notes = {
    robin: "The eleven minutes when the tram broke down and nobody was cross.",
    noor: "My aunt's voice message, four minutes about a goose.",
  };
  const heard = { robin: "A goose, for four minutes?", noor: "I would have walked, you stayed." };
  const added = {
    robin: "The driver handed out liquorice, that was it.",
    noor: "It has adopted her. It comes when she whistles.",
  };
  await beginBoth({ robin, noor }, script, "apart");

  await areTold(script, "0", "apart", [robin, noor]);
  const question = await robin.page.locator(".about").textContent();
  await expect(noor.page.locator(".about")).toHaveText(question ?? "");
  await press(robin.page, words.continue);
  await waits(robin);
  await sees(robin, words.waitKeptApart);
  await robin.page.reload();
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "1"));
  await areTold(script, "1", "apart", [robin, noor]);
  await sees(robin, words.readers["when-both"]);
  await writes(robin, notes.robin);
  await seesNot(noor, notes.robin);
  await press(robin.page, words.fold);
  await sees(robin, words.folded);
  await seesNot(noor, words.folded, words.waitBoth);
  await areOnlyWith(robin, noor, notes.robin);
  await robin.page.reload();
  await sees(robin, words.folded);
  await writes(noor, notes.noor);
  await isKeptBy(noor, notes.noor);
  await noor.page.reload();
  await expect(noor.page.getByLabel(words.yourAnswer)).toHaveValue(notes.noor);
  await seesNot(noor, notes.robin);
  await areOnlyWith(noor, robin, notes.noor);
  await press(noor.page, words.fold);
  for (const person of [robin, noor]) await sees(person, notes.robin, notes.noor);
  await press(robin.page, words.continue);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);

  await isAt(robin.page, words.respond("Noor"));
  await isAt(noor.page, words.respond("Robin"));
  await areTold(script, "2", "apart", [robin, noor]);
  await press(robin.page, words.responses.more!);
  await writes(robin, heard.robin, words.respondWords);
  await seesNot(noor, heard.robin);
  await press(robin.page, words.send);
  await sees(noor, `Robin: ${words.responses.more}`, heard.robin);
  await waits(robin);
  await answers(noor, "feel", heard.noor);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "3"));
  await areTold(script, "3", "apart", [robin, noor]);
  await looksBack(robin);
  await sees(robin, `Noor: ${words.responses.feel}`, heard.noor);
  await writes(noor, added.noor);
  await seesNot(robin, added.noor);
  await press(noor.page, words.send);
  await sees(robin, added.noor);
  await writes(robin, added.robin);
  await seesNot(noor, added.robin);
  await press(robin.page, words.send);

  for (const { page } of [robin, noor]) await isAt(page, words.read);
  await areTold(script, "4", "apart", [robin, noor]);
  await looksBack(noor);
  await sees(noor, added.robin);
  await press(noor.page, words.continue);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.continue);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "partly" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "yes" });
  await looksBack(noor);
  await sees(noor, notes.robin, notes.noor, heard.robin, heard.noor, added.robin, added.noor);
});

test("an I-feel message, live: four parts for one pair of eyes, one message for both, and an answer to its wish", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("i-feel-message");
  const parts = [
    "On Sunday the dinner was cold when you came through the door",
    "flat and a bit foolish",
    "I had set the table with the good plates",
    "a message when the train is late",
  ] as const;
  const whole =
    "It was a long way back from the coast. When I put Sunday's dinner in the fridge I felt foolish, because of the good plates. A message from the train would help.";
  const back = "You sat there with the good plates and felt foolish, and a message would have helped.";
  const closing = {
    robin: "Thank you for the tunnel, I had not thought of it.",
    noor: "I did not know about the plates.",
  };
  await beginBoth({ robin, noor }, script, "live");

  await areTold(script, "0", "live", [robin, noor]);
  await sees(robin, words.readers.begins);
  await wishes(noor.page, words.otherFirst("Robin"));
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await wishes(robin.page, words.roles["me-first"]!);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "1"));
  await sees(robin, `${words.youBegin}.`);
  await sees(noor, `${words.otherFirst("Robin")}.`, words.choosing("Robin"), words.waitFor("Robin"));
  await seesNot(noor, words.byPhone, labelAt(script, "1", "softly"));
  await areTold(script, "1", "live", [robin, noor]);
  await picks(robin, [labelAt(script, "1", "moment")]);

  for (const [at, part] of parts.entries()) {
    await areTold(script, `${at + 2}`, "live", [robin, noor]);
    await isAt(robin.page, promptAt(script, `${at + 2}`));
    await isAt(noor.page, words.writes("Robin"));
    await sees(noor, words.messageAt("Robin", at + 1, parts.length), words.nothingToDo);
    await sees(robin, words.readers.own);
    await writes(robin, part);
    await sees(robin, words.messageSoFar("Noor"));
    if (at === 1) {
      await isKeptBy(robin, part);
      await robin.page.reload();
      await expect(robin.page.getByLabel(words.yourAnswer)).toHaveValue(part);
    }
    await seesNot(noor, ...parts.slice(0, at + 1));
    await press(robin.page, words.keep);
  }

  await isAt(robin.page, words.messageTitle);
  await areTold(script, "8", "live", [robin, noor]);
  await sees(noor, words.messageSoon("Robin"));
  await areOnlyWith(robin, noor, ...parts);
  await expect(robin.page.getByLabel(words.messageWhole)).toHaveValue(new RegExp(`^When on Sunday .*${parts[3]}`));
  await robin.page.getByLabel(words.messageWhole).fill(whole);
  await sees(robin, words.readers["at-once"]);
  await seesNot(noor, whole);
  await press(robin.page, words.send);

  await isAt(noor.page, words.sayBack);
  await isAt(robin.page, words.hearBack);
  await areTold(script, "9", "live", [robin, noor]);
  await sees(noor, whole);
  await writes(noor, back, words.heardAloud);
  await seesNot(robin, back);
  await expect(robin.page.getByRole("button", { name: words.yes, exact: true })).toHaveCount(0);
  await press(noor.page, words.didIGetIt);
  await sees(robin, back);
  await sees(noor, words.gate("Robin"));
  await press(robin.page, words.yes);

  await isAt(noor.page, words.youSpeak);
  await isAt(robin.page, words.youListen);
  await areTold(script, "12", "live", [robin, noor]);
  await sees(robin, words.speaks("Noor"), words.waitFor("Noor"));
  await press(noor.page, words.startTimer);
  await expect(robin.page.getByRole("img", { name: /left of 1 minute/ })).toBeVisible();
  await press(noor.page, words.spoken);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "13"));
  await areTold(script, "13", "live", [robin, noor]);
  await sees(robin, words.choosing("Noor"));
  await seesNot(robin, labelAt(script, "13", "gladly"), labelAt(script, "13", "other"));
  await picks(noor, [labelAt(script, "13", "other")]);

  await isAt(robin.page, words.respond("Noor"));
  await areTold(script, "16", "live", [robin, noor]);
  await looksBack(robin);
  await sees(robin, words.chosen(labelAt(script, "13", "other")));
  await press(robin.page, words.responses.thank!);
  await writes(robin, closing.robin, words.respondWords);
  await seesNot(noor, closing.robin);
  await press(robin.page, words.send);
  await sees(noor, closing.robin);
  await answers(noor, "feel", closing.noor);

  await tapsPrivately(robin, noor, { "felt-ok": "partly", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });
  await looksBack(noor);
  await sees(noor, whole, back, closing.robin, closing.noor);
  await areOnlyWith(robin, noor, ...parts);
});

test("an unprompted note, apart: nothing shows before it is sent, and more comes only where it was asked for", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("unprompted-note");
  const note =
    "I saw a boy teach his grandfather to skip stones at the weir. I stood there far too long. Read it only, please.";
  const asked = "Did the grandfather manage one?";
  const more = "Two hops, and both of them cheered.";
  await beginBoth({ robin, noor }, script, "apart");

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "0"));
  await areTold(script, "0", "apart", [robin, noor]);
  await sees(noor, words.waitFor("Robin"), words.waitKeptApart);
  await sees(robin, words.readers["at-once"]);
  await writes(robin, note);
  await isKeptBy(robin, note);
  await robin.page.reload();
  await expect(robin.page.getByLabel(words.yourAnswer)).toHaveValue(note);
  await areOnlyWith(robin, noor, note);
  await press(robin.page, words.send);

  await isAt(noor.page, words.respond("Robin"));
  await isAt(robin.page, words.answers("Noor"));
  await areTold(script, "1", "apart", [robin, noor]);
  await sees(noor, note, words.adviceClosed("Robin"));
  await press(noor.page, words.responses.more!);
  await writes(noor, asked, words.respondWords);
  await isKeptBy(noor, asked);
  await noor.page.reload();
  await sees(noor, note);
  await press(noor.page, words.responses.more!);
  await expect(noor.page.getByLabel(words.respondWords)).toHaveValue(asked);
  await seesNot(robin, asked);
  await sees(robin, words.waitFor("Noor"));
  await press(noor.page, words.send);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "2"));
  await areTold(script, "2", "apart", [robin, noor]);
  await looksBack(robin);
  await sees(robin, `Noor: ${words.responses.more}`, asked);
  await writes(robin, more);
  await seesNot(noor, more);
  await press(robin.page, words.send);

  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "yes" });
  // It is no thanks and no agreement: it stays where it was written, to be read again.
  await noor.page.goto("/us");
  await sees(noor, us.agreedEmpty, us.jarEmpty);
  await seesNot(noor, note);
  await noor.page.goto("/practise");
  await expect(noor.page.getByRole("heading", { level: 2, name: practise.before })).toBeVisible();
  await noor.page.goto(new URL(robin.page.url()).pathname);
  await looksBack(noor);
  await sees(noor, note, asked, more);
});
