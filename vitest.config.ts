import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{packages,apps}/*/src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "tests/{model,simulation,contract,wording}/**/*.test.ts",
    ],
    testTimeout: 30_000,
    // No test leaves a global behind, so a worker can keep the modules it has loaded: a third less work for the whole.
    isolate: false,
    // By itself it would leave one core free, and of two that is half of the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
