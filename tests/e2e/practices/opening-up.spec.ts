/**
 * Deep talk and One small true thing, both live: what leads further happens only where both wish it, and who did not is
 * never shown.
 *
 * In the middle each is reloaded once: Deep talk at the answer to what was told and where the two are asked for more,
 * One small true thing at a choice for oneself and while the quiet time runs.
 */

import { words } from "../../../apps/web/src/pages/session/words.ts";
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
  wishes,
  writes,
} from "../harness/practising.ts";
import { areTold } from "../harness/told.ts";

test.setTimeout(60_000);

test("deep talk, live: both answer, both are asked before it goes on, and one who had enough is not named", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("deep-talk");
  const heard = {
    robin: "The one with the tin roof? You never told me about the rain on it.",
    noor: "I would have taken you for somebody who never wants to go back.",
    closer: "Eleven years of tying flies, and I thought those were screws in the box.",
  };
  const both = [robin, noor] as const;
  await beginBoth({ robin, noor }, script, "live");

  await areTold(script, "0", "live", both);
  await press(noor.page, words.continue);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.continue);
  for (const { page } of both) await isAt(page, promptAt(script, "1"));
  await areTold(script, "1", "live", both);
  await wishes(robin.page, words.otherFirst("Noor"));
  await seesNot(noor, words.waitBoth, words.otherFirst("Noor"));
  await wishes(noor.page, words.roles["me-first"]!);

  // Noor picks, and both answer the same question.
  const place = labelAt(script, "2.0.0.0.0", "place");
  for (const { page } of both) await isAt(page, promptAt(script, "2.0.0.0.0"));
  await areTold(script, "2.0.0.0.0", "live", [noor, robin]);
  await sees(noor, `${words.youBegin}.`);
  await sees(robin, `${words.otherFirst("Noor")}.`, words.choosing("Noor"));
  await seesNot(robin, place);
  await picks(noor, [place]);
  await tells({ teller: noor, listener: robin, about: place });
  await isAt(robin.page, words.respond("Noor"));
  await isAt(noor.page, words.answers("Robin"));
  await areTold(script, "2.0.0.0.2", "live", [noor, robin]);
  await press(robin.page, words.responses.more!);
  await writes(robin, heard.robin, words.respondWords);
  await isKeptBy(robin, heard.robin);
  await robin.page.reload();
  await sees(robin, place);
  await press(robin.page, words.responses.more!);
  await expect(robin.page.getByLabel(words.respondWords)).toHaveValue(heard.robin);
  await seesNot(noor, heard.robin);
  await press(robin.page, words.send);
  await isAt(noor.page, words.youListen);
  await areTold(script, "2.0.0.0.3", "live", [noor, robin]);
  await looksBack(noor);
  await sees(noor, `Robin: ${words.responses.more}`, heard.robin);
  await tells({ teller: robin, listener: noor, about: place });
  await isAt(noor.page, words.respond("Robin"));
  await areTold(script, "2.0.0.0.4", "live", [noor, robin]);
  await answers(noor, "feel", heard.noor);

  // The other way round: what was picked is off the list, and who has nothing to say moves on.
  for (const { page } of both) await isAt(page, words.swap);
  await areTold(script, "2.0.0", "live", both);
  await looksBack(robin);
  await sees(robin, heard.noor);
  await press(robin.page, words.continue);
  await waits(robin);
  await press(noor.page, words.continue);
  await areTold(script, "2.0.0.1.0", "live", [robin, noor]);
  await expect(robin.page.getByRole("radio")).toHaveCount(4);
  await expect(robin.page.getByRole("radio", { name: place })).toHaveCount(0);
  const laugh = labelAt(script, "2.0.0.1.0", "laugh");
  await picks(robin, [laugh]);
  await tells({ teller: robin, listener: noor, about: laugh });
  await press(noor.page, words.moveOn);
  await tells({ teller: noor, listener: robin, about: laugh });
  await seesNot(robin, `Noor: ${words.responses.thank}`);
  await press(robin.page, words.onlyThank);

  // Two more of the light ones? Robin would, Noor not.
  for (const { page } of both) await isAt(page, words.again);
  await areTold(script, "2.0.again", "live", both);
  await press(robin.page, words.againYes);
  await waits(robin);
  await noor.page.reload();
  await isAt(noor.page, words.again);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.againNo);

  // Closer is ticked by both, and only that comes out.
  const [closer, enough] = ["closer", "enough"].map((option) => labelAt(script, "3", option)) as [string, string];
  for (const { page } of both) await isAt(page, promptAt(script, "3"));
  await areTold(script, "3", "live", both);
  await sees(robin, words.readers.ticked);
  await picks(robin, [closer, enough]);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await picks(noor, [closer]);
  for (const { page } of both) await isAt(page, promptAt(script, "4.0.0.0.0"));
  await areTold(script, "4.0.0.0.0", "live", [noor, robin]);
  const proud = labelAt(script, "4.0.0.0.0", "proud");
  await picks(noor, [proud]);
  await areTold(script, "4.0.0.0.1", "live", [noor, robin]);
  await tells({ teller: noor, listener: robin, about: proud });
  await areTold(script, "4.0.0.0.2", "live", [noor, robin]);
  await press(robin.page, words.responses.feel!);
  await writes(robin, heard.closer, words.respondWords);
  await seesNot(noor, heard.closer);
  await press(robin.page, words.send);
  await tells({ teller: robin, listener: noor, about: proud });
  await areTold(script, "4.0.0.0.4", "live", [noor, robin]);
  await press(noor.page, words.moveOn);
  for (const person of both) await press(person.page, words.continue);
  // Robin leaves the last one open; what both talk about is theirs to find.
  await areTold(script, "4.0.0.1.0", "live", [robin, noor]);
  await press(robin.page, words.moveOn);
  for (const [teller, listener] of [both, [noor, robin]] as const) {
    await tells({ teller, listener });
    await press(listener.page, words.moveOn);
  }
  for (const { page } of both) await isAt(page, words.again);
  for (const { page } of both) await press(page, words.againNo);

  // Robin would go on to the last round, Noor would not: it ends, and nothing says whose wish that was.
  const deeper = labelAt(script, "5", "deeper");
  await areTold(script, "5", "live", both);
  await picks(robin, [deeper, labelAt(script, "5", "enough")]);
  await picks(noor, [labelAt(script, "5", "enough")]);
  for (const { page } of both) await isAt(page, promptAt(script, "7"));
  await areTold(script, "7", "live", both);
  await sees(noor, words.chosen(labelAt(script, "5", "enough")));
  await seesNot(noor, deeper);
  await press(robin.page, words.said);
  await waits(robin);
  await press(noor.page, words.said);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "partly", "felt-understood": "yes" });
  await looksBack(noor);
  await sees(noor, heard.robin, heard.noor, heard.closer, words.chosen(closer));
  await seesNot(noor, words.chosen(enough), deeper);
});

