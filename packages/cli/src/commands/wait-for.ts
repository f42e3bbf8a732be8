import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";
import { timeoutOption } from "./timeout-option.ts";

export const waitFor: Command = defineCommand({
  name: "wait-for",
  summary: "Wait until the screen shows a text",
  details:
    "Text that was there before the last input, and its echo, count only once the program has " +
    "answered that input. Fails with TIMEOUT (exit status 3), or SESSION_EXITED (4) if the program " +
    "ends first; both tell what the screen shows.",
  positionals: [{ name: "pattern", description: "The text, or the regular expression" }],
  options: {
    ...sessionOption,
    regex: {
      type: "boolean",
      alias: "r",
      description: "The pattern is a JavaScript regular expression",
    },
    now: { type: "boolean", description: "Take the screen as it is, whatever was typed last" },
    ...timeoutOption,
  },
  examples: [`pilotty wait-for "Proceed?"`, `pilotty wait-for -s build -r "^(ok|failed)" -t 60000`],
  async run({ options, positionals: [pattern = ""] }, context) {
    const { regex, now } = options;
    const target = targetOf(options, context.env);
    const params = { ...target, pattern, regex, now, timeout_ms: options.timeout };
    return { json: await requestOnce("wait_for", params, context) };
  },
});
