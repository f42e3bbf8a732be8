import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";
import { residentMebibytes } from "./processes.ts";

/** Starts a program that writes all it reads, byte for byte, to a file. */
async function spawnRecorder(pilotty: Pilotty, modes = ""): Promise<string> {
  const file = join(pilotty.workdir, "typed");
  const script = `stty raw -echo; printf '${modes}'; printf recording; exec cat > "$1"`;
  await pilotty.spawnUntil("recording", ["sh", "-c", script, "sh", file]);
  return file;
}

/** What has been typed so far, once it is as long as expected. */
async function recorded(file: string, expected: string): Promise<string> {
  const length = Buffer.byteLength(expected);
  await waitUntil(() => existsSync(file) && readFileSync(file).length >= length);
  return readFileSync(file, "utf8");
}

test("types text as it is; a newline is Enter", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  expect(await pilotty.ok(["type", "one\ntwo\r\n\tthree $HOME"])).toMatchObject({ ok: true });
  const expected = "one\rtwo\r\tthree $HOME";
  expect(await recorded(file, expected)).toBe(expected);
});

test("types what begins with a dash behind --", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  await pilotty.ok(["type", "-s", "default", "--", "--help -x"]);
  expect(await recorded(file, "--help -x")).toBe("--help -x");
});

test("types every kind of character", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  const text = `äöü ß € 日本語 👩‍👩‍👧 e\u0301 "quoted" \\back\\ 'single' \`x\` !$&*;|<>`;
  await pilotty.ok(["type", text]);
  expect(await recorded(file, text)).toBe(text);
});

test("typing nothing is fine", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  expect(await pilotty.ok(["type", ""])).toMatchObject({ ok: true });
  await pilotty.ok(["type", "x"]);
  expect(await recorded(file, "x")).toBe("x");
});

test("types 200 KB without losing a byte", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  const line = "0123456789abcdefghijklmnopqrstuvwxyzäöüß ";
  // More than an argument may have goes in two.
  const half = line.repeat(Math.ceil(100_000 / Buffer.byteLength(line)));
  await pilotty.ok(["type", half]);
  await pilotty.ok(["type", half]);
  const typed = await recorded(file, half + half);
  const sum = (text: string): string => createHash("sha256").update(text).digest("hex");
  expect(sum(typed)).toBe(sum(half + half));
});

test("two commands at once do not mix their text", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  const texts = ["a", "b", "c"].map((letter) => letter.repeat(20_000));
  await Promise.all(texts.map((text) => pilotty.ok(["type", text])));
  const typed = await recorded(file, texts.join(""));
  expect(typed.match(/(.)\1*/g)?.toSorted()).toEqual(texts);
});

test("TIMEOUT says how much a program that does not read has taken", async ({ pilotty }) => {
  await pilotty.spawnUntil("deaf", ["sh", "-c", "stty raw -echo; printf deaf; exec sleep 1000"]);
  const error = await pilotty.fails(["type", "x".repeat(100_000), "-t", "300"]);
  expect(error).toMatchObject({ code: "TIMEOUT", status: 3, total_bytes: 100_000 });
  expect(error.screen).toContain("deaf");
  expect(error.elapsed_ms).toBeGreaterThanOrEqual(300);
  expect(error.sent_bytes).toBeGreaterThan(0);
  expect(error.sent_bytes).toBeLessThan(100_000);
  expect(error.message).toContain(`${error.sent_bytes}`);
  // The daemon and the session go on.
  expect(await pilotty.ok(["status"])).toMatchObject({ state: "running" });
});

test("what a program did not take in time is never sent later", async ({ pilotty }) => {
  const file = join(pilotty.workdir, "typed");
  const script = `stty raw -echo; printf deaf; while [ ! -e go ]; do sleep 0.02; done; exec cat > "$1"`;
  await pilotty.spawnUntil("deaf", ["sh", "-c", script, "sh", file]);
  const { sent_bytes } = await pilotty.fails(["type", "x".repeat(100_000), "-t", "300"]);
  await pilotty.exec("touch", ["go"]);
  await pilotty.ok(["type", "!"]);
  const expected = `${"x".repeat(Number(sent_bytes))}!`;
  expect(await recorded(file, expected)).toBe(expected);
});

test("a program that exits while it is typed to is SESSION_EXITED", async ({ pilotty }) => {
  await pilotty.spawnUntil("deaf", [
    ...["sh", "-c", "stty raw -echo; printf deaf; exec head -c 10 >/dev/null"],
  ]);
  const error = await pilotty.fails(["type", "x".repeat(100_000)]);
  expect(error).toMatchObject({ code: "SESSION_EXITED", status: 4 });
});

test("a program that exits between two keys is told, with its last screen", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; read x; echo over"]);
  const { screen, elapsed_ms, ...error } = await pilotty.fails([
    "key",
    "Enter",
    "b",
    "--delay",
    "1000",
  ]);
  expect(error).toMatchObject({ code: "SESSION_EXITED", status: 4 });
  expect(screen).toMatch(/^ready\n\nover\n/);
  expect(elapsed_ms).toBeGreaterThanOrEqual(1_000);
});

test("no error shows a secret, also where the program ends", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready", ["sh", "-c", "echo ready; exec head -c 10 >/dev/null"]);
  const env = { SECRET: "swordfish\n".repeat(10_000) };
  const error = await pilotty.fails(["type", "--secret-env", "SECRET"], { env });
  expect(error).toMatchObject({ code: "SESSION_EXITED", elapsed_ms: expect.any(Number) });
  expect(JSON.stringify(error)).not.toContain("swordfish");
});

