import { run } from "@pilotty/cli";
import { version } from "../package.json" with { type: "json" };

// The daemon brings the emulator and node-pty with it, so only a process that becomes one loads it.
const status = run({
  argv: process.argv.slice(2),
  env: process.env,
  version,
  program: [process.execPath, __filename],
  runDaemon: async (options) => (await import("@pilotty/daemon")).runDaemon(options),
});

// What is left then (a connection that closes, a timer) is of no interest to anybody.
void status.then((code) => process.exit(code));
