import yargs, { type Argv, type Options } from "yargs";
import type { Command, OptionSpec, PositionalSpec } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";
import { ownTokens } from "./parse-arguments.ts";

const HELP_WIDTH = 100;

/**
 * The same commands as a yargs program: for help, completion and the guess at what an unknown
 * command was meant to be. Yargs takes longer to load than a whole request, so only these load it.
 */
function createProgram(version: string, args: readonly string[]): Argv {
  const program = yargs([...args])
    .scriptName("pilotty")
    .usage("pilotty: the terminal that an agent, a script or a person can drive\n\n$0 <command>")
    .detectLocale(false)
    .version(version)
    .help()
    .alias("help", "h")
    .recommendCommands()
    .demandCommand(1)
    .wrap(HELP_WIDTH)
    .exitProcess(false)
    .epilogue("pilotty COMMAND --help tells more about a command.")
    .example("pilotty spawn htop", "Start htop in a session")
    .example("pilotty snapshot --format text", "See its screen")
    .example("pilotty examples", "More: an example that runs as it stands");
  for (const command of COMMANDS) {
    program.command(
      [command.name, ...command.positionals.map(positionalUsage)].join(" "),
      command.summary,
      (builder) => declare(builder, command),
      () => undefined,
    );
  }
  return program;
}

function positionalUsage({ name, variadic, optional }: PositionalSpec): string {
  const words = variadic ? `${name}..` : name;
  return optional ? `[${words}]` : `<${words}>`;
}

/** A command as yargs knows it. */
export function declare(builder: Argv, command: Command): Argv {
  builder.version(false);
  if (command.details) builder.epilogue(command.details);
  for (const { name, description } of command.positionals) {
    builder.positional(name, { describe: description, type: "string" });
  }
  for (const [name, spec] of Object.entries(command.options)) {
    builder.option(name, yargsOption(spec));
  }
  for (const example of command.examples) builder.example(example, "");
  return builder;
}

function yargsOption(spec: OptionSpec): Options {
  const base = {
    describe: spec.type === "boolean" ? spec.description : `${spec.value}: ${spec.description}`,
    ...(spec.alias === undefined ? {} : { alias: spec.alias }),
  };
  switch (spec.type) {
    case "boolean":
      return { ...base, type: "boolean" };
    case "strings":
      return { ...base, type: "string", array: true, nargs: 1 };
    case "integer":
      return { ...base, type: "number", requiresArg: true };
    case "string":
      return {
        ...base,
        type: "string",
        requiresArg: spec.bare === undefined,
        ...(spec.choices && { choices: spec.choices }),
      };
  }
}

/** What `pilotty --help` (without a command) or `pilotty COMMAND --help` prints. */
export async function helpText(version: string, command?: string): Promise<string> {
  const args = command === undefined ? ["--help"] : [command, "--help"];
  return `${(await outcomeOf(version, args)).output}\n`;
}

/** A guess at what an unknown command was meant to be: `Did you mean snapshot?` */
export async function guessCommand(version: string, name: string): Promise<string | undefined> {
  const { error } = await outcomeOf(version, [name]);
  return error?.startsWith("Did you mean") ? error : undefined;
}

/** The words that may stand in the place of the last of `args`; none where it is not ours. */
export async function completions(version: string, args: readonly string[]): Promise<string[]> {
  const command = COMMANDS.find(({ name }) => name === args[0]);
  if (command && ownTokens(command, args.slice(1, -1)).ended) return [];
  const last = args.at(-1) ?? "";
  // A part of an option may look like another one to it; which ones fit the shell sees.
  const words = [...args.slice(0, -1), last.startsWith("-") ? "-" : last];
  const request = ["--get-yargs-completions", "pilotty", ...words];
  const { output } = await outcomeOf(version, request);
  const found = output.split("\n").map((line) => line.replace(/:.*/, "")); // For zsh it describes.
  return found.filter((word) => word !== "");
}

interface Outcome {
  /** What yargs would have printed. */
  output: string;
  error: string | undefined;
}

async function outcomeOf(version: string, args: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { output: "", error: undefined };
  await createProgram(version, args).parse([...args], {}, (error, _argv, output) => {
    outcome = { output, error: error?.message };
  });
  return outcome;
}
