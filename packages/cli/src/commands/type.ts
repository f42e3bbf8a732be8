import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";
import { timeoutOption } from "./timeout-option.ts";

export const type: Command = defineCommand({
  name: "type",
  summary: "Type text as keys; a newline is Enter",
  details: "Returns when the terminal has taken it all.",
  positionals: [{ name: "text", description: "What to type" }],
  options: {
    ...sessionOption,
    paste: {
      type: "boolean",
      description:
        "As a paste: marked as one where the program asked for it (bracketed paste); " +
        "there, end marks and the keys of the terminal's driver (Ctrl+C, Ctrl+Z, …) are left out",
    },
    ...timeoutOption,
  },
  examples: [`pilotty type "hello world"`, `pilotty type -s editor -- "-- a dash comes first"`],
  async run({ options, positionals: [text = ""] }, context) {
    const params = {
      ...targetOf(options, context.env),
      text,
      paste: options.paste,
      timeout_ms: options.timeout,
    };
    return { json: await requestOnce("type", params, context) };
  },
});
