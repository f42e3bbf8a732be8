import { stopDaemon } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";

export const stop: Command = defineCommand({
  name: "stop",
  summary: "End the daemon and all sessions",
  details: "Returns when they are gone.",
  positionals: [],
  options: {},
  examples: ["pilotty stop"],
  async run(_args, context) {
    return { json: { ok: true, was_running: await stopDaemon(context) } };
  },
});
