import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

/** A daemon of another version, as far as a client sees it: a greeting, and a stop. */
const OTHER_DAEMON = `
const [socket, about] = process.argv.slice(1);
const server = require("node:net").createServer((client) => {
  require("node:readline").createInterface({ input: client }).on("line", (line) => {
    const { id, method } = JSON.parse(line);
    if (method === "stop") server.close();
    const result = method === "ping" ? { pid: process.pid, ...JSON.parse(about) } : { ok: true };
    const end = method === "stop" ? () => process.exit() : undefined;
    client.write(JSON.stringify({ id, result }) + "\\n", end);
  });
});
server.listen(socket, () => console.log("listening"));`;

/** @returns the promise of its end */
async function startOther(pilotty: Pilotty, about: object): Promise<{ ended: Promise<unknown> }> {
  mkdirSync(dirname(pilotty.socket), { mode: 0o700 });
  const args = ["-e", OTHER_DAEMON, pilotty.socket, JSON.stringify(about)];
  const other = pilotty.start(process.execPath, args);
  await once(other.stdout!, "data");
  return { ended: once(other, "close") };
}

test("a daemon of another protocol without sessions is replaced by the next command", async ({
  pilotty,
}) => {
  const about = { version: "9.9.9", protocol: 9, live_sessions: 0 };
  const { ended } = await startOther(pilotty, about);
  await pilotty.ok(["spawn", "--name", "new", "cat"]);
  await ended;
  expect(await pilotty.names()).toEqual(["new"]);
});

test("one with sessions is left alone, and all say what to do, which helps", async ({
  pilotty,
}) => {
  const about = { version: "9.9.9", protocol: 9, live_sessions: 2 };
  const { ended } = await startOther(pilotty, about);
  for (const args of [["spawn", "cat"], ["snapshot"], ["list-sessions"]]) {
    const error = await pilotty.fails(args);
    expect(error).toMatchObject({ code: "PROTOCOL_MISMATCH", status: 1 });
    expect(error.message).toContain("9.9.9");
    expect(error.suggestion).toContain("pilotty stop");
  }
  const { status, stdout } = await pilotty.run(["doctor"]);
  const { checks } = JSON.parse(stdout);
  expect({ status, checks }).toMatchObject({ status: 1 });
  const suggestion = expect.stringContaining("pilotty stop");
  expect(JSON.stringify(checks)).toContain("9.9.9");
  expect(checks.filter(({ ok }: { ok: boolean }) => !ok)).toMatchObject([{ suggestion }]);
  expect(await pilotty.ok(["stop"])).toEqual({ ok: true, was_running: true });
  await ended;
  await pilotty.ok(["spawn", "cat"]);
});
