// How soon a client that waits on a held connection has its answer, from the moment in which the
// program writes what it waits for. Exits with 1 if that takes too long, or an event is missed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { BUNDLE, machineTime, makeEnvironment } from "./measure.mjs";

const EVENTS = 300;
const BARS_MS = [
  ["p50", 0.5, 2],
  ["p99", 0.99, 15],
];
const TICK = fileURLToPath(new URL("tick.mjs", import.meta.url));

const { env, remove } = makeEnvironment();
const result = join(env.HOME, "result");

function pilotty(...args) {
  const { status, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`pilotty ${args.join(" ")}: exit ${status}\n${stderr}`);
}

/** Requests over one connection, one at a time. */
function openConnection() {
  const socket = connect(join(env.PILOTTY_SOCKET_DIR, "pilotty.sock"));
  let answered = () => undefined;
  createInterface({ input: socket }).on("line", (line) =>
    answered(machineTime(), JSON.parse(line)),
  );
  return {
    /** @returns when the answer was there, and what it was */
    waitFor: (pattern) =>
      new Promise((resolve) => {
        answered = (at, answer) => resolve({ at, answer });
        const params = { session: "ticks", pattern, timeout_ms: 10_000 };
        socket.write(`${JSON.stringify({ id: 1, protocol: 1, method: "wait_for", params })}\n`);
      }),
    close: () => socket.destroy(),
  };
}

let isOk = true;
try {
  pilotty("spawn", "--name", "ticks", process.execPath, TICK, result, `${EVENTS}`);
  const connection = openConnection();
  const answeredAt = [];
  for (let index = 1; index <= EVENTS; index += 1) {
    const { at, answer } = await connection.waitFor(`tick ${index}.`);
    if (answer.result === undefined) throw new Error(JSON.stringify(answer.error));
    answeredAt.push(at);
  }
  await connection.waitFor("end");
  connection.close();
  const writtenAt = JSON.parse(readFileSync(result, "utf8"));
  const times = answeredAt.map((at, index) => at - writtenAt[index]).toSorted((a, b) => a - b);
  console.log(`From a program's write to the waiting client's answer, ${EVENTS} events, in ms`);
  for (const [name, share, bar] of BARS_MS) {
    const ms = times[Math.floor(times.length * share)];
    if (ms > bar) isOk = false;
    console.log(
      `  ${name}  ${ms.toFixed(2).padStart(6)}  bar ${bar}  ${ms > bar ? "TOO SLOW" : "ok"}`,
    );
  }
  console.log(`  max  ${times.at(-1).toFixed(2).padStart(6)}`);
} finally {
  pilotty("stop");
  remove();
}
process.exit(isOk ? 0 : 1);
