import { expect } from "vitest";
import { test } from "../pilotty.ts";

/** Shows `text`, and clears the screen when it reads a line. */
const CLEARS = ["sh", "-c", "echo loading; read x; printf '\\033[H\\033[2J'; exec cat"];

test("text that is not there is gone at once", async ({ pilotty }) => {
  await pilotty.spawnUntil("loading", CLEARS);
  expect(await pilotty.ok(["wait-for", "nothing such", "--gone"])).toEqual({
    gone: true,
    elapsed_ms: expect.any(Number),
  });
});

test("waits until a text is cleared", async ({ pilotty }) => {
  await pilotty.spawnUntil("loading", CLEARS);
  const waiting = pilotty.ok(["wait-for", "--gone", "loading"]);
  await pilotty.ok(["key", "Enter", "--no-wait"]);
  expect(await waiting).toMatchObject({ gone: true });
  expect((await pilotty.screen("default")).split("\n")[1]).toBe("");
});

test("text that stays is a TIMEOUT, which shows it", async ({ pilotty }) => {
  await pilotty.spawnUntil("loading", CLEARS);
  const error = await pilotty.fails(["wait-for", "-r", "^load", "--gone", "-t", "200"]);
  expect(error).toMatchObject({ code: "TIMEOUT", status: 3 });
  expect(error.message).toContain("/^load/ to go");
  expect(error.screen).toContain("loading");
});

test("what is not there yet is not gone: first the program has its turn", async ({ pilotty }) => {
  const script =
    "stty -echo; echo ready; read x; sleep 0.1; echo busy; sleep 1; printf '\\033[H\\033[2J'; exec cat";
  await pilotty.spawnUntil("ready", ["bash", "-ic", script]);
  await pilotty.ok(["key", "Enter", "--no-wait"]);
  await pilotty.ok(["wait-for", "busy"]);
  await pilotty.ok(["wait-for", "busy", "--gone"]);
  expect((await pilotty.screen("default")).trimEnd().split("\n")).toHaveLength(1);
});

test("an end that still shows the text is SESSION_EXITED, one without it is enough", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("kept", ["-n", "a", "sh", "-c", "echo kept; read x"]);
  const waiting = pilotty.fails(["wait-for", "-s", "a", "kept", "--gone"]);
  await pilotty.ok(["key", "-s", "a", "Enter"]);
  expect(await waiting).toMatchObject({ code: "SESSION_EXITED", status: 4 });
  expect(await pilotty.ok(["wait-for", "-s", "a", "other", "--gone"])).toMatchObject({
    gone: true,
  });
});
