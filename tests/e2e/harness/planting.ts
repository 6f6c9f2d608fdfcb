/** Changes words in the scripts that a page is served, as if the content had been written so. */

import type { Page } from "@playwright/test";

/** Each of `from` is served as `to`. */
export type Plant = { readonly from: readonly string[]; readonly to: string };

/**
 * Only words that stand in a script as they are read can be found there: no quotation marks, nothing that is escaped, and
 * long enough to be nothing but themselves.
 */
export function isPlantable(text: string): boolean {
  return /^[A-Z][A-Za-z ,.?]{7,}$/.test(text);
}

/** From now on. What was served is told by `scripts`, before anything was planted in it; `planted` are those found. */
export async function plantsIn(
  page: Page,
  plants: readonly Plant[],
): Promise<{ readonly scripts: string[]; readonly planted: Set<string> }> {
  const scripts: string[] = [];
  const planted = new Set<string>();
  await page.route("**/assets/*.js", async (route) => {
    const response = await route.fetch();
    let body = await response.text();
    scripts.push(body);
    for (const { from, to } of plants) {
      for (const words of from) {
        if (!body.includes(words)) continue;
        body = body.replaceAll(words, to);
        planted.add(to);
      }
    }
    await route.fulfill({ response, body });
  });
  return { scripts, planted };
}
