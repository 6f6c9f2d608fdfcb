/** The library: looking around, marks that stay here, questions and decks of one's own, and decks from files of others. */

import type { Page } from "@playwright/test";
import { words as ideas } from "../../apps/web/src/pages/library/lists/words.ts";
import { words as own } from "../../apps/web/src/pages/library/own/words.ts";
import { words } from "../../apps/web/src/pages/library/words.ts";
import { words as practise } from "../../apps/web/src/pages/practise/words.ts";
import { narrowWords } from "../../apps/web/src/parts/narrow-words.ts";
import { pack, question, refusedPacks } from "../../packages/content/src/pack/hostile.fixture.ts";
import { bringsIn, takesAlong } from "./harness/files.ts";
import { expect, test, testOffline } from "./harness/fixtures.ts";
import { inspect } from "./harness/inspect.ts";
import { begins, confirms, foldsToday, invites, joins, opensOffline, seesOpen } from "./harness/people.ts";
import { isAt, press } from "./harness/practising.ts";
import { startWireCounter } from "./harness/wire-counter.ts";

test.setTimeout(180_000);

const longWord = "interminabilis".repeat(15).slice(0, 200);
const lightText = "Which road would you walk once more, and why that one?";
const script = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script> What is in the bag?`;
const deckFile = pack(
  question("journeys-01", { text: lightText, response: "Ask what the light was like there." }),
  question("journeys-02", { text: "What did a journey cost you?", depth: "4", flags: "[money, family]" }),
  question("journeys-03", { text: JSON.stringify(script), depth: "3" }),
  question("journeys-04", { text: `Where is ${longWord}?` }),
  question("journeys-05", { text: "For those who are partners, where to?", bond: "friend" }),
  question("journeys-01"),
  question("journeys-07", { text: '"Where \\u202Eot ton?"' }),
  question("journeys-08", { text: "Do you just like it!" }),
);

test("[PACK-4, PACK-7, PACK-8, LIB-7] a deck from a file: seen whole, kept, one asked of both, unfolded, and passed on", async ({
  paired: { robin, noor },
}) => {
  const { page } = robin;
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => dialogs.push(dialog.message()));
  await page.goto("/practise");
  await page.getByRole("link", { name: practise.library }).click();
  await isAt(page, words.title);
  await page.getByRole("link", { name: words.import[0] }).click();
  await isAt(page, own.importTitle);
  await inspect(page, "library-bring-in");
  await bringsIn(page, "journeys.yaml", deckFile);

  await expect(page.getByRole("heading", { name: "Journeys" })).toBeFocused();
  await expect(page.getByText("By Mira · CC-BY-4.0")).toBeVisible();
  await expect(page.getByText("5 questions: 3 light, 1 middle, 1 deep.")).toBeVisible();
  await expect(page.getByText(own.otherKind(1))).toBeVisible();
  await expect(page.getByText("Line 27: id: journeys-01 stands above already", { exact: false })).toBeVisible();
  await expect(page.getByText("a character in it that cannot be seen", { exact: false })).toBeVisible();
  // Neither the words of what touches something tender nor those for friends, before they are asked for.
  await expect(page.getByText("What did a journey cost you?")).toBeHidden();
  await expect(page.getByText("For those who are partners")).toHaveCount(0);
  await page.getByText(own.covered("family and money")).click();
  await expect(page.getByText("What did a journey cost you?")).toBeVisible();
  await page.getByText(own.hints).click();
  await expect(page.getByText("no exclamation marks", { exact: false })).toBeVisible();
  await expect(page.getByText(script)).toBeVisible();
  await inspect(page, "library-preview");
  await press(page, own.keepDeck);

  await isAt(page, "Journeys");
  expect([dialogs, await page.title()]).toEqual([[], "Journeys · Twofold"]);
  await expect(page.locator("main img, main script")).toHaveCount(0);
  await expect(page.locator(".question")).toHaveCount(5);
  await expect(page.getByRole("button", { name: own.covered("family and money") })).toBeVisible();
  await expect(page.getByText("What did a journey cost you?")).toHaveCount(0);
  await page.getByRole("button", { name: lightText }).click();
  await inspect(page, "library-deck");
  await press(page, words.ask);
  await expect(page.locator(".ask-done")).toContainText(words.asked);
  await page.getByRole("link", { name: words.toToday }).click();
  for (const { page: each } of [robin, noor]) await isAt(each, lightText);
  await foldsToday(page, "The one along the canal.");
  await foldsToday(noor.page, "Up to the chapel.");
  await seesOpen(page, { mine: "canal", theirs: "chapel", name: "Noor" });
  await seesOpen(noor.page, { mine: "chapel", theirs: "canal", name: "Robin" });

  // What it is passed on as is the same deck on the other's device, and the same file again.
  await page.goto("/library/deck.journeys");
  const file = await takesAlong(page);
  expect(file.name).toBe("journeys.yaml");
  await noor.page.goto("/library/bring-in");
  await bringsIn(noor.page, file.name, file.bytes);
  await press(noor.page, own.keepDeck);
  await isAt(noor.page, "Journeys");
  await expect(noor.page.locator(".question")).toHaveCount(5);
  expect((await takesAlong(noor.page)).bytes.equals(file.bytes)).toBe(true);
  await page.goto("/library/bring-in");
  await bringsIn(page, file.name, file.bytes);
  await expect(page.getByText(own.same)).toBeVisible();
  await expect(page.getByRole("button", { name: own.keepDeck })).toHaveCount(0);
});

test("[PACK-2, PACK-4] a file that is none is refused with its line, in plain words, and nothing of it is kept", async ({
  robin: { page },
}) => {
  await begins(page, { name: "Robin", purpose: "alone" });
  await page.goto("/library/bring-in");
  for (const name of [
    "huge",
    "no text at all",
    "lists in lists, flowing",
    "aliases that multiply",
    "a field twice",
    "null",
  ]) {
    await bringsIn(page, "odd.yaml", Buffer.from(refusedPacks[name]!));
    await expect(page.getByRole("heading", { name: own.refused("odd.yaml") }), name).toBeFocused();
    await expect(page.getByText(/^Line \d+:/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: own.keepDeck })).toHaveCount(0);
    if (name === "huge") await inspect(page, "library-refused");
    await press(page, own.another);
  }
  await page.goto("/library/my-questions");
  await expect(page.getByText(own.empty)).toBeVisible();
});

test("[LIB-8] questions of one's own: written with the text alone, changed, moved, deleted and brought back; [LIB-7] one that is tender stands covered for the other", async ({
  paired: { robin, noor },
}) => {
  const { page } = robin;
  await page.goto("/library/my-questions");
  await expect(page.getByText(own.empty)).toBeVisible();
  await inspect(page, "library-own-empty");
  await press(page, own.keep);
  await expect(page.getByText(own.tooShort)).toBeVisible();
  await writes(page, "Where were you happy?");
  await writes(page, `What about ${longWord}?`);
  await page.getByLabel(own.text).fill("What does money mean where you come from?");
  await page.getByText(own.more, { exact: true }).click();
  await page.getByLabel(own.response).fill("Say what surprised you.");
  await page.getByRole("radio", { name: own.depths.middle }).check();
  await page.getByRole("checkbox", { name: words.topics.money!, exact: true }).check();
  await inspect(page, "library-own-more");
  await press(page, own.keep);
  await expect(page.getByLabel(own.text)).toHaveValue("");
  await inspect(page, "library-own");

  await page.getByRole("link", { name: own.firstDeck }).click();
  await isAt(page, own.firstDeck);
  const rows = page.locator(".question .note");
  await expect(rows).toHaveText(["Where were you happy?", `What about ${longWord}?`, /money/]);
  await page.getByRole("button", { name: "Where were you happy?" }).click();
  await press(page, own.down);
  await expect(page.getByRole("button", { name: own.down })).toBeFocused();
  await expect(rows).toHaveText([`What about ${longWord}?`, "Where were you happy?", /money/]);
  await press(page, own.edit);
  await page.getByLabel(own.text).first().fill("Where were you at ease?");
  await press(page, own.change);
  await expect(rows.nth(1)).toHaveText("Where were you at ease?");
  await expect(page.getByRole("button", { name: "Where were you at ease?" })).toBeFocused();
  await page.keyboard.press("Enter");
  await press(page, own.remove);
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("button", { name: own.undo })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(rows.nth(1)).toHaveText("Where were you at ease?");

  await page.getByRole("button", { name: /money mean/ }).click();
  await expect(page.getByText(own.askDeepHint)).toBeVisible();
  await press(page, words.ask);
  await expect(page.locator(".ask-done")).toContainText(words.asked);
  await page.goto("/today");
  await isAt(page, "What does money mean where you come from?");
  await expect(noor.page.locator("h1")).toContainText(/money/);
  await expect(noor.page.getByText("What does money mean where you come from?")).toHaveCount(0);

  await page.goto("/library/deck.my-questions");
  await press(page, own.removeDeck);
  await expect(page.locator(".library-hidden")).toContainText(own.deckRemoved(own.firstDeck));
  await press(page, own.undo);
  await expect(rows).toHaveCount(3);
});

test("[LIB-2, LIB-3] a theme from light to deep: favourites, wishes, a search over everything, and a light one asked of both", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  const { page } = robin;
  await page.goto("/library");
  await expect(page.locator(".library-themes li")).toHaveCount(18);
  await inspect(page, "library");
  await press(page, narrowWords.favourites);
  await expect(page.getByText(words.noFavourites)).toBeVisible();
  await press(page, narrowWords.showAll);
  await page.getByRole("link", { name: "Dreams and hopes" }).click();
  await isAt(page, "Dreams and hopes");
  for (const band of Object.values(words.bands))
    await expect(page.getByRole("heading", { name: band, exact: true })).toBeVisible();
  await inspect(page, "library-theme");
  const first = page.locator(".question").first();
  const text = (await first.locator(".note").textContent()) ?? "";
  await first.getByRole("button", { name: words.favourOf(text) }).click();
  await first.getByRole("button", { name: text }).first().click();
  await inspect(page, "library-question");
  await press(page, words.ask);
  await page.getByRole("link", { name: words.toToday }).click();
  for (const { page: each } of [robin, noor]) await isAt(each, text);

  await page.goto("/library");
  await press(page, narrowWords.favourites);
  await expect(page.locator(".library-themes li")).toHaveCount(1);
  await press(page, narrowWords.showAll);
  await press(page, narrowWords.fits);
  await page.getByLabel(words.depth).selectOption("deep");
  await page.getByLabel(words.time).selectOption("10");
  await page
    .getByRole("link", { name: /Dreams and hopes/ })
    .or(page.getByText(words.noneFit))
    .first()
    .waitFor();
  await inspect(page, "library-wishes");
  await press(page, narrowWords.showAll);

  await page.getByLabel(words.search).fill(`${text.split(" ").slice(-3).join(" ")}`);
  await expect(page.getByRole("button", { name: text }).first()).toBeVisible();
  await inspect(page, "library-found");
  await page.getByLabel(words.search).fill("xyzzy nothing");
  await expect(page.getByText(words.nothing)).toBeVisible();

  // What goes deeper can be looked at, and not asked alone.
  await page.goto("/library/dreams");
  const deep = page.locator("section", { has: page.getByRole("heading", { name: words.bands.deep, exact: true }) });
  await deep.locator(".question-text").first().click();
  await expect(deep.getByText(words.afterwards)).toBeVisible();
  await expect(deep.getByRole("button", { name: words.ask })).toHaveCount(0);
  await expect(page.getByText(words.deeperText)).toBeVisible();
});

test("[LIB-4] what touches a tender topic says so first, and shows only once this person opened that topic", {
  tag: "@long",
}, async ({ paired: { robin, noor } }) => {
  const { page } = robin;
  await page.goto("/library/values");
  await expect(page.locator(".question").first()).toBeVisible();
  const before = await page.locator(".question").count();
  await expect(page.getByText(words.tenderText)).toBeVisible();
  await inspect(page, "library-tender");
  for (const each of await page.getByRole("switch").all()) {
    await each.click();
    await expect(each).toBeChecked();
  }
  await expect.poll(() => page.locator(".question").count()).toBeGreaterThan(before);
  await expect(
    page
      .locator(".question")
      .getByText(/touches /)
      .first(),
  ).toBeVisible();
  await page.reload();
  await expect.poll(() => page.locator(".question").count()).toBeGreaterThan(before);
  await press(page, words.tender);
  await expect.poll(() => page.locator(".question").count()).toBeLessThan(before);
  await noor.page.goto("/library/values");
  await expect(noor.page.locator(".question")).toHaveCount(before);
});

testOffline(
  "[LIB-5] marks, searches and decks of one's own put no byte on the wire; what was set aside is away here, and comes back",
  { tag: "@long" },
  async ({ robin, noor, relay }) => {
    const wire = await startWireCounter(relay.port);
    const { origin } = wire;
    const { page } = robin;
    await begins(page, { name: "Robin", origin });
    await joins(noor.page, await invites(page), { name: "Noor" });
    await confirms(page, "Noor", { origin });
    await noor.context.close();
    await page.goto(`${origin}/library`);
    await isAt(page, words.title);
    await expect.poll(() => page.evaluate(async () => Boolean(await caches.match("/complete")))).toBe(true);
    await page.reload();
    expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    await expect
      .poll(
        async () => {
          const before = wire.bytes();
          await page.waitForTimeout(5_000);
          return wire.bytes() - before;
        },
        { timeout: 60_000 },
      )
      .toBe(0);
    const before = wire.bytes();
    const linesBefore = wire.lines.length;

    await page.getByLabel(words.search).fill("music");
    await expect(page.locator(".question").first()).toBeVisible();
    await page.getByLabel(words.search).fill("");
    await page.getByRole("link", { name: "Dreams and hopes" }).click();
    const first = page.locator(".question").first();
    const text = (await first.locator(".note").textContent()) ?? "";
    await page.getByRole("button", { name: words.favourOf(text) }).click();
    await first.getByRole("button", { name: text }).first().click();
    await press(page, words.notThis);
    await expect(page.getByRole("button", { name: words.undo })).toBeFocused();
    await press(page, words.undo);
    await expect(first.locator(".note")).toHaveText(text);
    // It is back as it was: open.
    await press(page, words.notThis);
    await page.getByRole("switch").first().click();
    await expect(page.getByRole("switch").first()).toBeChecked();
    await press(page, words.nothingAbout("Dreams and hopes"));
    await expect(page.getByRole("button", { name: words.themeBack })).toBeFocused();
    await inspect(page, "library-theme-hidden");
    await page.getByRole("button", { name: "Back" }).first().click();
    await expect(page.getByRole("link", { name: "Dreams and hopes" })).toContainText(words.setAside);
    await page.getByRole("link", { name: words.aside[0] }).click();
    await expect(page.getByText(text)).toBeVisible();
    await inspect(page, "library-set-aside");
    await press(page, words.haveBackOf("Dreams and hopes"));
    await press(page, words.haveBackOf(text));
    await expect(page.getByText(words.asideEmpty)).toBeVisible();
    await inspect(page, "library-set-aside-empty");
    await page.getByRole("button", { name: "Back" }).first().click();
    await page.getByRole("link", { name: words.import[0] }).click();
    await bringsIn(page, "journeys.yaml", deckFile);
    await press(page, own.keepDeck);
    await isAt(page, "Journeys");
    await takesAlong(page);
    await page.waitForTimeout(2_000);
    expect(wire.lines.slice(linesBefore)).toEqual([]);
    expect(wire.bytes() - before).toBe(0);

    // It can fail: a question that is asked is seen.
    await page.getByRole("button", { name: lightText }).click();
    await press(page, words.ask);
    await expect.poll(() => wire.bytes() - before).toBeGreaterThan(0);
    await wire.close();
  },
);

testOffline(
  "[LIB-6] offline, every page of the library is there, and what is asked travels later",
  { tag: "@long" },
  async ({ robin, noor }) => {
    const { page, context } = robin;
    await begins(page, { name: "Robin" });
    await joins(noor.page, await invites(page), { name: "Noor" });
    await confirms(page, "Noor");
    await page.goto("/library");
    await opensOffline(page, context);
    await page.getByLabel(words.search).fill("music");
    await expect(page.locator(".question").first()).toBeVisible();
    for (const [path, heading] of [
      ["time-together", ideas.ideasTitle],
      ["small-kindnesses", ideas.kindTitle],
      ["moved-together", ideas.movedTitle],
      ["far-apart", ideas.apartTitle],
    ] as const) {
      await page.goto(`/library/${path}`);
      await isAt(page, heading);
      await expect(page.locator(".lines li").first()).toBeVisible();
      await inspect(page, `library-${path}`);
    }
    await page.goto("/library/time-together");
    await press(page, narrowWords.fits);
    await page.getByLabel(ideas.weather).selectOption("any");
    await page.getByLabel(ideas.money).selectOption("free");
    await page.getByRole("switch", { name: ideas.apartYes }).check();
    await expect(page.locator(".lines li").first()).toContainText("Free", { ignoreCase: true });
    await inspect(page, "library-ideas-wishes");
    await page.goto("/library/bring-in");
    await bringsIn(page, "journeys.yaml", deckFile);
    await press(page, own.keepDeck);
    await isAt(page, "Journeys");
    await page.getByRole("button", { name: lightText }).click();
    await press(page, words.ask);
    await expect(page.locator(".ask-done")).toContainText(words.asked);
    await context.setOffline(false);
    await expect(noor.page.getByRole("heading", { level: 1, name: lightText })).toBeVisible({ timeout: 60_000 });
  },
);

test("[LIB-1] somebody alone finds the library too: what fits both kinds of bond, and nobody to ask", async ({
  robin: { page },
}) => {
  await begins(page, { name: "Kim", purpose: "alone" });
  await page.goto("/library/dreams");
  await page.locator(".question-text").first().click();
  await expect(page.getByRole("button", { name: words.notThis })).toBeVisible();
  await expect(page.getByRole("button", { name: words.ask })).toHaveCount(0);
  await page.goto("/library/nowhere");
  await isAt(page, words.gone);
  await page.getByRole("link", { name: words.toLibrary }).click();
  await isAt(page, words.title);
});

async function writes(page: Page, text: string): Promise<void> {
  await page.getByLabel(own.text).fill(text);
  await press(page, own.keep);
  await expect(page.getByLabel(own.text)).toHaveValue("");
}
