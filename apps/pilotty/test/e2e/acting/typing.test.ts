import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { commandLineOf, isMissing, waitUntil } from "@pilotty/testkit";
import { describe, expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";
import { find } from "./task.ts";

/** Asks for marks around pastes, and tells of each read what it got. */
const READER = `
import os, sys, tty
tty.setraw(0)
os.write(1, b"\\x1b[?2004hready\\r\\n")
while True:
  data = os.read(0, 65536)
  os.write(1, (repr(data.decode()) + "\\r\\n").encode())
`;

async function spawnReader(pilotty: Pilotty): Promise<void> {
  await pilotty.spawnUntil("ready", ["python3", "-c", READER]);
}

/** What each read of the reader got. */
async function reads(pilotty: Pilotty, last: string): Promise<string[]> {
  await pilotty.ok(["wait-for", last]);
  const { text } = await pilotty.ok(["snapshot"]);
  return text.trimEnd().split("\n").slice(1);
}

describe.skipIf(isMissing("python3"))("python3: type", () => {
  test("--enter is a key of its own", async ({ pilotty }) => {
    await spawnReader(pilotty);
    await pilotty.ok(["type", "hello", "--enter"]);
    expect(await reads(pilotty, "'\\r'")).toEqual(["'hello'", "'\\r'"]);
  });

  test("--paste --enter is a marked paste, and then a key", async ({ pilotty }) => {
    await spawnReader(pilotty);
    await pilotty.ok(["type", "one\ntwo\u{1b}[201~!", "--paste", "--enter"]);
    const paste = String.raw`'\x1b[200~one\rtwo!\x1b[201~'`;
    expect(await reads(pilotty, "'\\r'")).toEqual([paste, "'\\r'"]);
  });

  test("--enter with nothing before it is Enter", async ({ pilotty }) => {
    await spawnReader(pilotty);
    await pilotty.ok(["type", "", "--enter"]);
    expect(await reads(pilotty, "'\\r'")).toEqual(["'\\r'"]);
  });

  test("--stdin types what comes in", async ({ pilotty }) => {
    await spawnReader(pilotty);
    await pilotty.ok(["type", "--stdin"], { input: "from -- stdin" });
    expect(await reads(pilotty, "stdin")).toEqual(["'from -- stdin'"]);
    const error = { code: "INVALID_INPUT", status: 2 };
    expect(await pilotty.fails(["type", "--stdin", "text"], { input: "x" })).toMatchObject(error);
    expect(await pilotty.fails(["type"])).toMatchObject(error);
  });

  test("--no-wait answers that, and no more", async ({ pilotty }) => {
    await spawnReader(pilotty);
    expect(await pilotty.ok(["type", "soon", "--no-wait"])).toEqual({ ok: true });
    expect(await pilotty.ok(["key", "F1", "--no-wait"])).toEqual({ ok: true });
    expect((await reads(pilotty, "x1bOP")).join("")).toMatch(/soon.*OP/);
  });

  test("--snapshot answers with the screen once it has settled", async ({ pilotty }) => {
    await spawnReader(pilotty);
    expect(await pilotty.ok(["type", "look", "--snapshot"])).toMatchObject({
      outcome: "settled",
      text: expect.stringContaining("'look'"),
      content_hash: expect.any(String),
      regions: [],
    });
    const { status, stdout } = await pilotty.run(["type", "again", "--snapshot=text"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^--- default 80x24 cursor 3,0 ---\nready\n'look'\n'again'\n/);
  });
});

test.skipIf(isMissing("dialog"))("dialog: --snapshot=outline of a key", async ({ pilotty }) => {
  await pilotty.spawnUntil("< No  >", ["dialog", "--yesno", "Sure?", "7", "30"]);
  const { status, stdout } = await pilotty.run(["key", "Tab", "--snapshot=outline"]);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: '- dialog "Sure?" @e1\n  - button "Yes" @e2\n  - button "No" @e3 [focused]\n',
  });
});

