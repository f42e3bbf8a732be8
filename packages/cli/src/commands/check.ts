import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const check: Command = defineCommand({
  name: "check",
  summary: "Check a checkbox, or choose a radio button, if it is not",
  positionals: [{ name: "ref", description: "An element, as a snapshot names it: @e1" }],
  options: actOptions,
  examples: ["pilotty check @e3"],
  async run({ options, positionals: [ref = ""] }, context) {
    const params = { ...actParams(options, context.env), ref, checked: true };
    return printedAct(await requestOnce("check", params, context), options);
  },
});
