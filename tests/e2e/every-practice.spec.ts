/** Every practice of the library for two, in the first of its ways, from its beginning to its end in two browsers. */

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { words } from "../../apps/web/src/pages/session/words.ts";
import { buildScripts } from "../../packages/content/src/practice/build.ts";
import { root } from "../../scripts/process.ts";
import { takesStep } from "./harness/any-step.ts";
import { expect, test } from "./harness/fixtures.ts";
import { beginsPractice, isAt } from "./harness/practising.ts";

test.setTimeout(120_000);

/**
 * In `npm run long` only: it answers whatever a screen asks with the same line, which says little that tests/e2e/practices
 * does not say better, in the words of two people, within the ten minutes of `npm test`. What it adds is that a practice
 * which nobody has written a test for yet can be clicked through to its end.
 */
const isLong = process.env.TWOFOLD_LONG === "1";
const library = isLong ? buildScripts(join(root, "packages/content/practices")) : [];
const scripts = library.filter((one) => !one.for.includes("self"));

for (const script of scripts) {
  const mode = script.modes[0]!;
  test(`${script.id}: to its end, ${mode}, with a reload on the way`, async ({ paired: { robin, noor } }) => {
    const faults: string[] = [];
    for (const { page } of [robin, noor]) page.on("pageerror", (error) => faults.push(error.message));
    await beginsPractice(robin.page, script.title, mode);
    if (mode === "live") await beginsPractice(noor.page, script.title, mode);
    else await noor.page.goto(new URL(robin.page.url()).pathname);
    for (const { page } of [robin, noor]) await expect(page.getByRole("button", { name: words.stop })).toBeVisible();
    const isOver = (page: Page) => page.getByRole("heading", { level: 1, name: words.afterTitle }).isVisible();
    // No practice asks for more taps than this of either, whatever is chosen on the way.
    for (let turn = 0; turn < 120; turn += 1) {
      if ((await isOver(robin.page)) && (await isOver(noor.page))) break;
      if (turn === 3) await noor.page.reload();
      for (const { page, name } of [robin, noor]) await takesStep(page, `${name}, line ${turn}: the bench in the rain`);
    }
    for (const { page } of [robin, noor]) await isAt(page, words.afterTitle);
    expect(faults).toEqual([]);
  });
}
