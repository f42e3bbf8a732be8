import { defineConfig } from "rolldown";

/**
 * One CommonJS file for the path that every command takes, with nothing but Node's built-ins in
 * it; what is imported late (yargs, the daemon) goes into files of its own.
 */
export default defineConfig({
  input: "src/main.ts",
  platform: "node",
  // What the late files share with the entry stays in the entry.
  preserveEntrySignatures: "allow-extension",
  // A native module: it stays a dependency of the published package.
  external: [/^node-pty/],
  output: {
    dir: "dist",
    format: "cjs",
    entryFileNames: "pilotty.cjs",
    chunkFileNames: "[name]-[hash].cjs",
    banner: (chunk) => (chunk.isEntry ? "#!/usr/bin/env node" : ""),
    minify: true,
    cleanDir: true,
  },
});
