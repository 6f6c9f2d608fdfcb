/**
 * Looks a page through in one of its states: accessible and narrow; in `npm run long` also by night and mirrored, in every
 * state. `pages.spec.ts` looks at night and mirror of every page in every run.
 */

import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { takePictures } from "./screens.ts";

/** As narrow as a small phone, or as a desktop at 400 % (WCAG 2.2, success criterion 1.4.10). */
const narrow = { width: 320, height: 640 };

export function inspect(page: Page, name: string): Promise<void> {
  return process.env.TWOFOLD_LONG === "1" ? inspectWhole(page, name) : inspectBriefly(page, name);
}

async function inspectBriefly(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectAccessible(page, `${name}, light`);
  await page.emulateMedia({ colorScheme: null });
  await page.setViewportSize(narrow);
  await expectNoSidewaysScroll(page, `${name}, ${narrow.width} px`);
  await page.setViewportSize(before);
  await takePictures(page, name);
}

/** As `inspect` in the long run. */
export async function inspectWhole(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()!;
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectAccessible(page, `${name}, light`);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page, `${name}, dark`, ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: null });
  for (const dir of ["ltr", "rtl"]) {
    await page.evaluate((value) => {
      document.documentElement.dir = value;
    }, dir);
    for (const viewport of [narrow, before]) {
      await page.setViewportSize(viewport);
      await expectNoSidewaysScroll(page, `${name}, ${dir}, ${viewport.width} px`);
    }
  }
  await page.evaluate(() => document.documentElement.removeAttribute("dir"));
  await takePictures(page, name);
}

/** Nothing is wider than the window; what sticks out is named. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return (right > clientWidth + 1 || left < -1) && !element.closest(".vh");
      })
      .slice(0, 5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`)
      .concat(`${scrollWidth} px of ${clientWidth} px`);
  });
  expect(tooWide, where).toEqual([]);
}