test.for<[readonly string[], string]>([
  [["Escape : w q Enter"], "\x1b:wq\r"],
  [["i", "h", "Enter"], "ih\r"],
  [["Ctrl+C"], "\x03"],
  [["ctrl+c", "C-x", "CONTROL+A"], "\x03\x18\x01"],
  [["Alt+F", "M-x", "Option+b", "Meta+Shift+F"], "\x1bf\x1bx\x1bb\x1bF"],
  [["Shift+Tab", "Tab"], "\x1b[Z\t"],
  [["Up", "ArrowDown", "left", "RIGHT"], "\x1b[A\x1b[B\x1b[D\x1b[C"],
  [["Ctrl+Left", "Shift+Up"], "\x1b[1;5D\x1b[1;2A"],
  [["F1 F5 F12"], "\x1bOP\x1b[15~\x1b[24~"],
  [["PageDown PgUp Home End"], "\x1b[6~\x1b[5~\x1b[H\x1b[F"],
  [["Insert Delete Backspace Space"], "\x1b[2~\x1b[3~\x7f "],
  [["Return Esc"], "\r\x1b"],
  [["Plus Minus + - G ä 日"], "+-+-Gä日"],
  [["KP1 KPPlus KPEnter"], "1+\r"],
])("the keys %j are %j", async ([keys, expected], { pilotty }) => {
  const file = await spawnRecorder(pilotty);
  expect(await pilotty.ok(["key", ...keys])).toMatchObject({ ok: true });
  expect(await recorded(file, expected)).toBe(expected);
});

test("an unknown key sends nothing, not even the keys before it", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  for (const keys of [["a NoSuchKey b"], ["a", "Ctrl+"], ["a", "Hyper+x"], ["a", "F99"], [""]]) {
    const error = await pilotty.fails(["key", ...keys]);
    expect({ keys, ...error }).toMatchObject({ keys, code: "INVALID_INPUT", status: 2 });
  }
  await pilotty.ok(["key", "z"]);
  expect(await recorded(file, "z")).toBe("z");
});

test("the error of an unknown key suggests one that exists", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "cat"]);
  const { message, suggestion } = await pilotty.fails(["key", "Entre"]);
  expect(message).toContain("Entre");
  expect(suggestion).toContain("Enter");
});

test("--delay pauses between the keys", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty);
  const startedAt = performance.now();
  const pressing = pilotty.ok(["key", "a b c", "--delay", "400"]);
  expect(await recorded(file, "a")).toBe("a");
  await pressing;
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(800);
  expect(await recorded(file, "abc")).toBe("abc");
});

test("keys follow the modes that the application set", async ({ pilotty }) => {
  const file = await spawnRecorder(pilotty, "\\033[?1h\\033=");
  await pilotty.ok(["key", "Up Home KP5 Ctrl+Up Up"]);
  const expected = "\x1bOA\x1bOH\x1bOu\x1b[1;5A\x1bOA";
  expect(await recorded(file, expected)).toBe(expected);
});

test.skipIf(isMissing("vim") || isMissing("less"))(
  "cursor keys move in vim and less",
  async ({ pilotty }) => {
    await pilotty.exec("sh", ["-c", "seq 100 > numbers"]);
    await pilotty.spawnUntil("numbers", ["-n", "editor", "vim", "-u", "NONE", "numbers"]);
    await pilotty.ok(["key", "Down Down Right i X Escape"]);
    await pilotty.ok(["wait-for", "-r", "^X3$"]);
    await pilotty.spawnUntil("numbers", ["-n", "pager", "less", "numbers"]);
    await pilotty.ok(["key", "Down Down Down"]);
    await pilotty.ok(["wait-for", "-r", "^26$"]);
    await pilotty.ok(["key", "End"]);
    await pilotty.ok(["wait-for", "-r", "^100$"]);
    await pilotty.ok(["key", "q"]);
    await pilotty.exited("pager");
  },
);

test("Ctrl+C interrupts, Ctrl+D ends, Ctrl+Z stops", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready>", ["--env", "PS1=ready> ", "bash", "--norc", "--noprofile"]);
  await pilotty.ok(["type", "sleep 1000\n"]);
  await pilotty.ok(["key", "Ctrl+C"]);
  await pilotty.ok(["wait-for", "-r", "^ready>$"]);
  await pilotty.ok(["type", "cat\n"]);
  await pilotty.ok(["key", "Ctrl+Z"]);
  await pilotty.ok(["wait-for", "Stopped"]);
  await pilotty.ok(["type", "fg\n"]);
  await pilotty.ok(["key", "Ctrl+D"]);
  await pilotty.ok(["wait-for", "-r", "^ready>$"]);
  await pilotty.ok(["key", "Ctrl+D"]);
  await pilotty.exited("default");
  expect((await pilotty.ok(["status"])).exit_code).toBe(0);
});

test("tens of thousands of keys in one command arrive whole, and block nobody", async ({
  pilotty,
}) => {
  const file = await spawnRecorder(pilotty);
  const [key, status] = await Promise.all([
    pilotty.ok(["key", "a ".repeat(40_000)]),
    pilotty.ok(["status"]),
  ]);
  expect(key).toMatchObject({ ok: true });
  expect(status).toMatchObject({ state: "running" });
  expect(await recorded(file, "a".repeat(40_000))).toBe("a".repeat(40_000));
});

test("answers to a program that asks and never reads do not pile up in the daemon", async ({
  pilotty,
}) => {
  const program = `
import os, time, tty
tty.setraw(0)
for _ in range(200): os.write(1, b"\\x1b[c" * 2000)
os.write(1, b"asked")
time.sleep(1000)`;
  await pilotty.spawnUntil("asked", ["python3", "-c", program]);
  const [daemon] = pilotty.daemons();
  expect(residentMebibytes(daemon!)).toBeLessThan(200);
});
