import { PilottyError } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import { spawn } from "./commands/spawn.ts";
import { parseSpawnArguments } from "./parse-spawn.ts";

/** A command line as a shell would cut it; no quotes. */
function parse(line: string): { options: unknown; positionals: readonly string[] } {
  return parseSpawnArguments(spawn, line.split(" "));
}

function expectCommand(line: string, command: string, options: object): void {
  expect(parse(line)).toEqual({ options, positionals: command.split(" ") });
}

describe("options in front of the command", () => {
  test.each([
    ["htop", "htop", {}],
    ["-n editor vim a.txt", "vim a.txt", { name: "editor" }],
    ["-neditor vim", "vim", { name: "editor" }],
    ["--name editor vim", "vim", { name: "editor" }],
    ["--name=editor vim", "vim", { name: "editor" }],
    ["--cols 100 --rows=30 vim", "vim", { cols: 100, rows: 30 }],
    ["--env A=b --env C=d=e vim", "vim", { env: ["A=b", "C=d=e"] }],
    ["--cwd /tmp --scrollback 0 --retain 5 vim", "vim", { cwd: "/tmp", scrollback: 0, retain: 5 }],
  ])("%s", expectCommand);
});

describe("what follows the command is the command's", () => {
  test.each([
    ["ls --cols 5 -n x", "ls --cols 5 -n x", {}],
    ["ls --help", "ls --help", {}],
    ["ls -x --no-such=thing -- -y", "ls -x --no-such=thing -- -y", {}],
    ["-n a ls --env A=b", "ls --env A=b", { name: "a" }],
    ["- x", "- x", {}],
  ])("%s", expectCommand);
});

describe("--name as the very last argument names the session", () => {
  test.each([
    ["watch -n1 python main.py --name preview", "watch -n1 python main.py", { name: "preview" }],
    ["watch -n1 date --name=clock", "watch -n1 date", { name: "clock" }],
    ["ls --name files", "ls", { name: "files" }],
    ["ls --name=files", "ls", { name: "files" }],
    ["--cols 9 ls --name files", "ls", { cols: 9, name: "files" }],
    ["ls --name one --name two", "ls --name one", { name: "two" }],
    ["ls --name --name", "ls", { name: "--name" }],
  ])("%s", expectCommand);

  test("an empty one is handed on, to be refused", () => {
    expectCommand("ls --name=", "ls", { name: "" });
  });
});

describe("--name anywhere else behind the command is the command's", () => {
  test.each([
    ["ls --name files -l", "ls --name files -l", {}],
    ["ls --name=files -l", "ls --name=files -l", {}],
    ["ls -n files", "ls -n files", {}],
    ["ls --name", "ls --name", {}],
  ])("%s", expectCommand);
});

describe("a name in front of the command leaves one at the end to the command", () => {
  test.each([
    ["--name ours find . --name theirs", "find . --name theirs", { name: "ours" }],
    ["-n ours find . --name=theirs", "find . --name=theirs", { name: "ours" }],
    ["-n one -n two ls --name three", "ls --name three", { name: "two" }],
  ])("%s", expectCommand);
});

describe("a -- in front of the command ends our options for good", () => {
  test.each([
    ["-- ls --name files", "ls --name files", {}],
    ["-- ls --name=files", "ls --name=files", {}],
    ["--cols 9 -- ls -n x", "ls -n x", { cols: 9 }],
    ["-- --name x", "--name x", {}],
    ["-- -- x", "-- x", {}],
  ])("%s", expectCommand);
});

describe("a -- behind the command goes to it, and nothing behind it is ours", () => {
  test.each([
    ["git log -- --name x", "git log -- --name x", {}],
    ["git log -- a --name=x", "git log -- a --name=x", {}],
    ["git log --name x --", "git log --name x --", {}],
  ])("%s", expectCommand);
});

describe("refuses", () => {
  test.each([
    [[], "Missing argument: command"],
    [["--"], "Missing argument: command"],
    [["--name", "x"], "Missing argument: command"],
    [["--name"], "argument missing"],
    [["--name", "-n1", "ls"], "argument is ambiguous"],
    [["--no-such", "ls"], "Unknown option '--no-such'"],
    [["--cols", "1", "ls"], '--cols is "1"'],
    [["--cols", "1001", "ls"], '--cols is "1001"'],
    [["--rows", "0", "ls"], '--rows is "0"'],
  ])("%j: %s", (args, says) => {
    const parsing = (): unknown => parseSpawnArguments(spawn, args);
    expect(parsing).toThrow(PilottyError);
    expect(parsing).toThrow(says);
  });
});
