import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{packages,apps}/*/src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "tests/{model,simulation,contract,wording}/**/*.test.ts",
    ],
    testTimeout: 30_000,
  },
});
