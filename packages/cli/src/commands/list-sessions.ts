import { requestIfRunning } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";

export const listSessions: Command = defineCommand({
  name: "list-sessions",
  summary: "List the sessions, oldest first",
  positionals: [],
  options: {
    all: { type: "boolean", description: "Also those that exited in the last ten minutes" },
  },
  examples: ["pilotty list-sessions"],
  async run({ options }, context) {
    const result = await requestIfRunning("list_sessions", { all: options.all }, context);
    return { json: result ?? { sessions: [] } };
  },
});
