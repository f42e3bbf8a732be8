import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PilottyError } from "@pilotty/protocol";
import { makeTemporaryDirectory } from "@pilotty/testkit";
import { afterAll, expect, test } from "vitest";
import { checkExecutable } from "./executable.ts";

const directory = makeTemporaryDirectory();
afterAll(() => directory.remove());
const cwd = directory.path;

function file(name: string, content: string, mode = 0o755): string {
  const path = join(cwd, name);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

/** The error of a check, or undefined if it passes. */
function problem(command: string, path: string | undefined = process.env.PATH): string | undefined {
  try {
    checkExecutable(command, cwd, path);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(PilottyError);
    expect((error as PilottyError).code).toBe("SPAWN_FAILED");
    return (error as PilottyError).message;
  }
}

test("finds a program in PATH, and in the default one", () => {
  expect(problem("sh")).toBeUndefined();
  checkExecutable("sh", cwd, undefined);
});

test("does not find what is not there", () => {
  expect(problem("no-such-program")).toContain("'no-such-program' not found");
  expect(problem("./no-such-program")).toContain("not found");
  expect(problem("/no/such/program")).toContain("not found");
  expect(problem("")).toContain("empty");
  expect(problem("sh/x", "/bin")).toContain("not found");
});

test("looks up a relative path in the working directory", () => {
  file("tool", "#!/bin/sh\n");
  expect(problem("./tool")).toBeUndefined();
});

test("takes relative and empty entries of PATH as execvp does", () => {
  file("here", "#!/bin/sh\n");
  expect(problem("here", "")).toBeUndefined();
  expect(problem("here", "/nowhere:.")).toBeUndefined();
});

test("refuses what cannot be executed", () => {
  file("plain", "text", 0o644);
  expect(problem("./plain")).toContain("not executable");
  expect(problem("plain", cwd)).toContain("not executable");
});

test("goes on in PATH behind a file that cannot be executed", () => {
  mkdirSync(join(cwd, "first"));
  file("first/sh", "text", 0o644);
  expect(problem("sh", `${join(cwd, "first")}:/bin`)).toBeUndefined();
});

test("refuses a directory", () => {
  mkdirSync(join(cwd, "folder"));
  expect(problem("./folder")).toContain("not a file");
});

test("refuses a script whose interpreter is missing", () => {
  file("script", "#!/no/such/interpreter -x\n");
  expect(problem("./script")).toContain("/no/such/interpreter");
  file("spaced", "#! /bin/sh\n");
  expect(problem("./spaced")).toBeUndefined();
  file("windows", "#!/bin/sh\r\n");
  expect(problem("./windows")).toContain('"/bin/sh\\r"');
  file("named", "#!python3\n");
  expect(problem("./named")).toContain('"python3"');
  file("denied", `#!${file("interpreter", "", 0o644)}\n`);
  expect(problem("./denied")).toContain("not executable");
});
