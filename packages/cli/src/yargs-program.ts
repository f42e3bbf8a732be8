import yargs, { type Argv, type Options } from "yargs";
import type { Command, OptionSpec, PositionalSpec } from "./command.ts";
import { COMMANDS } from "./commands/index.ts";

/**
 * The same commands as a yargs program: for help, completion and the hint in usage errors. Yargs
 * takes longer to load than a whole request, so only these paths load this file.
 */
function createProgram(version: string): Argv {
  const program = yargs()
    .scriptName("pilotty")
    .usage("pilotty: the terminal that an agent, a script or a person can drive\n\n$0 <command>")
    .detectLocale(false)
    .version(version)
    .help()
    .alias("help", "h")
    .strict()
    .recommendCommands()
    .demandCommand(1)
    .wrap(100)
    .exitProcess(false)
    .parserConfiguration({ "unknown-options-as-args": false, "halt-at-non-option": false })
    .epilogue("pilotty COMMAND --help tells more about a command.\npilotty examples prints an example that runs as it stands.")
    .example("pilotty spawn htop", "Start htop in a session")
    .example("pilotty snapshot --format text", "See its screen");
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

function declare(builder: Argv, command: Command): Argv {
  if (command.parse) builder.parserConfiguration({ "halt-at-non-option": true });
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
      return { ...base, type: "string", requiresArg: true };
    case "string":
      return {
        ...base,
        type: "string",
        requiresArg: true,
        ...(spec.choices && { choices: spec.choices }),
      };
  }
}

/** What `pilotty --help` (without a command) or `pilotty COMMAND --help` prints. */
export async function helpText(version: string, command?: string): Promise<string> {
  const args = command === undefined ? ["--help"] : [command, "--help"];
  return (await outcomeOf(version, args)).output;
}

/** What yargs finds wrong with a command line, with its guess at what was meant; or undefined. */
export async function usageProblem(
  version: string,
  args: readonly string[],
): Promise<string | undefined> {
  const { error } = await outcomeOf(version, args);
  return error;
}

interface Outcome {
  output: string;
  error: string | undefined;
}

function outcomeOf(version: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    void createProgram(version).parse([...args], {}, (error, _argv, output) =>
      resolve({ output: `${output}\n`, error: error?.message }),
    );
  });
}

/** The words that may follow `args`; the shell's completion script asks for them. */
export async function completions(version: string, args: readonly string[]): Promise<string[]> {
  return [...(await createProgram(version).getCompletion([...args]))];
}
