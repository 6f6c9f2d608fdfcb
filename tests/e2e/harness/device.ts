/** A browser with a disk of its own: what it keeps is still there after it was closed, or killed. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumArgs, findChromium } from "../../../scripts/chromium.ts";

export type Device = {
  /** Its disk: what a person with the device could copy. */
  readonly folder: string;
  /** Starts the browser, or starts it again, with one empty page. */
  open(): Promise<{ readonly context: BrowserContext; readonly page: Page }>;
  /** As a person closes it. */
  close(): Promise<void>;
  /** SIGKILL: nothing in it can finish anything. */
  kill(): Promise<void>;
  /** Closes it and removes its disk. */
  remove(): Promise<void>;
};

/** A device of the given screen size, not started yet. */
export function makeDevice(viewport: { readonly width: number; readonly height: number }): Device {
  const folder = mkdtempSync(join(tmpdir(), "twofold-device-"));
  let end: ((how: "close" | "kill") => Promise<void>) | undefined;

  async function stop(how: "close" | "kill"): Promise<void> {
    const ending = end;
    end = undefined;
    await ending?.(how);
  }

  return {
    folder,
    async open() {
      const executable = findChromium();
      if (!executable) throw new Error("There is no Chromium here; npm test installs one.");
      const child = spawn(
        executable,
        [
          ...chromiumArgs,
          "--headless=new",
          "--remote-debugging-port=0",
          `--user-data-dir=${folder}`,
          `--window-size=${viewport.width},${viewport.height}`,
          "about:blank",
        ],
        {
          stdio: ["ignore", "ignore", "pipe"],
          detached: process.platform !== "win32",
          // The time zone of the other contexts (playwright.config.ts): else around midnight the two have different days.
          env: { ...process.env, TZ: "Europe/Berlin" },
        },
      );
      const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
      // A run that is broken off leaves no browser behind.
      const killWithUs = () => killGroup(child.pid!);
      process.once("exit", killWithUs);
      child.once("close", () => process.off("exit", killWithUs));
      const endpoint = await new Promise<string>((resolve, reject) => {
        let printed = "";
        child.once("error", reject);
        child.once("close", () => reject(new Error(`Chromium ended at once.\n${printed}`)));
        child.stderr.setEncoding("utf8").on("data", (text: string) => {
          printed += text;
          const found = /DevTools listening on (ws:\S+)/.exec(printed)?.[1];
          if (found) resolve(found);
        });
      });
      const browser = await chromium.connectOverCDP(endpoint);
      end = async (how) => {
        if (how === "kill") killGroup(child.pid!);
        else {
          const session = await browser.newBrowserCDPSession();
          await session.send("Browser.close").catch(() => {});
        }
        await closed;
        await browser.close();
      };
      const context = browser.contexts()[0]!;
      const page = context.pages()[0] ?? (await context.newPage());
      await page.setViewportSize(viewport);
      return { context, page };
    },
    close: () => stop("close"),
    kill: () => stop("kill"),
    async remove() {
      await stop("kill");
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

/** The browser and all of its processes, at once; the group is ours, since the browser was started detached. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended by itself in the meantime.
  }
}
