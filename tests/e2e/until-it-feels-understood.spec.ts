/**
 * Until it feels understood, in all three ways: on two phones, on one between the two, and each in their own time.
 *
 * Live it is reloaded before the first turn, where the two change places and at the rating; together at the cover before
 * the rating; apart while one writes and while the other says it back.
 */

import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import {
  answers,
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
  wishes,
  writes,
} from "./harness/practising.ts";
import { areTold, toldTo } from "./harness/told.ts";

test.setTimeout(120_000);

const script = scriptOf("until-it-feels-understood");

/** One turn, live: `speaker` says it, `listener` says it back, not quite at first, then it fits. */
async function takesTurn(
  run: number,
  speaker: Person,
  listener: Person,
  said: { readonly back: string; readonly missing: string; readonly again: string; readonly answer: string },
): Promise<void> {
  const sides = [speaker, listener] as const;
  await isAt(speaker.page, words.youSpeak);
  await isAt(listener.page, words.youListen);
  await areTold(script, `2.${run}.0.0.0`, "live", sides);
  await sees(listener, words.speaks(speaker.name), words.waitFor(speaker.name));
  await seesNot(listener, words.needAsk);
  await press(speaker.page, words.need.comfort!);
  await sees(listener, words.needOf(speaker.name, words.need.comfort!));
  await press(speaker.page, words.startTimer);
  await expect(listener.page.getByRole("img", { name: /left of 2 minutes 30 seconds/ })).toBeVisible();
  await press(speaker.page, words.spoken);

  await isAt(listener.page, words.sayBack);
  await isAt(speaker.page, words.hearBack);
  await areTold(script, `2.${run}.0.0.1`, "live", sides);
  await expect(listener.page.getByRole("listitem").and(listener.page.locator("[aria-current]"))).toHaveText(
    words.strip.paraphrase,
  );
  await writes(listener, said.back, words.heardAloud);
  await seesNot(speaker, said.back);
  await expect(speaker.page.getByRole("button", { name: words.yes, exact: true })).toHaveCount(0);
  await press(listener.page, words.didIGetIt);
  await sees(speaker, said.back);
  await sees(listener, words.gate(speaker.name));
  await press(speaker.page, words.notQuite);
  await writes(speaker, said.missing, words.missing);
  await seesNot(listener, said.missing);
  await press(speaker.page, words.missingSend);
  await sees(listener, said.missing);
  await writes(listener, said.again, words.heardAloud);
  await seesNot(speaker, said.again);
  await press(listener.page, words.didIGetIt);
  await sees(speaker, said.again);
  await press(speaker.page, words.yes);

  for (const { page } of sides) await isAt(page, words.again);
  await areTold(script, `2.${run}.0.again`, "live", sides);
  await press(speaker.page, words.againYes);
  await waits(speaker);
  await seesNot(listener, words.waitBoth);
  await press(listener.page, words.againNo);

  await isAt(listener.page, words.respond(speaker.name));
  await isAt(speaker.page, words.answers(listener.name));
  await areTold(script, `2.${run}.1`, "live", sides);
  await sees(listener, words.adviceClosed(speaker.name));
  await expect(listener.page.getByRole("button", { name: words.responses.ideas! })).toBeHidden();
  await press(listener.page, words.responses.feel!);
  await writes(listener, said.answer, words.respondWords);
  await seesNot(speaker, said.answer);
  await press(listener.page, words.send);
}

