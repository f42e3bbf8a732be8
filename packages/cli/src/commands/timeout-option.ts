import { MAX_TIMEOUT_MS } from "@pilotty/protocol";
import type { IntegerOptionSpec } from "../command.ts";

/** `-t`, for every command that waits. */
export const timeoutOption: { readonly timeout: IntegerOptionSpec } = {
  timeout: {
    type: "integer",
    alias: "t",
    value: "MS",
    min: 0,
    max: MAX_TIMEOUT_MS,
    description: "How long to wait at the most, in milliseconds (default: 30000)",
  },
};
