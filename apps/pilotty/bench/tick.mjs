// Runs in a terminal: `tick.mjs RESULT COUNT` writes `tick 1.`, `tick 2.`, … one after another, and
// then when it wrote each to RESULT, as JSON: a list of milliseconds of the machine's own clock.
import { writeFileSync, writeSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";
import { machineTime } from "./measure.mjs";

/** Time enough for the next wait to begin. Never the same, so that no rhythm helps or hurts. */
const pauseMs = () => 15 + 10 * Math.random();

const [, , result, count] = process.argv;
const times = [];
for (let index = 1; index <= Number(count); index += 1) {
  await after(pauseMs());
  times.push(machineTime());
  writeSync(1, `tick ${index}.\r\n`);
}
writeFileSync(result, JSON.stringify(times));
writeSync(1, "end\r\n");
await after(60_000);
