import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandContext, RunDaemon } from "../command.ts";
import { daemon } from "./daemon.ts";

/** What goes to the starter, over descriptor 3. */
const starter = vi.hoisted(() => ({ said: [] as string[], closed: 0, isGone: false }));

vi.mock("node:fs", async (importOriginal) => ({
  ...(await importOriginal<typeof import("node:fs")>()),
  writeSync: (fd: number, text: string) => {
    expect(fd).toBe(3);
    if (starter.isGone) throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    starter.said.push(text);
  },
  closeSync: (fd: number) => {
    expect(fd).toBe(3);
    starter.closed += 1;
  },
}));

let context: (runDaemon: RunDaemon) => CommandContext;
let removeDirectory = (): void => undefined;

beforeEach(() => {
  Object.assign(starter, { said: [], closed: 0, isGone: false });
  const directory = makeTemporaryDirectory();
  removeDirectory = () => directory.remove();
  context = (runDaemon) => ({
    env: { PILOTTY_SOCKET_DIR: directory.path, PILOTTY_DETACHED: "1" },
    daemonCommand: [],
    version: "1.2.3",
    inspectGround: () => expect.unreachable("It is a daemon itself"),
    cwd: () => "/",
    printLine: () => expect.unreachable("It has nothing to tell line by line"),
    print: () => expect.unreachable("A detached daemon has nowhere to print"),
    runDaemon,
  });
});
afterEach(() => removeDirectory());

const serve: RunDaemon = async ({ onReady }) => onReady({ already_running: false, pid: 7 });
const run = (runDaemon: RunDaemon): Promise<unknown> =>
  daemon.run({ options: {}, positionals: [] }, context(runDaemon));

describe("a daemon that was started by a client", () => {
  test("tells it in one line that it serves, and closes the pipe", async () => {
    await run(serve);
    expect(starter).toMatchObject({ said: ['{"pid":7}\n'], closed: 1 });
  });

  test("does not mind if it has gone away meanwhile", async () => {
    starter.isGone = true;
    await run(serve);
    expect(starter.closed).toBe(1);
  });

  test("tells it what went wrong", async () => {
    await expect(run(() => Promise.reject(new Error("No room")))).rejects.toThrow("No room");
    expect(starter.said.map((line) => JSON.parse(line))).toEqual([
      { error: expect.objectContaining({ code: "INTERNAL_ERROR", message: "No room" }) },
    ]);
  });

  test("tells it nothing more once it has served", async () => {
    const failing: RunDaemon = async (options) => {
      await serve(options);
      throw new Error("Later");
    };
    await expect(run(failing)).rejects.toThrow("Later");
    expect(starter).toMatchObject({ said: ['{"pid":7}\n'], closed: 1 });
  });

  test("closes what else it inherited", async () => {
    const runDaemon = vi.fn(serve);
    await run(runDaemon);
    expect(runDaemon).toHaveBeenCalledWith(expect.objectContaining({ closeInheritedFrom: 4 }));
  });
});
