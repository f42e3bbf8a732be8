import { requestOnce } from "@pilotty/client";
import type { SnapshotResult } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";

export const snapshot: Command = defineCommand({
  name: "snapshot",
  summary: "Show the screen as it is",
  details:
    "full: everything; compact: without the text; text: a header line and the rows as they stand.",
  positionals: [],
  options: {
    ...sessionOption,
    format: {
      type: "string",
      alias: "f",
      value: "FORMAT",
      choices: ["full", "compact", "text"],
      description: "full (default), compact or text",
    },
  },
  examples: ["pilotty snapshot", "pilotty snapshot -s editor --format text"],
  async run({ options }, context) {
    const { format } = options;
    const params = { ...targetOf(options, context.env), format };
    const result = await requestOnce("snapshot", params, context);
    return format === "text" ? { text: snapshotText(result) } : { json: result };
  },
});

function snapshotText({ name, size, cursor, text }: SnapshotResult): string {
  const header = `--- ${name} ${size.cols}x${size.rows} cursor ${cursor.row},${cursor.col} ---`;
  return `${header}\n${text}\n`;
}
