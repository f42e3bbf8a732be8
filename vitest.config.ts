import { defineConfig } from "vitest/config";

/** All packages in one process: `pnpm test:watch`. */
export default defineConfig({
  test: { projects: ["packages/*", "apps/*"], reporters: ["default", "./vitest.reporter.ts"] },
});
