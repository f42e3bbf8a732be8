import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "@pilotty/testkit";
import { expect, vi } from "vitest";
import { type Pilotty, test } from "./pilotty.ts";

// Longer than a wait-for takes to fail, because its error shows the screen.
vi.setConfig({ testTimeout: 60_000 });

/** A program in a file of the test, and the arguments that run it. */
function script(pilotty: Pilotty, source: string): string[] {
  const file = join(pilotty.workdir, "program.mjs");
  writeFileSync(file, source);
  return [process.execPath, file];
}

test("what a program erases in the last cell costs no session", async ({ pilotty }) => {
  await pilotty.spawnUntil("here", ["-n", "neighbour", "sh", "-c", "printf here; exec cat"]);
  const erase = String.raw`printf 'x\033[999;999H\033[1J\033[Hready'; exec cat`;
  await pilotty.spawnUntil("ready", ["-n", "eraser", "sh", "-c", erase]);
  expect(await pilotty.names()).toEqual(["neighbour", "eraser"]);
});

test.for([
  ["RIS", String.raw`\x1bc`],
  ["ED", String.raw`\x1b[2J`],
  ["mode 1049", String.raw`\x1b[?1049h\x1b[?1049l`],
] as const)("a flood of %s is ended, and harms no neighbour", async ([, sequence], { pilotty }) => {
  await pilotty.spawnUntil("here", ["-n", "neighbour", "sh", "-c", "printf here; exec cat"]);
  const flood = script(
    pilotty,
    `
    const chunk = "${sequence}".repeat(4096);
    process.stdout.write("\\x1b]2;flooding\\x07");
    const more = () => process.stdout.write(chunk, more);
    more();
    `,
  );
  await pilotty.ok(["spawn", "-n", "flood", "--cols", "1000", "--rows", "1000", ...flood]);
  await pilotty.ok(["type", "-s", "neighbour", "still"]);
  await pilotty.ok(["wait-for", "-s", "neighbour", "--now", "herestill"]);
  expect(await pilotty.ok(["kill", "-s", "flood"])).toMatchObject({ name: "flood" });
  expect(await pilotty.names()).toEqual(["neighbour"]);
});

test("input to a program that never reads and draws frames all the time is given up", async ({
  pilotty,
}) => {
  const program = script(
    pilotty,
    `
    import { execSync } from "node:child_process";
    execSync("stty raw -echo", { stdio: "inherit" });
    process.stdout.write("ready");
    const draw = () => {
      process.stdout.write("\\x1b[?2026h\\rframe");
      setTimeout(() => process.stdout.write("\\x1b[?2026l", draw), 140);
    };
    draw();
    `,
  );
  await pilotty.ok(["spawn", ...program]);
  await pilotty.ok(["wait-for", "frame"]);
  const text = "x".repeat(100_000);
  for (const timeout of ["5", "200"]) {
    const failure = await pilotty.fails(["type", "-t", timeout, text]);
    expect(failure).toMatchObject({ code: "TIMEOUT", status: 3 });
  }
});

test.skipIf(isMissing("vim"))(
  "vim: a paste that ends in ESC ends all the same",
  async ({ pilotty }) => {
    await pilotty.ok(["spawn", "vim", "-u", "NONE", "notes.txt"]);
    await pilotty.ok(["wait-for", "notes.txt"]);
    await pilotty.ok(["key", "i"]);
    await pilotty.ok(["type", "--paste", "one\ntwo\x1b"]);
    await pilotty.ok(["wait-for", "two"]);
    await pilotty.ok(["key", "Escape : s e t Space n u Enter"]);
    await pilotty.ok(["wait-for", "-r", "^ +2 two$"]);
  },
);
