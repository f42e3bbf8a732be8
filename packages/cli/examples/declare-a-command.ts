import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../src/command.ts";
import { sessionOption, targetOf } from "../src/commands/session-option.ts";

export const press: Command = defineCommand({
  name: "press",
  summary: "Press a key a number of times",
  positionals: [{ name: "key", description: "What to press" }],
  options: {
    ...sessionOption,
    times: {
      type: "integer",
      alias: "n",
      value: "N",
      min: 1,
      max: 100,
      description: "How often (default: 1)",
    },
  },
  examples: ["pilotty press Down -n 5"],
  async run({ options, positionals: [key = ""] }, context) {
    const keys = Array.from({ length: options.times ?? 1 }, () => key);
    return { json: await requestOnce("key", { ...targetOf(options, context.env), keys }, context) };
  },
});
