/** Until it feels understood, in all three ways: on two phones, on one between the two, and each in their own time. */

import type { Page } from "@playwright/test";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { expect, test } from "./harness/fixtures.ts";
import { beginsPractice, isAt, press } from "./harness/practising.ts";

test.setTimeout(120_000);

/** One turn, live: `speaker` says it, `listener` says it back, not quite at first, then it fits. */
async function takesTurn(
  speaker: { readonly page: Page; readonly name: string },
  listener: { readonly page: Page; readonly name: string },
  said: { readonly back: string; readonly missing: string; readonly again: string; readonly answer: string },
): Promise<void> {
  await isAt(speaker.page, words.youSpeak);
  await isAt(listener.page, words.youListen);
  await expect(listener.page.getByText(words.speaks(speaker.name))).toBeVisible();
  await press(speaker.page, words.need.comfort!);
  await expect(listener.page.getByText(words.needOf(speaker.name, words.need.comfort!))).toBeVisible();
  await press(speaker.page, words.startTimer);
  await expect(listener.page.getByRole("img", { name: /left of 2 minutes 30 seconds/ })).toBeVisible();
  await press(speaker.page, words.spoken);

  await isAt(listener.page, words.sayBack);
  await listener.page.getByLabel(words.heardAloud).fill(said.back);
  expect(await speaker.page.content()).not.toContain(said.back);
  await press(listener.page, words.didIGetIt);
  await expect(speaker.page.getByText(said.back)).toBeVisible();
  await expect(listener.page.getByText(words.gate(speaker.name))).toBeVisible();
  await press(speaker.page, words.notQuite);
  await speaker.page.getByLabel(words.missing).fill(said.missing);
  expect(await listener.page.content()).not.toContain(said.missing);
  await press(speaker.page, words.missingSend);
  await expect(listener.page.getByText(said.missing)).toBeVisible();
  await listener.page.getByLabel(words.heardAloud).fill(said.again);
  await press(listener.page, words.didIGetIt);
  await expect(speaker.page.getByText(said.again)).toBeVisible();
  await press(speaker.page, words.yes);

  await isAt(speaker.page, words.again);
  await press(speaker.page, words.againYes);
  await expect(speaker.page.getByText(words.waitBoth)).toBeVisible();
  await press(listener.page, words.againNo);

  await isAt(listener.page, words.respond(speaker.name));
  await expect(listener.page.getByRole("button", { name: words.responses.ideas! })).toBeHidden();
  await press(listener.page, words.responses.feel!);
  await listener.page.getByLabel(words.respondWords).fill(said.answer);
  await press(listener.page, words.send);
}

test("live: until it feels understood, to its end on two phones, with a reload in the middle", async ({
  paired: { robin, noor },
}) => {
  const title = "Until it feels understood";
  await beginsPractice(robin.page, title, "live");
  await isAt(robin.page, words.startTitle);
  await noor.page.goto("/practise");
  await expect(noor.page.getByRole("link", { name: title })).toHaveCount(1);
  await expect(noor.page.getByText(practise.open)).toBeHidden();
  await beginsPractice(noor.page, title, "live");
  await isAt(noor.page, words.read);
  await isAt(robin.page, words.read);

  await press(robin.page, words.continue);
  await expect(robin.page.getByText(words.waitBoth)).toBeVisible();
  await expect(noor.page.getByText(words.waitBoth)).toBeHidden();
  await press(noor.page, words.continue);
  await isAt(robin.page, "Who would like to speak first?");
  await robin.page.getByRole("radio", { name: words.roles["me-first"]! }).check();
  await press(robin.page, words.choose);
  await noor.page.getByRole("radio", { name: words.roles.either! }).check();
  await press(noor.page, words.choose);

  await robin.page.reload();
  await takesTurn(robin, noor, {
    back: "You keep putting off that call, and it sits on you all day.",
    missing: "It is less the call than having nobody to ask.",
    again: "So you would like somebody to ask before you call.",
    answer: "I would have been worn out by that too.",
  });
  await isAt(robin.page, words.swap);
  await expect(robin.page.getByText("I would have been worn out by that too.")).toBeHidden();
  await robin.page.getByText(words.earlier).click();
  await expect(robin.page.getByText("I would have been worn out by that too.")).toBeVisible();
  await press(robin.page, words.continue);
  await noor.page.reload();
  await press(noor.page, words.continue);
  await takesTurn(noor, robin, {
    back: "The new flat is lovely and you still miss the old stairs.",
    missing: "Not the stairs, the neighbour who waved.",
    again: "You miss being greeted by name.",
    answer: "That would leave a hole for me as well.",
  });

  await isAt(robin.page, "What is one thing you newly understood?");
  await press(robin.page, words.said);
  await press(noor.page, words.said);
  await isAt(robin.page, "How understood did you feel while it was your turn?");
  await robin.page.getByRole("radio", { name: "8", exact: true }).check();
  await press(robin.page, words.keep);
  await expect(robin.page.getByText(words.rateOwn(8, 10))).toBeVisible();
  await isAt(noor.page, "How understood did you feel while it was your turn?");
  await press(noor.page, words.moveOn);
  await robin.page.getByRole("radio", { name: "Sometimes" }).check();
  await press(robin.page, words.choose);
  await press(noor.page, words.moveOn);

  await isAt(robin.page, words.afterTitle);
  await isAt(noor.page, words.afterTitle);
  expect(await noor.page.content()).not.toContain(words.rateOwn(8, 10));
  await robin.page.getByText(words.feltAsk["felt-ok"]!).locator("..").getByRole("button", { name: "Yes" }).click();
  await expect(robin.page.getByText(words.feltKept)).toBeVisible();
  await expect(noor.page.getByText(words.feltKept)).toBeHidden();
});

