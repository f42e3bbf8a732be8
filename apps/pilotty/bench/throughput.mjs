// How fast output gets from a program to the screen, against a detached pane of tmux that takes
// the same bytes in the same run. Exits with 1 if a bar is missed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { INPUT_KINDS, makeInput } from "./inputs.mjs";
import { BUNDLE, cpuOfProcess, makeEnvironment, median } from "./measure.mjs";

const SIZE = 12 * 1024 * 1024;
const ROUNDS = 7;
const LIMIT_SECONDS = 120;
/** Times tmux. */
const BARS = { sgr: 1.3, redraw: 1.3, unicode: 1.3, seq: 0.8 };
/** Rows above the screen, in both. */
const SCROLLBACK = "1000";
const FEED = fileURLToPath(new URL("feed.mjs", import.meta.url));

const { env, remove } = makeEnvironment();
const directory = mkdtempSync(join(tmpdir(), "plt-throughput-"));
const fifo = join(directory, "result");
const tmux = ["tmux", "-L", `plt-bench-${process.pid}`, "-f", "/dev/null"];
const pilotty = [process.execPath, BUNDLE];

function run(command) {
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command.join(" ")}: exit ${status}\n${stderr}`);
  return stdout;
}

/** @returns the seconds that the program in the terminal reports. */
function takeResult() {
  const { status, stdout } = spawnSync("timeout", [`${LIMIT_SECONDS}`, "cat", fifo], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`no result within ${LIMIT_SECONDS} s`);
  return Number(stdout);
}

/** Each starts its program in a terminal of its own, and tells the pid of who draws. */
const TERMINALS = {
  pilotty(program) {
    const size = ["--cols", "80", "--rows", "24", "--scrollback", SCROLLBACK];
    const { pid } = JSON.parse(run([...pilotty, "spawn", ...size, ...program]));
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
  },
  tmux(program) {
    // A server that has lost its last session would end, and forget how many rows it keeps.
    const options = ["set", "-g", "exit-empty", "off", ";", "set", "-g", "history-limit"];
    const size = ["-x", "80", "-y", "24"];
    run([...tmux, "start-server", ";", ...options, SCROLLBACK]);
    return Number(run([...tmux, "new-session", "-d", "-P", "-F", "#{pid}", ...size, ...program]));
  },
};

/** Lets a terminal take a file. @returns megabytes per second of wall time and of CPU time */
function show(name, file, megabytes) {
  const pid = TERMINALS[name]([process.execPath, FEED, file, fifo]);
  const cpuBefore = cpuOfProcess(pid);
  const seconds = takeResult();
  const cpuSeconds = (cpuOfProcess(pid) - cpuBefore) / 1000;
  return { wall: megabytes / seconds, cpu: megabytes / cpuSeconds };
}

function measure(kind) {
  const file = join(directory, kind);
  const input = makeInput(kind, SIZE);
  writeFileSync(file, input);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Whoever goes first has the colder machine.
    const names = round % 2 === 0 ? ["pilotty", "tmux"] : ["tmux", "pilotty"];
    const rates = {};
    for (const name of names) rates[name] = show(name, file, input.length / 1e6);
    rounds.push(rates);
  }
  return rounds;
}

function report(kind, rounds) {
  const rate = (name, of) =>
    median(rounds.map((round) => round[name][of]))
      .toFixed(1)
      .padStart(5);
  const ratioOf = (of) => median(rounds.map(({ pilotty, tmux }) => pilotty[of] / tmux[of]));
  const met = ratioOf("wall") >= BARS[kind];
  console.log(
    `${kind.padEnd(8)}  pilotty ${rate("pilotty", "wall")}  tmux ${rate("tmux", "wall")}  ` +
      `ratio ${ratioOf("wall").toFixed(2)}  bar ${BARS[kind]}  ${met ? "ok" : "TOO SLOW"}   ` +
      `(per second of CPU: pilotty ${rate("pilotty", "cpu")}  tmux ${rate("tmux", "cpu")}  ` +
      `ratio ${ratioOf("cpu").toFixed(2)})`,
  );
  return met;
}

let missed = 0;
try {
  run(["mkfifo", fifo]);
  console.log(`MB/s from the program to the screen, 80x24, medians of ${ROUNDS} rounds`);
  for (const kind of INPUT_KINDS) if (!report(kind, measure(kind))) missed += 1;
} finally {
  spawnSync(tmux[0], [...tmux.slice(1), "kill-server"], { env });
  run([...pilotty, "stop"]);
  remove();
  rmSync(directory, { recursive: true, force: true });
}
process.exit(missed === 0 ? 0 : 1);
