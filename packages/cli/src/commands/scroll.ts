import { requestOnce } from "@pilotty/client";
import { invalidInput, MAX_COLS, MAX_ROWS, MAX_SCROLL, SCROLL_DIRECTIONS } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { parseArguments, readInteger } from "../parse-arguments.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const scroll: Command = defineCommand({
  name: "scroll",
  summary: "Turn the wheel, or scroll with the arrow keys",
  positionals: [
    { name: "direction", description: "up or down" },
    { name: "amount", description: "Steps (default 1)", optional: true },
  ],
  options: {
    ...actOptions,
    at: {
      type: "string",
      value: "ROW COL",
      description: "Where the mouse is (default: the middle of the screen)",
    },
  },
  examples: ["pilotty scroll down 5", "pilotty scroll up 3 --at 10 40"],
  parse: (command, args) => parseArguments(command, withCell(args)),
  async run({ options, positionals: [word = "", amountText] }, context) {
    const direction = SCROLL_DIRECTIONS.find((known) => known === word);
    if (direction === undefined) {
      throw invalidInput(
        `The direction is ${JSON.stringify(word)}`,
        `It is one of: ${SCROLL_DIRECTIONS.join(", ")}`,
      );
    }
    const amount = amountText && readInteger("N", amountText, 1, MAX_SCROLL);
    const params = {
      ...actParams(options, context.env),
      direction,
      ...(amount && { amount }),
      ...(options.at !== undefined && cellOf(options.at)),
    };
    return printedAct(await requestOnce("scroll", params, context), options);
  },
});

/** `--at 10 40` as one argument. */
function withCell(args: readonly string[]): string[] {
  const at = args.indexOf("--at");
  const [row, col] = [args[at + 1], args[at + 2]];
  if (at === -1 || !/^\d+$/.test(row ?? "") || !/^\d+$/.test(col ?? "")) return [...args];
  return [...args.slice(0, at), `--at=${row},${col}`, ...args.slice(at + 3)];
}

function cellOf(text: string): { row: number; col: number } {
  const [row = "", col = "", ...rest] = text.split(/[ ,]/);
  if (rest.length > 0) throw invalidInput(`--at is ${JSON.stringify(text)}`, "It takes ROW COL");
  return {
    row: readInteger("ROW", row, 0, MAX_ROWS - 1),
    col: readInteger("COL", col, 0, MAX_COLS - 1),
  };
}
