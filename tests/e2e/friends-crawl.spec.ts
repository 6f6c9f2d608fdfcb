/**
 * Friends meet nothing that is written for partners, wherever they look. A crawler visits every page and opens everything.
 * It proves itself first: with one item for partners of every kind planted where friends look, it finds each of them, and
 * nothing else; with partners it does find what is for partners, and with friends all that is for friends.
 */

import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Option, Script, Step, Words } from "@twofold/core";
import { words as own } from "../../apps/web/src/pages/library/own/words.ts";
import { words as library } from "../../apps/web/src/pages/library/words.ts";
import { words as mine } from "../../apps/web/src/pages/mine/words.ts";
import { words as round } from "../../apps/web/src/pages/round/words.ts";
import { words as session } from "../../apps/web/src/pages/session/words.ts";
import { besideWords as beside } from "../../apps/web/src/pages/today/beside-words.ts";
import { buildDecks } from "../../packages/content/src/library/build.ts";
import { readAffection } from "../../packages/content/src/lists/affection.ts";
import { buildExperiences } from "../../packages/content/src/lists/experiences/build.ts";
import { buildIdeas } from "../../packages/content/src/lists/ideas/build.ts";
import { buildKindnesses } from "../../packages/content/src/lists/kindness.ts";
import { readPrompts } from "../../packages/content/src/lists/prompt.ts";
import { buildStarters } from "../../packages/content/src/lists/starter.ts";
import { header, question } from "../../packages/content/src/pack/hostile.fixture.ts";
import { buildScripts } from "../../packages/content/src/practice/build.ts";
import { responsePhrases } from "../../packages/content/text/responses.ts";
import { root } from "../../scripts/process.ts";
import { takesStep } from "./harness/any-step.ts";
import { crawl, unfoldAll } from "./harness/crawler.ts";
import { bringsIn } from "./harness/files.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import { begins, confirms, foldsToday, invites, joins, type Purpose, seesOpen } from "./harness/people.ts";
import { isPlantable, type Plant, plantsIn } from "./harness/planting.ts";
import { beginsFromList, press } from "./harness/practising.ts";

test.setTimeout(600_000);

const content = (folder: string) => join(root, "packages/content", folder);
const { questions } = buildDecks(content("decks"));
const scripts = buildScripts(content("practices"));
const affection = readAffection(content("affection"));

type Listed = {
  readonly text: string;
  readonly friend?: string;
  readonly bond: string;
  readonly flags?: readonly string[];
};
const lists: Readonly<Record<string, readonly Listed[]>> = {
  questions,
  ideas: buildIdeas(content("ideas")).ideas,
  kindnesses: buildKindnesses(content("kindnesses")),
  experiences: buildExperiences(content("experiences")).experiences,
  starters: buildStarters(content("starters")),
};

/** By kind: what friends may meet, and what they must not. No text is both. */
const forFriends: Record<string, readonly string[]> = {};
const forPartners: Record<string, readonly string[]> = {};
for (const [kind, list] of Object.entries(lists)) {
  const shared = list.filter((one) => one.bond !== "partner" && !touches(one, "money", "sexuality", "touch"));
  forFriends[kind] = shared.map(({ text, friend }) => plain(friend ?? text));
  const others = list.flatMap((one) => [one.text, ...(shared.includes(one) ? [] : [one.friend ?? one.text])]);
  forPartners[kind] = without(others.map(plain), forFriends[kind]);
}
forFriends.practices = scripts.filter((one) => one.for.includes("friend")).map(({ title }) => title);
forPartners.practices = without(
  scripts.flatMap((one) =>
    one.for.includes("friend") ? toldOnlyPartners(one) : one.for.includes("partner") ? [plain(one.title)] : [],
  ),
  scripts.flatMap((one) => (one.for.includes("friend") ? toldFriends(one) : [])),
);
forPartners.affection = without(
  affection.partner.map(({ text }) => text),
  affection.friend.map(({ text }) => text),
);

const phrases = Object.values(responsePhrases).flat();
const friendPhrases = phrases.filter(({ bond }) => bond !== "partner").map(({ text }) => text);
forPartners.phrases = without(
  phrases.map(({ text }) => text),
  friendPhrases,
);
/** Of what comes in a deck from outside: `for` is one of the two kinds of bond, or either. */
const packed = { shared: "What would you pack for three days?", partners: "Which bed did we sleep in longest?" };
forPartners.decks = [packed.partners];
const packFor = (bond: "partner" | "either") =>
  [
    `${header}questions:`,
    question("journeys-01", { text: packed.shared }),
    question("journeys-02", { text: packed.partners, bond }),
    "",
  ].join("\n");

