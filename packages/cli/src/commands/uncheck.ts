import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const uncheck: Command = defineCommand({
  name: "uncheck",
  summary: "Uncheck a checkbox, if it is checked",
  positionals: [{ name: "ref", description: "An element, as a snapshot names it: @e1" }],
  options: actOptions,
  examples: ["pilotty uncheck @e3"],
  async run({ options, positionals: [ref = ""] }, context) {
    const params = { ...actParams(options, context.env), ref, checked: false };
    return printedAct(await requestOnce("check", params, context), options);
  },
});
