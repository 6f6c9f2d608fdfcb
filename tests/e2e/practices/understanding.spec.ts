/**
 * In your shoes, live, and Both are true, on one phone between the two.
 *
 * In the middle each is reloaded once: In your shoes at the guess, folded on one phone and half written on the other,
 * and Both are true at a paraphrase that did not fit yet.
 */

import { words } from "../../../apps/web/src/pages/session/words.ts";
import { expect, type Person, test } from "../harness/fixtures.ts";
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
import { areTold, toldTo } from "../harness/told.ts";

test.setTimeout(60_000);

test("in your shoes, live: guesses stay folded until both are in, and only what both ticked is guessed about", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("in-your-shoes");
  const both = [robin, noor] as const;
  const robins = {
    own: "Carrying the boxes up four floors, and the neighbour's drill at seven.",
    guess: "The night shifts, I suppose, and the phone.",
  };
  const noors = {
    own: "Waiting for the result, much more than the nights.",
    guess: "All the boxes, and being cheerful about them.",
  };
  const marked = "The nights were fine. It was the envelope that did not come.";
  const back = "So you looked into the letterbox before anything else, every day.";
  const missing = "Twice a day. And I did not want to say so.";
  const again = "Twice a day, and on your own with it.";
  await beginBoth({ robin, noor }, script, "live");

  const [good, tired, more] = ["good", "tired", "more"].map((option) => labelAt(script, "0", option));
  for (const { page } of both) await isAt(page, promptAt(script, "0"));
  await areTold(script, "0", "live", both);
  await sees(robin, words.readers.ticked);
  await picks(robin, [good!, tired!]);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await expect(noor.page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await picks(noor, [tired!, more!]);

  for (const { page } of both) await isAt(page, promptAt(script, "3"));
  await areTold(script, "3", "live", both);
  for (const person of both) {
    await sees(person, words.chosen(tired!));
    await seesNot(person, good!, more!);
  }
  await expect(robin.page.getByText(words.readers["when-both"])).toHaveCount(2);
  await writes(robin, robins.own, words.guessOwn);
  await writes(robin, robins.guess, words.guessTheirs("Noor"));
  await seesNot(noor, robins.own, robins.guess);
  await press(robin.page, words.foldBoth);
  await sees(robin, words.folded);
  await seesNot(noor, words.folded, words.waitBoth);
  await areOnlyWith(robin, noor, robins.own, robins.guess);
  await writes(noor, noors.own, words.guessOwn);
  await isKeptBy(noor, noors.own);
  for (const { page } of both) await page.reload();
  await sees(robin, words.folded);
  await expect(noor.page.getByLabel(words.guessOwn)).toHaveValue(noors.own);
  await writes(noor, noors.guess, words.guessTheirs("Robin"));
  await isKeptBy(noor, noors.guess);
  await areOnlyWith(noor, robin, noors.own, noors.guess);
  await press(noor.page, words.foldBoth);
  for (const person of both) await sees(person, robins.own, robins.guess, noors.own, noors.guess);
  await sees(robin, words.answered("Noor"), words.guessed("Noor"), words.youGuessed, words.youAnswered);

  await sees(noor, words.markAsk("Robin"));
  await press(noor.page, words.marks["tell-me"]!);
  await writes(noor, marked, words.markWords);
  await seesNot(robin, marked);
  await press(noor.page, words.send);
  await sees(robin, `Noor: ${words.marks["tell-me"]}`, marked);
  await press(robin.page, words.marks.close!);
  await press(robin.page, words.send);

  // Nobody chose who asks first here: the phone has, and both phones say the same.
  for (const { page } of both) await isAt(page, promptAt(script, "5.0.0"));
  const robinAsks = await robin.page.getByRole("button", { name: words.said, exact: true }).isVisible();
  const sides = robinAsks ? both : ([noor, robin] as const);
  for (const [run, [asker, asked]] of [sides, [sides[1], sides[0]] as const].entries()) {
    const at = (step: number) => `5.${run}.${step}`;
    for (const { page } of both) await isAt(page, promptAt(script, at(0)));
    await areTold(script, at(0), "live", [asker, asked]);
    await sees(asked, words.waitFor(asker.name));
    await expect(asked.page.getByRole("button", { name: words.said, exact: true })).toHaveCount(0);
    await press(asker.page, words.said);
    await isAt(asked.page, words.youSpeak);
    await isAt(asker.page, words.youListen);
    await areTold(script, at(1), "live", [asker, asked]);
    await press(asked.page, words.startTimer);
    await expect(asker.page.getByRole("img", { name: /left of 1 minute 15 seconds/ })).toBeVisible();
    await press(asked.page, words.spoken);
    await isAt(asker.page, words.sayBack);
    await isAt(asked.page, words.hearBack);
    await areTold(script, at(2), "live", [asker, asked]);
    if (run === 0) {
      await writes(asker, back, words.heardAloud);
      await seesNot(asked, back);
      await press(asker.page, words.didIGetIt);
      await sees(asked, back);
      await sees(asker, words.gate(asked.name));
      await press(asked.page, words.notQuite);
      await writes(asked, missing, words.missing);
      await seesNot(asker, missing);
      await press(asked.page, words.missingSend);
      await sees(asker, missing);
      await writes(asker, again, words.heardAloud);
      await seesNot(asked, again);
      await press(asker.page, words.didIGetIt);
      await sees(asked, again);
      await press(asked.page, words.yes);
      for (const { page } of both) await isAt(page, words.swap);
      await areTold(script, "5", "live", both);
      for (const { page } of both) await press(page, words.continue);
    } else {
      // Said aloud, without a line; it is enough, and let go.
      await press(asker.page, words.didIGetIt);
      await press(asked.page, words.letGo);
    }
  }

  for (const { page } of both) await isAt(page, promptAt(script, "6"));
  await areTold(script, "6", "live", both);
  await press(noor.page, words.said);
  await waits(noor);
  await seesNot(robin, words.waitBoth);
  await press(robin.page, words.said);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "partly" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "yes" });
  for (const person of both) {
    await looksBack(person);
    await sees(person, robins.own, robins.guess, noors.own, noors.guess, marked, back, missing, again);
    await seesNot(person, good!, more!);
  }
});