test("live: until it feels understood, to its end on two phones, with a reload in the middle", async ({
  paired: { robin, noor },
}) => {
  const both = [robin, noor] as const;
  await beginsPractice(robin.page, script.title, "live");
  await isAt(robin.page, words.startTitle);
  await noor.page.goto("/practise");
  await expect(noor.page.getByRole("link", { name: script.title })).toHaveCount(1);
  await expect(noor.page.getByText(practise.open)).toBeHidden();
  await beginsPractice(noor.page, script.title, "live");
  for (const { page } of both) await isAt(page, words.read);
  await areTold(script, "0", "live", both);

  await press(robin.page, words.continue);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);
  for (const { page } of both) await isAt(page, promptAt(script, "1"));
  await areTold(script, "1", "live", both);
  await wishes(robin.page, words.roles["me-first"]!);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await wishes(noor.page, words.roles["me-first"]!);
  await sees(robin, `${words.youBegin}. ${words.byPhone}`);
  await sees(noor, `${words.otherFirst("Robin")}. ${words.byPhone}`);

  await robin.page.reload();
  const heard = {
    noor: "I would have been worn out by that too.",
    robin: "That would leave a hole for me as well.",
  };
  await takesTurn(0, robin, noor, {
    back: "You keep putting off that call, and it sits on you all day.",
    missing: "It is less the call than having nobody to ask.",
    again: "So you would like somebody to ask before you call.",
    answer: heard.noor,
  });
  for (const { page } of both) await isAt(page, words.swap);
  await areTold(script, "2", "live", both);
  await expect(robin.page.getByText(heard.noor)).toBeHidden();
  await looksBack(robin);
  await sees(robin, heard.noor);
  await press(robin.page, words.continue);
  await waits(robin);
  await noor.page.reload();
  await isAt(noor.page, words.swap);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);
  await takesTurn(1, noor, robin, {
    back: "The new flat is lovely and you still miss the old stairs.",
    missing: "Not the stairs, the neighbour who waved.",
    again: "You miss being greeted by name.",
    answer: heard.robin,
  });

  for (const { page } of both) await isAt(page, promptAt(script, "3"));
  await areTold(script, "3", "live", both);
  await press(robin.page, words.said);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.said);

  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  await areTold(script, "4", "live", both);
  await sees(robin, words.readers.own);
  await robin.page.getByRole("radio", { name: "8", exact: true }).check();
  await press(robin.page, words.keep);
  await sees(robin, words.rateOwn(8, 10));
  await waits(robin);
  for (const { page } of both) await page.reload();
  await sees(robin, words.rateOwn(8, 10));
  await isAt(noor.page, promptAt(script, "4"));
  await seesNot(noor, words.rateOwn(8, 10), words.rateOf("Robin", 8), words.waitBoth);
  await press(noor.page, words.moveOn);

  const often = labelAt(script, "5", "sometimes");
  for (const { page } of both) await isAt(page, promptAt(script, "5"));
  await areTold(script, "5", "live", both);
  await picks(robin, [often]);
  await sees(robin, words.ownPick(often));
  await seesNot(noor, words.ownPick(often), words.waitBoth);
  await press(noor.page, words.moveOn);

  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "partly", "felt-understood": "yes" });
  for (const person of both) {
    await looksBack(person);
    await sees(person, heard.noor, heard.robin);
  }
  await sees(robin, words.rateOwn(8, 10), words.ownPick(often));
  await seesNot(noor, words.rateOwn(8, 10), words.rateOf("Robin", 8), words.ownPick(often));
});

