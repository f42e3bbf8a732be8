// How long a program waits for the answers to what it asks its terminal, in a session that nobody
// looks at. Exits with 1 if an answer is missing, or takes too long.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUNDLE, makeEnvironment, median } from "./measure.mjs";

const ASKS = 15;
const BAR_MS = 20;
const ASK_QUERIES = fileURLToPath(new URL("ask-queries.mjs", import.meta.url));

const { env, remove } = makeEnvironment();
const fifo = join(env.HOME, "result");

function run(...command) {
  const { status, stdout, stderr } = spawnSync(command[0], command.slice(1), {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${command.join(" ")}: exit ${status}\n${stderr}`);
  return stdout;
}

let missed = 0;
try {
  run("mkfifo", fifo);
  const program = [process.execPath, ASK_QUERIES, fifo, `${ASKS}`];
  run(process.execPath, BUNDLE, "spawn", "--cols", "80", "--rows", "24", ...program);
  const items = JSON.parse(run("timeout", "60", "cat", fifo));
  console.log(`Answers to ${items.length} queries, ${ASKS} times each, bar ${BAR_MS} ms`);
  for (const { name, times, answer } of items) {
    const answered = times.length === ASKS;
    const met = answered && median(times) <= BAR_MS;
    if (!met) missed += 1;
    const figures = answered
      ? `median ${median(times).toFixed(2).padStart(6)}  max ${Math.max(...times)
          .toFixed(2)
          .padStart(6)} ms`
      : "no answer, or not this one".padEnd(31);
    const verdict = met ? "ok" : answered ? "TOO SLOW" : "MISSING";
    console.log(`${name.padEnd(20)}  ${figures}  ${verdict.padEnd(8)}  ${JSON.stringify(answer)}`);
  }
  console.log(`${items.length - missed} of ${items.length}`);
} finally {
  run(process.execPath, BUNDLE, "stop");
  remove();
}
process.exit(missed === 0 ? 0 : 1);
