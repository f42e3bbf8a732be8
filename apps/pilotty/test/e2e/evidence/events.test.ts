import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect } from "vitest";
import { DaemonSocket } from "../daemon-socket.ts";
import { BUNDLE, type Pilotty, test } from "../pilotty.ts";
import { residentMebibytes } from "../processes.ts";

/** `pilotty events --follow`, line by line. */
class Follower {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #closed: Promise<unknown[]>;

  constructor(pilotty: Pilotty, session: string) {
    const command = [BUNDLE, "events", "-s", session, "--follow"];
    this.#child = pilotty.start(process.execPath, command);
    this.#closed = once(this.#child, "close");
    const lines = createInterface({ input: this.#child.stdout! });
    this.#lines = lines[Symbol.asyncIterator]();
  }

  // biome-ignore lint/suspicious/noExplicitAny: an event is what the tests look at.
  async next(): Promise<any> {
    const { done, value } = await this.#lines.next();
    return done ? undefined : JSON.parse(value);
  }

  async status(): Promise<unknown> {
    const [status] = await this.#closed;
    return status;
  }
}

test("tells of screens, titles, bells and the exit, as they come", async ({ pilotty }) => {
  const script = `echo ready; read x; printf '\\033]2;hello\\007'; read x; printf '\\a'; read x; exit 3`;
  const { session_id } = await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", script]);
  const follower = new Follower(pilotty, "a");
  const first = await follower.next();
  const { content_hash } = await pilotty.ok(["snapshot", "-s", "a"]);
  expect(first).toEqual({
    event: "screen",
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    session_id,
    name: "a",
    content_hash,
    size: { cols: 80, rows: 24 },
    cursor: { row: 1, col: 0, visible: true },
    text: `ready${"\n".repeat(23)}`,
  });
  const kinds: string[] = [];
  for (const kind of ["title", "bell", "exit"]) {
    await pilotty.ok(["key", "-s", "a", "Enter", "--no-wait"]);
    for (let event = await follower.next(); ; event = await follower.next()) {
      if (event.event !== "screen") kinds.push(event.event);
      if (event.event === "title") expect(event.title).toBe("hello");
      if (event.event === "exit") expect(event).toMatchObject({ exit_code: 3, killed: false });
      if (event.event === kind) break;
    }
  }
  expect(kinds).toEqual(["title", "bell", "exit"]);
  expect(await follower.next()).toBeUndefined();
  expect(await follower.status()).toBe(0);
});

test("without --follow it tells what is there, and ends", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec cat"]);
  const running = await pilotty.ok(["events", "-s", "a"]);
  expect(running).toMatchObject({ event: "screen", name: "a" });
  await pilotty.ok(["kill", "-s", "a"]);
  const { status, stdout } = await pilotty.run(["events", "-s", "a"]);
  const [screen, exit, ...more] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(screen).toMatchObject({ event: "screen", text: expect.stringContaining("ready") });
  expect(exit).toMatchObject({ event: "exit", signal: "SIGTERM", killed: true });
  expect([status, more]).toEqual([0, []]);
});

test("a reader that has enough ends it", async ({ pilotty }) => {
  const script = "while :; do date +%N; done";
  await pilotty.ok(["spawn", "-n", "a", "sh", "-c", script]);
  const follow = `"${process.execPath}" "${BUNDLE}" events -s a --follow | head -n 2 | wc -l`;
  const piped = await pilotty.exec("sh", ["-c", follow]);
  expect({ ...piped, stdout: piped.stdout.trim() }).toEqual({ status: 0, stdout: "2", stderr: "" });
});

test("a reader that does not read neither holds up the session nor fills the memory", async ({
  pilotty,
}) => {
  const script = "while :; do printf '\\a\\033]2;%s\\007' $((i = i + 1)); done";
  await pilotty.ok(["spawn", "-n", "a", "sh", "-c", script]);
  const deaf = await DaemonSocket.open(pilotty.socket);
  deaf.pause();
  deaf.write('{"id":1,"protocol":1,"method":"events","params":{"session":"a","follow":true}}\n');
  const before = await pilotty.ok(["status", "-s", "a"]);
  // Long enough for its events to be far more than are kept for it.
  const { content_hash } = await pilotty.ok([
    "snapshot",
    "-s",
    "a",
    "--settle",
    "2000",
    "-t",
    "2000",
  ]);
  expect(content_hash).toBeDefined();
  const after = await pilotty.ok(["status", "-s", "a"]);
  expect(after.output.total_bytes).toBeGreaterThan(before.output.total_bytes);
  expect(residentMebibytes(pilotty.daemons()[0]!)).toBeLessThan(250);
  await pilotty.ok(["kill", "-s", "a"]);
  deaf.vanish();
});

test("a session that is not there is SESSION_NOT_FOUND, and a stopped daemon ends it", async ({
  pilotty,
}) => {
  const none = await pilotty.fails(["events", "-s", "x", "--follow"]);
  expect(none).toMatchObject({ code: "SESSION_NOT_FOUND", status: 1 });
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; exec cat"]);
  const follower = new Follower(pilotty, "a");
  expect(await follower.next()).toMatchObject({ event: "screen" });
  await pilotty.ok(["stop"]);
  let last: unknown;
  for (let event = await follower.next(); event !== undefined; event = await follower.next()) {
    last = event;
  }
  expect(last).toMatchObject({ event: "exit", killed: true });
  expect(await follower.status()).toBe(0);
});
