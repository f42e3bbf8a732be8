import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Size } from "@pilotty/protocol";
import { type CorpusFile, pathOfScreen, writeCorpusFile } from "./corpus-file.ts";
import { fromScreen } from "./from-screen.ts";
import { ProgramOnPty } from "./program-on-pty.ts";
import { describeScreen } from "./show.ts";

const USAGE = `record NAME --family FAMILY [options] -- COMMAND [ARGUMENT…]

  --program TEXT   program and version; default: the command
  --cols N --rows N
                   default: 80 and 24
  --negative       a screen of text, where nearly everything found is wrong
  --quiet MS       how long without output counts as rest; default: 300

In the order in which they stand, each as often as needed:
  --keys "F2 Down" presses keys, as \`pilotty key\` names them, resting after each
  --type TEXT      types text
  --wait TEXT      waits until the text is on the screen`;

export interface Recording extends Size {
  readonly family: string;
  readonly program: string;
  readonly negative: boolean;
  readonly quietMs: number;
  readonly steps: readonly Step[];
  readonly command: readonly string[];
}

interface Step {
  readonly kind: "keys" | "type" | "wait";
  readonly value: string;
}

/** Records a screen and prints it, ready to be labelled. */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parseRecording(args);
  if (typeof parsed === "string") {
    console.error(`${parsed}\n\n${USAGE}`);
    return 2;
  }
  const { id, recording } = parsed;
  if (existsSync(pathOfScreen(id))) {
    console.error(`${pathOfScreen(id)} is there; remove it to record it anew.`);
    return 1;
  }
  // pnpm runs scripts in the package, but the caller names files from where it stands.
  const file = await record(recording, process.env.INIT_CWD ?? process.cwd());
  writeCorpusFile(id, file);
  console.log(describeScreen(id, file));
  console.log(`Written to ${pathOfScreen(id)}; corpus/README.md tells how to label it.`);
  return 0;
}

/** Runs the command until its last step has been taken. It does not outlive this. */
export async function record(recording: Recording, cwd: string): Promise<CorpusFile> {
  const { family, program, negative, steps, command, cols, rows, quietMs } = recording;
  const env = process.env as Record<string, string>;
  const running = new ProgramOnPty({ command, cols, rows, cwd, env, quietMs });
  try {
    await running.waitForStart();
    for (const step of steps) await take(step, running);
    const how = [command.join(" "), ...steps.map(({ kind, value }) => `${kind} ${value}`)];
    return fromScreen(running.screen, {
      program,
      family,
      how: how.join("; "),
      ...(negative && { negative }),
      unlabelled: true,
      labels: [],
    });
  } finally {
    await running.dispose();
  }
}

function take({ kind, value }: Step, program: ProgramOnPty): Promise<void> {
  if (kind === "keys") return program.pressKeys(value);
  return kind === "type" ? program.type(value) : program.waitForText(value);
}

/** @returns what is wrong with the arguments, if something is */
export function parseRecording(
  args: readonly string[],
): { readonly id: string; readonly recording: Recording } | string {
  // pnpm hands its own `--` on, where there is one.
  const own = args[0] === "--" ? args.slice(1) : args;
  const end = own.indexOf("--");
  const command = end < 0 ? [] : own.slice(end + 1);
  if (command.length === 0) return "No command was given after --.";
  try {
    const { values, positionals, tokens } = parseArgs({
      args: own.slice(0, end),
      allowPositionals: true,
      tokens: true,
      options: {
        family: { type: "string" },
        program: { type: "string", default: command[0]! },
        cols: { type: "string", default: "80" },
        rows: { type: "string", default: "24" },
        quiet: { type: "string", default: "300" },
        negative: { type: "boolean", default: false },
        keys: { type: "string", multiple: true },
        type: { type: "string", multiple: true },
        wait: { type: "string", multiple: true },
      },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return "One NAME is needed.";
    const { family, program, negative } = values;
    if (family === undefined) return "--family is needed: the split goes by it.";
    const [cols, rows, quietMs] = [values.cols, values.rows, values.quiet].map(Number);
    if (!isCount(cols) || !isCount(rows) || !isCount(quietMs)) return "A number was expected.";
    const steps = tokens.flatMap((token): Step[] => {
      if (token.kind !== "option" || token.value === undefined) return [];
      const { name, value } = token;
      return name === "keys" || name === "type" || name === "wait" ? [{ kind: name, value }] : [];
    });
    return { id, recording: { family, program, negative, cols, rows, quietMs, steps, command } };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isCount(value: number | undefined): value is number {
  return Number.isInteger(value) && value! > 0;
}
