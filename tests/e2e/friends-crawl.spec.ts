/**
 * Friends meet nothing that is written for partners, wherever they look. A crawler visits every page and opens everything;
 * that it finds all that is for friends, and that with partners it does find what is for partners, shows that it looks.
 */

import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Option, Script, Step, Words } from "@twofold/core";
import { words as library } from "../../apps/web/src/pages/library/words.ts";
import { words as session } from "../../apps/web/src/pages/session/words.ts";
import { besideWords as beside } from "../../apps/web/src/pages/today/beside-words.ts";
import { buildDecks } from "../../packages/content/src/library/build.ts";
import { readAffection } from "../../packages/content/src/lists/affection.ts";
import { buildExperiences } from "../../packages/content/src/lists/experiences/build.ts";
import { buildIdeas } from "../../packages/content/src/lists/ideas/build.ts";
import { buildKindnesses } from "../../packages/content/src/lists/kindness.ts";
import { buildStarters } from "../../packages/content/src/lists/starter.ts";
import { buildScripts } from "../../packages/content/src/practice/build.ts";
import { root } from "../../scripts/process.ts";
import { takesStep } from "./harness/any-step.ts";
import { crawl, unfoldAll } from "./harness/crawler.ts";
import { expect, type Person, test } from "./harness/fixtures.ts";
import { begins, confirms, foldsToday, invites, joins, type Purpose, seesOpen } from "./harness/people.ts";
import { beginsFromList } from "./harness/practising.ts";

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

test("[LIB-1] friends meet everything that is for friends and nothing that is for partners, on any page", async ({
  robin,
  noor,
}) => {
  await pairAs(robin, noor, "friend");
  await foldsToday(robin.page, "The kite, and the string of it.");
  await foldsToday(noor.page, "A loaf still warm.");
  await seesOpen(robin.page, { mine: "kite", theirs: "loaf", name: "Noor" });
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

/** Opens every tender topic of the page, so that nothing stays unseen; and searches, which is another way to everything. */
async function onPage(page: Page, collect: () => Promise<void>): Promise<void> {
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
