import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { isAlive, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

async function examine(pilotty: Pilotty) {
  const { status, stdout, stderr } = await pilotty.run(["doctor"]);
  expect(stderr).toBe("");
  const { ok, checks } = JSON.parse(stdout);
  const wrong = checks.filter((check: { ok: boolean }) => !check.ok);
  for (const check of checks) expect(check.message).toMatch(/./);
  for (const check of wrong) expect(check.suggestion).toMatch(/./);
  return { status, ok, checks, wrong };
}

test("all is well, with and without a daemon", async ({ pilotty }) => {
  expect(await examine(pilotty)).toMatchObject({ status: 0, ok: true, wrong: [] });
  expect(pilotty.daemons()).toEqual([]);
  await pilotty.ok(["spawn", "cat"]);
  const { checks, ...rest } = await examine(pilotty);
  expect(rest).toMatchObject({ status: 0, ok: true, wrong: [] });
  const [daemon] = pilotty.daemons();
  const message = expect.stringContaining(`Process ${daemon},`);
  expect(checks).toContainEqual({ check: "daemon", ok: true, message });
});

test("it finds what a killed daemon left, and its advice helps", async ({ pilotty }) => {
  const stubborn = "trap '' TERM HUP INT; echo ready; exec <&- >&- 2>&-; while :; do sleep 3; done";
  const { pid } = await pilotty.spawnUntil("ready", ["bash", "-c", stubborn]);
  const [daemon] = pilotty.daemons();
  process.kill(daemon!, "SIGKILL");
  await waitUntil(() => !isAlive(daemon!));
  const { status, wrong } = await examine(pilotty);
  expect(status).toBe(1);
  expect(wrong).toMatchObject([{ check: "leftovers", message: expect.stringContaining(`${pid}`) }]);
  expect(wrong[0].suggestion).toContain("'pilotty spawn true'");
  await pilotty.ok(["spawn", "true"]);
  expect(isAlive(pid)).toBe(false);
  expect(await examine(pilotty)).toMatchObject({ status: 0, wrong: [] });
});

test("it tells of a directory that others can write to, and of a daemon that hangs", async ({
  pilotty,
}) => {
  mkdirSync(join(pilotty.home, ".pilotty"), { mode: 0o700 });
  chmodSync(join(pilotty.home, ".pilotty"), 0o777);
  expect(await examine(pilotty)).toMatchObject({ status: 1, wrong: [{ check: "directory" }] });
  chmodSync(join(pilotty.home, ".pilotty"), 0o700);
  await pilotty.ok(["spawn", "cat"]);
  const [daemon] = pilotty.daemons();
  process.kill(daemon!, "SIGSTOP");
  const { status, wrong } = await examine(pilotty);
  process.kill(daemon!, "SIGCONT");
  expect({ status, wrong }).toMatchObject({ status: 1, wrong: [{ check: "daemon" }] });
  expect(wrong[0].suggestion).toContain(`kill -CONT ${daemon}`);
});
