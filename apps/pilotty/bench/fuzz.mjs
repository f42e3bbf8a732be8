// Requests and terminal output that nobody in their senses would send: 100,000 and 200 MB, or as many as
// `--requests N --megabytes M` say. The same daemon must serve to the end, answer each request that it
// can read exactly once and in the documented form, and a client with good manners at once; and not grow.
// The client waits `--max-ping MS` at the most. `--seed N` repeats a run; without it the first half has a
// fixed seed and the second a random one.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { parseArgs } from "node:util";
import { hostileOutput, hostileRequest, seeded } from "./fuzz-inputs.mjs";
import { BUNDLE, makeEnvironment } from "./measure.mjs";
import { describeResources, openConnection, resourcesOf } from "./wire-client.mjs";

const FIXED_SEED = 20_260_101;
const CONNECTIONS = 4;
const PIPELINED = 50;
const SESSIONS = 4;
const CHUNK_BYTES = 64 * 1024;
/** To make a text of it takes time, and thousands of requests ask for that. */
const RETAIN_BYTES = 64 * 1024;
const PING_EVERY_MS = 20;
const GARBAGE_EVERY_MS = 50;
/** Of the second half above the first, with no session left: the engine gives memory back when it likes. */
const MAX_GROWTH_MEBIBYTES = 100;
/** Connections that have just been closed, and whose end the daemon has not seen. */
const MAX_GROWTH_FILES = 4;

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "100000" },
    megabytes: { type: "string", default: "200" },
    seed: { type: "string" },
    "max-ping": { type: "string", default: "1000" },
  },
});
const seeds = values.seed
  ? [Number(values.seed), Number(values.seed) + 1]
  : [FIXED_SEED, randomInt(2 ** 31)];
const { env, remove } = makeEnvironment();
const codes = new Map();
const internalErrors = new Set();

function pilotty(...args) {
  const { stdout } = spawnSync(process.execPath, [BUNDLE, ...args], { env, encoding: "utf8" });
  return JSON.parse(stdout);
}

function check(answer, request) {
  if (answer === undefined)
    throw new Error(`Not answered: ${JSON.stringify(request).slice(0, 300)}`);
  const { error } = answer;
  const code = error?.code ?? "ok";
  codes.set(code, (codes.get(code) ?? 0) + 1);
  if (!error) return;
  const isDocumented = [error.code, error.message, error.suggestion].every(
    (field) => typeof field === "string" && field !== "",
  );
  if (!isDocumented) throw new Error(`An error of another form: ${JSON.stringify(error)}`);
  if (code === "INTERNAL_ERROR") internalErrors.add(`${request.method}: ${error.message}`);
}

/** Requests with an id: each is answered once. */
async function sendRequests(random, count) {
  const client = openConnection(env);
  let sent = 0;
  const work = async () => {
    while (sent < count) {
      sent += 1;
      const request = hostileRequest(random, SESSIONS);
      check(await client.request(request.method, request.params), request);
    }
  };
  await Promise.all(Array.from({ length: PIPELINED }, work));
  client.close();
}

/** Lines that are no requests, on connections that come and go. @returns how many */
async function sendGarbage(random, isOver) {
  let count = 0;
  while (!isOver()) {
    const socket = connect(join(env.PILOTTY_SOCKET_DIR, "pilotty.sock"));
    socket.on("error", () => undefined);
    socket.resume();
    const lines = 1 + Math.floor(random() * 20);
    for (let line = 0; line < lines; line += 1) socket.write(hostileOutput(random, 500));
    if (random() < 0.05) socket.write("[".repeat(100_000));
    if (random() < 0.5)
      socket.write('{"id":1,"protocol":1,"method":"wait_for","params":{"pattern":"x"');
    count += lines;
    socket.write("\n");
    await after(GARBAGE_EVERY_MS);
    socket.destroy();
  }
  return count;
}

/** Has `cat` print what nobody should, byte by byte, at the pace at which the daemon takes it. */
async function printHostile(random, bytes) {
  const client = openConnection(env);
  const sessions = Array.from({ length: SESSIONS }, (_, index) => `out${index}`);
  await Promise.all(sessions.map((session) => printIn(session, client, random, bytes / SESSIONS)));
  client.close();
}

