import { requestIfRunning } from "@pilotty/client";
import { DEFAULT_SESSION_NAME, normalizeSessionName, PilottyError } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";

export const status: Command = defineCommand({
  name: "status",
  summary: "Tell how a session is, or how it ended",
  positionals: [],
  options: sessionOption,
  examples: ["pilotty status -s editor"],
  async run({ options }, context) {
    const target = targetOf(options, context.env);
    const result = await requestIfRunning("status", target, context);
    if (result) return { json: result };
    const name = normalizeSessionName(target.session ?? DEFAULT_SESSION_NAME);
    throw new PilottyError("SESSION_NOT_FOUND", `Session '${name}' not found`);
  },
});
