import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // The commands, bundled once.
    globalSetup: "test/global-setup.ts",
    include: ["src/**/*.test.{ts,tsx}", "layouts/**/*.test.{ts,tsx}", "test/**/*.test.ts", "bench/**/*.test.ts"],
    // Many tests wait for a child process, which leaves a small machine something to do.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Tests that build a whole site in a child process take seconds on a small machine.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
