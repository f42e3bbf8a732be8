#!/usr/bin/env node
// Stands in for `pilotty daemon` in the tests of the client: it serves the socket with answers that
// are always the same. Its pid goes into the file `pids` beside the socket. As long as there is a
// file `leave`, it takes that away with the next request that is no ping, and leaves instead of
// answering. The file `about` holds what it tells of itself; it goes with the daemon.
import { appendFileSync, readFileSync, rmSync, writeSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const directory = process.env.PILOTTY_SOCKET_DIR;
const size = { cols: 80, rows: 24 };
const session = { session_id: "abc123", name: "greeter" };

const ANSWERS = {
  spawn: { ...session, command: "greeter", pid: 1, size },
  wait_for: { found: true, matched_text: "ready", row: 0, col: 5, elapsed_ms: 12 },
  snapshot: { ...session, snapshot_id: 1, outcome: "immediate", size, text: "I am ready" },
  kill: { ...session, signal: "SIGTERM" },
  stop: { ok: true, pid: process.pid },
};

function leaves() {
  try {
    rmSync(join(directory, "leave"));
    return true;
  } catch {
    return false;
  }
}

function about() {
  try {
    return JSON.parse(readFileSync(join(directory, "about"), "utf8"));
  } catch {
    return { version: "1.2.3", protocol: 1, live_sessions: 0 };
  }
}

function answer({ id, method }, socket) {
  if (method !== "ping" && leaves()) process.exit();
  if (method === "stop") rmSync(join(directory, "about"), { force: true });
  const result = method === "ping" ? { pid: process.pid, ...about() } : ANSWERS[method];
  const error = { code: "INVALID_INPUT", message: `No ${method}`, suggestion: "Ask for less" };
  if (method === "stop") server.close(); // Before its client hears of it.
  const ended = method === "stop" ? () => process.exit() : undefined;
  socket.write(`${JSON.stringify(result ? { id, result } : { id, error })}\n`, ended);
}

const path = join(directory, "pilotty.sock");
rmSync(path, { force: true });
const server = createServer((socket) => {
  let text = "";
  socket.setEncoding("utf8").on("error", () => undefined);
  socket.on("data", (chunk) => {
    const lines = (text + chunk).split("\n");
    text = lines.pop();
    for (const line of lines) answer(JSON.parse(line), socket);
  });
});
server.listen(path, () => {
  appendFileSync(join(directory, "pids"), `${process.pid}\n`);
  writeSync(3, `${JSON.stringify({ pid: process.pid })}\n`);
});