describe("a secret", () => {
  const SECRET = "sesame-4711-";

  /** Fails if the secret stands in a file of pilotty's, or on the command line of a process. */
  function expectHidden(pilotty: Pilotty): void {
    const directory = join(pilotty.home, ".pilotty");
    const names = readdirSync(directory).filter((name) => !name.endsWith(".sock"));
    expect(names).not.toEqual([]);
    for (const name of names) {
      expect({ name, text: readFileSync(join(directory, name), "latin1") }).not.toMatchObject({
        text: expect.stringContaining(SECRET),
      });
    }
    const lines = pilotty.processes().map(commandLineOf);
    expect(lines).toContainEqual(expect.stringContaining("pilotty.cjs daemon"));
    expect(lines.join("\n")).not.toContain(SECRET);
  }

  test("that is typed is in no answer, no file and no command line", async ({ pilotty }) => {
    pilotty.variables.PILOTTY_LOG = "debug";
    const script = "printf 'Passphrase: '; read -r line; printf '%s' \"$line\" > typed; echo done";
    await pilotty.spawnUntil("Passphrase", ["sh", "-c", `${script}; exec sleep 1000`]);
    // The terminal echoes it: even so it is not told.
    const args = ["type", "--secret-env", "WORD", "--enter"];
    const { status, stdout, stderr } = await pilotty.run(args, { env: { WORD: SECRET } });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toContain(SECRET);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, changed: true, changed_rows: [] });
    await pilotty.ok(["wait-for", "done"]);
    expect(readFileSync(join(pilotty.workdir, "typed"), "utf8")).toBe(SECRET);
    expectHidden(pilotty);
  });

  test("that is not taken in time is hidden meanwhile and afterwards", async ({ pilotty }) => {
    pilotty.variables.PILOTTY_LOG = "debug";
    const script = "stty raw -echo; printf deaf; exec sleep 1000";
    await pilotty.spawnUntil("deaf", ["sh", "-c", script]);
    const env = { WORD: SECRET.repeat(5000) };
    const failing = pilotty.fails(["type", "--secret-env", "WORD", "-t", "1500"], { env });
    const isTyping = (pid: number) => commandLineOf(pid).includes("--secret-env");
    await waitUntil(() => pilotty.processes().some(isTyping));
    expectHidden(pilotty);
    const error = await failing;
    expect(error).toMatchObject({ code: "TIMEOUT", status: 3 });
    expect(JSON.stringify(error)).not.toContain(SECRET);
    expectHidden(pilotty);
  });

  test.skipIf(isMissing("dialog"))(
    "that is filled into a field of dialog that shows it is in no answer",
    async ({ pilotty }) => {
      const box = ["dialog", "--inputbox", "Passphrase", "9", "50"];
      await pilotty.spawnUntil("<Cancel>", ["sh", "-c", 'exec "$@" 2> typed', "sh", ...box]);
      const { ref } = await find(pilotty, ["textbox", "Passphrase"]);
      const env = { WORD: SECRET };
      const receipt = await pilotty.ok(["fill", ref, "--secret-env", "WORD"], { env });
      expect(JSON.stringify(receipt)).not.toContain(SECRET);
      expect(
        await pilotty.fails(["fill", ref, "--secret-env", "WORD", "--snapshot"], { env }),
      ).toMatchObject({ code: "INVALID_INPUT", status: 2 });
      const { ref: ok } = await find(pilotty, ["button", "OK"]);
      await pilotty.ok(["click", ok]);
      await pilotty.exited("default");
      expect(readFileSync(join(pilotty.workdir, "typed"), "utf8")).toBe(SECRET);
      expectHidden(pilotty);
    },
  );

  test("that is not there types nothing", async ({ pilotty }) => {
    const script = "stty raw -echo; printf ready; exec cat > typed";
    await pilotty.spawnUntil("ready", ["sh", "-c", script]);
    expect(await pilotty.fails(["type", "--secret-env", "NO_SUCH_WORD"])).toMatchObject({
      code: "INVALID_INPUT",
      status: 2,
      message: expect.stringContaining("NO_SUCH_WORD"),
    });
    const file = join(pilotty.workdir, "typed");
    await waitUntil(() => existsSync(file));
    expect(readFileSync(file, "utf8")).toBe("");
  });
});
