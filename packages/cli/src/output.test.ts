import { execFileSync, spawn } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { PilottyError } from "@pilotty/protocol";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeAll } from "./output.ts";

let pipe = "";
let cleanUps: (() => void)[] = [];

beforeEach(() => {
  const directory = makeTemporaryDirectory();
  pipe = join(directory.path, "pipe");
  execFileSync("mkfifo", [pipe]);
  cleanUps = [() => directory.remove()];
});
afterEach(() => {
  for (const cleanUp of cleanUps.reverse()) cleanUp();
});

/** A descriptor that never blocks, like one that a shell shares with a program that made it so. */
function open(flags: number): number {
  return openSync(pipe, flags | constants.O_NONBLOCK);
}

/** Fills the pipe. @returns the bytes that it took */
function fill(fd: number): number {
  let filled = 0;
  try {
    for (;;) filled += writeSync(fd, "x".repeat(4096));
  } catch (error) {
    expect(error).toMatchObject({ code: "EAGAIN" });
    return filled;
  }
}

test("writes all of it into a pipe that is full and is read slowly", async () => {
  const fd = open(constants.O_RDWR);
  const filled = fill(fd);
  const text = "é漢\n".repeat(100_000);
  const copy = `${pipe}.copy`;
  const input = openSync(pipe, constants.O_RDONLY);
  const script = `head -c ${filled} > ${copy}.filling; cat > ${copy}`;
  const reader = spawn("sh", ["-c", script], { stdio: [input, "ignore", "inherit"] });
  closeSync(input);
  cleanUps.push(() => reader.kill("SIGKILL"));
  const ended = new Promise((resolve) => reader.once("close", resolve));
  expect(writeAll(fd, text)).toBe(true);
  closeSync(fd);
  await ended;
  expect(readFileSync(copy, "utf8") === text).toBe(true);
});

test("ends without an error where nobody reads any more", () => {
  const reader = open(constants.O_RDONLY);
  const fd = open(constants.O_WRONLY);
  closeSync(reader);
  expect(writeAll(fd, "x".repeat(1_000_000))).toBe(false);
  closeSync(fd);
});

test("fails where the text is lost, as on a full disk", () => {
  const fd = openSync("/dev/full", "w");
  let thrown: unknown;
  try {
    writeAll(fd, "text");
  } catch (error) {
    thrown = error;
  }
  closeSync(fd);
  expect(thrown).toBeInstanceOf(PilottyError);
  expect(thrown).toMatchObject({
    code: "INTERNAL_ERROR",
    message: expect.stringContaining("ENOSPC"),
  });
});

test("writes nothing for an empty text", () => {
  writeAll(-1, "");
});
