/** What people do when they practise, by what they see. */

import { join } from "node:path";
import { expect, type Locator, type Page } from "@playwright/test";
import type { Script } from "@twofold/core";
import { words as practice } from "../../../apps/web/src/pages/practice/words.ts";
import { words as practise } from "../../../apps/web/src/pages/practise/words.ts";
import { stepAt } from "../../../apps/web/src/pages/session/step-at.ts";
import { words as session } from "../../../apps/web/src/pages/session/words.ts";
import { buildScripts } from "../../../packages/content/src/practice/build.ts";
import { root } from "../../../scripts/process.ts";
import { countCanary } from "./canary.ts";
import type { Person } from "./fixtures.ts";
import { openStorage } from "./opened-storage.ts";
import { dumpStorage } from "./storage-dump.ts";

/** From the list to the practice, chooses the way and begins. */
export async function beginsPractice(page: Page, title: string, mode: keyof typeof practise.ways): Promise<void> {
  await page.goto("/practise");
  await beginsFromList(page, title, mode);
}

/** As `beginsPractice`, where the list is on the screen. */
export async function beginsFromList(page: Page, title: string, mode: keyof typeof practise.ways): Promise<void> {
  await page
    .getByRole("link")
    .filter({ has: page.getByText(title, { exact: true }) })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("radio", { name: practise.ways[mode] }).check();
  await page.getByRole("button", { name: mode === "live" ? practice.start : practice.begin, exact: true }).click();
  await expect(page).toHaveURL(/\/session\//);
}

/** Taps who may begin, as words.roles and words.otherFirst say it. */
export async function wishes(page: Page, wish: string): Promise<void> {
  await page.getByRole("radio", { name: wish }).check();
  await press(page, session.choose);
}

export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

export async function isAt(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}

const library = buildScripts(join(root, "packages/content/practices"));

/** A practice as its file has it, so that no test repeats what a script says. */
export function scriptOf(id: string): Script {
  const script = library.find((one) => one.id === id);
  if (!script) throw new Error(`There is no practice ${id}`);
  return script;
}

/** What the step at a path asks, as the screens read paths. */
export function promptAt(script: Script, path: string): string {
  const step = stepAt(script, path);
  if (!step || !("prompt" in step)) throw new Error(`${script.id} asks nothing at ${path}`);
  return step.prompt;
}

/** What an option is called at the choice of a path. */
export function labelAt(script: Script, path: string, option: string): string {
  const step = stepAt(script, path);
  const found = step?.kind === "choose" && step.options.find(({ id }) => id === option);
  if (!found) throw new Error(`${script.id} has no option ${option} at ${path}`);
  return found.label;
}

/** The two begin it; apart, the second finds it where the first began. Both stand at the first step. */
export async function beginBoth(
  { robin, noor }: { readonly robin: Person; readonly noor: Person },
  script: Script,
  mode: "live" | "apart",
): Promise<void> {
  await beginsPractice(robin.page, script.title, mode);
  if (mode === "live") await beginsPractice(noor.page, script.title, mode);
  else await noor.page.goto(new URL(robin.page.url()).pathname);
  for (const { page } of [robin, noor])
    await expect(page.getByRole("button", { name: session.stop, exact: true })).toBeVisible();
}

/** Puts words on the sheet that lies before this person, or into the field of that name. */
export async function writes({ page }: Person, text: string, field: string = session.yourAnswer): Promise<void> {
  // A sheet that was just sent may still lie there; the next one is blank.
  await expect(page.getByLabel(field, { exact: true })).toHaveValue("");
  await page.getByLabel(field, { exact: true }).fill(text);
}

export async function sees({ page }: Person, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(page.getByText(text).first()).toBeVisible();
}

/** Not in the document at all, neither shown nor hidden. */
export async function seesNot({ page }: Person, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(page.getByText(text)).toHaveCount(0);
}

/** The question of the library that stands on this screen; its words come a moment after the step. */
export async function askedOf({ page }: Person): Promise<string> {
  const about = page.locator(".about");
  await expect(about).toHaveText(/\S/);
  return (await about.textContent()) ?? "";
}

/** Opens what was said so far. */
export async function looksBack({ page }: Person): Promise<void> {
  await page.getByText(session.earlier, { exact: true }).click();
}

/** Who waits is told so, and not for what the other did in the meantime. */
export async function waits({ page }: Person): Promise<void> {
  await expect(page.getByText(session.waitBoth)).toBeVisible();
}

/** Waits until the browser of this person keeps the words; a draft is kept a moment after the last key. */
export async function isKeptBy(person: Person, text: string): Promise<void> {
  const count = async () => countCanary([...(await openStorage(person.page)).bytesByKey.values()], text);
  await expect.poll(count).toBeGreaterThan(0);
}

/**
 * Sealed or private words: kept by who wrote them, and neither on the screen of the other nor readable by anyone in
 * all that the other's browser keeps, with that browser's own key.
 */
export async function areOnlyWith(writer: Person, other: Person, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await isKeptBy(writer, text);
  await seesNot(other, ...texts);
  const dumps = [...(await openStorage(other.page)).bytesByKey.values(), ...(await dumpStorage(other.page))];
  for (const text of texts) expect(countCanary(dumps, text), `${other.name} keeps: ${text}`).toBe(0);
}

/** A choice for oneself, or what one is fine with: ticks the lines and hands them in. */
export async function picks({ page }: Person, labels: readonly string[]): Promise<void> {
  for (const label of labels)
    await page
      .getByRole("radio", { name: label, exact: true })
      .or(page.getByRole("checkbox", { name: label, exact: true }))
      .check();
  await press(page, session.choose);
}

/** The answer of a kind, with a few words; without words, nothing but the tap. */
export async function answers(person: Person, kind: keyof typeof session.responses, text?: string): Promise<void> {
  await press(person.page, session.responses[kind]!);
  if (text !== undefined) await person.page.getByLabel(session.respondWords).fill(text);
  await press(person.page, session.send);
}

function feltButton(page: Page, tap: string, say: string): Locator {
  return page
    .getByRole("list", { name: session.feltAsk[tap]!, exact: true })
    .getByRole("button", { name: session.feltSay[say]!, exact: true });
}

/** The end: two private taps, of which nothing reaches the other. */
export async function tapsPrivately(
  writer: Person,
  other: Person,
  felt: { readonly "felt-ok": string; readonly "felt-understood": string },
): Promise<void> {
  for (const { page } of [writer, other]) await isAt(page, session.afterTitle);
  const before = await other.page.getByRole("main").ariaSnapshot();
  const sent: string[] = [];
  writer.page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  for (const [tap, say] of Object.entries(felt)) {
    await feltButton(writer.page, tap, say).click();
    await sees(writer, `${session.feltAsk[tap]} ${session.feltSay[say]}. ${session.feltKept}`);
  }
  expect(sent, "a private tap is no message").toEqual([]);
  expect(await other.page.getByRole("main").ariaSnapshot()).toBe(before);
}
