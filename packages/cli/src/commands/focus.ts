import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const focus: Command = defineCommand({
  name: "focus",
  summary: "Move the focus to an element, and leave it at that",
  positionals: [{ name: "ref", description: "An element, as a snapshot names it: @e1" }],
  options: actOptions,
  examples: ["pilotty focus @e3"],
  async run({ options, positionals: [ref = ""] }, context) {
    const params = { ...actParams(options, context.env), ref };
    return printedAct(await requestOnce("focus", params, context), options);
  },
});
