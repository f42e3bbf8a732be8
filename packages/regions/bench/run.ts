// What finding the regions of a screen and giving them refs costs. `bench`: exits with 1 where it
// takes much longer than reading the cells of the same screens in the same run, so that a quiet
// and a busy machine give the same answer.
import type { Region, Screen } from "@pilotty/protocol";
import { detectRegions, RefTracker } from "./built.ts";
import { reportGrowth } from "./growth.ts";
import { makeSeries, type Series } from "./screens.ts";

const WARM_UP_ROUNDS = 8;
const ROUNDS = 9;
const SLOWEST = 8;

/** Milliseconds. */
interface Times {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  /** In the middle of runs on the same screen one after the other. */
  readonly again: number;
  /** Of giving the regions refs, where the screen before was another one. */
  readonly giving: number;
  /** Of reading the cells. */
  readonly reading: number;
}

/** @returns 1 if a series of screens is too slow, or large ones are in no proportion to small ones */
export function main(): number {
  const results = [...makeSeries().map(report), reportGrowth()];
  return results.every(Boolean) ? 0 : 1;
}

function report({ title, screens, wantedMs, maxReadings }: Series): boolean {
  const times = measure(screens);
  const p50 = percentile(
    times.map((time) => time.p50),
    0.5,
  );
  const p95 = percentile(
    times.map((time) => time.p95),
    0.95,
  );
  const readings = percentile(
    times.map((time) => time.p50 / time.reading),
    0.5,
  );
  const again = percentile(
    times.map((time) => time.again),
    0.5,
  );
  const isOk = readings <= maxReadings;
  const giving = percentile(
    times.map((time) => time.giving),
    0.5,
  );
  console.log(`Regions of ${screens.size} screens of ${title}, ${ROUNDS} rounds, in ms`);
  for (const time of times.toSorted((a, b) => b.p50 - a.p50).slice(0, SLOWEST)) print(time);
  print({ name: "all", p50, p95 });
  const verdictOf = (ms: number) =>
    `${ms.toFixed(3)}  wanted ${wantedMs}  ${ms <= wantedMs ? "met" : "not met in this run"}`;
  console.log(`  p50, the screens taking turns:  ${verdictOf(p50)}`);
  console.log(`  p50, a screen again and again:  ${verdictOf(again)}`);
  console.log(`  refs for them: p50 ${giving.toFixed(3)}`);
  const verdict = isOk ? "ok" : "TOO SLOW";
  console.log(
    `  ratio to reading the cells: ${readings.toFixed(0)}  budget ${maxReadings}  ${verdict}\n`,
  );
  return isOk;
}

/**
 * The screens take turns, so that all of them see the machine alike, and each finds the caches of the
 * processor full of others. Then each is looked at again and again, as benchmarks mostly do.
 */
function measure(screens: ReadonlyMap<string, Screen>): Times[] {
  const tracker = new RefTracker();
  const samples = [...screens].map(([name, screen]) => ({
    name,
    screen,
    finding: [] as number[],
    giving: [] as number[],
    reading: [] as number[],
  }));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const { screen, finding, giving, reading } of samples) {
      let regions: readonly Region[] = [];
      const found = timeOf(() => {
        regions = detectRegions(screen);
      });
      const given = timeOf(() => tracker.update(regions));
      const read = timeOf(() => readCells(screen));
      if (round < 0) continue;
      finding.push(found);
      giving.push(given);
      reading.push(read);
    }
  }
  return samples.map(({ name, screen, finding, giving, reading }) => ({
    name,
    again: percentile(
      Array.from({ length: ROUNDS }, () => timeOf(() => detectRegions(screen))),
      0.5,
    ),
    p50: percentile(finding, 0.5),
    p95: percentile(finding, 0.95),
    giving: percentile(giving, 0.5),
    reading: percentile(reading, 0.5),
  }));
}

function timeOf(run: () => unknown): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

/** What any look at a screen takes: the text of each row, and a count of its changes of style. */
function readCells({ lines }: Screen): number {
  let changes = 0;
  for (const { cells } of lines) {
    let text = "";
    let last = cells[0]?.style;
    for (const cell of cells) {
      text += cell.text;
      if (cell.style !== last) changes++;
      last = cell.style;
    }
    changes += text.trimEnd().length;
  }
  return changes;
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
}

function print({ name, p50, p95 }: Pick<Times, "name" | "p50" | "p95">): void {
  const label = name.length > 40 ? `${name.slice(0, 39)}…` : name.padEnd(40);
  console.log(`  ${label}  p50 ${p50.toFixed(3).padStart(7)}  p95 ${p95.toFixed(3).padStart(7)}`);
}
