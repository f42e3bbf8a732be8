import { invalidInput } from "@pilotty/protocol";
import type { TextOptionSpec } from "../command.ts";

/** `--secret-env`: the text is in a variable, and so in no argument that `ps` could show. */
export const secretOption: { readonly "secret-env": TextOptionSpec } = {
  "secret-env": {
    type: "string",
    value: "NAME",
    description: "Type the value of this variable; it is shown in no answer",
  },
};

/**
 * The text that is to be typed, given as an argument or in a variable.
 *
 * @throws {PilottyError} `INVALID_INPUT` if both are given, or neither, or the variable is not set
 */
export function secretText(
  command: string,
  given: string | undefined,
  variable: string | undefined,
  env: NodeJS.ProcessEnv,
): { text: string; secret?: boolean } {
  if (variable === undefined) {
    if (given !== undefined) return { text: given };
    throw invalidInput(
      `Missing argument: text (in 'pilotty ${command}')`,
      `Give one, or the variable that it is in; see 'pilotty ${command} --help'`,
    );
  }
  if (given !== undefined) {
    throw invalidInput("A text and --secret-env were given", "Give one of the two");
  }
  const text = env[variable];
  if (text === undefined) {
    throw invalidInput(`The variable ${variable} is not set`, "Export it before the command");
  }
  return { text, secret: true };
}
