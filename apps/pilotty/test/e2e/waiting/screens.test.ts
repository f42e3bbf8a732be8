import { expect } from "vitest";
import { test } from "../pilotty.ts";

const CAT = ["sh", "-c", "stty -echo; echo ready; exec cat"];
const SPINNER = "printf 'title\\n'; while :; do printf '\\r%s' $((i += 1)); sleep 0.02; done";

test("another screen than the one with a hash is waited for", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  await pilotty.spawnUntil("ready", CAT);
  const { content_hash: hash, outcome } = await pilotty.ok(["snapshot"]);
  expect(outcome).toBe("immediate");
  const waiting = pilotty.ok(["snapshot", "--await-change", hash]);
  await pilotty.asked("snapshot", 2);
  await pilotty.ok(["type", "news\n", "--no-wait"]);
  const changed = await waiting;
  expect(changed).toMatchObject({ outcome: "changed", text: expect.stringContaining("news") });
  expect(changed.content_hash).not.toBe(hash);
});

test("a screen that is another one already is taken at once", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", CAT);
  const { outcome } = await pilotty.ok(["snapshot", "--await-change", "0", "-t", "0"]);
  expect(outcome).toBe("changed");
});

test("a wait in vain still shows the screen; only --strict says so with its status", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("ready", CAT);
  const { content_hash } = await pilotty.ok(["snapshot"]);
  const args = ["snapshot", "--await-change", content_hash, "-t", "100"];
  const shown = await pilotty.ok(args);
  expect(shown).toMatchObject({ outcome: "deadline", content_hash });
  const strict = await pilotty.run([...args, "--strict"]);
  expect(strict).toMatchObject({ status: 3, stderr: "" });
  expect(JSON.parse(strict.stdout)).toMatchObject({ outcome: "deadline", content_hash });
  expect(await pilotty.run(["snapshot", "--strict"])).toMatchObject({ status: 0 });
});

test("an exit ends the wait with the last screen; with --strict that is status 4", async ({
  pilotty,
}) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  await pilotty.spawnUntil("ready", ["-n", "a", "sh", "-c", "echo ready; read x; exit 1"]);
  const { content_hash } = await pilotty.ok(["snapshot", "-s", "a"]);
  const waiting = pilotty.ok([
    "snapshot",
    "-s",
    "a",
    "--await-change",
    content_hash,
    "--settle",
    "60000",
  ]);
  await pilotty.asked("snapshot", 2);
  await pilotty.ok(["key", "-s", "a", "Enter", "--no-wait"]);
  expect(await waiting).toMatchObject({ outcome: "exited" });
  const strict = await pilotty.run(["snapshot", "-s", "a", "--strict", "-f", "text"]);
  expect(strict).toMatchObject({ status: 4, stdout: expect.stringContaining("ready") });
});

test("a screen has settled when nothing that is seen changes any more", async ({ pilotty }) => {
  // A colour that is set again and again is output, and no change.
  const script = "printf 'a\\nb\\n'; while :; do printf '\\033[0m'; sleep 0.01; done";
  await pilotty.spawnUntil("b", ["bash", "-c", script]);
  const { outcome } = await pilotty.ok(["snapshot", "--settle", "200", "-t", "20000"]);
  expect(outcome).toBe("settled");
});

test("a spinner never settles, and its screen is shown at the deadline", async ({ pilotty }) => {
  await pilotty.spawnUntil("title", ["bash", "-c", SPINNER]);
  const shown = await pilotty.ok(["snapshot", "--settle", "500", "-t", "1200"]);
  expect(shown).toMatchObject({ outcome: "deadline", text: expect.stringContaining("title") });
});

test("a clock that ticks settles in between", async ({ pilotty }) => {
  const clock = "while :; do printf '\\r%(%T)T'; sleep 1; done";
  await pilotty.spawnUntil(":", ["bash", "-c", clock]);
  expect(await pilotty.ok(["snapshot", "--settle", "100"])).toMatchObject({ outcome: "settled" });
});

test("with both, the screen that is shown has changed and settled", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  const script =
    "stty -echo; echo ready; read x; for i in 1 2 3 4; do echo $i; sleep 0.05; done; exec cat";
  await pilotty.spawnUntil("ready", ["bash", "-c", script]);
  const { content_hash } = await pilotty.ok(["snapshot"]);
  const waiting = pilotty.ok(["snapshot", "--await-change", content_hash, "--settle", "400"]);
  await pilotty.asked("snapshot", 2);
  await pilotty.ok(["key", "Enter", "--no-wait"]);
  const shown = await waiting;
  expect(shown).toMatchObject({ outcome: "settled", text: expect.stringContaining("\n4\n") });
});

test("a resize is a change", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  await pilotty.spawnUntil("ready", CAT);
  const { content_hash } = await pilotty.ok(["snapshot"]);
  const waiting = pilotty.ok(["snapshot", "--await-change", content_hash]);
  await pilotty.asked("snapshot", 2);
  await pilotty.ok(["resize", "100", "30"]);
  expect(await waiting).toMatchObject({ outcome: "changed", size: { cols: 100, rows: 30 } });
});
