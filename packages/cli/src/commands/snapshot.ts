import { requestOnce } from "@pilotty/client";
import {
  ERROR_CATALOGUE,
  invalidInput,
  MAX_SCROLLBACK_LINES,
  MAX_SETTLE_MS,
  SNAPSHOT_FORMATS,
  type SnapshotFormat,
  type SnapshotOutcome,
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

What is not said to be focused, checked or selected is not. Without controls nothing is printed.

With --await-change or --settle it waits, 30000 ms at the most, and shows what is there then; the
field 'outcome' says whether it waited in vain. With --strict that is the exit status, too.`;

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
    "await-change": {
      type: "string",
      value: "HASH",
      description: "Wait until the content_hash is another one than this",
    },
    settle: {
      type: "integer",
      value: "MS",
      min: 0,
      max: MAX_SETTLE_MS,
      description: "Wait until the screen has not changed for so long",
    },
    scrollback: {
      type: "integer",
      value: "N",
      min: 0,
      max: MAX_SCROLLBACK_LINES,
      description: "Show up to so many rows from above the screen, too",
    },
    ...timeoutOption,
    strict: {
      type: "boolean",
      description: "Exit with status 3 after a wait in vain, with 4 if the program has ended",
    },
  },
  examples: [
    "pilotty snapshot",
    "pilotty snapshot -i",
    "pilotty snapshot -s editor --format text",
    "pilotty snapshot --await-change 23418c6b9d8c0859 --settle 100 -t 5000",
  ],
  async run({ options }, context) {
    const format = options.interactive ? outlineOnly(options.format) : options.format;
    const params = {
      ...targetOf(options, context.env),
      format,
      await_change: options["await-change"],
      settle_ms: options.settle,
      timeout_ms: options.timeout,
      scrollback: options.scrollback,
    };
    const result = await requestOnce("snapshot", params, context);
    const printed = printedSnapshot(result, format);
    return options.strict ? { ...printed, exitStatus: strictStatus(result.outcome) } : printed;
  },
});

/** As that of the error that a wait for a text ends with. */
function strictStatus(outcome: SnapshotOutcome): number {
  if (outcome === "deadline") return ERROR_CATALOGUE.TIMEOUT.exitStatus;
  return outcome === "exited" ? ERROR_CATALOGUE.SESSION_EXITED.exitStatus : 0;
}

/** @throws {PilottyError} `INVALID_INPUT` if another format is asked for as well */
function outlineOnly(format: SnapshotFormat = "outline"): SnapshotFormat {
  if (format === "outline") return format;
  throw invalidInput(
    `-i is short for --format outline, and --format is "${format}"`,
    "Give one of the two",
  );
}
