/** Leaving at once: from the press to the neutral page on the screen. */

import type { Page } from "@playwright/test";
import { type BenchTable, benchNumber, quantile } from "../../../scripts/bench-table.ts";
import { quickExitWords } from "../src/parts/quick-exit-words.ts";
import { openTwoPeople } from "./two-people.ts";

/** The first of each kind warms up. */
const times = 21;
/** Story 8 of docs/stories.md. */
const budgetMs = 200;

export async function benchQuickExit(): Promise<BenchTable> {
  const two = await openTwoPeople();
  const { page } = two.robin;
  const [left, floor]: [number[], number[]] = [[], []];
  try {
    for (let i = 0; i < times; i++) {
      left.push(await measure(page, quickExitWords.leave));
      floor.push(await measure(page, undefined));
    }
  } finally {
    await two.stop();
  }
  const cellsOf = (samples: readonly number[]) =>
    [0.5, 0.99].map((share) => benchNumber(quantile(samples.slice(1), share)));
  return {
    title: "quick exit",
    columns: ["p50 ms", "p99 ms"],
    rows: [
      { name: "from the press to the neutral page, painted", cells: cellsOf(left) },
      { name: "the same page, replaced at once", cells: cellsOf(floor), floor: true },
    ],
    note: `${times - 1} of each, in turn, three pages deep in the history. Blank in the same task; replaced within ${budgetMs} ms is the aim.`,
  };
}

/** Three pages deep, leaves by the button of this name, or plainly by replacing the document; milliseconds until paint. */
async function measure(page: Page, button: string | undefined): Promise<number> {
  await page.goto("/today");
  for (const place of ["Us", "Mine"]) await page.getByRole("link", { name: place, exact: true }).first().click();
  await page.getByRole("button", { name: quickExitWords.leave }).waitFor();
  const startedMs = await page.evaluate((name) => {
    const nowMs = performance.timeOrigin + performance.now();
    if (name === undefined) location.replace("/units.html");
    else [...document.querySelectorAll("button")].find((one) => one.textContent === name)?.click();
    return nowMs;
  }, button);
  // By what stands on it: the address goes through the history on the way.
  await page.getByText("1 m = 100 cm").waitFor();
  const paintedMs = await page.evaluate(async () => {
    const isPainted = () => performance.getEntriesByName("first-contentful-paint")[0];
    while (!isPainted()) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.timeOrigin + isPainted()!.startTime;
  });
  return paintedMs - startedMs;
}
