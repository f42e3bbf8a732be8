import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

/**
 * Every command runs `pilotty.cjs`: one CommonJS file that imports nothing but Node's built-ins.
 * What is imported late is built apart, so that it costs nothing until it is needed: yargs (help,
 * completion, usage errors) and the daemon with its emulator.
 */
const LATE_FILES = [
  { imported: /^@pilotty\/daemon$/, input: "@pilotty/daemon", file: "daemon.cjs" },
  {
    imported: /\/yargs-program\.ts$/,
    input: "../../packages/cli/src/yargs-program.ts",
    file: "yargs-program.cjs",
  },
];

const shared = {
  platform: "node",
  // A native module: it stays a dependency of the published package.
  external: [/^node-pty/],
  output: {
    dir: "dist",
    format: "cjs",
    codeSplitting: false,
    dynamicImportInCjs: false,
    minify: true,
  },
};

function lateFileOf(id) {
  return LATE_FILES.find(({ imported }) => imported.test(id))?.file;
}

export default defineConfig([
  {
    ...shared,
    input: "src/main.ts",
    transform: { define: { PILOTTY_VERSION: JSON.stringify(version) } },
    external: (id) => lateFileOf(id) !== undefined,
    output: {
      ...shared.output,
      entryFileNames: "pilotty.cjs",
      banner: "#!/usr/bin/env node",
      paths: (id) => (lateFileOf(id) ? `./${lateFileOf(id)}` : id),
    },
  },
  ...LATE_FILES.map(({ input, file }) => ({
    ...shared,
    input,
    output: { ...shared.output, entryFileNames: file },
  })),
]);
