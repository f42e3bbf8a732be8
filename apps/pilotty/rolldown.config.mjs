import { readFileSync } from "node:fs";
import { defineConfig } from "rolldown";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const shared = {
  platform: "node",
  // A native module: it stays a dependency of the published package.
  external: [/^node-pty/],
};

function output(file) {
  return {
    file: `dist/${file}`,
    format: "cjs",
    codeSplitting: false,
    dynamicImportInCjs: false,
    minify: true,
  };
}

/**
 * Every command runs `pilotty.cjs`: one CommonJS file that imports nothing but Node's built-ins.
 * What is needed seldom is built apart and loaded late, so that it costs nothing until then:
 * yargs (help, completion, usage errors), the daemon with its emulator, and the loader of that.
 */
const YARGS_PROGRAM = /\/yargs-program\.ts$/;
const LOAD_DAEMON = /\/load-daemon\.ts$/;

function lateFile(id) {
  if (YARGS_PROGRAM.test(id)) return "./yargs-program.cjs";
  if (LOAD_DAEMON.test(id)) return "./load-daemon.cjs";
  return id;
}

export default defineConfig([
  {
    ...shared,
    input: "src/main.ts",
    external: [YARGS_PROGRAM, LOAD_DAEMON],
    transform: { define: { PILOTTY_VERSION: JSON.stringify(version) } },
    output: { ...output("pilotty.cjs"), banner: "#!/usr/bin/env node", paths: lateFile },
  },
  {
    ...shared,
    input: "../../packages/cli/src/yargs-program.ts",
    // Yargs uses it for configuration files that extend others; we have none.
    transform: { define: { "import.meta.resolve": "undefined" } },
    output: output("yargs-program.cjs"),
  },
  { ...shared, input: "src/load-daemon.ts", output: output("load-daemon.cjs") },
  { ...shared, input: "@pilotty/daemon", output: output("daemon.cjs") },
]);