test("together: until it feels understood, on one phone from cover to cover", async ({ paired: { robin, noor } }) => {
  const { page } = robin;
  await beginsPractice(page, "Until it feels understood", "together");
  await press(page, words.continue);
  await page.getByRole("radio", { name: words.otherFirst("Noor") }).check();
  await press(page, words.choose);
  for (const [speaker, isLast] of [
    ["Noor", false],
    ["Robin", true],
  ] as const) {
    await isAt(page, words.speaks(speaker));
    await press(page, words.need.ideas!);
    await press(page, words.startTimer);
    await expect(page.getByRole("img", { name: /left of/ })).toBeVisible();
    await press(page, words.spoken);
    await isAt(page, words.backTogether);
    await press(page, words.didIGetIt);
    await press(page, words.notQuite);
    await press(page, words.didIGetIt);
    await press(page, words.yes);
    await press(page, words.againNo);
    await isAt(page, words.respondTogether);
    await expect(page.getByRole("textbox")).toBeHidden();
    await press(page, words.continue);
    if (!isLast) {
      await isAt(page, words.swap);
      await press(page, words.continue);
    }
  }
  await press(page, words.continue);
  for (const name of ["Robin", "Noor"]) {
    await press(page, words.coverDo(name));
    await page.getByRole("radio", { name: name === "Robin" ? "9" : "2", exact: true }).check();
    await press(page, words.keep);
    expect(await page.content()).not.toContain(words.rateOwn(9, 10));
  }
  for (const name of ["Robin", "Noor"]) {
    await press(page, words.coverDo(name));
    await page.getByRole("radio", { name: "Often" }).check();
    await press(page, words.choose);
  }
  await isAt(page, words.afterTitle);
  await noor.page.goto(new URL(page.url()).pathname);
  await isAt(noor.page, words.afterTitle);
});

test("apart: until it feels understood, written, over an evening", async ({ paired: { robin, noor } }) => {
  await beginsPractice(robin.page, "Until it feels understood", "apart");
  await noor.page.goto(new URL(robin.page.url()).pathname);
  for (const { page } of [robin, noor]) await press(page, words.continue);
  await robin.page.getByRole("radio", { name: words.otherFirst("Noor") }).check();
  await press(robin.page, words.choose);
  await noor.page.getByRole("radio", { name: words.roles["me-first"]! }).check();
  await press(noor.page, words.choose);
  for (const [speaker, listener] of [
    [noor, robin],
    [robin, noor],
  ] as const) {
    const told = `${speaker.name} writes: my sister rang twice and I let it ring.`;
    const back = `${listener.name} heard that you did not pick up, and that it sits badly.`;
    await isAt(speaker.page, words.youSpeak);
    await press(speaker.page, words.need.reassure!);
    await speaker.page.getByLabel(words.tell).fill(told);
    expect(await listener.page.content()).not.toContain(told);
    await press(speaker.page, words.send);
    await isAt(listener.page, words.sayBack);
    await expect(listener.page.getByText(told)).toBeVisible();
    await listener.page.getByLabel(words.heard).fill(back);
    await press(listener.page, words.didIGetIt);
    await expect(speaker.page.getByText(back)).toBeVisible();
    await press(speaker.page, words.letGo);
    for (const { page } of [robin, noor]) await press(page, words.againNo);
    await press(listener.page, words.moveOn);
    if (speaker === noor) for (const { page } of [robin, noor]) await press(page, words.continue);
  }
  for (const { page } of [robin, noor]) {
    await page.getByLabel(words.yourAnswer).fill("That a ringing phone can weigh so much.");
    await press(page, words.send);
  }
  for (const { page } of [robin, noor]) await press(page, words.moveOn);
  for (const { page } of [robin, noor]) await press(page, words.moveOn);
  for (const { page } of [robin, noor]) await isAt(page, words.afterTitle);
});
