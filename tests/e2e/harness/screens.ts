/** Pictures of pages for whoever looks them through: phone and desktop, light and dark, in the ignored screenshots/. */

import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "../../../scripts/process.ts";

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

/**
 * Writes screenshots/<name>-{phone,desktop}-{light,dark}.png and leaves the page's size and colours as they were. Only
 * with `TWOFOLD_PICTURES=1`: five hundred of them take minutes, and a run that only tests needs none.
 */
export async function takePictures(page: Page, name: string): Promise<void> {
  if (process.env.TWOFOLD_PICTURES !== "1") return;
  const before = page.viewportSize();
  for (const [size, viewport] of Object.entries({ phone, desktop })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: join(root, "screenshots", `${name}-${size}-${colorScheme}.png`),
        animations: "disabled",
      });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
