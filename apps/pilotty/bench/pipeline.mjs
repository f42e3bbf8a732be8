// The pipeline of the founding text, again and again: a shell downloads from a server that takes its
// time, and prints what came. Nothing sleeps; the waits alone must get it right. Exits with 1 if a
// final snapshot lacks a line.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { promisify } from "node:util";
import { BUNDLE, makeEnvironment } from "./measure.mjs";

const ROUNDS = 50;
const AT_ONCE = 5;
const SERVER_MS = 2_000;

const execute = promisify(execFile);
const items = Array.from({ length: 4 }, (_, index) => ({ id: index, name: `item ${index}` }));
const wanted = items.flatMap((item) => JSON.stringify(item, null, 2).split("\n"));

const { env, remove } = makeEnvironment();
const server = createServer(async (_request, response) => {
  await after(SERVER_MS);
  response.end(JSON.stringify({ items }));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${server.address().port}`;

async function pilotty(...args) {
  const { stdout } = await execute(process.execPath, [BUNDLE, ...args], { env });
  return stdout;
}

/** @returns whether the final snapshot has all that jq prints */
async function runPipeline(round) {
  const name = `worker${round}`;
  const data = `${env.HOME}/${name}.json`;
  await pilotty("spawn", "--name", name, "--env", "PS1=$ ", "bash", "--norc");
  await pilotty("type", "-s", name, `curl -s ${url} > ${data}`);
  await pilotty("key", "-s", name, "Enter");
  await pilotty("wait-for", "-s", name, "$");
  await pilotty("type", "-s", name, `jq '.items[]' ${data}`);
  await pilotty("key", "-s", name, "Enter");
  await pilotty("wait-for", "-s", name, "$");
  const screen = await pilotty("snapshot", "-s", name, "--format", "text");
  await pilotty("kill", "-s", name);
  const isComplete = screen.includes(`\n${wanted.join("\n")}\n$`);
  if (!isComplete) console.log(`Round ${round}:\n${screen}`);
  return isComplete;
}

let complete = 0;
let started = 0;
async function runRounds() {
  while (started < ROUNDS) {
    started += 1;
    if (await runPipeline(started)) complete += 1;
  }
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, runRounds));
  console.log(
    `curl | jq with a server of ${SERVER_MS} ms: complete ${complete} times of ${ROUNDS}`,
  );
} finally {
  await pilotty("stop");
  server.close();
  remove();
}
process.exit(complete === ROUNDS ? 0 : 1);
