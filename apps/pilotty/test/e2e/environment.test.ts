import { readFileSync } from "node:fs";
import { commandLineOf, waitUntil } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, type RunOptions, test } from "./pilotty.ts";

/** The environment that a program in a session starts with. */
async function childEnvironment(
  pilotty: Pilotty,
  options: RunOptions,
  spawnOptions: readonly string[] = [],
): Promise<Record<string, string>> {
  const { pid, name } = await pilotty.ok(["spawn", ...spawnOptions, "sleep", "1000"], options);
  // Before it has become the program, the child shows the daemon's.
  await waitUntil(() => commandLineOf(pid) === "sleep 1000");
  const words = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").slice(0, -1);
  await pilotty.ok(["kill", "-s", name]);
  return Object.fromEntries(
    words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
  );
}

test("gives a child the caller's environment, not the daemon's", async ({ pilotty }) => {
  const first = await childEnvironment(pilotty, { env: { FIRST: "1", SHARED: "first" } });
  expect(first).toMatchObject({ FIRST: "1", SHARED: "first" });
  const second = await childEnvironment(pilotty, { env: { SECOND: "ü = 2\n", SHARED: "second" } });
  expect(second).toMatchObject({ SECOND: "ü = 2\n", SHARED: "second", HOME: pilotty.home });
  expect(second).not.toHaveProperty("FIRST");
  expect(pilotty.daemons()).toHaveLength(1);
});

test("adds nothing of its own but what is promised", async ({ pilotty }) => {
  const child = await childEnvironment(pilotty, {});
  expect(child).toEqual({
    ...pilotty.env,
    TERM: "xterm-256color",
    COLORTERM: "truecolor",
    PWD: pilotty.workdir,
  });
});

test("starts a child in the caller's directory, not in the daemon's", async ({ pilotty }) => {
  await pilotty.ok(["spawn", "--name", "first", "sleep", "1000"], { cwd: pilotty.workdir });
  await pilotty.ok(["spawn", "--name", "second", "sleep", "1000"], { cwd: pilotty.home });
  const { sessions } = await pilotty.ok(["list-sessions"], { cwd: "/" });
  const places = sessions.map(({ name, cwd }: Record<string, string>) => [name, cwd]);
  expect(places).toEqual([
    ["first", pilotty.workdir],
    ["second", pilotty.home],
  ]);
});

test("overrides a PWD that is wrong", async ({ pilotty }) => {
  const child = await childEnvironment(pilotty, { env: { PWD: "/somewhere/else" } });
  expect(child.PWD).toBe(pilotty.workdir);
});

test("says what the terminal is, whatever the caller's is", async ({ pilotty }) => {
  const child = await childEnvironment(pilotty, { env: { TERM: "dumb", COLORTERM: "no" } });
  expect(child).toMatchObject({ TERM: "xterm-256color", COLORTERM: "truecolor" });
});

test("takes away what is about the caller's terminal", async ({ pilotty }) => {
  const removed = {
    TMUX: "/tmp/tmux-0/default,1,0",
    TMUX_PANE: "%1",
    STY: "123.pts",
    COLUMNS: "200",
    LINES: "50",
    CI: "true",
    NO_COLOR: "1",
    TERM_PROGRAM: "vscode",
    TERM_PROGRAM_VERSION: "1",
    VTE_VERSION: "7000",
    KITTY_WINDOW_ID: "1",
    WT_SESSION: "x",
    WEZTERM_PANE: "0",
    ITERM_SESSION_ID: "x",
    KONSOLE_VERSION: "1",
    ALACRITTY_WINDOW_ID: "1",
    WINDOWID: "1",
    ZELLIJ: "0",
  };
  const child = await childEnvironment(pilotty, { env: { ...removed, KEPT: "yes" } });
  expect(child).toMatchObject({ KEPT: "yes" });
  expect(Object.keys(child).filter((name) => Object.hasOwn(removed, name))).toEqual([]);
});

test("lets --env win over all of that", async ({ pilotty }) => {
  const given = {
    TERM: "vt100",
    COLORTERM: "",
    CI: "1",
    NO_COLOR: "1",
    COLUMNS: "3",
    LANG: "C",
    HOME: "/nowhere",
    VALUE: "a=b=c",
    EMPTY: "",
  };
  const options = Object.entries(given).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  const env = { VALUE: "the caller's", LINES: "9" };
  const child = await childEnvironment(pilotty, { env }, [...options, "--env=LAST=1"]);
  expect(child).toMatchObject({ ...given, LAST: "1" });
  expect(child).not.toHaveProperty("LINES");
});

test.for<[string, Record<string, string | undefined>]>([
  ["none", { LANG: undefined }],
  ["an empty one", { LANG: "" }],
  ["LANG=C", { LANG: "C" }],
  ["LC_ALL=C", { LC_ALL: "C" }],
  ["LC_ALL=POSIX over LC_CTYPE", { LC_ALL: "POSIX", LC_CTYPE: "C.UTF-8" }],
  ["LC_CTYPE=C over LANG", { LC_CTYPE: "C", LANG: "C.UTF-8" }],
  ["C.UTF-8", { LANG: "C.UTF-8" }],
])("gives a UTF-8 locale where the caller has %s", async ([, env], { pilotty }) => {
  await pilotty.ok(["spawn", "sh", "-c", "locale charmap"], { env });
  expect((await pilotty.exited("default")).trim()).toBe("UTF-8");
});

test("keeps a UTF-8 locale of the caller as it is", async ({ pilotty }) => {
  const env = { LANG: "de_DE.utf8", LC_TIME: "en_GB.UTF-8" };
  const child = await childEnvironment(pilotty, { env });
  expect(child).toMatchObject(env);
  expect(child).not.toHaveProperty("LC_ALL");
  expect(child).not.toHaveProperty("LC_CTYPE");
});

test("hands on what the daemon itself starts without", async ({ pilotty }) => {
  const env = { NODE_OPTIONS: "--no-warnings", NODE_EXTRA_CA_CERTS: "/etc/hostname" };
  expect(await childEnvironment(pilotty, { env })).toMatchObject(env);
});
