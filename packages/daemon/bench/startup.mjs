// How long programs take until they have painted their first screens, and whether they wait for
// anything on the way: a terminal that leaves a question unanswered makes them wait for a timeout.
// `startup.mjs [PROGRAM…]`. Exits with 1 if a bar is missed.
import { spawnSync } from "node:child_process";
import { childEnvironment, contentHash, Emulator } from "@pilotty/terminal";
import { endProcessSession } from "../src/end-processes.ts";
import { Pty } from "../src/pty.ts";
import { MAX_PAUSE_MS, makePrograms } from "./programs.mjs";
import { queriesSeen } from "./queries-seen.mjs";

const ROUNDS = 3;
const SIZE = { cols: 80, rows: 24 };
/** A start is over when nothing has come for so long; longer than any timeout of a program. */
const QUIET_MS = 3000;
/** Some programs paint for ever. */
const LIMIT_MS = 6000;

/** Starts a program, and looks on. @returns when its screen changed, in ms after its start */
async function watchStart({ command, end }, home) {
  const emulator = new Emulator(SIZE);
  const paints = [];
  let output = "";
  let replies = "";
  let watching = true;
  let hash = contentHash(emulator.readScreen());
  const env = { ...childEnvironment({ env: process.env, cwd: home }), HOME: home };
  for (const name of ["NODE_EXTRA_CA_CERTS", "XDG_CONFIG_HOME"]) delete env[name];
  const startedAt = performance.now();
  const { promise: quiet, resolve: settle } = withResolvers();
  let timer = setTimeout(settle, LIMIT_MS);
  const limit = setTimeout(settle, LIMIT_MS);
  const { promise: exited, resolve: exit } = withResolvers();
  const pty = new Pty(
    { command, cwd: home, env, ...SIZE },
    {
      onData(bytes) {
        // What a program writes when it is ended is no part of its start.
        if (!watching) return;
        const at = performance.now() - startedAt;
        clearTimeout(timer);
        timer = setTimeout(settle, QUIET_MS);
        output += Buffer.from(bytes).toString("latin1");
        emulator.write(bytes, () => {
          const before = hash;
          hash = contentHash(emulator.readScreen());
          if (hash !== before) paints.push(at);
        });
      },
      onExit() {
        settle();
        exit();
      },
    },
  );
  emulator.onReply((bytes) => {
    replies += Buffer.from(bytes).toString("latin1");
    void pty.write(bytes);
  });
  await quiet;
  watching = false;
  clearTimeout(timer);
  clearTimeout(limit);
  if (end) spawnSync(end[0], end.slice(1), { env });
  await endProcessSession(pty.pid);
  await exited;
  emulator.dispose();
  return { paints, queries: queriesSeen(output, replies) };
}

function withResolvers() {
  let resolve;
  const promise = new Promise((settled) => {
    resolve = settled;
  });
  return { promise, resolve };
}

function longestPause(paints) {
  return Math.max(0, ...paints.slice(1).map((at, index) => at - paints[index]));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function verdictOf({ bar, lastPaintMs = Number.POSITIVE_INFINITY }, last, pause) {
  if (!bar) return "for information";
  if (last > lastPaintMs) return `LAST PAINT after ${lastPaintMs} ms`;
  return pause > MAX_PAUSE_MS ? `PAUSE of more than ${MAX_PAUSE_MS} ms` : "ok";
}

export async function main(args) {
  const { home, programs, remove } = makePrograms();
  let missed = 0;
  console.log(`Starts in ${SIZE.cols}x${SIZE.rows}, medians of ${ROUNDS} rounds, in ms`);
  try {
    for (const program of programs) {
      if (args.length > 0 && !args.includes(program.name)) continue;
      if (spawnSync("which", [program.command[0]]).status !== 0) {
        console.log(`${program.name.padEnd(8)}  is not installed`);
        continue;
      }
      const starts = [];
      for (let round = 0; round < ROUNDS; round += 1) starts.push(await watchStart(program, home));
      const of = (figure) => median(starts.map(({ paints }) => figure(paints)));
      const last = of((paints) => paints.at(-1) ?? Number.POSITIVE_INFINITY);
      const pause = of(longestPause);
      const verdict = verdictOf(program, last, pause);
      if (program.bar && verdict !== "ok") missed += 1;
      const queries = starts[0].queries.map(
        ({ name, asked, answered }) =>
          `${name}${asked > 1 ? ` x${asked}` : ""}${answered < asked ? ` (${answered} ANSWERED)` : ""}`,
      );
      const number = (value) => value.toFixed(0).padStart(5);
      console.log(
        `${program.name.padEnd(8)}  first paint ${number(of((paints) => paints[0] ?? Number.NaN))}  ` +
          `last paint ${number(last)}  longest pause ${number(pause)}  ${verdict}\n` +
          `          asks: ${queries.join(", ") || "nothing"}`,
      );
    }
  } finally {
    remove();
  }
  return missed === 0 ? 0 : 1;
}
