import type { TextOptionSpec } from "../command.ts";

/** `-s`, for every command that is for one session. */
export const sessionOption: { readonly session: TextOptionSpec } = {
  session: {
    type: "string",
    alias: "s",
    value: "NAME|ID",
    description: "Session (default: $PILOTTY_SESSION, else the one used last)",
  },
};

/** The session that a command names, by its option or by the environment. */
export function targetOf(
  options: { readonly session?: string },
  env: NodeJS.ProcessEnv,
): { session?: string } {
  // An empty variable is an unset one; an empty option is a bad name.
  const session = options.session ?? (env.PILOTTY_SESSION || undefined);
  return session === undefined ? {} : { session };
}
