import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { waitUntil } from "@pilotty/testkit";
import { expect, test } from "vitest";
import { SessionRegistry } from "../src/session-registry.ts";

const SESSIONS = 30;
const MEBIBYTE = 1024 * 1024;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** Of buffers, in which an emulator has its rows. */
function bufferMebibytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers / MEBIBYTE;
}

test("a session that has exited keeps nothing of its terminal but what is evidence", async () => {
  const registry = new SessionRegistry();
  const options = {
    cols: 80,
    rows: 24,
    scrollbackLines: 1000,
    retainBytes: 1000,
    unicode: "16",
  } as const;
  const run = async (index: number): Promise<void> => {
    const session = registry.add(`s${index}`, {
      ...options,
      command: ["seq", "1", "3000"],
      cwd: "/",
      env: { PATH: process.env.PATH ?? "" },
      version: "0",
    });
    await session.exited;
  };
  await run(0);
  const before = bufferMebibytes();
  for (let index = 1; index <= SESSIONS; index += 1) await run(index);
  expect(registry.exited).toHaveLength(SESSIONS + 1);
  expect(registry.exited[0]!.scrollback(2)).toEqual(["2976", "2977"]);
  // A thousand rows of a live terminal take a megabyte. What is closed goes a few turns later.
  await waitUntil(
    () => bufferMebibytes() - before < SESSIONS / 4,
    () => `${bufferMebibytes() - before} MiB more than before`,
  );
});
