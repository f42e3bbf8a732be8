import { requestOnce } from "@pilotty/client";
import {
  invalidInput,
  MAX_SETTLE_MS,
  SNAPSHOT_FORMATS,
  type SnapshotFormat,
} from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";
import { printedSnapshot } from "./snapshot-output.ts";
import { timeoutOption } from "./timeout-option.ts";

const DETAILS = `full: everything; compact: without the text; text: a header line and the rows as they stand;
outline: the controls alone, one a line, below the dialog or panel that they stand in:

  - dialog "Editors" @e1
    - checkbox "nano" @e2 [checked]
    - button "OK" @e3 [focused]

What is not said to be focused, checked or selected is not. Without controls nothing is printed.`;

export const snapshot: Command = defineCommand({
  name: "snapshot",
  summary: "Show the screen as it is",
  details: DETAILS,
  positionals: [],
  options: {
    ...sessionOption,
    format: {
      type: "string",
      alias: "f",
      value: "FORMAT",
      choices: SNAPSHOT_FORMATS,
      description: "full (default), compact, text or outline",
    },
    interactive: { type: "boolean", alias: "i", description: "Short for --format outline" },
    settle: {
      type: "integer",
      value: "MS",
      min: 0,
      max: MAX_SETTLE_MS,
      description: "Wait until the screen has not changed for so long",
    },
    ...timeoutOption,
  },
  examples: ["pilotty snapshot", "pilotty snapshot -i", "pilotty snapshot -s editor --format text"],
  async run({ options }, context) {
    const format = options.interactive ? outlineOnly(options.format) : options.format;
    const params = {
      ...targetOf(options, context.env),
      format,
      settle_ms: options.settle,
      timeout_ms: options.timeout,
    };
    return printedSnapshot(await requestOnce("snapshot", params, context), format);
  },
});

/** @throws {PilottyError} `INVALID_INPUT` if another format is asked for as well */
function outlineOnly(format: SnapshotFormat = "outline"): SnapshotFormat {
  if (format === "outline") return format;
  throw invalidInput(
    `-i is short for --format outline, and --format is "${format}"`,
    "Give one of the two",
  );
}