test("both are true, together: one phone tells both what to do, the other lies by, and nothing said is kept", async ({
  paired: { robin, noor },
}) => {
  const script = scriptOf("both-are-true");
  const { page } = robin;
  await beginsPractice(page, script.title, "together");
  await noor.page.goto(new URL(page.url()).pathname);

  await isAt(page, promptAt(script, "0"));
  await isTheirs(noor, "Robin", promptAt(script, "0"), toldTo(script, "0", "together").first);
  await sees(robin, toldTo(script, "0", "together").first, words.tapForBoth);
  await page.getByRole("radio", { name: words.otherFirst("Noor") }).check();
  await press(page, words.choose);

  for (const [run, [teller, listener]] of (
    [
      ["Noor", "Robin"],
      ["Robin", "Noor"],
    ] as const
  ).entries()) {
    const at = (step: number) => `1.${run}.${step}`;
    await isAt(page, words.speaks(teller));
    if (run === 0) await sees(robin, `${words.otherFirst("Noor")}.`);
    await readsBoth(at(0), [teller, listener]);
    await press(page, words.startTimer);
    await expect(page.getByRole("img", { name: /left of 1 minute 30 seconds/ })).toBeVisible();
    await expect(page.locator(".place-act").getByRole("textbox")).toHaveCount(0);
    await press(page, words.spoken);

    await isAt(page, words.backTogether);
    await readsBoth(at(1), [teller, listener]);
    await expect(page.getByRole("button", { name: words.didIGetIt })).toHaveCount(0);
    if (run === 0) {
      await press(page, words.notQuite);
      await sees(robin, `${teller}: ${words.confirmation["not-quite"]}`);
      for (const each of [page, noor.page]) await each.reload();
      await isAt(page, words.backTogether);
      await sees(robin, `${teller}: ${words.confirmation["not-quite"]}`);
      await expect(page.getByRole("button", { name: words.notQuite, exact: true })).toHaveCount(0);
      await press(page, words.yes);
    } else await press(page, words.letGo);

    await isAt(page, promptAt(script, at(2)));
    await readsBoth(at(2), [teller, listener]);
    await press(page, words.continue);
    if (run === 1) break;
    await isAt(page, words.swap);
    await sees(robin, toldTo(script, "1", "together").first, words.tapOnce);
    await isTheirs(noor, "Robin", toldTo(script, "1", "together").first);
    await press(page, words.continue);
  }

  await isAt(page, promptAt(script, "2"));
  await sees(robin, toldTo(script, "2", "together").first);
  await isTheirs(noor, "Robin", promptAt(script, "2"));
  await press(page, words.continue);

  // Whoever holds the phone now sees no private taps on it; Noor's are on Noor's own.
  await isAt(page, words.afterTitle);
  await sees(robin, words.afterTogether, words.afterOwner("Robin"));
  await seesNot(robin, words.feltAsk["felt-ok"]!);
  await isAt(noor.page, words.afterTitle);
  await press(page, words.coverDo("Robin"));
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "partly" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "yes" });

  /** The one phone tells each of them their side, by name; the other phone tells nothing. */
  async function readsBoth(path: string, [first, second]: readonly [string, string]) {
    const told = toldTo(script, path, "together");
    await expect(page.locator(".telling")).toHaveText([first + told.first, second + told.second]);
    await isTheirs(noor, "Robin", told.first, told.second);
  }
});

/** It goes on on the other's phone: this one names the practice and whose phone it is, and shows nothing of the step. */
async function isTheirs(person: Person, owner: string, ...told: readonly string[]) {
  await isAt(person.page, words.elsewhereTitle(owner));
  await seesNot(person, ...told);
  await expect(person.page.getByRole("textbox").or(person.page.getByRole("radio"))).toHaveCount(0);
}
