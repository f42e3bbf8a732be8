import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isAlive, isMissing, makeTemporaryDirectory, waitUntil } from "@pilotty/testkit";
import { afterAll, afterEach, expect, test } from "vitest";
import { Pty, type PtyExit } from "../src/pty.ts";

const CHILD_BYTES = 64 * 1024;
const RUNS = 200;
const AT_ONCE = 8;

const directory = makeTemporaryDirectory();
afterAll(() => directory.remove());

const started = new Set<number>();
afterEach(() => {
  for (const pid of started) if (isAlive(pid)) process.kill(pid, "SIGKILL");
  started.clear();
});

interface Child {
  pty: Pty;
  /** All output so far. */
  output(): Buffer;
  exit: Promise<PtyExit>;
}

function start(command: readonly [string, ...string[]], onData?: (pty: Pty) => void): Child {
  const chunks: Buffer[] = [];
  let exited = (_exit: PtyExit): void => undefined;
  const exit = new Promise<PtyExit>((resolve) => {
    exited = resolve;
  });
  const pty: Pty = new Pty(
    { command, cwd: directory.path, env: { PATH: process.env.PATH ?? "" }, cols: 80, rows: 24 },
    {
      onData: (bytes) => {
        chunks.push(Buffer.from(bytes));
        onData?.(pty);
      },
      onExit: exited,
    },
  );
  started.add(pty.pid);
  return { pty, output: () => Buffer.concat(chunks), exit };
}

/** Writes 64 KB in one go and exits at once: what is read only after the exit shows here. */
function compileWriter(): string {
  const source = join(directory.path, "writer.c");
  const program = join(directory.path, "writer");
  writeFileSync(
    source,
    `#include <string.h>
     #include <termios.h>
     #include <unistd.h>
     int main(void) {
       static char bytes[${CHILD_BYTES}];
       struct termios raw;
       tcgetattr(1, &raw);
       cfmakeraw(&raw);
       tcsetattr(1, TCSANOW, &raw);
       memset(bytes, 'x', sizeof bytes);
       for (size_t done = 0; done < sizeof bytes; ) done += write(1, bytes + done, sizeof bytes - done);
       return 7;
     }`,
  );
  execFileSync("cc", ["-O1", "-o", program, source]);
  return program;
}

const lossless = `loses no byte of ${RUNS} children that write 64 KB and exit at once, ${AT_ONCE} at a time`;
test.skipIf(isMissing("cc"))(
  `${lossless} (needs cc)`,
  async () => {
    const writer = compileWriter();
    let left = RUNS;
    let lost = 0;
    const worker = async (): Promise<void> => {
      while (left-- > 0) {
        const child = start([writer]);
        expect(await child.exit).toEqual({ exitCode: 7 });
        lost += CHILD_BYTES - child.output().length;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(lost).toBe(0);
  },
  60_000,
);

test("loses nothing, and repeats nothing, if reading is paused when the child exits", async () => {
  const child = start(["sh", "-c", "seq 1000; exit 3"], (pty) => pty.pause());
  expect(await child.exit).toEqual({ exitCode: 3 });
  const numbers = child.output().toString().trim().split("\r\n").map(Number);
  expect(numbers).toEqual(Array.from({ length: 1000 }, (_, index) => index + 1));
});

test("a child that blocks on a paused terminal goes on when reading does", async () => {
  const child = start(["sh", "-c", "head -c 300000 /dev/zero | tr '\\0' z; exit 4"]);
  child.pty.pause();
  setImmediate(() => child.pty.resume());
  expect(await child.exit).toEqual({ exitCode: 4 });
  expect(child.output()).toHaveLength(300_000);
});

test("a child that closes its terminal lives on, and its exit is still seen", async () => {
  const pipe = join(directory.path, "pipe");
  execFileSync("mkfifo", [pipe]);
  const child = start(["sh", "-c", `exec <&- >&- 2>&-; read answer < ${pipe}; exit $answer`]);
  // Opening the pipe waits until the child, which has no terminal any more, reads it.
  writeFileSync(pipe, "9\n");
  expect(await child.exit).toEqual({ exitCode: 9 });
});

test("names the signal that ended a child", async () => {
  const child = start(["sh", "-c", "kill -KILL $$"]);
  expect(await child.exit).toEqual({ signal: "SIGKILL" });
});

test("reports the exit though a background process keeps the terminal", async () => {
  const child = start(["sh", "-c", "trap '' HUP; sleep 100 & echo $!; exit 2"]);
  expect(await child.exit).toEqual({ exitCode: 2 });
  const background = Number(child.output().toString());
  expect(isAlive(background)).toBe(true);
  process.kill(background, "SIGKILL");
});

test("writes a megabyte to a child that reads it later, without spinning", async () => {
  const go = join(directory.path, "go");
  const child = start([
    "sh",
    "-c",
    `stty raw -echo; echo ready; while [ ! -e ${go} ]; do sleep 0.05; done; head -c 1000000 | sha1sum`,
  ]);
  await waitUntil(() => child.output().includes("ready"));
  const startedAt = performance.now();
  const text = Buffer.alloc(1_000_000, "pilotty ");
  const written = child.pty.write(text);
  const cpuBefore = process.cpuUsage();
  await expect.poll(() => performance.now() - startedAt, { timeout: 2_000 }).toBeGreaterThan(500);
  const { user, system } = process.cpuUsage(cpuBefore);
  expect((user + system) / 1000, "CPU time of half a second, in ms").toBeLessThan(250);
  writeFileSync(go, "");
  expect(await written).toBe(1_000_000);
  await child.exit;
  expect(child.output().toString()).toContain(createHash("sha1").update(text).digest("hex"));
});

test("a write that is aborted stays where it is, and the next one is not mixed with it", async () => {
  const child = start(["sh", "-c", "stty raw -echo; echo ready; sleep 100"]);
  await waitUntil(() => child.output().includes("ready"));
  const abort = new AbortController();
  const written = child.pty.write(Buffer.alloc(1_000_000, "x"), abort.signal);
  abort.abort();
  const taken = await written;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(1_000_000);
});

test("sizes the terminal, also later", async () => {
  const child = start(["sh", "-c", "stty size; read x; stty size"]);
  await waitUntil(() => child.output().includes("24 80"));
  child.pty.resize(100, 30);
  await child.pty.write(Buffer.from("\n"));
  await child.exit;
  expect(child.output().toString()).toContain("30 100");
});
