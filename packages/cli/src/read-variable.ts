import { readInteger } from "./parse-arguments.ts";

/**
 * A number in the environment; undefined if it is not set, or empty.
 *
 * @throws {PilottyError} `INVALID_INPUT` if it is something else, or out of range
 */
export function readVariable(
  env: NodeJS.ProcessEnv,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = env[name];
  return text ? readInteger(`$${name}`, text, min, max) : undefined;
}
