import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

/** A program that shows this, row by row, and then echoes what it reads. */
function show(...rows: string[]): string[] {
  return ["sh", "-c", `printf '%s\\n' "$@"; exec cat`, "sh", ...rows];
}

const BASH = ["--env", "PS1=ready> ", "bash", "--norc", "--noprofile"] as const;

/** A shell that echoes nothing and whose prompt is `ready> `. */
async function spawnShell(pilotty: Pilotty): Promise<void> {
  await pilotty.spawnUntil("ready>", [...BASH]);
}

test("finds a literal text and tells where", async ({ pilotty }) => {
  await pilotty.ok(["spawn", ...show("first", "日本 a.c (x) $", "abc")]);
  const found = await pilotty.ok(["wait-for", "a.c (x) $"]);
  expect(found).toEqual({
    found: true,
    matched_text: "a.c (x) $",
    row: 1,
    col: 5,
    elapsed_ms: expect.any(Number),
  });
});

test("finds blanks at the end of a text", async ({ pilotty }) => {
  await spawnShell(pilotty);
  expect(await pilotty.ok(["wait-for", "ready> "])).toMatchObject({
    matched_text: "ready> ",
    row: 0,
    col: 0,
  });
});

test("waits for what is not there yet", async ({ pilotty }) => {
  pilotty.variables.PILOTTY_LOG = "debug";
  const script = "until [ -e go ]; do sleep 0.05; done; echo now; exec cat";
  await pilotty.ok(["spawn", "sh", "-c", script]);
  const waiting = pilotty.ok(["wait-for", "now"]);
  await pilotty.asked("wait_for");
  await pilotty.exec("touch", ["go"]);
  expect(await waiting).toMatchObject({ found: true, matched_text: "now", row: 0, col: 0 });
});

test("finds a regular expression, whose ^ and $ are those of a line", async ({ pilotty }) => {
  await pilotty.spawnUntil("end", show("xfoo", "foo 42 bar", "end"));
  const match = async (pattern: string) => {
    const { matched_text, row, col } = await pilotty.ok(["wait-for", "--regex", pattern]);
    return { matched_text, row, col };
  };
  expect(await match("^foo (\\d+)")).toEqual({ matched_text: "foo 42", row: 1, col: 0 });
  expect(await match("foo$")).toEqual({ matched_text: "foo", row: 0, col: 1 });
  expect(await match("^(?:yes|end)$")).toEqual({ matched_text: "end", row: 2, col: 0 });
  expect(await match("\\p{L}+ \\d{2}")).toEqual({ matched_text: "foo 42", row: 1, col: 0 });
  const error = await pilotty.fails(["wait-for", "-r", "foo.bar|foo\\nfoo", "-t", "0"]);
  expect(error.code).toBe("TIMEOUT");
});

test("finds text that is wrapped over rows, as one line", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--cols", "10", "--rows", "6", ...show("0123456789abcdefghij!", "x")]);
  expect(await pilotty.ok(["wait-for", "89abcdefghij!"])).toMatchObject({ row: 0, col: 8 });
  expect(await pilotty.ok(["wait-for", "-r", "^01.*!$"])).toMatchObject({
    matched_text: "0123456789abcdefghij!",
    row: 0,
    col: 0,
  });
  expect(await pilotty.ok(["wait-for", "hij!"])).toMatchObject({ row: 1, col: 7 });
  expect((await pilotty.fails(["wait-for", "-r", "^ab", "-t", "0"])).code).toBe("TIMEOUT");
});

test("does not join rows that are lines of their own", async ({ pilotty }) => {
  await pilotty.spawnUntil("klm", ["--cols", "10", ...show("0123456789", "abcdefghij", "klm")]);
  expect((await pilotty.fails(["wait-for", "89ab", "-t", "0"])).code).toBe("TIMEOUT");
});

test("a bad regular expression is INVALID_INPUT at once", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  for (const pattern of ["(", "[a", "a{2,1}", "*"]) {
    const error = await pilotty.fails(["wait-for", "-r", pattern]);
    expect({ pattern, ...error }).toMatchObject({ pattern, code: "INVALID_INPUT", status: 2 });
  }
});

test("a regular expression that would take for ever does not stop the daemon", async ({
  pilotty,
}) => {
  await pilotty.spawnUntil("aaab", ["-n", "evil", ...show(`${"a".repeat(70)}b`)]);
  await pilotty.ok(["spawn", "--name", "good", "cat"]);
  const catastrophe = pilotty.fails(["wait-for", "-s", "evil", "-r", "^(a+)+$", "-t", "3000"]);
  const startedAt = performance.now();
  expect(await pilotty.names()).toEqual(["evil", "good"]);
  expect(performance.now() - startedAt).toBeLessThan(2_500);
  expect([2, 3]).toContain((await catastrophe).status);
  expect(await pilotty.names()).toEqual(["evil", "good"]);
});

