import { isMissing } from "@pilotty/testkit";
import { expect } from "vitest";
import { test } from "../pilotty.ts";

const DIALOG = ["dialog", "--yesno", "Really quit?", "8", "40"];

test.skipIf(isMissing("dialog"))("waits for an element, and says which", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "-n", "d", "sh", "-c", 'sleep 0.3; exec "$@"', "sh", ...DIALOG]);
  const found = await pilotty.ok(["wait-for", "-s", "d", "--role", "button", "--name", "no"]);
  expect(found).toEqual({
    found: true,
    matched_text: "< No  >",
    row: found.region.bounds.y,
    col: found.region.bounds.x,
    region: expect.objectContaining({
      role: "button",
      name: "No",
      ref: expect.stringMatching(/^@e\d+$/),
    }),
    elapsed_ms: expect.any(Number),
  });
  const { regions } = await pilotty.ok(["snapshot", "-s", "d"]);
  expect(regions).toContainEqual(found.region);
  await pilotty.ok(["click", "-s", "d", found.region.ref]);
  expect(await pilotty.ok(["wait-for", "-s", "d", "--exit"])).toMatchObject({ exit_code: 1 });
});

test.skipIf(isMissing("dialog"))("waits until an element is gone", async ({ pilotty }) => {
  const script = 'dialog --yesno "Really quit?" 8 40; clear; echo over; exec cat';
  await pilotty.ok(["spawn", "sh", "-c", script]);
  await pilotty.ok(["wait-for", "--role", "dialog", "--name", "^Really", "-r"]);
  const stays = await pilotty.fails(["wait-for", "--role", "dialog", "--gone", "-t", "200"]);
  expect(stays).toMatchObject({ code: "TIMEOUT", status: 3 });
  const waiting = pilotty.ok(["wait-for", "--role", "dialog", "--gone"]);
  await pilotty.ok(["key", "Enter", "--no-wait"]);
  expect(await waiting).toMatchObject({ gone: true });
});

test.skipIf(isMissing("dialog"))(
  "an element that was there before the input counts once the program has answered",
  async ({ pilotty }) => {
    await pilotty.spawnUntil("Yes", DIALOG);
    await pilotty.ok(["key", "Tab", "--no-wait"]);
    const { region } = await pilotty.ok(["wait-for", "--role", "button", "--name", "no"]);
    // Nothing but the answer has given it the focus.
    expect(region.focused).toBe(true);
  },
);

test("a name that no element has is a TIMEOUT, which names it", async ({ pilotty }) => {
  await pilotty.spawnUntil("x", ["sh", "-c", "echo x; exec cat"]);
  const error = await pilotty.fails(["wait-for", "--role", "button", "--name", "OK", "-t", "100"]);
  expect(error).toMatchObject({ code: "TIMEOUT", status: 3, screen: expect.stringContaining("x") });
  expect(error.message).toContain('button "OK"');
});

test.for<[string[], RegExp]>([
  [["--role", "knob"], /knob/],
  [["--name", "OK"], /role/],
  [["--role", "button", "--name", "(", "-r"], /regular expression|group/i],
  [["--role", "button", "text"], /at once/],
  [["--role", "button", "--idle"], /at once/],
  [["--idle", "--gone"], /gone/],
  [[], /nothing to wait for/],
])("%j is INVALID_INPUT", async ([args, message], { pilotty }) => {
  const error = await pilotty.fails(["wait-for", ...args]);
  expect(error).toMatchObject({ code: "INVALID_INPUT", status: 2 });
  expect(error.message).toMatch(message);
});
