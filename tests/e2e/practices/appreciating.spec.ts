/**
 * Thanks and kindness, apart: what is for oneself alone, what the other reads at once, and what the jar keeps.
 *
 * In the middle each is reloaded once: Small thanks at the swap, Small kindness at a private ask.
 */

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

test("small thanks, apart: what each remembers stays private, the two notes lie in the jar of both", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("small-thanks");
  const remembers = {
    robin: "Thursday night, the bicycle chain, her hands all black",
    noor: "Sunday morning, he took the early train with my mother",
  };
  const notes = {
    robin:
      "You mended my chain at eleven at night. You do not leave people stranded. I got to work and felt cared for.",
    noor: "You rode along with my mother. You see who is nervous. I could sleep in and stopped worrying.",
  };
  const heard = {
    robin: "She told you about the cat all the way, did she?",
    noor: "It was only a chain, and thank you.",
  };
  await beginBoth({ robin, noor }, script, "apart");

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "0"));
  await sees(robin, words.readers.own);
  await writes(robin, remembers.robin);
  await seesNot(noor, remembers.robin);
  await press(robin.page, words.keep);
  await waits(robin);
  await sees(robin, words.waitKeptApart);
  await areOnlyWith(robin, noor, remembers.robin);
  await writes(noor, remembers.noor);
  await press(noor.page, words.keep);

  // Apart the one who began gives the first note.
  await isAt(robin.page, promptAt(script, "1.0.0"));
  await isAt(noor.page, promptAt(script, "1.0.0"));
  await sees(noor, words.answers("Robin"), words.waitFor("Robin"));
  await areOnlyWith(noor, robin, remembers.noor);
  await sees(robin, words.readers["at-once"]);
  await writes(robin, notes.robin);
  await seesNot(noor, notes.robin);
  await press(robin.page, words.send);
  await isAt(noor.page, words.respond("Robin"));
  await sees(noor, notes.robin);
  await isAt(robin.page, words.answers("Noor"));
  await press(noor.page, words.responses.feel!);
  await writes(noor, heard.noor, words.respondWords);
  await seesNot(robin, heard.noor);
  await press(noor.page, words.send);

  for (const { page } of [robin, noor]) await isAt(page, words.swap);
  await press(robin.page, words.continue);
  await waits(robin);
  await noor.page.reload();
  await isAt(noor.page, words.swap);
  await noor.page.getByText(words.earlier).click();
  await sees(noor, notes.robin, heard.noor);
  await seesNot(noor, remembers.robin);
  await press(noor.page, words.continue);

  await isAt(noor.page, promptAt(script, "1.0.0"));
  await sees(robin, words.waitFor("Noor"));
  await writes(noor, notes.noor);
  await seesNot(robin, notes.noor);
  await press(noor.page, words.send);
  await isAt(robin.page, words.respond("Noor"));
  await sees(robin, notes.noor);
  await expect(robin.page.getByRole("button", { name: words.responses.ideas!, exact: true })).toHaveCount(0);
  await answers(robin, "thank", heard.robin);

  for (const { page } of [robin, noor]) await isAt(page, words.read);
  await noor.page.getByText(words.earlier).click();
  await sees(noor, heard.robin);
  for (const { page } of [robin, noor]) await press(page, words.continue);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "partly" });
  await areOnlyWith(robin, noor, remembers.robin);
  await areOnlyWith(noor, robin, remembers.noor);

  for (const person of [robin, noor]) {
    await person.page.goto("/us/jar");
    await isAt(person.page, us.jar);
    await expect(person.page.getByRole("article")).toHaveCount(2);
    await sees(person, notes.robin, notes.noor);
    await seesNot(person, remembers.robin, remembers.noor, heard.robin, heard.noor);
  }
});

test("small kindness, apart: wishes lie open, the pick and how it was are for oneself, telling is optional", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("small-kindness");
  const wishes = {
    robin: "Ask me about the choir. Leave the last plum for me.",
    noor: "A photo of the river on your way home. Ten minutes without a question at the door.",
  };
  const inwardly = {
    robin: "I stood on the bridge longer than the photo needed",
    noor: "I counted plums and laughed at myself",
  };
  const thanks = "The river was green, was it? I looked at it three times.";
  await beginBoth({ robin, noor }, script, "apart");

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "0"));
  await writes(robin, wishes.robin);
  await seesNot(noor, wishes.robin);
  await press(robin.page, words.send);
  await sees(noor, wishes.robin);
  await waits(robin);
  await writes(noor, wishes.noor);
  await seesNot(robin, wishes.noor);
  await press(noor.page, words.send);

  for (const person of [robin, noor]) {
    await isAt(person.page, promptAt(script, "1"));
    await sees(person, words.readers.own);
    await person.page.getByText(words.earlier).click();
    await sees(person, wishes.robin, wishes.noor);
  }
  const robinsPick = labelAt(script, "1", "wish");
  await picks(robin, [robinsPick]);
  await sees(robin, words.ownPick(robinsPick));
  await waits(robin);
  await seesNot(noor, words.ownPick(robinsPick));
  await picks(noor, [labelAt(script, "1", "nothing")]);

  for (const person of [robin, noor]) {
    await isAt(person.page, words.read);
    await sees(person, words.placeKept);
  }
  await seesNot(robin, words.ownPick(labelAt(script, "1", "nothing")));
  await press(robin.page, words.continue);
  await waits(robin);
  await press(noor.page, words.continue);

  for (const { page } of [robin, noor]) await isAt(page, promptAt(script, "3"));
  await writes(robin, inwardly.robin);
  await seesNot(noor, inwardly.robin);
  await isKeptBy(robin, inwardly.robin);
  await robin.page.reload();
  await expect(robin.page.getByLabel(words.yourAnswer)).toHaveValue(inwardly.robin);
  await areOnlyWith(robin, noor, inwardly.robin);
  await press(robin.page, words.keep);
  await waits(robin);
  await writes(noor, inwardly.noor);
  await press(noor.page, words.keep);

  await isAt(robin.page, words.respond("Noor"));
  await isAt(noor.page, words.respond("Robin"));
  await areOnlyWith(noor, robin, inwardly.noor);
  await noor.page.getByText(words.earlier).click();
  await sees(noor, words.ownPick(labelAt(script, "1", "nothing")), inwardly.noor);
  await seesNot(noor, words.ownPick(robinsPick), inwardly.robin);
  await press(noor.page, words.responses.thank!);
  await writes(noor, thanks, words.respondWords);
  await seesNot(robin, thanks);
  await press(noor.page, words.send);
  await sees(robin, thanks);
  await press(robin.page, words.moveOn);

  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "yes" });
  for (const person of [robin, noor]) await person.page.getByText(words.earlier).click();
  await sees(robin, words.ownPick(robinsPick), thanks);
  await seesNot(robin, words.ownPick(labelAt(script, "1", "nothing")), inwardly.noor);
  await seesNot(noor, words.ownPick(robinsPick), inwardly.robin);
  await areOnlyWith(robin, noor, inwardly.robin);
  // Wishes and thanks in passing are no notes for the jar.
  await noor.page.goto("/us");
  await sees(noor, us.jarEmpty);
});
