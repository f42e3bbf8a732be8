import { basename } from "node:path";
import { type Command, defineCommand } from "../command.ts";

export const completion: Command = defineCommand({
  name: "completion",
  summary: "Print a completion script for a shell",
  positionals: [
    { name: "shell", description: "bash, zsh or fish (default: by $SHELL)", optional: true },
  ],
  options: {},
  examples: ["pilotty completion bash >> ~/.bashrc"],
  async run({ positionals: [shell] }, { env }) {
    const { completionScript } = await import("../completion-script.ts");
    return { text: completionScript(shell ?? basename(env.SHELL || "bash")) };
  },
});
