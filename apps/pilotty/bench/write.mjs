// How many MB/s the emulator draws, without a PTY: what of the way from a program to the screen is
// its. `write.mjs [KIND…]`; run it with `node --cpu-prof` to see where the time goes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";
import { INPUT_KINDS, makeInput } from "./inputs.mjs";
import { median } from "./measure.mjs";

const SIZE = 8 * 1024 * 1024;
const ROUNDS = 5;
/** What a read of a PTY gives, and what a file would. */
const CHUNKS = [4096, 65_536];

/** @returns the emulator of the sources as they are, bundled as the daemon's is. */
async function loadEmulator() {
  const directory = mkdtempSync(join(tmpdir(), "plt-write-"));
  try {
    const input = fileURLToPath(
      new URL("../../../packages/terminal/src/index.ts", import.meta.url),
    );
    const bundle = await rolldown({ input, platform: "node" });
    const file = join(directory, "terminal.mjs");
    await bundle.write({ file, format: "esm" });
    const { Emulator } = await import(pathToFileURL(file).href);
    return Emulator;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function draw(Emulator, input, chunk) {
  const emulator = new Emulator({ cols: 80, rows: 24 });
  emulator.onUpdate(() => undefined);
  const before = process.cpuUsage();
  for (let start = 0; start < input.length; start += chunk) {
    await new Promise((resolve) => {
      emulator.write(input.subarray(start, start + chunk), resolve);
    });
  }
  const { user, system } = process.cpuUsage(before);
  emulator.dispose();
  return input.length / (user + system);
}

const Emulator = await loadEmulator();
const kinds = process.argv.length > 2 ? process.argv.slice(2) : INPUT_KINDS;
console.log(`MB per second of CPU time, in pieces of 4 KB and of 64 KB, medians of ${ROUNDS}`);
for (const kind of kinds) {
  const input = makeInput(kind, SIZE);
  const columns = [kind.padEnd(8)];
  for (const chunk of CHUNKS) {
    const rates = [];
    for (let round = 0; round < ROUNDS; round += 1) rates.push(await draw(Emulator, input, chunk));
    columns.push(median(rates).toFixed(1).padStart(6));
  }
  console.log(columns.join("  "));
}
