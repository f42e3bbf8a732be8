import { requestOnce } from "@pilotty/client";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";
import { secretOption, secretText } from "./secret-option.ts";

export const fill: Command = defineCommand({
  name: "fill",
  summary: "Put a text in the place of what stands in a field",
  details: "The answer has the value that the field shows then.",
  positionals: [
    { name: "ref", description: "A textbox, as a snapshot names it: @e1" },
    { name: "text", description: "What is to stand in it", optional: true },
  ],
  options: { ...actOptions, ...secretOption },
  examples: [`pilotty fill @e2 "Ada Lovelace"`, "pilotty fill @e3 --secret-env PASSPHRASE"],
  async run({ options, positionals: [ref = "", given] }, context) {
    const { text, secret } = secretText("fill", given, options["secret-env"], context.env);
    const params = { ...actParams(options, context.env), ref, text, secret };
    return printedAct(await requestOnce("fill", params, context), options);
  },
});
