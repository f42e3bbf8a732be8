import { basename } from "node:path";
import { type Command, defineCommand } from "../command.ts";

export const completion: Command = defineCommand({
  name: "completion",
  summary: "Print a completion script for a shell",
  positionals: [
    {
      name: "shell",
      description: "bash, zsh or fish (default: $SHELL if it is one of them, else bash)",
      optional: true,
    },
  ],
  options: {},
  examples: ["pilotty completion bash >> ~/.bashrc"],
  async run({ positionals: [shell] }, { env }) {
    const { completionScript, isKnownShell } = await import("../completion-script.ts");
    const own = basename(env.SHELL ?? "");
    return { text: completionScript(shell ?? (isKnownShell(own) ? own : "bash")) };
  },
});
