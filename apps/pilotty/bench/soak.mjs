// A mixed load for an hour, or for `--minutes N`: shells, an editor, printers that never rest, sessions
// that come and go, waits in vain, watchers, output, resizes. Prints what the daemon has each minute,
// or at each quarter of a shorter run; exits with 1 if the second half has more of it than the first.
import { spawnSync } from "node:child_process";
import { setTimeout as after } from "node:timers/promises";
import { parseArgs } from "node:util";
import { BUNDLE, makeEnvironment } from "./measure.mjs";
import { describeResources, openConnection, resourcesOf } from "./wire-client.mjs";

const MINUTE_MS = 60_000;
/** In the second half, above the most of the first. */
const MAX_GROWTH = { files: 8, children: 4, mebibytes: 40 };

const { minutes } = parseArgs({ options: { minutes: { type: "string", default: "60" } } }).values;
const { env, remove } = makeEnvironment();

function pilotty(...args) {
  const { stdout } = spawnSync(process.execPath, [BUNDLE, ...args], { env, encoding: "utf8" });
  return JSON.parse(stdout);
}

let isOver = false;
let errors = 0;
let requests = 0;

async function repeat(pauseMs, action) {
  while (!isOver) {
    await action();
    await after(pauseMs);
  }
}

function work(client) {
  const ask = async (method, params, mayFail = false) => {
    requests += 1;
    const answer = await client.request(method, params);
    if (answer?.result !== undefined || mayFail) return answer?.result;
    errors += 1;
    console.log(`${method}: ${JSON.stringify(answer?.error)}`);
    return undefined;
  };
  const spawn = (name, ...command) =>
    ask("spawn", { name, command, cwd: "/", env: { PATH: env.PATH, LANG: "C.UTF-8" } });
  return { ask, spawn };
}

async function load(client) {
  const { ask, spawn } = work(client);
  await spawn("clock", "sh", "-c", "while :; do date +%T.%N; sleep 0.05; done");
  await spawn(
    "redraw",
    "bash",
    "-c",
    "while :; do printf '\\033[H'; date; ls -l /etc; sleep 0.2; done",
  );
  await spawn("vim", "vim", "-u", "NONE");
  await spawn("shell", "bash", "--norc");
  let count = 0;
  return Promise.all([
    repeat(100, async () => {
      count += 1;
      const name = `s${count}`;
      await spawn(name, "sh", "-c", `seq 1 ${(count % 20) * 500}; echo ready; exec cat`);
      await ask("wait_for", { session: name, pattern: "ready" });
      await ask("output", { session: name, lines: 5 });
      if (count % 2 === 0) await ask("kill", { session: name });
      else await ask("key", { session: name, keys: ["Ctrl+D"], no_wait: true });
    }),
    repeat(50, () =>
      ask("wait_for", { session: "clock", pattern: "never", timeout_ms: 200 }, true),
    ),
    repeat(50, () => ask("snapshot", { session: "redraw" })),
    repeat(200, async () => {
      await ask("type", { session: "vim", text: "ihello world\u001b" });
      await ask("key", { session: "vim", keys: ["u"] });
    }),
    repeat(300, async () => {
      await ask("type", { session: "shell", text: "ls /etc | head -50", enter: true });
      await ask("wait_for", { session: "shell", idle: true });
    }),
    repeat(500, async () => {
      const cols = 40 + Math.floor(Math.random() * 100);
      await ask("resize", { session: "redraw", cols, rows: 24 });
    }),
    repeat(1_000, async () => {
      const watcher = openConnection(env);
      const end = watcher.request("events", { session: "clock", follow: true });
      await after(500);
      watcher.close();
      await end;
    }),
  ]);
}

try {
  pilotty("spawn", "-n", "keeper", "cat");
  const { pid } = pilotty("daemon");
  const client = openConnection(env);
  const loaded = load(client);
  const samples = [];
  const totalMs = Number(minutes) * MINUTE_MS;
  const sampleMs = Math.min(MINUTE_MS, totalMs / 4);
  for (let ms = sampleMs; ms <= totalMs; ms += sampleMs) {
    await after(sampleMs);
    samples.push(resourcesOf(pid));
    console.log(`${ms / 1000} s: ${describeResources(samples.at(-1))}, ${requests} requests`);
  }
  isOver = true;
  await loaded;
  client.close();
  const half = Math.ceil(samples.length / 2);
  const most = (some, what) => Math.max(...some.map((sample) => sample[what]));
  for (const [what, growth] of Object.entries(MAX_GROWTH)) {
    const [first, second] = [samples.slice(0, half), samples.slice(half)];
    if (second.length === 0 || most(second, what) <= most(first, what) + growth) continue;
    console.log(`GROWN: ${what}`);
    process.exitCode = 1;
  }
  console.log(`${requests} requests, ${errors} errors`);
  if (errors > 0) process.exitCode = 1;
} finally {
  isOver = true;
  pilotty("stop");
  remove();
}
