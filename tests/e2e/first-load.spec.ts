/** The first load holds the budget of the product. */

import { fetchFirstLoad } from "./harness/first-load.ts";
import { expect, testOffline } from "./harness/fixtures.ts";

/** The budget of the product: a cheap phone on a slow network opens it within two seconds. */
const maxGzippedBytes = 60_000;

testOffline(
  "a paired profile fetches at most 60 kB of script until Today accepts a tap",
  async ({ paired: { robin } }, testInfo) => {
    const fetched = await fetchFirstLoad(robin.context, robin.page);
    const total = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
    const listed = fetched.map(({ url, bytes }) => `${String(bytes).padStart(7)} ${url}`).join("\n");
    testInfo.annotations.push({ type: "gzipped script bytes", description: String(total) });
    process.stdout.write(`first load: ${total} bytes of script, gzipped\n${listed}\n`);
    expect(fetched.length).toBeGreaterThan(0);
    expect(total, listed).toBeLessThanOrEqual(maxGzippedBytes);
  },
);
