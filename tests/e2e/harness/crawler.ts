/** Visits every page that can be reached by links, opens whatever folds on it, and collects all that could be read or heard. */

import { expect, type Page } from "@playwright/test";

export type Crawled = {
  /** Addresses in the order they were visited. */
  readonly paths: readonly string[];
  /** Everything that stood in a page at any time, with single blanks. */
  readonly text: string;
};

/** A crawl that finds more pages than this goes in circles. */
const mostPages = 250;

/** Each leads out of the bond or the app, or begins anew; nothing of a library is behind them. */
const leftOut = /^\/(leave|exit|lock|link|join|begin|restore|forgot|backup|recovery)\b/;

/**
 * Follows links from `start` to addresses that fit `within`. `onPage` may do more on a page, and is given a way to collect
 * what that showed.
 */
export async function crawl(
  page: Page,
  start: readonly string[],
  onPage: (page: Page, collect: () => Promise<void>) => Promise<void> = async () => {},
  within = /^\//,
): Promise<Crawled> {
  const seen = new Set<string>();
  const waiting = [...start];
  const texts: string[] = [];
  const collect = async () => {
    texts.push(await page.evaluate(readAll));
  };
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path) || leftOut.test(path) || !within.test(path)) continue;
    seen.add(path);
    expect(seen.size, "the crawl ends").toBeLessThan(mostPages);
    await page.goto(path);
    // What is shown while a page is fetched has no heading.
    await expect(page.locator("main h1")).toBeVisible();
    await expect(page.locator("main [aria-busy='true']")).toHaveCount(0);
    await unfoldAll(page);
    await collect();
    waiting.push(...(await page.evaluate(readLinks)));
    await onPage(page, collect);
  }
  return { paths: [...seen], text: texts.join(" ").replace(/\s+/g, " ") };
}

/** Opens what is folded and asks for more until there is none; twice in a row nothing new came. */
export async function unfoldAll(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 2; ) {
    const opened = await page.evaluate(() => {
      const folded = [
        ...document.querySelectorAll<HTMLElement>("main button[aria-expanded='false']"),
        ...[...document.querySelectorAll<HTMLElement>("main button")].filter((button) =>
          /^Show (more|older)/.test(button.textContent ?? ""),
        ),
      ];
      const closed = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
      for (const button of folded) button.click();
      for (const details of closed) details.open = true;
      return folded.length + closed.length;
    });
    await page.waitForTimeout(50);
    quiet = opened === 0 ? quiet + 1 : 0;
  }
}

function readLinks(): string[] {
  return [...document.querySelectorAll("a[href^='/']")].map((link) => link.getAttribute("href")!);
}

/** What is written, and what is only said: names, descriptions, values. */
function readAll(): string {
  const named = ["aria-label", "aria-description", "title", "alt", "placeholder", "value", "content"];
  const said = [...document.querySelectorAll("*")].flatMap((element) =>
    named.map((name) => element.getAttribute(name) ?? ""),
  );
  return [document.title, document.body.textContent, ...said].join(" ");
}
