import { describe, expect, test } from "vitest";
import { parseArguments } from "../parse-arguments.ts";
import { COMMANDS } from "./index.ts";

/** The words of a command line as `sh` would cut it; knows quotes, and ends at `|`, `>` or `<`. */
function shellWords(line: string): string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  const end = words.findIndex((word) => /^(\||>+|<)$/.test(word));
  return (end === -1 ? words : words.slice(0, end)).map((word) => word.replace(/["']/g, ""));
}

test("names are distinct, and such as people can type", () => {
  const names = COMMANDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

describe.each(COMMANDS)("$name", (command) => {
  const options = Object.entries(command.options);

  test("has a summary of one line, without a full stop", () => {
    expect(command.summary).toMatch(/^[A-Z][^\n]{2,70}[^.\n]$/);
  });

  test("details are sentences", () => {
    if (command.details !== undefined) expect(command.details).toMatch(/^\S.*[.]$/s);
  });

  test("has an example, and each of them is a command line that parses", () => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) {
      const [program, name, ...args] = shellWords(example);
      expect([program, name]).toEqual(["pilotty", command.name]);
      expect(() => (command.parse ?? parseArguments)(command, args)).not.toThrow();
    }
  });

  test("options are told apart, described and do not take the name of help", () => {
    const aliases = options.map(([, { alias }]) => alias).filter((alias) => alias !== undefined);
    expect(new Set(aliases).size).toBe(aliases.length);
    for (const alias of aliases) expect(alias).toMatch(/^[a-gi-zA-Z]$/);
    for (const [name, spec] of options) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(name).not.toBe("help");
      expect(spec.description).toMatch(/^\S.*[^.\s]$/);
      if (spec.type === "integer") expect(spec.min).toBeLessThan(spec.max);
      if (spec.type === "string") expect(spec.choices ?? ["any"]).not.toEqual([]);
    }
  });

  test("only the last positional may be left out or take all that is left", () => {
    for (const { optional, variadic } of command.positionals.slice(0, -1)) {
      expect([optional, variadic]).toEqual([undefined, undefined]);
    }
  });
});

test("-s is the session and -t the timeout wherever they are", () => {
  for (const { options } of COMMANDS) {
    for (const [name, { alias }] of Object.entries(options)) {
      expect(alias === "s").toBe(name === "session");
      expect(alias === "t").toBe(name === "timeout");
    }
  }
});
