import { PilottyError } from "@pilotty/protocol";
import { describe, expect, test } from "vitest";
import { type Command, defineCommand } from "./command.ts";
import { ownTokens, parseArguments } from "./parse-arguments.ts";

const paint: Command = defineCommand({
  name: "paint",
  summary: "Paint",
  positionals: [
    { name: "wall", description: "Which" },
    { name: "coats", description: "What with", variadic: true, optional: true },
  ],
  options: {
    dry: { type: "boolean", alias: "d", description: "Only look" },
    colour: { type: "string", alias: "c", value: "NAME", description: "Any" },
    finish: { type: "string", value: "HOW", choices: ["matt", "gloss"], description: "How" },
    layers: { type: "integer", alias: "l", value: "N", min: 1, max: 9, description: "How many" },
    tint: { type: "strings", value: "NAME", description: "Repeatable" },
  },
  examples: ["pilotty paint north"],
  run: async () => undefined,
});
const sign: Command = { ...paint, name: "sign", positionals: [], options: {} };

function refusal(command: Command, args: readonly string[]): PilottyError {
  try {
    parseArguments(command, args);
  } catch (error) {
    expect(error).toBeInstanceOf(PilottyError);
    expect(error).toMatchObject({ code: "INVALID_INPUT" });
    return error as PilottyError;
  }
  throw new Error("It was not refused");
}

describe("parseArguments", () => {
  test.each([
    [["north"], {}, ["north"]],
    [["north", "red", "blue"], {}, ["north", "red", "blue"]],
    [["--dry", "north"], { dry: true }, ["north"]],
    [["north", "-d"], { dry: true }, ["north"]],
    [["-c", "red", "north"], { colour: "red" }, ["north"]],
    [["-cred", "north"], { colour: "red" }, ["north"]],
    [["--colour=red", "north"], { colour: "red" }, ["north"]],
    [["--colour=", "north"], { colour: "" }, ["north"]],
    [["--colour=-x", "north"], { colour: "-x" }, ["north"]],
    [["-c", "red", "-c", "blue", "north"], { colour: "blue" }, ["north"]],
    [["-dl3", "north"], { dry: true, layers: 3 }, ["north"]],
    [["--layers", "9", "north"], { layers: 9 }, ["north"]],
    [["--finish", "matt", "north"], { finish: "matt" }, ["north"]],
    [["--tint", "a", "north", "--tint", "b=c"], { tint: ["a", "b=c"] }, ["north"]],
    [["--", "-d", "--colour"], {}, ["-d", "--colour"]],
    [["-d", "--", "--", "x"], { dry: true }, ["--", "x"]],
    [["-"], {}, ["-"]],
    [[""], {}, [""]],
  ])("reads %j", (args, options, positionals) => {
    expect(parseArguments(paint, args)).toEqual({ options, positionals });
  });

  test.each([
    [["--gloss", "north"], "Unknown option '--gloss' (in 'pilotty paint')"],
    [["-x", "north"], "Unknown option '-x' (in 'pilotty paint')"],
    [["--no-dry", "north"], "Unknown option '--no-dry' (in 'pilotty paint')"],
    [["--dry=yes", "north"], "Option '-d, --dry' does not take an argument (in 'pilotty paint')"],
    [["north", "--colour"], "argument missing (in 'pilotty paint')"],
    [["north", "--layers", "-3"], "argument is ambiguous (in 'pilotty paint')"],
    [[], "Missing argument: wall (in 'pilotty paint')"],
    [["--dry"], "Missing argument: wall (in 'pilotty paint')"],
    [["north", "--finish", "silk"], '--finish is "silk"'],
    [["north", "--layers", "0"], '--layers is "0"'],
    [["north", "--layers", "10"], '--layers is "10"'],
    [["north", "--layers", "1.5"], '--layers is "1.5"'],
    [["north", "--layers", "0x3"], '--layers is "0x3"'],
    [["north", "--layers", ""], '--layers is ""'],
    [["north", "--layers=-1"], '--layers is "-1"'],
    [["north", "--layers", "many"], '--layers is "many"'],
  ])("refuses %j", (args, message) => {
    expect(refusal(paint, args).message).toContain(message); // The words are Node's own.
  });

  test("refuses an argument too many", () => {
    expect(refusal(sign, ["here"]).message).toBe(`Unexpected argument: "here" (in 'pilotty sign')`);
  });

  test("says what it takes instead", () => {
    expect(refusal(paint, ["north", "--finish", "silk"]).suggestion).toBe(
      "It takes one of: matt, gloss",
    );
    expect(refusal(paint, ["north", "--layers", "0"]).suggestion).toBe(
      "It takes a whole number from 1 to 9",
    );
    expect(refusal(paint, ["--gloss"]).suggestion).toContain("Run 'pilotty paint --help'");
  });
});

describe("ownTokens", () => {
  const asksForHelp = (args: readonly string[], command = paint): boolean =>
    ownTokens(command, args).tokens.some(({ name }) => name === "help");

  test("sees --help everywhere but behind a --, and not in a value", () => {
    expect(asksForHelp(["--help"])).toBe(true);
    expect(asksForHelp(["north", "-h"])).toBe(true);
    expect(asksForHelp(["-dh"])).toBe(true);
    expect(asksForHelp(["--no-such", "--help"])).toBe(true);
    expect(asksForHelp(["--", "--help"])).toBe(false);
    expect(asksForHelp(["--colour", "--help"])).toBe(false);
    expect(asksForHelp(["h", "help"])).toBe(false);
  });

  test("of a command that has a command line in it, only in front of that", () => {
    const command: Command = { ...paint, parse: parseArguments };
    expect(asksForHelp(["-d", "--help", "ls"], command)).toBe(true);
    expect(asksForHelp(["ls", "--help"], command)).toBe(false);
    expect(asksForHelp(["--", "--help"], command)).toBe(false);
  });
});