async function printIn(session, client, random, bytes) {
  const pipe = join(env.HOME, `${session}.fifo`);
  rmSync(pipe, { force: true });
  spawnSync("mkfifo", [pipe]);
  const command = ["sh", "-c", 'stty raw -echo; exec cat "$0"', pipe];
  const environment = { PATH: env.PATH };
  const spawn = { name: session, command, cwd: "/", env: environment, retain_bytes: RETAIN_BYTES };
  check(await client.request("spawn", spawn), { method: "spawn" });
  const output = createWriteStream(pipe);
  for (let printed = 0; printed < bytes; ) {
    const chunk = hostileOutput(random, CHUNK_BYTES);
    printed += chunk.length;
    if (!output.write(chunk)) await once(output, "drain");
    if (random() < 0.1)
      check(await client.request("snapshot", { session }), { method: "snapshot" });
    if (random() > 0.05) continue;
    const [cols, rows] = [2 + Math.floor(random() * 200), 1 + Math.floor(random() * 60)];
    const size = { session, cols, rows, no_wait: true };
    check(await client.request("resize", size), { method: "resize" });
  }
  output.end();
  const exit = await client.request("wait_for", { session, exit: true, timeout_ms: 600_000 });
  check(exit, { method: "wait_for" });
}

/** The client with good manners. @returns how long its answers took, in ms */
async function ping(isOver) {
  const client = openConnection(env);
  const times = [];
  while (!isOver()) {
    const startedAt = performance.now();
    check(await client.request("ping"), { method: "ping" });
    times.push(performance.now() - startedAt);
    await after(PING_EVERY_MS);
  }
  client.close();
  return times.sort((a, b) => a - b);
}

async function run(seed, requests, bytes) {
  console.log(`seed ${seed}: ${requests} requests, ${Math.round(bytes / 1e6)} MB of output`);
  let isOver = false;
  const pings = ping(() => isOver);
  const garbage = sendGarbage(seeded(seed + 1), () => isOver);
  const each = Math.ceil(requests / CONNECTIONS);
  const clients = Array.from({ length: CONNECTIONS }, (_, index) =>
    sendRequests(seeded(seed + 10 + index), each),
  );
  await Promise.all([...clients, printHostile(seeded(seed + 2), bytes)]);
  isOver = true;
  const times = await pings;
  const [p99, max] = [times[Math.floor(times.length * 0.99)], times.at(-1)];
  console.log(`  and ${await garbage} lines of garbage`);
  console.log(`  pings meanwhile: p99 ${p99.toFixed(0)} ms, longest ${max.toFixed(0)} ms`);
  if (max > Number(values["max-ping"])) process.exitCode = 1;
  const client = openConnection(env);
  const { result } = await client.request("list_sessions");
  for (const { id } of result.sessions) await client.request("kill", { session: id });
  client.close();
}

try {
  pilotty("spawn", "-n", "keeper", "cat");
  const { pid } = pilotty("daemon");
  const [first, second] = seeds;
  const half = [values.requests / 2, (values.megabytes * 1e6) / 2];
  await run(first, ...half);
  const warm = resourcesOf(pid);
  await run(second, ...half);
  const end = resourcesOf(pid);
  console.log(`Answers: ${[...codes].map(([code, count]) => `${code} ${count}`).join(", ")}`);
  console.log(
    `After the first half: ${describeResources(warm)}; at the end: ${describeResources(end)}`,
  );
  for (const message of internalErrors) console.log(`INTERNAL_ERROR ${message}`);
  const hasGrown =
    end.files > warm.files + MAX_GROWTH_FILES ||
    end.children > warm.children ||
    end.mebibytes > warm.mebibytes + MAX_GROWTH_MEBIBYTES;
  if (hasGrown) console.log("GROWN");
  if (internalErrors.size > 0 || hasGrown) process.exitCode = 1;
} finally {
  pilotty("stop");
  remove();
}