/** One turn aloud, from the screen of both to where it was said. */
async function tells(turn: { readonly teller: Person; readonly listener: Person; readonly about?: string }) {
  const { teller, listener, about } = turn;
  await isAt(teller.page, words.youSpeak);
  await isAt(listener.page, words.youListen);
  await sees(listener, words.speaks(teller.name), words.waitFor(teller.name));
  if (about !== undefined) for (const person of [teller, listener]) await sees(person, about);
  await press(teller.page, words.spoken);
}

test("one small true thing, live: three sizes for oneself, and an answer only of the kind that was asked for", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("one-small-true-thing");
  const sizes = {
    robin: "Feather: I hum when I park. Pebble: I practise phone calls. Stone: I would like to be asked to sing.",
    noor: "Feather: I read the last page first. Pebble: parties tire me. Stone: I miss Tangier.",
  };
  const both = [robin, noor] as const;
  await beginBoth({ robin, noor }, script, "live");

  for (const { page } of both) await isAt(page, promptAt(script, "0"));
  await areTold(script, "0", "live", both);
  await sees(robin, words.readers.own);
  await writes(robin, sizes.robin);
  await seesNot(noor, sizes.robin);
  await press(robin.page, words.keep);
  await waits(robin);
  await sees(robin, words.ownNote, sizes.robin);
  await seesNot(noor, words.waitBoth);
  await areOnlyWith(robin, noor, sizes.robin);
  await writes(noor, sizes.noor);
  await press(noor.page, words.keep);

  for (const { page } of both) await isAt(page, promptAt(script, "1"));
  await areTold(script, "1", "live", both);
  await areOnlyWith(noor, robin, sizes.noor);
  await sees(robin, words.readers.own);
  const size = words.ownPick(labelAt(script, "1", "pebble"));
  await picks(robin, [labelAt(script, "1", "pebble")]);
  await sees(robin, size);
  await seesNot(noor, size, words.waitBoth);
  for (const { page } of both) await page.reload();
  await sees(robin, size);
  await isAt(noor.page, promptAt(script, "1"));
  await seesNot(noor, size, words.waitBoth);
  await picks(noor, [labelAt(script, "1", "feather")]);

  for (const { page } of both) await isAt(page, promptAt(script, "2"));
  await areTold(script, "2", "live", both);
  await wishes(noor.page, words.roles.either!);
  await waits(noor);
  await wishes(robin.page, words.roles["me-first"]!);

  // Robin would like to be asked one question; so Noor may ask one, and nothing else.
  const question = labelAt(script, "3.0.0", "question");
  await isAt(robin.page, promptAt(script, "3.0.0"));
  await areTold(script, "3.0.0", "live", both);
  await sees(robin, `${words.youBegin}.`);
  await sees(noor, `${words.otherFirst("Robin")}.`, words.choosing("Robin"));
  await seesNot(noor, question, size, sizes.robin);
  await picks(robin, [question]);
  await isAt(noor.page, words.youListen);
  await areTold(script, "3.0.1", "live", both);
  await looksBack(noor);
  await sees(noor, words.chosen(question));
  await press(robin.page, words.spoken);
  for (const { page } of both) await isAt(page, promptAt(script, "3.0.4"));
  await areTold(script, "3.0.4", "live", both);
  await sees(robin, words.waitFor("Noor"));
  await press(noor.page, words.said);
  await isAt(robin.page, words.youSpeak);
  await areTold(script, "3.0.5", "live", both);
  await press(robin.page, words.startTimer);
  await expect(noor.page.getByRole("img", { name: /left of 45 seconds/ })).toBeVisible();
  await press(robin.page, words.spoken);
  for (const { page } of both) await isAt(page, words.timerTitle);
  await areTold(script, "3.0.6", "live", both);
  await press(noor.page, words.startTimer);
  for (const person of both) await sees(person, words.timerRunning);
  for (const { context, page } of both) {
    await page.reload();
    await expect(page.getByRole("img", { name: /left of 30 seconds/ })).toBeVisible();
    await expect(page.getByRole("button", { name: words.continue, exact: true })).toHaveCount(0);
    await setClockAhead(context, hourMs);
    await page.reload();
    await expect(page.getByRole("img", { name: words.timerOver })).toBeVisible();
  }
  await press(robin.page, words.continue);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);

  // Noor would like to be listened to, that is all: Robin has a few breaths to read of, and nothing to say.
  for (const { page } of both) await isAt(page, words.swap);
  await areTold(script, "3", "live", both);
  for (const { page } of both) await press(page, words.continue);
  await isAt(noor.page, promptAt(script, "3.1.0"));
  await areTold(script, "3.1.0", "live", [noor, robin]);
  await picks(noor, [labelAt(script, "3.1.0", "listen")]);
  await isAt(robin.page, words.youListen);
  await areTold(script, "3.1.1", "live", [noor, robin]);
  await press(noor.page, words.spoken);
  await isAt(robin.page, words.read);
  await areTold(script, "3.1.2", "live", [noor, robin]);
  await sees(noor, words.waitFor("Robin"));
  await expect(robin.page.locator(".place-act").getByRole("textbox")).toHaveCount(0);
  await press(robin.page, words.continue);
  for (const { page } of both) await isAt(page, words.timerTitle);
  await press(robin.page, words.moveOn);
  await press(noor.page, words.moveOn);

  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  await areTold(script, "4", "live", both);
  const next = { robin: labelAt(script, "4", "bigger"), noor: labelAt(script, "4", "none") };
  await picks(noor, [next.noor]);
  await sees(noor, words.ownPick(next.noor));
  await seesNot(robin, words.ownPick(next.noor), words.waitBoth);
  await picks(robin, [next.robin]);
  for (const { page } of both) await isAt(page, words.read);
  await areTold(script, "5", "live", both);
  for (const { page } of both) await press(page, words.continue);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });
  for (const person of both) await looksBack(person);
  await sees(robin, size, sizes.robin, words.ownPick(next.robin));
  await sees(noor, sizes.noor, words.ownPick(next.noor));
  await seesNot(noor, size, words.ownPick(next.robin));
  await seesNot(robin, words.ownPick(next.noor));
  await areOnlyWith(robin, noor, sizes.robin);
  await areOnlyWith(noor, robin, sizes.noor);
});