/** What is planted for partners where friends read these: of a kind of which nothing is for partners, a sentence of ours. */
const prompts = readPrompts(content("prompts/to-self.yaml")).map(({ text }) => plain(text));
const ofOurs = (kind: string) => `Planted for partners among the ${kind}.`;
const plants: Readonly<Record<string, Plant>> = {
  ...Object.fromEntries(
    [...Object.keys(lists), "practices"].map((kind) => [
      kind,
      plantOf(forFriends[kind]!.filter(isPlantable).slice(0, 1), forPartners[kind]!, kind),
    ]),
  ),
  // Whatever is shown of these at a time.
  prompts: plantOf(prompts.filter(isPlantable), [], "prompts"),
  phrases: plantOf(friendPhrases.filter(isPlantable), forPartners.phrases, "phrases"),
};

function plantOf(from: readonly string[], partners: readonly string[], kind: string): Plant {
  return { from, to: partners.find(isPlantable) ?? ofOurs(kind) };
}

/** `npm run long` goes through each practice to its end; every run opens the page of each. */
const isLong = process.env.TWOFOLD_LONG === "1";

test("[LIB-1] a crawler in the library of partners meets what is for partners, of every kind it can meet", async ({
  robin,
  noor,
}) => {
  await pairAs(robin, noor, "partner");
  const { text } = await crawl(robin.page, ["/library"], onPage, /^\/library/);
  for (const kind of Object.keys(lists)) {
    const met = forPartners[kind]!.filter((one) => text.includes(one));
    if (forPartners[kind]!.length > 0) expect(met.length, kind).toBeGreaterThan(0);
  }
});

test("[LIB-1] the crawler finds one item for partners of every kind planted where friends look, and no other", async ({
  robin,
  noor,
}) => {
  const { scripts: served, planted } = await plantsIn(robin.page, Object.values(plants));
  await pairAs(robin, noor, "friend");
  await haveOpened(robin, noor);
  await bringsDeck(robin.page, "either");
  const { text } = await crawl(
    robin.page,
    ["/today", "/library"],
    onPage,
    /^\/(today|library|mine|practise|practice|round|unfolded)\b/,
  );
  for (const [kind, { to }] of Object.entries(plants)) {
    expect(planted, `${kind}: something was planted`).toContain(to);
    const found = [...(forPartners[kind] ?? []), ofOurs(kind)].filter((one) => text.includes(one));
    expect(found, kind).toEqual([to]);
  }
  expect(forPartners.decks!.filter((one) => text.includes(one))).toEqual([packed.partners]);
  // No page shows items of affection, so there is nothing to plant one in: they are in no script that is served.
  const affectionate = forPartners.affection!.filter((one) => served.some((script) => script.includes(one)));
  expect(affectionate).toEqual([]);
});

test("[LIB-1] friends meet everything that is for friends and nothing that is for partners, on any page", async ({
  robin,
  noor,
}) => {
  await pairAs(robin, noor, "friend");
  await haveOpened(robin, noor);
  await bringsDeck(robin.page, "partner");
  const crawled = await crawl(robin.page, ["/today", "/library", "/us/jar"], onPage);
  const { paths } = crawled;
  for (const path of [
    "/today",
    "/practise",
    "/us",
    "/us/jar",
    "/unfolded",
    "/mine",
    "/settings",
    "/library/set-aside",
  ]) {
    expect(paths).toContain(path);
  }
  const walked = isLong ? await walksPractices(robin.page) : "";
  const text = `${crawled.text} ${walked}`;
  expect(text, "the deck that was brought in").toContain(packed.shared);
  for (const [kind, known] of Object.entries(forFriends)) {
    expect(
      known.filter((one) => !text.includes(one)),
      `${kind} for friends that the crawler did not meet`,
    ).toEqual([]);
  }
  for (const [kind, forbidden] of Object.entries(forPartners)) {
    expect(
      forbidden.filter((one) => text.includes(one)),
      `${kind} for partners`,
    ).toEqual([]);
  }
});

async function pairAs(robin: Person, noor: Person, purpose: Exclude<Purpose, "alone">): Promise<void> {
  await begins(robin.page, { name: "Robin", purpose });
  await joins(noor.page, await invites(robin.page), { name: "Noor" });
  await confirms(robin.page, "Noor");
  await robin.page.goto("/today");
  // What is for partners or friends alone is there once the bond is known on both sides.
  for (const { page } of [robin, noor]) await expect(page.getByRole("link", { name: beside.wordsGo })).toBeVisible();
}

/** One evening that both have opened. */
async function haveOpened(robin: Person, noor: Person): Promise<void> {
  await foldsToday(robin.page, "The kite, and the string of it.");
  await foldsToday(noor.page, "A loaf still warm.");
  await seesOpen(robin.page, { mine: "kite", theirs: "loaf", name: "Noor" });
}

/** A deck of somebody else's with one question of either kind's and one that is for this one. */
async function bringsDeck(page: Page, bond: "partner" | "either"): Promise<void> {
  await page.goto("/library/bring-in");
  await bringsIn(page, "journeys.yaml", packFor(bond));
  await press(page, own.keepDeck);
  await expect(page).toHaveURL(/\/library\/deck\.journeys$/);
  await expect(page.getByText(packed.shared).first()).toBeVisible();
}

