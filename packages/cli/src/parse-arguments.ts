import { type ParseArgsConfig, parseArgs } from "node:util";
import { invalidInput, type PilottyError } from "@pilotty/protocol";
import type { Command, OptionSpec, ParsedArguments } from "./command.ts";

type ParseArgsOptions = NonNullable<ParseArgsConfig["options"]>;

/** The options of a command as Node's own parser takes them; `--help` is every command's. */
export function parserOptions(command: Command): ParseArgsOptions {
  const options: ParseArgsOptions = { help: { type: "boolean", short: "h" } };
  for (const [name, spec] of Object.entries(command.options)) {
    options[name] = {
      type: spec.type === "boolean" ? "boolean" : "string",
      multiple: spec.type === "strings",
      ...(spec.alias === undefined ? {} : { short: spec.alias }),
    };
  }
  return options;
}

/** The options and positionals of a command; all of the arguments are its own. */
export function parseArguments(command: Command, args: readonly string[]): ParsedArguments {
  const { values, positionals } = splitArguments(command, args);
  checkPositionals(command, positionals);
  return { options: readOptions(command, values), positionals };
}

/** One argument, or a part of one, as Node's own parser sees it. */
export interface ArgumentToken {
  readonly kind: "option" | "positional" | "option-terminator";
  /** Of an option: its long name. */
  readonly name?: string;
  /** Index of the argument. */
  readonly index: number;
}

/** What each of the arguments is, whether it is allowed or not. */
export function readTokens(command: Command, args: readonly string[]): readonly ArgumentToken[] {
  const { tokens } = parseArgs({
    args: withBareValues(command, args),
    options: parserOptions(command),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens;
}

/**
 * The arguments in front of a `--`; of a command that has a command line in it, those in front of
 * that one: `pilotty spawn ls --help` is for ls.
 */
export function ownTokens(
  command: Command,
  args: readonly string[],
): { tokens: readonly ArgumentToken[]; ended: boolean } {
  const tokens = readTokens(command, args);
  const end = tokens.findIndex(({ kind }) =>
    command.parse ? kind !== "option" : kind === "option-terminator",
  );
  return end === -1 ? { tokens, ended: false } : { tokens: tokens.slice(0, end), ended: true };
}

/** `--snapshot` as `--snapshot=full`: the value that an option has without one. */
function withBareValues(command: Command, args: readonly string[]): string[] {
  const end = args.indexOf("--");
  return args.map((arg, index) => {
    if (end !== -1 && index > end) return arg;
    const spec = arg.startsWith("--") ? command.options[arg.slice(2)] : undefined;
    return spec?.type === "string" && spec.bare !== undefined ? `${arg}=${spec.bare}` : arg;
  });
}

interface SplitArguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** @throws {PilottyError} `INVALID_INPUT` for unknown options and missing values */
export function splitArguments(command: Command, args: readonly string[]): SplitArguments {
  try {
    const { values, positionals } = parseArgs({
      args: withBareValues(command, args),
      options: parserOptions(command),
      strict: true,
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (error) {
    // Its first sentence says what is wrong, the rest how to escape a dash.
    const [problem = ""] = (error as Error).message.split(/\.\s|\n/);
    throw usageError(command, problem.replace(/\.$/, ""));
  }
}

/** Turns text values into what the options declare. */
export function readOptions(
  command: Command,
  values: Readonly<Record<string, unknown>>,
): ParsedArguments["options"] {
  const options: Record<string, boolean | number | string | readonly string[]> = {};
  for (const [name, spec] of Object.entries(command.options)) {
    const value = values[name];
    if (value !== undefined) options[name] = readOption(name, spec, value as never);
  }
  return options;
}

function readOption(
  name: string,
  spec: OptionSpec,
  value: string & boolean & string[],
): boolean | number | string | readonly string[] {
  if (spec.type === "integer") return readInteger(`--${name}`, value, spec.min, spec.max);
  if (spec.type === "string" && spec.choices && !spec.choices.includes(value)) {
    throw invalidInput(
      `--${name} is ${JSON.stringify(value)}`,
      `It takes one of: ${spec.choices.join(", ")}`,
    );
  }
  return value;
}

/** @throws {PilottyError} `INVALID_INPUT` */
export function readInteger(what: string, text: string, min: number, max: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw invalidInput(
    `${what} is ${JSON.stringify(text)}`,
    `It takes a whole number from ${min} to ${max}`,
  );
}

/** @throws {PilottyError} `INVALID_INPUT` if there are too few or too many */
export function checkPositionals(command: Command, positionals: readonly string[]): void {
  const specs = command.positionals;
  const missing = specs[positionals.length];
  if (missing && !missing.optional) throw usageError(command, `Missing argument: ${missing.name}`);
  const extra = positionals[specs.length];
  if (extra === undefined || specs.at(-1)?.variadic) return;
  throw usageError(command, `Unexpected argument: ${JSON.stringify(extra)}`);
}

function usageError(command: Command, problem: string): PilottyError {
  return invalidInput(
    `${problem} (in 'pilotty ${command.name}')`,
    `Run 'pilotty ${command.name} --help' to see what it takes; put '--' before a text that begins with a dash`,
  );
}
