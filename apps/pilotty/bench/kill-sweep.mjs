// Ends real terminal programs and looks for what is left of them: one by one by `kill`, all at once
// by `stop`, and all at once by the command that follows a `kill -9` of the daemon. Installs nothing of
// Debian: names what is missing. Exits with 1 if something is left, or if there are too few programs.
import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { promisify } from "node:util";
import { BUNDLE, makeEnvironment } from "./measure.mjs";
import { DEBIAN_PROGRAMS, NODE_PROGRAMS, SHELL_TREES } from "./sweep-programs.mjs";

const MIN_PROGRAMS = 40;
/** After the command that ends them has returned. */
const GONE_MS = 2_000;
const AT_ONCE = 4;
const MARK = "PILOTTY_SWEEP_MARK";

const execute = promisify(execFile);
const { env, remove } = makeEnvironment();
// Where Debian has its games.
env.PATH = `${env.PATH}${delimiter}/usr/games`;
const mark = `sweep-${process.pid}`;
const workdir = join(env.HOME, "work");

async function pilotty(...args) {
  const { stdout } = await execute(process.execPath, [BUNDLE, ...args], { env, cwd: workdir });
  return JSON.parse(stdout);
}

/** All processes, with what tells whether they are ours. */
function processes() {
  return readdirSync("/proc")
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
        const name = stat.slice(stat.indexOf("("), stat.lastIndexOf(")") + 1);
        const [state, , , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        const isMarked = readFileSync(`/proc/${pid}/environ`, "latin1").includes(`${MARK}=${mark}`);
        return [{ pid: Number(pid), name, state, session: Number(session), isMarked }];
      } catch {
        return []; // It has just ended.
      }
    });
}

/** What is left of the programs, whatever it does; those that made a session of their own are not. */
async function leftOf(sessions) {
  const deadline = performance.now() + GONE_MS;
  for (;;) {
    const left = processes().filter(({ session }) => sessions.has(session));
    if (left.length === 0 || performance.now() > deadline) {
      return left.map(({ pid, name, state }) => `${pid} ${name} ${state}`);
    }
    await after(50);
  }
}

/** Processes of the programs that made a session of their own; ended here, as nobody else will. */
function endDaemonised(sessions) {
  const own = processes().filter(({ isMarked, session }) => isMarked && !sessions.has(session));
  for (const { pid } of own) process.kill(pid, "SIGKILL");
  return own.map(({ name }) => name);
}

async function spawnAndPaint([, command], index) {
  const name = `p${index}`;
  const { pid } = await pilotty("spawn", "-n", name, "--env", `${MARK}=${mark}`, ...command);
  await pilotty("snapshot", "-s", name, "-f", "compact", "--settle", "300", "-t", "8000");
  return { name, pid, title: command.join(" ") };
}

async function spawnAll(programs) {
  const started = [];
  let next = 0;
  const work = async () => {
    while (next < programs.length) {
      const index = next++;
      started[index] = await spawnAndPaint(programs[index], index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return started;
}

function report(what, total, left) {
  console.log(`${what}: nothing left of ${total - left.size} of ${total}`);
  for (const [title, processesLeft] of left) console.log(`  ${title}: ${processesLeft.join(", ")}`);
  if (left.size > 0) process.exitCode = 1;
}

async function sweepByKill(programs) {
  const left = new Map();
  const daemonised = new Map();
  for (const [index, program] of programs.entries()) {
    const { name, pid, title } = await spawnAndPaint(program, index);
    const { sessions } = await pilotty("list-sessions");
    if (sessions.length > 0) await pilotty("kill", "-s", name);
    else console.log(`  ${title}: had ended by itself`);
    const rest = await leftOf(new Set([pid]));
    if (rest.length > 0) left.set(title, rest);
    const own = endDaemonised(new Set([pid]));
    if (own.length > 0) daemonised.set(title, own);
  }
  report("kill, one by one", programs.length, left);
  for (const [title, names] of daemonised) {
    console.log(`  ${title}: made a session of its own: ${names.join(", ")}`);
  }
}

async function sweepAtOnce(what, programs, end) {
  const started = await spawnAll(programs);
  const { sessions: live } = await pilotty("list-sessions");
  await end();
  const left = new Map();
  for (const { pid, title } of started) {
    const rest = await leftOf(new Set([pid]));
    if (rest.length > 0) left.set(title, rest);
  }
  endDaemonised(new Set(started.map(({ pid }) => pid)));
  report(`${what}, ${live.length} running at once`, started.length, left);
}

async function killDaemonAndGoOn() {
  const { pid } = await pilotty("daemon");
  process.kill(pid, "SIGKILL");
  await pilotty("spawn", "-n", "next", "true");
}

function isInPath(file) {
  const places = (env.PATH ?? "").split(delimiter);
  return places.some((place) => {
    try {
      return readdirSync(place).includes(file);
    } catch {
      return false;
    }
  });
}

mkdirSync(workdir);
writeFileSync(join(workdir, "notes.txt"), "line\n".repeat(500));
writeFileSync(join(workdir, "disk.img"), Buffer.alloc(16 * 1024 * 1024));
try {
  const packages = NODE_PROGRAMS.flatMap(([name]) => name ?? []);
  const install = [
    "install",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--silent",
    ...packages,
  ];
  writeFileSync(join(workdir, "package.json"), "{}");
  await execute("npm", install, { cwd: workdir });
  const debian = [...DEBIAN_PROGRAMS, ...SHELL_TREES];
  const missing = debian.filter(([, [file]]) => !isInPath(file));
  if (missing.length > 0) {
    const names = [...new Set(missing.map(([name]) => name))].join(" ");
    console.log(`Not here; run 'apt-get install -y --no-install-recommends ${names}'`);
  }
  const programs = [...debian.filter((one) => !missing.includes(one)), ...NODE_PROGRAMS];
  await sweepByKill(programs);
  await sweepAtOnce("stop", programs, () => pilotty("stop"));
  await sweepAtOnce("kill -9 of the daemon, and the next command", programs, killDaemonAndGoOn);
  if (programs.length < MIN_PROGRAMS) {
    console.log(`Only ${programs.length} programs of at least ${MIN_PROGRAMS}`);
    process.exitCode = 1;
  }
} finally {
  await pilotty("stop");
  remove();
}
