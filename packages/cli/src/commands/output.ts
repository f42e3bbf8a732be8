import { connectOrStart, requestOnce } from "@pilotty/client";
import {
  invalidInput,
  MAX_OUTPUT_LINES,
  type OutputBytesResult,
  PilottyError,
} from "@pilotty/protocol";
import { type Command, type CommandContext, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";

const DETAILS = `As text it is what a person would have read: the lines in the order in which they were written,
without escape sequences, also those that have scrolled away or been cleared. With --ansi it is
exactly what the program sent. The newest 2 MiB are kept unless 'spawn --retain' says otherwise;
'dropped_bytes' tells how much is missing at the beginning. It goes on working after the exit.`;

export const output: Command = defineCommand({
  name: "output",
  summary: "Show what the program wrote, also what scrolled away",
  details: DETAILS,
  positionals: [],
  options: {
    ...sessionOption,
    lines: {
      type: "integer",
      value: "N",
      min: 0,
      max: MAX_OUTPUT_LINES,
      description: "No more than the last N lines",
    },
    format: {
      type: "string",
      alias: "f",
      value: "FORMAT",
      choices: ["json", "text"],
      description: "json (default), or text: the text alone",
    },
    ansi: { type: "boolean", description: "The exact bytes alone, with all escape sequences" },
  },
  examples: [
    "pilotty output",
    "pilotty output -s build --lines 50 --format text",
    "pilotty output -s build --ansi > build.log",
  ],
  async run({ options }, context) {
    const { lines, format, ansi } = options;
    const target = targetOf(options, context.env);
    if (ansi) {
      if (lines === undefined && format === undefined) {
        return { bytes: await exactBytes(target, context) };
      }
      throw invalidInput("--ansi goes with neither --lines nor --format", "Leave one of them out");
    }
    const result = await requestOnce("output", { ...target, lines }, context);
    if (format !== "text") return { json: result };
    return { text: result.text === "" ? "" : `${result.text}\n` };
  },
});

/** All that was kept when it was asked for, page by page. */
async function exactBytes(
  target: { session?: string | undefined },
  context: CommandContext,
): Promise<Uint8Array> {
  const connection = await connectOrStart(context);
  try {
    const first = await connection.request("output_bytes", target);
    const pages = [Buffer.from(first.bytes, "base64")];
    for (let end = endOf(first); end < first.total_bytes; ) {
      const params = { session: first.session_id, offset: end };
      const page = await connection.request("output_bytes", params);
      if (page.offset > end) throw outrun(page.offset - end);
      pages.push(Buffer.from(page.bytes, "base64"));
      end = endOf(page);
    }
    return Buffer.concat(pages).subarray(0, first.retained_bytes);
  } finally {
    connection.close();
  }
}

function endOf({ offset, bytes }: OutputBytesResult): number {
  return offset + Buffer.byteLength(bytes, "base64");
}

function outrun(lost: number): PilottyError {
  const message = `The program wrote so fast that ${lost} bytes were dropped while they were read`;
  return new PilottyError("INTERNAL_ERROR", message, {
    suggestion: "Try again, or keep more with 'spawn --retain'",
  });
}
