import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

/** What every package's own `vitest.config.ts` re-exports. */
const shared: ViteUserConfig = defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // node-pty must not be loaded in a worker thread (docs/adr/0003).
    pool: "forks",
    reporters: ["default", fileURLToPath(new URL("./vitest.reporter.ts", import.meta.url))],
    passWithNoTests: false,
    // A property test takes seconds, and more where something else runs as well.
    testTimeout: 30_000,
  },
});

export default shared;
