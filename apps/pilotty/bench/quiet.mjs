// How soon a quiet session is shown while four others flood, against the same without floods, in
// one run and over one held connection. Exits with 1 if the floods cost more than the bar.
import { spawnSync } from "node:child_process";
import { setTimeout as after } from "node:timers/promises";
import { BUNDLE, makeEnvironment } from "./measure.mjs";
import { openConnection } from "./wire-client.mjs";

const SNAPSHOTS = 300;
const PAUSE_MS = 5;
const BAR_MS = 20;
const FLOODS = [
  ["yes", "a line of a program that floods"],
  ["bash", "-c", `while :; do printf '\\033[3%dm%s ' $((RANDOM % 8)) $RANDOM; done`],
  ["sh", "-c", "base64 /dev/urandom"],
  ["bash", "-c", "while :; do printf '\\033[H'; seq -f '%g is the number of this row' 24; done"],
];

const { env, remove } = makeEnvironment();

function pilotty(...args) {
  const { stdout, status, stderr } = spawnSync(process.execPath, [BUNDLE, ...args], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`pilotty ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout);
}

async function measure(client) {
  const times = [];
  for (let index = 0; index < SNAPSHOTS; index += 1) {
    const startedAt = performance.now();
    const { result } = await client.request("snapshot", { session: "quiet" });
    times.push(performance.now() - startedAt);
    if (!result.text.includes("ready")) throw new Error("The quiet session shows something else");
    await after(PAUSE_MS);
  }
  times.sort((a, b) => a - b);
  return { p50: times[SNAPSHOTS / 2], p99: times[Math.floor(SNAPSHOTS * 0.99)], max: times.at(-1) };
}

function show(what, { p50, p99, max }) {
  const [middle, late, last] = [p50, p99, max].map((ms) => ms.toFixed(1).padStart(6));
  console.log(`  ${what.padEnd(20)} p50 ${middle}  p99 ${late}  max ${last}`);
}

try {
  pilotty("spawn", "-n", "quiet", "sh", "-c", "echo ready; exec cat");
  pilotty("wait-for", "-s", "quiet", "ready");
  const client = openConnection(env);
  await measure(client); // The engine compiles meanwhile.
  console.log(`Snapshots of a quiet session, ${SNAPSHOTS} each, in ms`);
  const before = await measure(client);
  show("no floods", before);
  for (const [index, command] of FLOODS.entries()) pilotty("spawn", "-n", `f${index}`, ...command);
  const flooded = await measure(client);
  show(`${FLOODS.length} sessions flood`, flooded);
  for (const index of FLOODS.keys()) pilotty("kill", "-s", `f${index}`);
  show("no floods any more", await measure(client));
  const cost = flooded.p99 - before.p99;
  console.log(
    `  floods cost ${cost.toFixed(1)} at p99 (bar ${BAR_MS}) ${cost > BAR_MS ? "TOO MUCH" : "ok"}`,
  );
  if (cost > BAR_MS) process.exitCode = 1;
  client.close();
} finally {
  pilotty("stop");
  remove();
}
