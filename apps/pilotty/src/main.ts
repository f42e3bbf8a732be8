import { run } from "@pilotty/cli";

/** Put in by the bundler, from package.json. */
declare const PILOTTY_VERSION: string;

const status = run({
  argv: process.argv.slice(2),
  env: process.env,
  version: PILOTTY_VERSION,
  program: [process.execPath, __filename],
  // The daemon brings the emulator and node-pty with it; only a process that becomes one loads it.
  runDaemon: async (options) => {
    const { loadDaemon } = await import("./load-daemon.ts");
    return loadDaemon(__dirname).exports.runDaemon({ ...options, version: PILOTTY_VERSION });
  },
  inspectGround: async (socketPath) => {
    const { loadDaemon } = await import("./load-daemon.ts");
    return loadDaemon(__dirname).exports.inspectGround(socketPath);
  },
});

// What is left then (a connection that closes, a timer) is of no interest to anybody.
void status.then((code) => process.exit(code));
