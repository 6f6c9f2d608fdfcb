/** Runs the suite alone: it needs a relay, so it stands outside of the ordinary test run. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["suite.ts"],
    setupFiles: ["authorize.ts"],
    // Forks are no part of the profile; their soft delete would keep deleted bytes.
    testNamePattern: /^(?!Fork)/,
    testTimeout: 30_000,
    // The suite brings a test runner of its own; inlined, it uses ours.
    server: { deps: { inline: [/@durable-streams/] } },
  },
  resolve: { dedupe: ["vitest"] },
});
