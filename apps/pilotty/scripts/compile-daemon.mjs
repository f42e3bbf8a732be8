// Part of the build: lets the daemon do its work once, and writes down what V8 compiled for it.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const { loadDaemon, CODE_CACHE_FILE } = createRequire(import.meta.url)("../dist/load-daemon.cjs");

rmSync(join(dist, CODE_CACHE_FILE), { force: true });
const { exports: daemon, script } = loadDaemon(dist);

const directory = mkdtempSync(join(tmpdir(), "plt-build-"));
const socketPath = join(directory, "pilotty.sock");
try {
  await daemon.runDaemon({ socketPath, onReady: () => void exercise() });
} finally {
  rmSync(directory, { recursive: true, force: true });
}
writeFileSync(join(dist, CODE_CACHE_FILE), script.createCachedData());
// The connection to the daemon that this process was is still open.
process.exit(0);

/** What the first command of a user, and those after it, make the daemon do. */
async function exercise() {
  const socket = connect(socketPath);
  let id = 0;
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      socket.once("data", (line) => {
        const { error, result } = JSON.parse(line);
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      id += 1;
      socket.write(`${JSON.stringify({ id, protocol: 1, method, params })}\n`);
    });
  const command = ["sh", "-c", "echo ready; read answer; echo $answer"];
  await request("spawn", { command, cwd: "/", env: { PATH: process.env.PATH } });
  await request("wait_for", { pattern: "ready" });
  await request("type", { text: "hello" });
  await request("snapshot", {});
  await request("key", { keys: ["Enter"] });
  await request("list_sessions", {});
  await request("stop", {});
}
