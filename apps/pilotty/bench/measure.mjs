import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const BUNDLE = fileURLToPath(new URL("../dist/pilotty.cjs", import.meta.url));

/** The environment of a benchmark: a home of its own, and no certificates for Node to read. */
export function makeEnvironment() {
  const home = mkdtempSync(join(tmpdir(), "plt-bench-"));
  const env = { ...process.env, HOME: home, PILOTTY_SOCKET_DIR: home };
  for (const name of ["NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "PILOTTY_SESSION"]) delete env[name];
  return { env, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/**
 * Runs a command to its end.
 *
 * @returns CPU time (user and system) of the process, and wall time, in milliseconds, and what it
 * printed.
 */
export function timeCommand(command, env) {
  const startedAt = performance.now();
  const { stdout, stderr, status } = spawnSync(
    "bash",
    ["-c", 'TIMEFORMAT="%3U %3S"; time "$0" "$@"', ...command],
    { env, encoding: "utf8" },
  );
  const wallMs = performance.now() - startedAt;
  if (status !== 0) throw new Error(`${command.join(" ")}: exit ${status}\n${stderr}`);
  const [user, system] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { cpuMs: (user + system) * 1000, wallMs, stdout };
}

/** CPU time that all threads of a process have used so far, in milliseconds. */
export function cpuOfProcess(pid) {
  const tasks = readdirSync(`/proc/${pid}/task`);
  const nanoseconds = tasks.map((task) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      return 0; // A thread that has just ended.
    }
  });
  return nanoseconds.reduce((sum, value) => sum + value, 0) / 1e6;
}

/** A clock that is the same for all processes of the machine, in milliseconds. */
export function machineTime() {
  return Number(process.hrtime.bigint()) / 1e6;
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

export const NODE_BASE = [process.execPath, "-e", "0"];
