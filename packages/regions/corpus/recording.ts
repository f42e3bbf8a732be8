import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Size } from "@pilotty/protocol";
import { parseKeys } from "@pilotty/terminal";
import { ProgramOnPty } from "./program-on-pty.ts";
import type { Scene } from "./sequence-file.ts";
import { parseSize } from "./to-screen.ts";

/** What both recorders take, for their usage. */
export const SHARED_USAGE = `
  --program TEXT   program and version; default: the command
  --cols N --rows N
                   default: 80 and 24
  --quiet MS       how long without output counts as rest; default: 300

In the order in which they stand, each as often as needed:
  --keys "F2 Down" presses keys, as \`pilotty key\` names them, resting after each
  --type TEXT      types text
  --wait TEXT      waits until the text is on the screen
  --resize 60x20   gives the terminal other columns and rows
  --every MS --for MS
                   looks at a program that changes by itself, so often and for so long`;

/** How a program is run and driven. */
export interface Recording extends Size {
  readonly program: string;
  readonly quietMs: number;
  readonly steps: readonly Step[];
  readonly command: readonly string[];
}

export type Step =
  | { readonly kind: "keys" | "type" | "wait" | "resize"; readonly value: string }
  | { readonly kind: "watch"; readonly everyMs: number; readonly forMs: number };

/** The name that is given to what is recorded, how it is recorded, and options of one recorder. */
export interface Arguments {
  readonly id: string;
  readonly recording: Recording;
  readonly values: Readonly<Record<string, unknown>>;
}

/** @returns what is wrong with the arguments, if something is */
export function parseRecording(
  args: readonly string[],
  own: NonNullable<ParseArgsConfig["options"]> = {},
): Arguments | string {
  // pnpm hands its own `--` on, where there is one.
  const all = args[0] === "--" ? args.slice(1) : args;
  const end = all.indexOf("--");
  const command = end < 0 ? [] : all.slice(end + 1);
  if (command.length === 0) return "No command was given after --.";
  try {
    const { values, positionals, tokens } = parseArgs({
      args: all.slice(0, end),
      allowPositionals: true,
      tokens: true,
      options: {
        program: { type: "string", default: command[0]! },
        cols: { type: "string", default: "80" },
        rows: { type: "string", default: "24" },
        quiet: { type: "string", default: "300" },
        keys: { type: "string", multiple: true },
        type: { type: "string", multiple: true },
        wait: { type: "string", multiple: true },
        resize: { type: "string", multiple: true },
        every: { type: "string", multiple: true },
        for: { type: "string", multiple: true },
        ...own,
      },
    });
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return "One NAME is needed.";
    const [cols, rows, quietMs] = [
      toCount(values.cols),
      toCount(values.rows),
      toCount(values.quiet),
    ];
    const steps = stepsOf(tokens);
    const program = String(values.program);
    return { id, recording: { program, cols, rows, quietMs, steps, command }, values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Runs the command until its last step has been taken. It does not outlive this.
 *
 * @param see called with what the program shows first, and after each key and each other step.
 */
export async function play(
  { steps, command, cols, rows, quietMs }: Recording,
  cwd: string,
  see: (scene: Scene) => void,
): Promise<void> {
  const env = process.env as Record<string, string>;
  const program = new ProgramOnPty({ command, cols, rows, cwd, env, quietMs });
  try {
    await program.waitForStart();
    see({ after: "", screen: program.screen });
    for (const step of steps) {
      for await (const after of take(step, program)) see({ after, screen: program.screen });
    }
  } finally {
    await program.dispose();
  }
}

/** What a person would call a step. */
export function describeStep(step: Step): string {
  if (step.kind === "watch") return `every ${step.everyMs} for ${step.forMs}`;
  return `${step.kind} ${step.value}`;
}

/** Tells each part of the step when it has been taken. */
async function* take(step: Step, program: ProgramOnPty): AsyncGenerator<string> {
  if (step.kind === "watch") {
    for (let passed = step.everyMs; passed <= step.forMs; passed += step.everyMs) {
      await new Promise((resolve) => setTimeout(resolve, step.everyMs));
      yield `${passed} ms`;
    }
    return;
  }
  const { kind, value } = step;
  if (kind === "keys") {
    for (const key of value.match(/\S+/g) ?? [value]) {
      await program.pressKeys(key);
      yield key;
    }
    return;
  }
  if (kind === "type") await program.type(value);
  else if (kind === "wait") await program.waitForText(value);
  else await program.resize(parseSize(value));
  yield describeStep(step);
}

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

function stepsOf(tokens: readonly Token[]): Step[] {
  let everyMs = 1000;
  return tokens.flatMap(({ kind, name, value }): Step[] => {
    if (kind !== "option" || value === undefined) return [];
    switch (name) {
      case "keys":
        parseKeys([value]);
        return [{ kind: name, value }];
      case "resize":
        parseSize(value);
        return [{ kind: name, value }];
      case "type":
      case "wait":
        return [{ kind: name, value }];
      case "every":
        everyMs = toCount(value);
        return [];
      case "for":
        return [{ kind: "watch", everyMs, forMs: toCount(value) }];
      default:
        return [];
    }
  });
}

function toCount(value: unknown): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count <= 0) throw new Error("A number was expected.");
  return count;
}