/** What is offered to answer a note with, and to write to oneself about, one after the other. */
async function looksThrough(page: Page, collect: () => Promise<void>): Promise<void> {
  for (const choice of await page.locator(".resp button").all()) {
    await choice.click();
    const others = page.getByRole("button", { name: round.otherPhrases });
    for (let turn = 0; turn < 6; turn += 1) {
      await collect();
      if (!(await others.isVisible())) break;
      await others.click();
    }
    await choice.click();
  }
  const write = page.getByRole("button", { name: mine.write, exact: true });
  if (!(await write.isVisible())) return;
  await write.click();
  for (const name of [mine.withQuestion, mine.another, mine.another]) {
    await press(page, name);
    await collect();
  }
  await press(page, mine.close);
}

/** Opens every tender topic of the page, so that nothing stays unseen; and searches, which is another way to everything. */
async function onPage(page: Page, collect: () => Promise<void>): Promise<void> {
  await looksThrough(page, collect);
  const topics = page.locator(".library-topics").getByRole("switch");
  for (const topic of await topics.all()) {
    if (await topic.isChecked()) continue;
    await topic.click();
    await expect(topic).toBeChecked();
  }
  if ((await topics.count()) > 0) {
    await unfoldAll(page);
    await collect();
  }
  const search = page.getByLabel(library.search);
  if (!(await search.isVisible())) return;
  for (const word of ["wh", "the"]) {
    await search.fill(word);
    await expect(page.locator(".questions > li").first()).toBeVisible();
    await unfoldAll(page);
    await collect();
  }
}

/** On one phone, each that friends can do so: everything that its screens say on the way. */
async function walksPractices(page: Page): Promise<string> {
  const texts: string[] = [];
  const walked = scripts.filter((one) => one.for.includes("friend") && one.modes.includes("together"));
  expect(walked.length).toBeGreaterThan(5);
  for (const { title } of walked) {
    await page.goto("/practise");
    // The phone went to and fro; what comes next are Robin's own pages again.
    await expect(page.locator("main h1")).toBeVisible();
    const isRobin = page.getByRole("button", { name: session.coverDo("Robin") });
    if (await isRobin.isVisible()) await isRobin.click();
    await beginsFromList(page, title, "together");
    const over = page.getByRole("heading", { level: 1, name: session.afterTitle });
    // No practice asks for more taps than this, whatever is chosen on the way.
    for (let turn = 0; turn < 120 && !(await over.isVisible()); turn += 1) {
      texts.push((await page.locator("main").textContent()) ?? "");
      const cover = page.getByRole("button", { name: /^I am (Robin|Noor)$/ });
      if (await cover.isVisible()) await cover.click();
      else await takesStep(page, "The bench in the rain.");
    }
    await expect(over).toBeVisible();
    texts.push((await page.locator("main").textContent()) ?? "");
  }
  return plain(texts.join(" "));
}

function touches({ flags = [] }: Listed, ...topics: readonly string[]): boolean {
  return flags.some((flag) => topics.includes(flag));
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Those of `texts` that stand in none of `others`: what says the same to both tells nobody anything. */
function without(texts: readonly string[], others: readonly string[]): readonly string[] {
  const all = others.join("\n");
  return [...new Set(texts)].filter((text) => !all.includes(text));
}

function wordsOf(words: Words | undefined): readonly string[] {
  if (words === undefined) return [];
  return (typeof words === "string" ? [words] : [words.first, words.second]).map(plain);
}

function everyStep(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step) => [step, ...("steps" in step ? everyStep(step.steps) : [])]);
}

/** What stands in a practice in place of what friends read there, or beside it for partners alone. */
function toldOnlyPartners({ steps, intro }: Script): readonly string[] {
  const inSteps = everyStep(steps).flatMap((step) => [
    ...(step.friend === undefined ? [] : wordsOf(step.text)),
    ...optionsOf(step).flatMap(({ label, friend, only }) =>
      friend !== undefined || only === "partner" ? [label] : [],
    ),
  ]);
  // A single word of a list stands in many sentences.
  const phrases = inSteps.filter((text) => text.includes(" "));
  return [...wordsOf(intro.friend === undefined ? undefined : intro.partner), ...phrases];
}

function toldFriends({ steps, intro, title, why }: Script): readonly string[] {
  const inSteps = everyStep(steps).flatMap((step) => [
    ...wordsOf(step.friend ?? step.text),
    ...wordsOf(step.together),
    ...wordsOf(step.apart),
    ...optionsOf(step).flatMap(({ label, friend, only }) => (only === "partner" ? [] : [friend ?? label])),
  ]);
  return [title, why, ...wordsOf(intro.friend), ...inSteps];
}

function optionsOf(step: Step): readonly Option[] {
  return step.kind === "choose" ? step.options : [];
}
