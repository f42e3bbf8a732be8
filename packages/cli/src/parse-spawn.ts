import type { Command, ParsedArguments } from "./command.ts";
import { checkPositionals, readOptions, readTokens, splitArguments } from "./parse-arguments.ts";

/**
 * The arguments of `spawn`. Our options end where the command begins; what follows is the
 * command's, but for a `--name NAME` at the very end. A `--` before the command ends our options
 * for good, and nothing behind a `--` after it is ours. A name that was given before the command
 * leaves one at the end to the command.
 */
export function parseSpawnArguments(command: Command, args: readonly string[]): ParsedArguments {
  const { start, terminated } = findCommand(args, command);
  const { values } = splitArguments(command, args.slice(0, start));
  const options = readOptions(command, values);
  const words = args.slice(start);
  const last = terminated || options.name !== undefined ? undefined : trailingName(words);
  const positionals = last ? words.slice(0, -last.words) : words;
  checkPositionals(command, positionals);
  return { options: last ? { ...options, name: last.name } : options, positionals };
}

/** Where the command begins, and whether a `--` stands before it. */
function findCommand(
  args: readonly string[],
  command: Command,
): { start: number; terminated: boolean } {
  const first = readTokens(command, args).find(({ kind }) => kind !== "option");
  if (!first) return { start: args.length, terminated: false };
  const terminated = first.kind === "option-terminator";
  return { start: terminated ? first.index + 1 : first.index, terminated };
}

function trailingName(words: readonly string[]): { name: string; words: number } | undefined {
  if (words.includes("--")) return undefined;
  const last = words.at(-1) ?? "";
  if (words.length > 1 && last.startsWith("--name=")) {
    return { name: last.slice("--name=".length), words: 1 };
  }
  if (words.length > 2 && words.at(-2) === "--name") return { name: last, words: 2 };
  return undefined;
}
