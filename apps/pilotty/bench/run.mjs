// What a call costs, as ratios to `node -e 0` in the same run: a quiet or a busy machine gives
// the same answer. Exits with 1 if a budget is exceeded.
import { readFileSync } from "node:fs";
import {
  BUNDLE,
  cpuOfProcess,
  makeEnvironment,
  median,
  NODE_BASE,
  timeCommand,
} from "./measure.mjs";

const ROUNDS = 30;
const PILOTTY = [process.execPath, BUNDLE];

/** A warm call against the base, round by round. */
function measureWarmStatus() {
  const { env, remove } = makeEnvironment();
  try {
    timeCommand([...PILOTTY, "spawn", "sleep", "1000"], env);
    const rounds = Array.from({ length: ROUNDS }, () => {
      const base = timeCommand(NODE_BASE, env);
      const call = timeCommand([...PILOTTY, "status"], env);
      return { cpu: call.cpuMs / base.cpuMs, wall: call.wallMs / base.wallMs };
    });
    return rounds;
  } finally {
    timeCommand([...PILOTTY, "stop"], env);
    remove();
  }
}

/** The first command of all: it starts the daemon, which starts a program. */
function measureColdStart() {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { env, remove } = makeEnvironment();
    try {
      const base = timeCommand(NODE_BASE, env);
      const call = timeCommand([...PILOTTY, "spawn", "sleep", "1000"], env);
      const pid = daemonPid(JSON.parse(call.stdout).pid);
      rounds.push({
        cpu: (call.cpuMs + cpuOfProcess(pid)) / base.cpuMs,
        wall: call.wallMs / base.wallMs,
      });
    } finally {
      timeCommand([...PILOTTY, "stop"], env);
      remove();
    }
  }
  return rounds;
}

/** The daemon is the parent of the programs that it runs. */
function daemonPid(childPid) {
  const stat = readFileSync(`/proc/${childPid}/stat`, "latin1");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

const BENCHMARKS = [
  { name: "warm status, CPU time", measure: measureWarmStatus, of: "cpu", budget: 1.6 },
  { name: "warm status, wall time", measure: measureWarmStatus, of: "wall", budget: 1.8 },
  {
    name: "cold start and first spawn, CPU time",
    measure: measureColdStart,
    of: "cpu",
    budget: 5.5,
  },
  {
    name: "cold start and first spawn, wall time",
    measure: measureColdStart,
    of: "wall",
    budget: 5.5,
  },
];

const results = new Map();
let failed = 0;
console.log(`Ratios to 'node -e 0', ${ROUNDS} rounds each`);
for (const { name, measure, of, budget } of BENCHMARKS) {
  if (!results.has(measure)) results.set(measure, measure());
  const ratios = results.get(measure).map((round) => round[of]);
  const ratio = median(ratios);
  const verdict = ratio <= budget ? "ok" : "TOO SLOW";
  if (ratio > budget) failed += 1;
  console.log(
    `${name.padEnd(40)} median ${ratio.toFixed(2)}  min ${Math.min(...ratios).toFixed(2)}  ` +
      `budget ${budget}  ${verdict}`,
  );
}
process.exit(failed === 0 ? 0 : 1);
