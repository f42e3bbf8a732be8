import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A held connection to the daemon of an environment: requests by method, answers as they are. */
export function openConnection(env) {
  const socket = connect(join(env.PILOTTY_SOCKET_DIR, "pilotty.sock"));
  const waiting = new Map();
  let lastId = 0;
  let isClosed = false;
  socket.on("error", () => undefined);
  socket.on("close", () => {
    isClosed = true;
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  });
  createInterface({ input: socket }).on("line", (line) => {
    const answer = JSON.parse(line);
    if (answer.event !== undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return {
    socket,
    /** How many requests are not answered yet. */
    get pending() {
      return waiting.size;
    },
    /** @returns the answer, with `result` or `error`; undefined if the daemon closed the connection */
    request(method, params = {}) {
      if (isClosed) return Promise.resolve(undefined);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        socket.write(`${JSON.stringify({ id, protocol: 1, method, params })}\n`);
      });
    },
    close: () => socket.destroy(),
  };
}

/** What a process has: descriptors, children (zombies as well), and memory in use, in MiB. */
export function resourcesOf(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return {
    files: readdirSync(`/proc/${pid}/fd`).length,
    children: children === "" ? 0 : children.split(" ").length,
    mebibytes: Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)[1]) / 1024),
  };
}

export function describeResources({ files, children, mebibytes }) {
  return `${files} files, ${children} children, ${mebibytes} MiB`;
}
