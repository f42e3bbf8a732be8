import { isAbsolute, resolve } from "node:path";
import { requestOnce } from "@pilotty/client";
import {
  invalidInput,
  MAX_COLS,
  MAX_RETAIN_BYTES,
  MAX_ROWS,
  MAX_SCROLLBACK_LINES,
  MIN_COLS,
  MIN_ROWS,
  type SpawnParams,
  UNICODE_VERSIONS,
} from "@pilotty/protocol";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import { parseSpawnArguments } from "../parse-spawn.ts";
import { readVariable } from "../read-variable.ts";

export const spawn: Command = defineCommand({
  name: "spawn",
  summary: "Start a program in a session of its own",
  details:
    "Options stand before the command; '--name NAME' may also be the very last argument. " +
    "A '--' before the command ends our options for good.",
  positionals: [
    { name: "command", description: "The program, and its own arguments", variadic: true },
  ],
  options: {
    name: {
      type: "string",
      alias: "n",
      value: "NAME",
      description: "Name of the session (default: $PILOTTY_SESSION, else 'default')",
    },
    cwd: { type: "string", value: "DIR", description: "Working directory of the program" },
    cols: {
      type: "integer",
      value: "N",
      min: MIN_COLS,
      max: MAX_COLS,
      description: "Columns of the terminal (default: 80)",
    },
    rows: {
      type: "integer",
      value: "N",
      min: MIN_ROWS,
      max: MAX_ROWS,
      description: "Rows of the terminal (default: 24)",
    },
    env: {
      type: "strings",
      value: "KEY=VALUE",
      description: "Environment variable of the program (repeatable)",
    },
    scrollback: {
      type: "integer",
      value: "LINES",
      min: 0,
      max: MAX_SCROLLBACK_LINES,
      description: "Rows above the screen that are kept (default: 1000)",
    },
    retain: {
      type: "integer",
      value: "BYTES",
      min: 0,
      max: MAX_RETAIN_BYTES,
      description: "Bytes of output that are kept (default: $PILOTTY_RETAIN_BYTES, else 2 MiB)",
    },
    unicode: {
      type: "string",
      value: "VERSION",
      choices: UNICODE_VERSIONS,
      description: "How wide characters are: 16 (default), 11 or 6, which join no emoji",
    },
  },
  examples: [
    "pilotty spawn htop",
    "pilotty spawn --name editor --cols 120 --rows 40 vim notes.txt",
    "pilotty spawn watch -n1 date --name clock",
  ],
  parse: parseSpawnArguments,
  async run({ options, positionals }, context) {
    const name = options.name ?? (context.env.PILOTTY_SESSION || undefined);
    const params: SpawnParams = {
      command: [...positionals],
      cwd: workingDirectory(options.cwd ?? ".", context),
      env: definedVariables(context.env),
      env_overrides: Object.fromEntries((options.env ?? []).map(splitVariable)),
      name,
      cols: options.cols,
      rows: options.rows,
      scrollback_lines: options.scrollback,
      retain_bytes:
        options.retain ?? readVariable(context.env, "PILOTTY_RETAIN_BYTES", 0, MAX_RETAIN_BYTES),
      unicode: options.unicode,
      umask: process.umask(),
    };
    return { json: await requestOnce("spawn", params, context) };
  },
});

/** The caller's own directory may be gone; an absolute one does without it. */
function workingDirectory(asked: string, context: CommandContext): string {
  if (asked === "") throw invalidInput("--cwd is empty", "Give an existing directory");
  return isAbsolute(asked) ? resolve(asked) : resolve(context.cwd(), asked);
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) defined[name] = value;
  return defined;
}

function splitVariable(text: string): [name: string, value: string] {
  const equals = text.indexOf("=");
  if (equals < 1) {
    throw invalidInput(`--env is ${JSON.stringify(text)}`, "It takes KEY=VALUE, as in LANG=C");
  }
  return [text.slice(0, equals), text.slice(equals + 1)];
}
