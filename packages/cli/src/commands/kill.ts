import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";

export const kill: Command = defineCommand({
  name: "kill",
  summary: "End a session and everything that runs on its terminal",
  details: "SIGTERM first, then SIGHUP, then SIGKILL. Returns when all of it is gone.",
  positionals: [],
  options: sessionOption,
  examples: ["pilotty kill -s editor"],
  async run({ options }, context) {
    return { json: await requestOnce("kill", targetOf(options, context.env), context) };
  },
});