test("together: until it feels understood, on one phone from cover to cover", async ({ paired: { robin, noor } }) => {
  const { page } = robin;
  await beginsPractice(page, script.title, "together");
  await noor.page.goto(new URL(page.url()).pathname);
  /** Noor's own phone lies by, and shows nothing of what the two look at. */
  const liesBy = async (path: string) => {
    await isAt(noor.page, words.elsewhereTitle("Robin"));
    await seesNot(noor, toldTo(script, path, "together").first, toldTo(script, path, "together").second);
  };
  await sees(robin, toldTo(script, "0", "together").first);
  await liesBy("0");
  await press(page, words.continue);
  await isAt(page, promptAt(script, "1"));
  await liesBy("1");
  await wishes(page, words.otherFirst("Noor"));
  for (const [run, [speaker, listener]] of (
    [
      ["Noor", "Robin"],
      ["Robin", "Noor"],
    ] as const
  ).entries()) {
    const readBoth = async (path: string) => {
      const told = toldTo(script, path, "together");
      await expect(page.locator(".telling")).toHaveText([speaker + told.first, listener + told.second]);
      await liesBy(path);
    };
    await isAt(page, words.speaks(speaker));
    await readBoth(`2.${run}.0.0.0`);
    await press(page, words.need.ideas!);
    await sees(robin, words.needOf(speaker, words.need.ideas!).slice(speaker.length));
    await press(page, words.startTimer);
    await expect(page.getByRole("img", { name: /left of/ })).toBeVisible();
    await press(page, words.spoken);
    await isAt(page, words.backTogether);
    await readBoth(`2.${run}.0.0.1`);
    await expect(page.getByRole("button", { name: words.didIGetIt })).toBeHidden();
    await press(page, words.notQuite);
    await press(page, words.yes);
    await isAt(page, words.again);
    await liesBy(`2.${run}.0.again`);
    await press(page, words.againNo);
    await isAt(page, words.respondTogether);
    await readBoth(`2.${run}.1`);
    await expect(page.getByRole("textbox")).toBeHidden();
    await press(page, words.continue);
    if (run === 1) break;
    await isAt(page, words.swap);
    await liesBy("2");
    await press(page, words.continue);
  }
  await isAt(page, promptAt(script, "3"));
  await liesBy("3");
  await press(page, words.continue);

  // What each marks and taps for oneself: behind a cover, and gone from the phone with the hand-over.
  const marks = { Robin: "9", Noor: "2" } as const;
  await isAt(page, words.coverTitle("Robin"));
  await page.reload();
  for (const name of ["Robin", "Noor"] as const) {
    await isAt(page, words.coverTitle(name));
    await seesNot(robin, promptAt(script, "4"), words.rateOwn(9, 10), words.rateOwn(2, 10));
    await liesBy("4");
    await press(page, words.coverDo(name));
    await sees(robin, words.coverAfter(name), words.readers[name === "Robin" ? "own" : "guest"]);
    await seesNot(robin, words.rateOwn(9, 10));
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await page.getByRole("radio", { name: marks[name], exact: true }).check();
    await press(page, words.keep);
  }
  const often = labelAt(script, "5", "often");
  for (const name of ["Robin", "Noor"]) {
    await isAt(page, words.coverTitle(name));
    await seesNot(robin, promptAt(script, "5"), words.rateOwn(2, 10), words.ownPick(often));
    await liesBy("5");
    await press(page, words.coverDo(name));
    await seesNot(robin, words.ownPick(often));
    await picks(robin, [often]);
  }
  await isAt(page, words.afterTitle);
  await seesNot(robin, words.feltAsk["felt-ok"]!, words.rateOwn(9, 10), words.rateOwn(2, 10), words.ownPick(often));
  await page.getByRole("link", { name: words.finish }).click();
  await isAt(page, words.coverTitle("Robin"));
  await press(page, words.coverBack);
  await press(page, words.coverDo("Robin"));
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });
  await seesNot(noor, words.rateOwn(9, 10), words.rateOwn(2, 10));
});

