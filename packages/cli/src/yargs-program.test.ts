import { afterEach, describe, expect, test, vi } from "vitest";
import yargs from "yargs";
import { COMMANDS } from "./commands/index.ts";
import { parserOptions } from "./parse-arguments.ts";
import { completions, declare, guessCommand, helpText } from "./yargs-program.ts";

afterEach(() => vi.unstubAllEnvs());

const complete = (...args: string[]): Promise<string[]> => completions("1.2.3", args);

describe.each(COMMANDS)("$name", (command) => {
  test("yargs and our own parser know the same options, by name, alias and arity", () => {
    const known = declare(yargs([]).help().alias("help", "h"), command) as unknown as {
      getOptions(): {
        key: Record<string, unknown>;
        alias: Record<string, string[]>;
        boolean: string[];
        array: string[];
      };
    };
    const { key, alias, boolean, array } = known.getOptions();
    const positionals = command.positionals.map(({ name }) => name);
    const byYargs = Object.keys(key)
      .filter((name) => name.length > 1 && !positionals.includes(name))
      .map((name) => ({
        name,
        short: alias[name]?.[0],
        type: boolean.includes(name) ? "boolean" : "string",
        multiple: array.includes(name),
      }));
    const byOurs = Object.entries(parserOptions(command)).map(([name, option]) => ({
      name,
      short: option.short,
      type: option.type,
      multiple: option.multiple ?? false,
    }));
    const sorted = <T extends { name: string }>(list: readonly T[]): T[] =>
      [...list].sort((a, b) => a.name.localeCompare(b.name));
    expect(sorted(byYargs)).toEqual(sorted(byOurs));
  });

  test("help has everything that is declared", async () => {
    const text = await helpText("1.2.3", command.name);
    const words = (part: string): string => part.replace(/\s+/g, " ");
    expect(text).toMatch(new RegExp(`^pilotty ${command.name}\\b`));
    expect(words(text)).toContain(command.summary);
    expect(words(text)).toContain(words(command.details ?? ""));
    for (const example of command.examples) expect(text).toContain(`  ${example}`);
    for (const { name } of command.positionals)
      expect(text).toMatch(new RegExp(`^  ${name} `, "m"));
    for (const [name, { alias }] of Object.entries(command.options)) {
      expect(text).toMatch(new RegExp(alias ? `^ +-${alias}, --${name} ` : `^ +--${name} `, "m"));
    }
  });

  test("completion offers its name and its options", async () => {
    expect(await complete("")).toContain(command.name);
    const options = Object.entries(command.options).flatMap(([name, { alias }]) =>
      alias ? [`--${name}`, `-${alias}`] : [`--${name}`],
    );
    for (const begun of ["-", "--", "--h"]) {
      expect((await complete(command.name, begun)).sort()).toEqual(["--help", ...options].sort());
    }
  });
});

describe("help", () => {
  test("lists every command with its summary", async () => {
    const text = await helpText("1.2.3");
    for (const { name, summary } of COMMANDS) {
      expect(text).toMatch(new RegExp(`^  pilotty ${name}\\b.* ${literally(summary)}$`, "m"));
    }
  });

  test("is no wider than a terminal of 100 columns, and ends with one newline", async () => {
    const text = await helpText("1.2.3");
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    expect(text).toMatch(/[^\n]\n\n?$/);
  });

  test("does not depend on the caller's language", async () => {
    const before = await helpText("1.2.3");
    vi.stubEnv("LC_ALL", "de_DE.UTF-8");
    expect(await helpText("1.2.3")).toBe(before);
  });
});

describe("guessCommand", () => {
  test("guesses at what is nearly a command", async () => {
    expect(await guessCommand("1.2.3", "snapshto")).toBe("Did you mean snapshot?");
  });

  test.each(["xyzzyxyzzy", "--snapshot", ""])("has no guess for %j", async (name) => {
    expect(await guessCommand("1.2.3", name)).toBeUndefined();
  });
});

describe("completions", () => {
  test("of the first word are the commands", async () => {
    expect(await complete("")).toEqual(COMMANDS.map(({ name }) => name));
  });

  test("of a value are its choices", async () => {
    expect(await complete("snapshot", "--format", "")).toEqual([
      ...["full", "compact", "text", "outline"],
    ]);
  });

  test("are words alone in zsh too, where yargs would describe them", async () => {
    vi.stubEnv("SHELL", "/usr/bin/zsh");
    vi.stubEnv("ZSH_NAME", "zsh");
    expect(await complete("")).toEqual(COMMANDS.map(({ name }) => name));
    expect(await complete("snapshot", "--f")).toContain("--format");
  });

  test("are none where the words are not ours", async () => {
    expect(await complete("spawn", "vim", "")).toEqual([]);
    expect(await complete("spawn", "-n", "editor", "vim", "--")).toEqual([]);
    expect(await complete("spawn", "--", "")).toEqual([]);
    expect(await complete("type", "--", "-")).toEqual([]);
    expect(await complete("spawn", "--cols", "80", "--")).toContain("--rows");
  });
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
