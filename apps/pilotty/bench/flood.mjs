// A program that writes 50 MB and exits, again and again: its last line must be in its output and on
// its last screen, and the daemon must not have kept it all. Exits with 1 if a line is missing or
// the memory is not bounded.
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { BUNDLE, makeEnvironment } from "./measure.mjs";

const ROUNDS = 20;
const BYTES = 50_000_000;
/** Of the daemon, in MiB: its own, what 20 sessions keep of their output, and what is on its way. */
const MAX_RESIDENT = 300;

const execute = promisify(execFile);
const { env, remove } = makeEnvironment();

async function pilotty(...args) {
  const { stdout } = await execute(process.execPath, [BUNDLE, ...args], { env });
  return JSON.parse(stdout);
}

async function daemonPid() {
  return (await pilotty("daemon")).pid;
}

function peakMebibytes(pid) {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;
}

let complete = 0;
try {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const name = `flood${round}`;
    const last = `the last line of round ${round}`;
    const script = `yes "a line of a program that writes a lot" | head -c ${BYTES}; echo; echo "${last}"`;
    await pilotty("spawn", "--name", name, "sh", "-c", script);
    await pilotty("wait-for", "-s", name, "--exit", "-t", "60000");
    const { text } = await pilotty("output", "-s", name, "--lines", "1");
    const snapshot = await pilotty("snapshot", "-s", name);
    const status = await pilotty("status", "-s", name);
    const isThere = text === last && snapshot.text.split("\n").includes(last);
    if (isThere && status.output_complete && status.output.total_bytes > BYTES) complete += 1;
    else console.log(`Round ${round}: output ends with ${JSON.stringify(text)}`);
  }
  const peak = peakMebibytes(await daemonPid());
  console.log(`50 MB and the end: the last line was there ${complete} times of ${ROUNDS}`);
  console.log(`Most memory that the daemon had: ${Math.round(peak)} MiB (at most ${MAX_RESIDENT})`);
  if (complete < ROUNDS || peak > MAX_RESIDENT) process.exitCode = 1;
} finally {
  await pilotty("stop");
  remove();
}
