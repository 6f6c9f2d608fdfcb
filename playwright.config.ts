import { defineConfig } from "@playwright/test";
import { chromiumArgs, findChromium } from "./scripts/chromium.ts";

const executablePath = findChromium();
const isLong = process.env.TWOFOLD_LONG === "1";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  // `npm test` has ten minutes on two cores. What takes long and repeats runs in `npm run long` only: each practice from
  // beginning to end (practices/), the two crawls through every page, and what is tagged `@long`. Live, together, apart,
  // alone, every step kind and one way through every page stay in every run.
  testIgnore: isLong ? [] : ["practices/**", "friends-crawl.spec.ts"],
  ...(isLong ? {} : { grepInvert: /@long/ }),
  outputDir: "test-results/browsers",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Two people, two browsers, a real relay: the longest path takes about twenty seconds on two busy cores.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/report.json" }]],
  use: {
    // A tap that cannot be made fails like an expectation that does not hold, not with the whole test's time.
    actionTimeout: 15_000,
    browserName: "chromium",
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...chromiumArgs] },
    screenshot: "only-on-failure",
    // Every new browser would fetch the whole app for later, a second of work for each; `testOffline` is for tests that need it.
    serviceWorkers: "block",
    // English and one time zone, so that words and days are the same on every machine; tests about time choose their own.
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
  },
});