test("TIMEOUT tells the screen and how long it waited", async ({ pilotty }) => {
  await pilotty.spawnUntil("what is there", show("what is there"));
  const error = await pilotty.fails(["wait-for", "something else", "-t", "300"]);
  expect(error).toEqual({
    code: "TIMEOUT",
    message: expect.stringContaining("something else"),
    suggestion: expect.stringMatching(/./),
    screen: `what is there${"\n".repeat(23)}`,
    elapsed_ms: expect.any(Number),
    status: 3,
  });
  expect(error.elapsed_ms).toBeGreaterThanOrEqual(300);
  expect(error.elapsed_ms).toBeLessThan(1_500);
});

test("an exit before a match is SESSION_EXITED, with the last screen", async ({ pilotty }) => {
  await pilotty.spawnUntil("before", ["sh", "-c", "echo before; read line; echo goodbye"]);
  const waiting = pilotty.fails(["wait-for", "something else"]);
  await pilotty.ok(["key", "Enter"]);
  expect(await waiting).toEqual({
    code: "SESSION_EXITED",
    message: "Session 'default' has exited",
    suggestion: expect.stringMatching(/./),
    screen: `before\n\ngoodbye${"\n".repeat(21)}`,
    elapsed_ms: expect.any(Number),
    status: 4,
  });
});

test("a kill ends a wait, too", async ({ pilotty }) => {
  await pilotty.spawnUntil("before", show("before"));
  const waiting = pilotty.fails(["wait-for", "-s", "default", "something else"]);
  await pilotty.ok(["kill"]);
  expect(await waiting).toMatchObject({ code: "SESSION_EXITED", status: 4 });
});

test("what a program says last before it exits is still found", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "sh", "-c", "sleep 0.3; echo the end"]);
  expect(await pilotty.ok(["wait-for", "the end"])).toMatchObject({ found: true });
});

test("several waits on one session each get their own", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const waits = ["one", "two", "three"].map((word) => pilotty.ok(["wait-for", "-r", `^${word}$`]));
  await pilotty.ok(["type", "three\ntwo\none\n"]);
  const found = await Promise.all(waits);
  expect(found.map(({ matched_text }) => matched_text)).toEqual(["one", "two", "three"]);
});

test("with no input yet, the screen counts as it is", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready>", [...BASH]);
  // Not after the second that a program has at the most to answer.
  expect((await pilotty.ok(["wait-for", "ready>"])).elapsed_ms).toBeLessThan(900);
});

test("an old prompt counts only once the command has ended", async ({ pilotty }) => {
  await spawnShell(pilotty);
  await pilotty.ok(["type", "sleep 1; echo do''ne"]);
  await pilotty.ok(["key", "Enter"]);
  await pilotty.ok(["wait-for", "ready>"]);
  expect(await pilotty.screen("default")).toMatch(/\ndone\nready>/);
});

test("it may end without a word", async ({ pilotty }) => {
  await spawnShell(pilotty);
  await pilotty.ok(["type", "sleep 1; touch made\n"]);
  await pilotty.ok(["wait-for", "-r", "^ready>$"]);
  expect((await pilotty.exec("ls", [])).stdout).toBe("made\n");
});

test("new text counts at once, while the command still runs", async ({ pilotty }) => {
  await spawnShell(pilotty);
  await pilotty.ok(["type", "echo beg''un; sleep 1000\n"]);
  expect((await pilotty.ok(["wait-for", "begun"])).elapsed_ms).toBeLessThan(5_000);
});

test("the echo of what was typed is no answer", async ({ pilotty }) => {
  await spawnShell(pilotty);
  await pilotty.ok(["type", "sleep 1; echo needle\n"]);
  await pilotty.ok(["wait-for", "needle"]);
  expect(await pilotty.screen("default")).toContain("\nneedle\n");
});

test("--now takes the screen as it is", async ({ pilotty }) => {
  await spawnShell(pilotty);
  await pilotty.ok(["type", "sleep 1000\n"]);
  expect(await pilotty.ok(["wait-for", "ready>", "--now"])).toMatchObject({ row: 0, col: 0 });
  const later = await pilotty.fails(["wait-for", "-r", "^ready>$", "-t", "600"]);
  expect(later).toMatchObject({ code: "TIMEOUT", status: 3 });
});

test("what was typed and stays on the screen counts after the answer", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", show("ready"));
  await pilotty.ok(["type", "hello"]);
  const { elapsed_ms } = await pilotty.ok(["wait-for", "hello"]);
  expect(elapsed_ms).toBeLessThan(1_500);
});

test("a program that never rests has answered after a second", async ({ pilotty }) => {
  const script = "printf 'title\\n'; while :; do printf '\\r%s' $((i += 1)); sleep 0.01; done";
  await pilotty.spawnUntil("title", ["bash", "-c", script]);
  await pilotty.ok(["key", "x"]);
  const { elapsed_ms } = await pilotty.ok(["wait-for", "title"]);
  expect(elapsed_ms).toBeLessThan(2_500);
});

test("any character at all is not found on an empty screen", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "sleep", "1000"]);
  for (const pattern of [".", "[^x]"]) {
    const error = await pilotty.fails(["wait-for", "-r", pattern, "-t", "200"]);
    expect(error).toMatchObject({ code: "TIMEOUT", status: 3 });
  }
});