test("apart: until it feels understood, written, over an evening", { tag: "@long" }, async ({
  paired: { robin, noor },
}) => {
  const both = [robin, noor] as const;
  await beginBoth({ robin, noor }, script, "apart");
  await areTold(script, "0", "apart", both);
  await press(robin.page, words.continue);
  await waits(robin);
  await sees(robin, words.waitKeptApart);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.continue);
  for (const { page } of both) await isAt(page, promptAt(script, "1"));
  await areTold(script, "1", "apart", both);
  await wishes(robin.page, words.otherFirst("Noor"));
  await seesNot(noor, words.waitBoth);
  await wishes(noor.page, words.roles["me-first"]!);
  await sees(noor, `${words.youBegin}.`);
  await seesNot(noor, words.byPhone);

  const stories = {
    Noor: {
      told: "My sister rang twice on Sunday and I let it ring. I sat next to the phone and watched it.",
      back: "You did not pick up, and you watched yourself not doing it.",
      answer: "I have sat like that too.",
    },
    Robin: {
      told: "They moved my desk to the window. Everyone was kind about it and I felt put out of the way.",
      back: "It was meant well, and for you it felt like being moved aside.",
    },
  } as const;
  for (const [run, [speaker, listener]] of ([[noor, robin], both] as const).entries()) {
    const { told, back } = stories[speaker.name as keyof typeof stories];
    const sides = [speaker, listener] as const;
    await isAt(speaker.page, words.youSpeak);
    await isAt(listener.page, words.youListen);
    await areTold(script, `2.${run}.0.0.0`, "apart", sides);
    await sees(listener, words.writes(speaker.name), words.waitFor(speaker.name));
    await press(speaker.page, words.need.reassure!);
    await sees(listener, words.needOf(speaker.name, words.need.reassure!));
    await writes(speaker, told, words.tell);
    if (run === 0) {
      await isKeptBy(speaker, told);
      await speaker.page.reload();
      await expect(speaker.page.getByLabel(words.tell)).toHaveValue(told);
      await areOnlyWith(speaker, listener, told);
    }
    await seesNot(listener, told);
    await press(speaker.page, words.send);

    await isAt(listener.page, words.sayBack);
    await isAt(speaker.page, words.hearBack);
    await areTold(script, `2.${run}.0.0.1`, "apart", sides);
    await sees(listener, told);
    await writes(listener, back, words.heard);
    if (run === 1) {
      await isKeptBy(listener, back);
      await listener.page.reload();
      await expect(listener.page.getByLabel(words.heard)).toHaveValue(back);
    }
    await seesNot(speaker, back);
    await expect(speaker.page.getByRole("button", { name: words.yes, exact: true })).toHaveCount(0);
    await press(listener.page, words.didIGetIt);
    await sees(speaker, back);
    await sees(listener, words.gate(speaker.name));
    await press(speaker.page, words.letGo);

    for (const { page } of both) await isAt(page, words.again);
    await press(listener.page, words.againYes);
    await waits(listener);
    await seesNot(speaker, words.waitBoth);
    await press(speaker.page, words.againNo);
    await isAt(listener.page, words.respond(speaker.name));
    await areTold(script, `2.${run}.1`, "apart", sides);
    if (run === 1) {
      await press(listener.page, words.moveOn);
      break;
    }
    await answers(listener, "comfort", stories.Noor.answer);
    for (const { page } of both) await isAt(page, words.swap);
    await looksBack(speaker);
    await sees(speaker, stories.Noor.answer);
    for (const { page } of both) await press(page, words.continue);
  }

  const understood = {
    robin: "That a ringing phone can weigh so much.",
    noor: "That a window seat is not a present if nobody asked.",
  };
  for (const { page } of both) await isAt(page, promptAt(script, "3"));
  await areTold(script, "3", "apart", both);
  await writes(robin, understood.robin);
  await seesNot(noor, understood.robin);
  await press(robin.page, words.send);
  await sees(noor, understood.robin);
  await writes(noor, understood.noor);
  await seesNot(robin, understood.noor);
  await press(noor.page, words.send);
  for (const { page } of both) await isAt(page, promptAt(script, "4"));
  await areTold(script, "4", "apart", both);
  await looksBack(robin);
  await sees(robin, understood.noor);
  await noor.page.getByRole("radio", { name: "6", exact: true }).check();
  await press(noor.page, words.keep);
  await sees(noor, words.rateOwn(6, 10));
  await seesNot(robin, words.rateOf("Noor", 6), words.waitBoth);
  await press(robin.page, words.moveOn);
  for (const { page } of both) await isAt(page, promptAt(script, "5"));
  await press(robin.page, words.moveOn);
  await waits(robin);
  await seesNot(noor, words.waitBoth);
  await press(noor.page, words.moveOn);
  await tapsPrivately(robin, noor, { "felt-ok": "yes", "felt-understood": "yes" });
  await tapsPrivately(noor, robin, { "felt-ok": "yes", "felt-understood": "partly" });
  for (const person of both) {
    await looksBack(person);
    await sees(person, stories.Noor.told, stories.Noor.back, stories.Robin.told, stories.Robin.back);
  }
  await sees(noor, words.rateOwn(6, 10));
  await seesNot(robin, words.rateOf("Noor", 6));
});
