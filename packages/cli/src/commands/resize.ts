import { requestOnce } from "@pilotty/client";
import { MAX_COLS, MAX_ROWS, MIN_COLS, MIN_ROWS } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { readInteger } from "../parse-arguments.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const resize: Command = defineCommand({
  name: "resize",
  summary: "Give the terminal another size",
  positionals: [
    { name: "cols", description: `Columns, ${MIN_COLS} to ${MAX_COLS}` },
    { name: "rows", description: `Rows, ${MIN_ROWS} to ${MAX_ROWS}` },
  ],
  options: actOptions,
  examples: ["pilotty resize 120 40"],
  async run({ options, positionals: [colsText = "", rowsText = ""] }, context) {
    const cols = readInteger("COLS", colsText, MIN_COLS, MAX_COLS);
    const rows = readInteger("ROWS", rowsText, MIN_ROWS, MAX_ROWS);
    const params = { ...actParams(options, context.env), cols, rows };
    return printedAct(await requestOnce("resize", params, context), options);
  },
});
