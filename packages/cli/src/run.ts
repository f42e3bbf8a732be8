import { isatty } from "node:tty";
import { invalidInput, PilottyError } from "@pilotty/protocol";
import type {
  Command,
  CommandContext,
  CommandOutput,
  InspectGround,
  RunDaemon,
} from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { COMPLETE_ARGUMENT } from "./complete-argument.ts";
import { printError, printJson, printJsonLine, printRaw } from "./output.ts";
import { ownTokens, parseArguments } from "./parse-arguments.ts";

export interface RunOptions {
  /** The arguments without the interpreter and the script. */
  argv: readonly string[];
  env: NodeJS.ProcessEnv;
  version: string;
  /** Runs this program; `daemon` is added to it. */
  program: readonly string[];
  runDaemon: RunDaemon;
  inspectGround: InspectGround;
}

/** Runs one command line; prints its result or its error. @returns the exit status */
export async function run(options: RunOptions): Promise<number> {
  const isTerminal = isatty(1);
  try {
    const output = await execute(options, isTerminal);
    if (output && "json" in output) printJson(output.json, isTerminal);
    else if (output) printRaw("text" in output ? output.text : output.bytes);
    return output?.exitStatus ?? 0;
  } catch (thrown) {
    const error = PilottyError.from(thrown);
    printError(error, isatty(2));
    return error.exitStatus;
  }
}

async function execute(
  options: RunOptions,
  isTerminal: boolean,
): Promise<CommandOutput | undefined> {
  const [first, ...args] = options.argv;
  const special = await executeSpecial(first, args, options);
  if (special) return special;
  const command = COMMANDS.find(({ name }) => name === first);
  if (!command) throw await unknownCommand(first, options);
  if (asksForHelp(command, args)) return help(options, command.name);
  const context: CommandContext = {
    env: options.env,
    version: options.version,
    daemonCommand: [...options.program, "daemon"],
    runDaemon: options.runDaemon,
    inspectGround: options.inspectGround,
    cwd: workingDirectory,
    print: (value) => printJson(value, isTerminal),
    printLine: printJsonLine,
  };
  return command.run((command.parse ?? parseArguments)(command, args), context);
}

async function executeSpecial(
  first: string | undefined,
  args: readonly string[],
  options: RunOptions,
): Promise<CommandOutput | undefined> {
  if (first === "--version") return { text: `${options.version}\n` };
  if (first === "--help" || first === "-h") return help(options, undefined);
  if (first === COMPLETE_ARGUMENT) {
    const { completions } = await import("./yargs-program.ts");
    return { text: (await completions(options.version, args)).map((word) => `${word}\n`).join("") };
  }
  return undefined;
}

function asksForHelp(command: Command, args: readonly string[]): boolean {
  return ownTokens(command, args).tokens.some(({ name }) => name === "help");
}

async function help(options: RunOptions, command: string | undefined): Promise<CommandOutput> {
  const { helpText } = await import("./yargs-program.ts");
  return { text: await helpText(options.version, command) };
}

async function unknownCommand(
  name: string | undefined,
  { version }: RunOptions,
): Promise<PilottyError> {
  const seeHelp = "Run 'pilotty --help' to see the commands";
  if (name === undefined) return invalidInput("No command", seeHelp);
  const { guessCommand } = await import("./yargs-program.ts");
  const guess = await guessCommand(version, name);
  return invalidInput(
    `Unknown command: ${JSON.stringify(name)}`,
    guess ? `${guess} ${seeHelp}` : seeHelp,
  );
}

function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    throw invalidInput(
      "The working directory does not exist any more",
      "Change to another directory, or give one with '--cwd'",
    );
  }
}
