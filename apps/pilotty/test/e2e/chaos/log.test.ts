import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { test } from "../pilotty.ts";

test("the log tells what happened, and nothing that was typed, shown or in an environment", async ({
  pilotty,
}) => {
  const env = { PILOTTY_LOG: "debug", TOKEN: "env-secret" };
  await pilotty.spawnUntil("shown-secret", ["-n", "a", "sh", "-c", "echo shown-secret; exec cat"], {
    env,
  });
  await pilotty.ok(["type", "-s", "a", "typed-secret"], { env });
  await pilotty.fails(["wait-for", "-s", "a", "awaited-secret", "-t", "0"], { env });
  await pilotty.fails(["click", "-s", "a", "@e99"], { env });
  await pilotty.ok(["stop"], { env });
  const path = join(pilotty.home, ".pilotty", "pilotty.log");
  const log = readFileSync(path, "utf8");
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const events = log
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line).event);
  for (const event of [
    "serving",
    "spawned",
    "asked",
    "answered",
    "stopping",
    "exited",
    "stopped",
  ]) {
    expect(events).toContain(event);
  }
  expect(log).toContain('"method":"wait_for"');
  expect(log).toContain('"code":"TIMEOUT"');
  expect(log).not.toContain("secret");
});

test("without PILOTTY_LOG there is none, and a level that nobody knows is refused", async ({
  pilotty,
}) => {
  await pilotty.ok(["spawn", "cat"]);
  expect(existsSync(join(pilotty.home, ".pilotty", "pilotty.log"))).toBe(false);
  await pilotty.ok(["stop"]);
  const error = await pilotty.fails(["spawn", "cat"], { env: { PILOTTY_LOG: "loud" } });
  expect(error).toMatchObject({ code: "INVALID_INPUT", message: expect.stringContaining("loud") });
});
