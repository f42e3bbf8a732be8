import { requestOnce } from "@pilotty/client";
import { invalidInput } from "@pilotty/protocol";
import { type Command, defineCommand } from "../command.ts";
import { actOptions, actParams, printedAct } from "./act-options.ts";
import { secretOption, secretText } from "./secret-option.ts";

export const type: Command = defineCommand({
  name: "type",
  summary: "Type text as keys; a newline is Enter",
  details: "Sends it all, then looks at what the program makes of it.",
  positionals: [{ name: "text", description: "What to type", optional: true }],
  options: {
    ...actOptions,
    paste: {
      type: "boolean",
      description:
        "As a paste: marked as one where the program asked for it (bracketed paste); " +
        "there, end marks and the keys of the terminal's driver (Ctrl+C, Ctrl+Z, …) are left out",
    },
    enter: { type: "boolean", description: "Then press Enter, as a key of its own" },
    stdin: { type: "boolean", description: "Read the text from standard input" },
    ...secretOption,
  },
  examples: [
    `pilotty type "hello world" --enter`,
    `pilotty type -s editor -- "-- a dash comes first"`,
    "pilotty type --stdin --paste < notes.txt",
    "pilotty type --secret-env PASSPHRASE --enter",
  ],
  async run({ options, positionals: [given] }, context) {
    if (options.stdin && (given !== undefined || options["secret-env"] !== undefined)) {
      throw invalidInput("A text and --stdin were given", "Give one of the two");
    }
    const typed = options.stdin ? await standardInput() : given;
    const { text, secret } = secretText("type", typed, options["secret-env"], context.env);
    const params = {
      ...actParams(options, context.env),
      text,
      paste: options.paste,
      enter: options.enter,
      secret,
    };
    return printedAct(await requestOnce("type", params, context), options);
  },
});

async function standardInput(): Promise<string> {
  // Seldom needed, and slow to load.
  const { text } = await import("node:stream/consumers");
  return text(process.stdin);
}
