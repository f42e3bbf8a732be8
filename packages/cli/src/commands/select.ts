import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";

export const select: Command = defineCommand({
  name: "select",
  summary: "Make a row, tab or entry current, unopened",
  positionals: [{ name: "ref", description: "An element, as a snapshot names it: @e1" }],
  options: actOptions,
  examples: ["pilotty select @e3"],
  async run({ options, positionals: [ref = ""] }, context) {
    const params = { ...actParams(options, context.env), ref };
    return printedAct(await requestOnce("select", params, context), options);
  },
});
