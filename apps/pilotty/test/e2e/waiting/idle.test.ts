import { isMissing } from "@pilotty/testkit";
import { expect } from "vitest";
import { type Pilotty, test } from "../pilotty.ts";

const BASH = ["--env", "PS1=ready> ", "bash", "--norc", "--noprofile"] as const;

/** Marks its prompt and its commands as shells with an integration do (OSC 133). */
const MARKS = [
  String.raw`PS0='\e]133;C\a'`,
  String.raw`PROMPT_COMMAND='printf "\e]133;D;%s\a" $?'`,
  String.raw`PS1='\[\e]133;A\a\]marked> \[\e]133;B\a\]'`,
].join("; ");

async function spawnMarkedShell(pilotty: Pilotty): Promise<void> {
  await pilotty.spawnUntil("ready>", [...BASH]);
  await pilotty.ok(["type", MARKS, "--enter"]);
  await pilotty.ok(["wait-for", "-r", "^marked>"]);
}

test("a shell is idle once it has drawn its first prompt", async ({ pilotty }) => {
  await pilotty.ok(["spawn", ...BASH]);
  expect(await pilotty.ok(["wait-for", "--idle"])).toEqual({
    idle: true,
    elapsed_ms: expect.any(Number),
  });
  expect(await pilotty.screen("default")).toContain("ready>");
});

test("it is idle again when the command has ended, with or without a word", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready>", [...BASH]);
  await pilotty.ok(["type", "sleep 1; touch made", "--enter", "--no-wait"]);
  await pilotty.ok(["wait-for", "--idle"]);
  expect((await pilotty.exec("ls", [])).stdout).toBe("made\n");
  await pilotty.ok(["type", "for i in 1 2 3; do sleep 0.2; echo $i; done", "--enter", "--no-wait"]);
  await pilotty.ok(["wait-for", "--idle"]);
  expect(await pilotty.screen("default")).toMatch(/\n3\nready>/);
});

test("it is not idle while a command runs, whatever that prints", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready>", [...BASH]);
  await pilotty.ok(["type", "sleep 1000", "--enter"]);
  const error = await pilotty.fails(["wait-for", "--idle", "-t", "1500"]);
  expect(error).toMatchObject({ code: "TIMEOUT", status: 3 });
  expect(error.screen).toContain("sleep 1000");
  await pilotty.ok(["key", "Ctrl+C", "--no-wait"]);
  expect(await pilotty.ok(["wait-for", "--idle"])).toMatchObject({ idle: true });
});

test.skipIf(isMissing("vim"))("a full-screen program in it keeps it busy", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready>", [...BASH]);
  await pilotty.ok(["type", "vim -u NONE", "--enter"]);
  await pilotty.ok(["wait-for", "~"]);
  expect(await pilotty.fails(["wait-for", "--idle", "-t", "400"])).toMatchObject({ status: 3 });
  await pilotty.ok(["type", ":q!", "--enter", "--no-wait"]);
  expect(await pilotty.ok(["wait-for", "--idle"])).toMatchObject({ idle: true });
});

test("a program that runs others in its own group is no shell at a prompt", async ({ pilotty }) => {
  await pilotty.spawnUntil("working", ["sh", "-c", "echo working; sleep 1000; true"]);
  expect(await pilotty.fails(["wait-for", "--idle", "-t", "700"])).toMatchObject({ status: 3 });
});

test("a shell that marks its commands tells how they ended", async ({ pilotty }) => {
  await spawnMarkedShell(pilotty);
  await pilotty.ok(["type", "sleep 0.5; (exit 7)", "--enter", "--no-wait"]);
  expect(await pilotty.ok(["wait-for", "--idle"])).toMatchObject({ idle: true, exit_code: 7 });
  await pilotty.ok(["type", "true", "--enter", "--no-wait"]);
  expect(await pilotty.ok(["wait-for", "--idle"])).toMatchObject({ idle: true, exit_code: 0 });
});

test("marks tell of a command that the shell runs itself, in silence", async ({ pilotty }) => {
  await spawnMarkedShell(pilotty);
  await pilotty.ok(["type", "read -t 1 x < /dev/zero; echo end", "--enter", "--no-wait"]);
  const { elapsed_ms } = await pilotty.ok(["wait-for", "--idle"]);
  expect(elapsed_ms).toBeLessThan(10_000);
  expect(await pilotty.screen("default")).toMatch(/\nend\nmarked>/);
});

test("what is typed and not sent leaves the shell at its prompt", async ({ pilotty }) => {
  await spawnMarkedShell(pilotty);
  await pilotty.ok(["type", "half a comm", "--no-wait"]);
  expect(await pilotty.ok(["wait-for", "--idle"])).toEqual({
    idle: true,
    elapsed_ms: expect.any(Number),
  });
});

test("an end of the shell is SESSION_EXITED", async ({ pilotty }) => {
  await pilotty.spawnUntil("ready>", ["-n", "a", ...BASH]);
  await pilotty.ok(["type", "-s", "a", "sleep 0.5; exit 3", "--enter", "--no-wait"]);
  const error = await pilotty.fails(["wait-for", "-s", "a", "--idle"]);
  expect(error).toMatchObject({ code: "SESSION_EXITED", status: 4 });
});
