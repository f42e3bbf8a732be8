import {
  type ActParams,
  type ActResult,
  MAX_SETTLE_MS,
  SNAPSHOT_FORMATS,
  type SnapshotFormat,
} from "@pilotty/protocol";
import type { CommandOutput, FlagSpec, IntegerOptionSpec, TextOptionSpec } from "../command.ts";
import { sessionOption, targetOf } from "./session-option.ts";
import { printedSnapshot } from "./snapshot-output.ts";
import { timeoutOption } from "./timeout-option.ts";

/** The options of every command that acts on a session. */
export const actOptions: {
  readonly session: TextOptionSpec;
  readonly "no-wait": FlagSpec;
  readonly snapshot: TextOptionSpec & { readonly choices: typeof SNAPSHOT_FORMATS };
  readonly settle: IntegerOptionSpec;
  readonly timeout: IntegerOptionSpec;
} = {
  ...sessionOption,
  "no-wait": {
    type: "boolean",
    description: "Return at once, without looking at what comes of it",
  },
  snapshot: {
    type: "string",
    value: "FORMAT",
    choices: SNAPSHOT_FORMATS,
    bare: "full",
    description: "Print the screen once it has settled: --snapshot or --snapshot=FORMAT",
  },
  settle: {
    type: "integer",
    value: "MS",
    min: 0,
    max: MAX_SETTLE_MS,
    description: "With --snapshot: how long the screen must not change (default 50)",
  },
  ...timeoutOption,
};

interface ActValues {
  readonly session?: string;
  readonly "no-wait"?: boolean;
  readonly snapshot?: SnapshotFormat;
  readonly settle?: number;
  readonly timeout?: number;
}

export function actParams(options: ActValues, env: NodeJS.ProcessEnv): ActParams {
  return {
    ...targetOf(options, env),
    no_wait: options["no-wait"],
    snapshot: options.snapshot,
    settle_ms: options.settle,
    timeout_ms: options.timeout,
  };
}

/** A receipt as JSON, a snapshot as `pilotty snapshot` prints it. */
export function printedAct(result: ActResult, { snapshot }: ActValues): CommandOutput {
  return "snapshot_id" in result ? printedSnapshot(result, snapshot) : { json: result };
}
