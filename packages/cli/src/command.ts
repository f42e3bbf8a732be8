import type { ClientOptions } from "@pilotty/client";
import type { LogLevel } from "@pilotty/protocol";

/** What follows a command's name without a dash. */
export interface PositionalSpec {
  readonly name: string;
  readonly description: string;
  /** Takes all that is left; only for the last one. */
  readonly variadic?: boolean;
  /** May be left out; only for the last one. */
  readonly optional?: boolean;
}

interface OptionBase {
  readonly description: string;
  /** One letter. */
  readonly alias?: string;
}

export interface FlagSpec extends OptionBase {
  readonly type: "boolean";
}

export interface TextOptionSpec extends OptionBase {
  readonly type: "string";
  /** What help calls the value. */
  readonly value: string;
  readonly choices?: readonly string[];
  /** What it means without a value; a value then follows a `=`. */
  readonly bare?: string;
}

export interface ListOptionSpec extends OptionBase {
  readonly type: "strings";
  readonly value: string;
}

export interface IntegerOptionSpec extends OptionBase {
  readonly type: "integer";
  readonly value: string;
  readonly min: number;
  readonly max: number;
}

export type OptionSpec = FlagSpec | TextOptionSpec | ListOptionSpec | IntegerOptionSpec;
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<O extends OptionSpec> = O extends FlagSpec
  ? boolean
  : O extends IntegerOptionSpec
    ? number
    : O extends ListOptionSpec
      ? readonly string[]
      : O extends { readonly choices: readonly (infer Choice)[] }
        ? Choice
        : string;

export type OptionValues<S extends OptionSpecs> = {
  readonly [Name in keyof S]?: ValueOf<S[Name]>;
};

export interface ParsedArguments<S extends OptionSpecs = OptionSpecs> {
  readonly options: OptionValues<S>;
  readonly positionals: readonly string[];
}

/** Makes this process the daemon; see `runDaemon` of `@pilotty/daemon`. */
export type RunDaemon = (options: {
  socketPath: string;
  idleTimeoutMs?: number;
  minimumLifeMs?: number;
  maxSessions?: number;
  logLevel?: LogLevel;
  closeInheritedFrom?: number;
  onReady(ready: { already_running: boolean; pid: number }): void;
}) => Promise<void>;

/** What a daemon at this socket would meet; see `inspectGround` of `@pilotty/daemon`. */
export type InspectGround = (socketPath: string) => Promise<{
  terminalProblem: string | undefined;
  leftovers: readonly number[];
}>;

/** The world outside, as a command may see it. */
export interface CommandContext extends ClientOptions {
  /** Of pilotty. */
  version: string;
  /** The working directory; throws if it has been removed. */
  cwd(): string;
  /** Prints JSON while the command still runs, as the result of a command is printed. */
  print(value: object): void;
  /** Prints one line of JSON while the command still runs. @returns false if nobody reads any more */
  printLine(value: object): boolean;
  runDaemon: RunDaemon;
  inspectGround: InspectGround;
}

/** What a command prints on success: an object as JSON, or text or bytes as they are. */
export type CommandOutput = (
  | { readonly json: object }
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
) & {
  /** Default: 0. */
  readonly exitStatus?: number;
};

/** A command, as data: parser, help and completion all follow from it. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** More for the command's own help. */
  readonly details?: string;
  readonly positionals: readonly PositionalSpec[];
  readonly options: OptionSpecs;
  /** Whole command lines, the first one being the most typical. */
  readonly examples: readonly string[];
  /** Parses arguments that do not follow the common rules. */
  readonly parse?: (command: Command, args: readonly string[]) => ParsedArguments;
  /** Nothing is printed if it resolves with undefined. */
  readonly run: (
    args: ParsedArguments,
    context: CommandContext,
  ) => Promise<CommandOutput | undefined>;
}

/** Declares a command whose `run` knows the types of its options. */
export function defineCommand<const S extends OptionSpecs>(
  command: Omit<Command, "options" | "run"> & {
    readonly options: S;
    readonly run: (
      args: ParsedArguments<S>,
      context: CommandContext,
    ) => Promise<CommandOutput | undefined>;
  },
): Command {
  // The parser gives each option the type that its declaration says.
  return command as Command;
}
