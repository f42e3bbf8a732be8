import { requestOnce } from "@pilotty/client";
import {
  invalidInput,
  SNAPSHOT_FORMATS,
  type SnapshotFormat,
  type SnapshotResult,
} from "@pilotty/protocol";
import { type Command, type CommandOutput, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";

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
  },
  examples: ["pilotty snapshot", "pilotty snapshot -i", "pilotty snapshot -s editor --format text"],
  async run({ options }, context) {
    const format = options.interactive ? outlineOnly(options.format) : options.format;
    const params = { ...targetOf(options, context.env), format };
    return printed(await requestOnce("snapshot", params, context), format);
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

function printed(result: SnapshotResult, format: SnapshotFormat | undefined): CommandOutput {
  switch (format) {
    case "text":
      return { text: snapshotText(result) };
    case "outline":
      return { text: result.outline ? `${result.outline}\n` : "" };
    default:
      return { json: result };
  }
}

function snapshotText({ name, size, cursor, text }: SnapshotResult): string {
  const header = `--- ${name} ${size.cols}x${size.rows} cursor ${cursor.row},${cursor.col} ---`;
  return `${header}\n${text}\n`;
}
